import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EngineDeadline } from '../api/shapes/authorization.js';
import type { Differences, StateChange } from '../api/shapes/what-if.js';
import table from '../elements/table.module.css';
import { useTermName } from '../record/term-names.js';
import { dateInProse } from '../time/calendar-date.js';
import { stampInProse } from '../time/local-stamp.js';
import { useCodeWord } from '../words/use-code-word.js';
import { useLanguage, usePick } from '../words/use-language.js';
import css from './what-if.module.css';

interface Row {
  key: string;
  what: string;
  when: string;
  before: string;
  after: string;
}

interface Props {
  differences: Differences;
  /** Of both sides, so that each row can name its dates. */
  workTerms: readonly { id: string; term: string | null; from: string; to: string }[];
  before: string;
  after: string;
}

/** Everything that is answered otherwise, as a table that becomes blocks on a phone. */
export function DifferenceList({ differences, workTerms, before, after }: Props): ReactNode {
  const { t } = useTranslation();
  const rows = [
    ...useDayRows(differences),
    ...useTermRows(differences, workTerms),
    ...useOtherRows(differences),
  ];
  if (rows.length === 0) return <p>{t('whatIf.nothingChanges')}</p>;
  const cell = (label: string, state: string): ReactNode => (
    <td>
      <span className={css['label']}>{t('whatIf.labelled', { label })} </span>
      {state}
    </td>
  );
  return (
    <table className={`${table['table']} ${table['stacked']}`}>
      <thead>
        <tr>
          {[t('whatIf.columns.what'), t('whatIf.columns.when'), before, after].map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.what}</th>
            <td>{row.when}</td>
            {cell(before, row.before)}
            {cell(after, row.after)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function useDayRows({ work, study, stay }: Differences): Row[] {
  const { t } = useTranslation();
  const word = useCodeWord();
  const language = useLanguage();
  const days = ({ from, to, goesOn }: StateChange): string => {
    if (goesOn) return t('whatIf.fromOn', { date: dateInProse(from, language) });
    return from === to
      ? dateInProse(from, language)
      : `${dateInProse(from, language)} – ${dateInProse(to, language)}`;
  };
  const told = (
    lane: 'work' | 'study' | 'stay',
    one: StateChange['before'],
    other: StateChange['after'],
  ): string => {
    const state = word(lane === 'work' ? 'workState' : 'stayState', one.state);
    const basis = lane === 'work' && one.state === other.state ? `, ${word('basis', one.basis)}` : '';
    const end = one.endsAtLocal
      ? `, ${t('whatIf.untilInstant', { at: stampInProse(one.endsAtLocal, language) })}`
      : '';
    return state + basis + end;
  };
  return Object.entries({ work, study, stay }).flatMap(([name, changes]) => {
    const lane = name as 'work' | 'study' | 'stay';
    return changes.map((change) => ({
      key: `${lane}:${change.from}`,
      what: t(`authorization.lanes.${lane}`),
      when: days(change),
      before: told(lane, change.before, change.after),
      after: told(lane, change.after, change.before),
    }));
  });
}

function useTermRows(
  { placements }: Differences,
  workTerms: readonly { id: string; term: string | null; from: string; to: string }[],
): Row[] {
  const { t } = useTranslation();
  const word = useCodeWord();
  const language = useLanguage();
  const termName = useTermName();
  return placements
    .filter(({ before, after }) => before !== after)
    .map(({ id, before, after }) => {
      const term = workTerms.find((one) => one.id === id);
      return {
        key: `term:${id}`,
        what: `${t('authorization.lanes.workTerm')} ${term?.term ? termName(term.term) : ''}`.trim(),
        when: term ? `${dateInProse(term.from, language)} – ${dateInProse(term.to, language)}` : '',
        before: before ? word('verdict', before) : t('whatIf.notThere'),
        after: after ? word('verdict', after) : t('whatIf.notThere'),
      };
    });
}

function useOtherRows({ deadlines, findings }: Differences): Row[] {
  const { t } = useTranslation();
  const language = useLanguage();
  const pick = usePick();
  const there = (gained: boolean) => ({
    before: t(gained ? 'whatIf.notThere' : 'whatIf.there'),
    after: t(gained ? 'whatIf.there' : 'whatIf.notThere'),
  });
  const deadlineRow = (deadline: EngineDeadline, gained: boolean): Row => ({
    key: `deadline:${deadline.permit}:${deadline.at}`,
    what: t(`whatIf.deadlines.${deadline.kind}`),
    when: t('whatIf.advisedDay', { date: dateInProse(deadline.lastSafeDay, language) }),
    ...there(gained),
  });
  const findingRow = (finding: Differences['findings']['gained'][number], gained: boolean): Row => ({
    key: `finding:${finding.code}:${finding.subject}`,
    what: t('whatIf.finding'),
    when: pick(finding.words),
    ...there(gained),
  });
  return [
    ...deadlines.gained.map((one) => deadlineRow(one, true)),
    ...deadlines.lost.map((one) => deadlineRow(one, false)),
    ...findings.gained.map((one) => findingRow(one, true)),
    ...findings.lost.map((one) => findingRow(one, false)),
  ];
}
