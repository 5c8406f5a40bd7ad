import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangedOutcome, DryRun, DryRunRow } from '../../api/shapes/rule-packs.js';
import { ShowMore } from '../../elements/show-more.js';
import table from '../../elements/table.module.css';
import { Tag, type Tone } from '../../elements/tag.js';
import { LoadFailed, Waiting } from '../../elements/waiting.js';
import { useCodeWord } from '../../words/use-code-word.js';
import { StudentLink } from '../students/student-link.js';
import { dryRunRowsQuery } from './rule-pack-data.js';
import css from './rule-packs.module.css';

const TONES: Record<ChangedOutcome, Tone> = { lose: 'ended', undecidable: 'asks', gain: 'holds' };

/** Everybody whose answer would be another, each leading to the case. */
export function AffectedList({ run, outcome }: { run: DryRun; outcome: ChangedOutcome | null }): ReactNode {
  const { t } = useTranslation('desk');
  const rows = useInfiniteQuery(dryRunRowsQuery(run, outcome));
  const items = rows.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section aria-labelledby="affected">
      <h3 id="affected">
        {outcome
          ? t('rules.dryRun.namesOf', { outcome: t(`rules.dryRun.outcomes.${outcome}`) })
          : t('rules.dryRun.names')}
      </h3>
      {rows.isPending ? <Waiting /> : null}
      {rows.isError ? <LoadFailed error={rows.error} again={() => void rows.refetch()} /> : null}
      {rows.data && items.length === 0 ? <p>{t('rules.dryRun.nobody')}</p> : null}
      {items.length > 0 ? (
        <table className={`${table['table']} ${table['stacked']} ${css['affected']}`}>
          <thead>
            <tr>
              <th scope="col">{t('rules.dryRun.student')}</th>
              <th scope="col">{t('rules.dryRun.outcome')}</th>
              <th scope="col">{t('rules.dryRun.firstDay')}</th>
              <th scope="col">{t('rules.dryRun.changes')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((row) => (
              <tr key={row.studentId}>
                <th scope="row">
                  <StudentLink
                    id={row.studentId}
                    name={`${row.familyName}, ${row.givenName}`}
                    number={row.studentNumber}
                  />
                </th>
                <td>
                  <Tag tone={TONES[row.outcome]}>{t(`rules.dryRun.outcomes.${row.outcome}`)}</Tag>
                </td>
                <td className={table['nowrap']}>{row.firstDay ?? t('rules.dryRun.noDay')}</td>
                <td>
                  <Changes row={row} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      <ShowMore of={rows} />
    </section>
  );
}

function Changes({ row }: { row: DryRunRow }): ReactNode {
  const { t } = useTranslation('desk');
  const word = useCodeWord();
  return (
    <>
      {row.verdicts.map(({ workTerm, term, before, after }) => (
        <span key={workTerm} className={css['says']}>
          {t('rules.dryRun.change', {
            term,
            before: word('verdict', before),
            after: word('verdict', after),
          })}
        </span>
      ))}
      {row.readyBefore === row.readyAfter ? null : (
        <span className={css['says']}>
          {t('rules.dryRun.readiness', {
            before: word('readiness', row.readyBefore),
            after: word('readiness', row.readyAfter),
          })}
        </span>
      )}
      {row.verdicts.length === 0 && row.readyBefore === row.readyAfter ? '–' : null}
    </>
  );
}
