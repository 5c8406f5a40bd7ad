import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangedOutcome, DryRun, DryRunRow } from '../../api/shapes/rule-packs.js';
import table from '../../elements/table.module.css';
import { Tag, type Tone } from '../../elements/tag.js';
import { LoadFailed, Waiting } from '../../elements/waiting.js';
import { useCodeWord } from '../../words/use-code-word.js';
import { DrawnRows, rowCount, type RowPlace } from '../lists/drawn-rows.js';
import { MoreRows } from '../lists/more-rows.js';
import { usePages } from '../lists/pages-ahead.js';
import { StudentLink } from '../students/student-link.js';
import { dryRunRows } from './rule-pack-data.js';
import css from './rule-packs.module.css';

const TONES: Record<ChangedOutcome, Tone> = { lose: 'ended', undecidable: 'asks', gain: 'holds' };

/** CSS pixels of a row on a wide window, and the columns of the table. */
const [ROW_HEIGHT, COLUMNS] = [64, 4];

/** Everybody whose answer would be another, each leading to the case. */
export function AffectedList({ run, outcome }: { run: DryRun; outcome: ChangedOutcome | null }): ReactNode {
  const { t } = useTranslation('desk');
  const list = usePages(dryRunRows(run, outcome));
  const { pages: rows, items } = list;
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
        <table
          className={`${table['table']} ${table['stacked']} ${css['affected']}`}
          aria-rowcount={rowCount(items.length, list.next !== null)}
        >
          <thead>
            <tr>
              <th scope="col">{t('rules.dryRun.student')}</th>
              <th scope="col">{t('rules.dryRun.outcome')}</th>
              <th scope="col">{t('rules.dryRun.firstDay')}</th>
              <th scope="col">{t('rules.dryRun.changes')}</th>
            </tr>
          </thead>
          <DrawnRows
            count={items.length}
            height={ROW_HEIGHT}
            columns={COLUMNS}
            keyOf={(index) => items[index]!.studentId}
            row={(index, place) => <AffectedRow row={items[index]!} place={place} />}
          />
        </table>
      ) : null}
      <MoreRows list={list} />
    </section>
  );
}

function AffectedRow({ row, place }: { row: DryRunRow; place: RowPlace }): ReactNode {
  const { t } = useTranslation('desk');
  return (
    <tr {...place}>
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
