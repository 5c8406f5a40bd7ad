import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactSource, PastFacts } from '../../api/shapes/past.js';
import { useLabelled } from '../../elements/labelled.js';
import table from '../../elements/table.module.css';
import { useTermName } from '../../record/term-names.js';
import { stampInTable } from '../../time/local-stamp.js';
import { useCodeWord, useDeedWord } from '../../words/use-code-word.js';
import { useKindName } from '../letter-kinds/use-kind-name.js';

interface Props {
  facts: PastFacts;
  sources: FactSource[];
  termOf: (id: string) => string;
}

/** What stood on record then, and who had put it there. */
export function PastFactList({ facts, sources, termOf }: Props): ReactNode {
  const { t } = useTranslation('desk');
  const word = useCodeWord();
  const deed = useDeedWord();
  const rows = useFactRows(facts, termOf);
  const source = (path: string): FactSource | undefined => sources.find((one) => one.path === path);
  const who = ({ actor }: FactSource): string =>
    actor.kind === 'system' ? word('actorKind', actor.name) : actor.name;
  return (
    <div className={table['scroll']} tabIndex={0} role="group" aria-label={t('past.factsThen')}>
      <table className={table['table']}>
        <thead>
          <tr>
            <th scope="col">{t('past.columns.fact')}</th>
            <th scope="col">{t('past.columns.value')}</th>
            <th scope="col">{t('past.columns.source')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ path, key, name, value }) => {
            const from = source(path);
            return (
              <tr key={key}>
                <th scope="row">{name}</th>
                <td>{value}</td>
                <td className={table['soft']}>
                  {from
                    ? `${deed(from.action)}, ${who(from)}, ${stampInTable(from.atLocal)}`
                    : t('past.sourceUnknown')}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

interface Row {
  path: string;
  key: string;
  name: string;
  value: string;
}

function useFactRows(facts: PastFacts, termOf: (id: string) => string): Row[] {
  const { t } = useTranslation('desk');
  const labelled = useLabelled();
  const kindName = useKindName();
  const word = useCodeWord();
  const termName = useTermName();
  const row = (path: string, name: string, parts: (string | undefined | false)[], key = path): Row => ({
    path,
    key,
    name,
    value: parts.filter(Boolean).join(', '),
  });
  const dated = (path: 'completedOn' | 'deEnrolledOn', on: string | undefined): Row[] =>
    on ? [row(path, t(`case.fields.${path}`), [on])] : [];
  const { program, student } = facts;
  return [
    row('program', t('case.fields.program'), [
      t('past.months', { months: program.months }),
      t('past.weeks', { work: program.workTermWeeks, total: program.totalWeeks }),
      t(`programs.bases.${program.placementBasis}`),
    ]),
    ...(student.passportExpiresOn
      ? [row('student', t('case.fields.passportExpiresOn'), [student.passportExpiresOn])]
      : []),
    ...dated('completedOn', facts.completedOn),
    ...dated('deEnrolledOn', facts.deEnrolledOn),
    ...facts.permits.map((permit) =>
      row(`permits.${permit.id}`, word('permitKind', permit.kind), [
        t('past.endsOn', { on: permit.expiresOn }),
        t(permit.verified ? 'past.verified' : 'past.unverified'),
        permit.cancelledOn && t('past.cancelledOn', { on: permit.cancelledOn }),
      ]),
    ),
    ...facts.applications.map((application) =>
      row(`applications.${application.id}`, word('submissionKind', application.kind), [
        stampInTable(application.receivedAtLocal),
        application.outcome ? word('outcomeKind', application.outcome.kind) : t('past.undecided'),
      ]),
    ),
    ...facts.placements.map(({ id, from, to, approvedByDli }) =>
      row(`placements.${id}`, labelled(t('case.parts.workTerms'), termName(termOf(id))), [
        `${from} – ${to}`,
        t(approvedByDli ? 'case.approvedYes' : 'case.approvedNo'),
      ]),
    ),
    ...facts.enrolment.map(({ from, to, load }) =>
      row('enrolment', word('studyLoad', load), [`${from} – ${to}`], `enrolment:${from}`),
    ),
    ...facts.letters.map(({ kind, issuedOn, voidedOn }, index) =>
      row(
        'letters',
        kindName(kind),
        [issuedOn, voidedOn && t('past.voidedOn', { on: voidedOn })],
        `letters:${index}`,
      ),
    ),
    ...facts.travel.map(({ departedAt, departedAtLocal, returnedAtLocal }) =>
      row(
        'travel',
        t('case.parts.travel'),
        [`${stampInTable(departedAtLocal)} – ${returnedAtLocal ? stampInTable(returnedAtLocal) : ''}`],
        `travel:${departedAt}`,
      ),
    ),
  ];
}
