import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Because, EngineResult } from '../../api/shapes/authorization.js';
import type { StudentCase } from '../../api/shapes/desk.js';
import disclosure from '../../elements/disclosure.module.css';
import table from '../../elements/table.module.css';
import { useTermName } from '../../record/term-names.js';
import { stampInTable } from '../../time/local-stamp.js';
import { useCodeWord } from '../../words/use-code-word.js';
import { usePick } from '../../words/use-language.js';
import css from './case.module.css';

interface Line {
  key: string;
  what: string;
  days: string;
  answer: string;
  because: Because[];
}

/** Everything that was answered, day by day, each with the rules and the facts behind it. */
export function FullReasons({ file, result }: { file: StudentCase; result: EngineResult }): ReactNode {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation();
  const pick = usePick();
  const lines = useLines(file, result);
  const factWord = useFactWord(file);
  return (
    <details className={disclosure['disclosure']}>
      <summary>{t('case.full.title')}</summary>
      <table className={`${table['table']} ${table['stacked']}`}>
        <thead>
          <tr>
            {(['what', 'days', 'answer', 'because'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`case.full.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.key}>
              <th scope="row">{line.what}</th>
              <td>{line.days}</td>
              <td>{line.answer}</td>
              <td>
                <ul className={css['reasons']}>
                  {line.because.map((because) => (
                    <li key={`${because.rule}:${because.fact}:${because.text}`}>
                      <strong>{because.rule}</strong> {pick(because.words)}{' '}
                      <span className={table['soft']}>{factWord(because.fact)}</span>
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={table['soft']}>
        {common('authorization.pack', {
          pack: result.engine.rulePack,
          version: result.engine.version,
          zones: result.engine.timeZoneData,
        })}
      </p>
    </details>
  );
}

function useLines(file: StudentCase, result: EngineResult): Line[] {
  const { t } = useTranslation();
  const word = useCodeWord();
  const termName = useTermName();
  const days = ({ from, to, endsAtLocal }: { from: string; to: string; endsAtLocal?: string }): string =>
    `${from} – ${endsAtLocal ? stampInTable(endsAtLocal) : to}`;
  const lane = (name: 'study' | 'stay'): Line[] =>
    result[name].map((one) => ({
      key: `${name}:${one.from}`,
      what: t(`authorization.lanes.${name}`),
      days: days(one),
      answer: word('stayState', one.state),
      because: one.because,
    }));
  return [
    ...result.placements.map(({ id, verdict, gaps, because }) => {
      const term = file.workTerms.find((one) => one.id === id);
      return {
        key: `term:${id}`,
        what: term ? termName(term.term) : t('authorization.lanes.workTerm'),
        days: gaps.map(days).join(', '),
        answer: word('verdict', verdict),
        because,
      };
    }),
    ...result.work.map((one) => ({
      key: `work:${one.from}`,
      what: t('authorization.lanes.work'),
      days: days(one),
      answer: `${word('workState', one.state)} · ${word('basis', one.basis)}`,
      because: one.because,
    })),
    ...lane('study'),
    ...lane('stay'),
  ];
}

/** A path into the facts, as the case page names the thing: a permit by its kind and last day, an application by its day. */
function useFactWord(file: StudentCase): (path: string) => string {
  const { t, i18n } = useTranslation('desk');
  const word = useCodeWord();
  const termName = useTermName();
  return (path) => {
    const [list = '', id] = path.split('.');
    const permit = file.permits.find((one) => one.id === id);
    if (permit) return `(${word('permitKind', permit.kind)}, ${permit.expiresOn})`;
    const submission = file.submissions.find((one) => one.id === id);
    if (submission)
      return `(${word('submissionKind', submission.kind)}, ${submission.receivedAtLocal.slice(0, 10)})`;
    const term = file.workTerms.find((one) => one.id === id);
    if (term) return `(${termName(term.term)})`;
    const key = `past.paths.${list}`;
    return i18n.exists(`desk:${key}`) ? `(${String(t(key as never))})` : '';
  };
}
