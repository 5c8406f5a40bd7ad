import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchOutcome, LetterBatch, LetterBatchRow } from '../../api/shapes/letter-batch.js';
import { API } from '../../api/request.js';
import { Panel } from '../../elements/panel.js';
import table from '../../elements/table.module.css';
import { Tag, type Tone } from '../../elements/tag.js';
import { LoadFailed, Waiting } from '../../elements/waiting.js';
import { usePick } from '../../words/use-language.js';
import { DrawnRows, rowCount, type RowPlace } from '../lists/drawn-rows.js';
import { MoreRows } from '../lists/more-rows.js';
import { usePages } from '../lists/pages-ahead.js';
import { StudentLink } from '../students/student-link.js';
import { batchRows } from './bulk-data.js';
import css from './bulk.module.css';

const TONES: Record<BatchOutcome, Tone> = {
  issued: 'holds',
  failed: 'ended',
  refused: 'asks',
  making: 'office',
  waiting: 'quiet',
  stopped: 'quiet',
};

/** CSS pixels of a row on a wide window, and the columns of the table. */
const [ROW_HEIGHT, COLUMNS] = [64, 4];

/** What became of each, leading to the letter, or to the request that is left. */
export function BatchRows({
  batch,
  outcome,
}: {
  batch: LetterBatch;
  outcome: BatchOutcome | null;
}): ReactNode {
  const { t } = useTranslation('desk');
  const list = usePages(batchRows(batch.id, outcome, batch.counts));
  const { pages: rows, items } = list;
  if (rows.isPending) return <Waiting />;
  if (rows.isError) return <LoadFailed error={rows.error} again={() => void rows.refetch()} />;
  if (items.length === 0) return <p className={css['none']}>{t('bulk.noRows')}</p>;
  return (
    <>
      <Panel flush>
        <table
          className={`${table['table']} ${table['stacked']} ${css['results']}`}
          aria-rowcount={rowCount(items.length, list.next !== null)}
        >
          <caption className="heard">{t('bulk.rows')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('bulk.student')}</th>
              <th scope="col">{t('bulk.kind')}</th>
              <th scope="col">{t('bulk.letter')}</th>
              <th scope="col">{t('bulk.result')}</th>
            </tr>
          </thead>
          <DrawnRows
            count={items.length}
            height={ROW_HEIGHT}
            columns={COLUMNS}
            keyOf={(index) => items[index]!.requestId}
            row={(index, place) => <ResultRow row={items[index]!} place={place} />}
          />
        </table>
      </Panel>
      <MoreRows list={list} />
    </>
  );
}

function ResultRow({ row, place }: { row: LetterBatchRow; place: RowPlace }): ReactNode {
  const { t } = useTranslation('desk');
  const pick = usePick();
  const { outcome, problem, findings } = row;
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
        {pick(row.kindNames)}
        <span className={table['change']}>
          <Link to="/desk/letter-requests/$id" params={{ id: row.requestId }}>
            {row.reference}
          </Link>
        </span>
      </td>
      <td className={table['nowrap']}>
        <LetterNumber row={row} />
      </td>
      <td>
        <Tag tone={TONES[outcome]}>{t(`bulk.results.${outcome}`)}</Tag>
        {problem ? (
          <span className={css['says']}>
            {pick(problem.text)} <span className={css['soft']}>{pick(problem.fix)}</span>
          </span>
        ) : null}
        {findings.map(({ code, text }) => (
          <span key={`${code}:${text.en}`} className={css['says']}>
            {pick(text)}
          </span>
        ))}
      </td>
    </tr>
  );
}

function LetterNumber({ row: { outcome, letter } }: { row: LetterBatchRow }): ReactNode {
  const { t } = useTranslation('desk');
  if (!letter) return '–';
  if (outcome === 'issued') return <a href={`${API}/letters/${letter.id}/pdf`}>{letter.number}</a>;
  if (outcome === 'failed') return <s title={t('bulk.void')}>{letter.number}</s>;
  return letter.number;
}
