import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PreviewedRequest, PreviewOutcome } from '../../api/shapes/letter-batch.js';
import { Panel } from '../../elements/panel.js';
import table from '../../elements/table.module.css';
import { DrawnRows, rowCount } from '../lists/drawn-rows.js';
import css from './bulk.module.css';
import { countsOf, isChosen, mark, type Marks } from './choice.js';
import { OutcomeNumbers } from './outcome-numbers.js';
import { PreviewRow } from './preview-row.js';

const OUTCOMES: readonly PreviewOutcome[] = ['issue', 'warn', 'refuse'];
/** CSS pixels of a row on a wide window, and the columns of the table. */
const [ROW_HEIGHT, COLUMNS] = [64, 5];

interface Props {
  rows: readonly PreviewedRequest[];
  marks: Marks;
  onMarks: (marks: Marks) => void;
}

/** The three numbers, which narrow the list, and the list with a tick a row. */
export function PreviewTable({ rows, marks, onMarks }: Props): ReactNode {
  const { t } = useTranslation('desk');
  const [outcome, setOutcome] = useState<PreviewOutcome | null>(null);
  const counts = countsOf(rows);
  const listed = outcome === null ? rows : rows.filter((row) => row.outcome === outcome);
  const open = listed.filter((row) => row.outcome !== 'refuse');
  const all = open.length > 0 && open.every((row) => isChosen(row, marks));
  return (
    <>
      <OutcomeNumbers
        outcomes={OUTCOMES}
        counts={counts}
        nameOf={(one) => t(`bulk.outcomes.${one}`)}
        hintOf={(one) => t(`bulk.hints.${one}`)}
        chosen={outcome}
        onChoose={setOutcome}
      />
      <Panel flush>
        <table
          className={`${table['table']} ${table['stacked']} ${css['rows']}`}
          aria-rowcount={rowCount(listed.length, false)}
        >
          <caption className="heard">{t('bulk.preview')}</caption>
          <thead>
            <tr>
              <th scope="col">
                <input
                  type="checkbox"
                  aria-label={t('bulk.chooseAll', { count: open.length })}
                  checked={all}
                  disabled={open.length === 0}
                  onChange={() => onMarks(mark(marks, open, !all))}
                />
              </th>
              <th scope="col">{t('bulk.student')}</th>
              <th scope="col">{t('bulk.kind')}</th>
              <th scope="col">{t('bulk.due')}</th>
              <th scope="col">{t('bulk.wouldBecome')}</th>
            </tr>
          </thead>
          <DrawnRows
            count={listed.length}
            height={ROW_HEIGHT}
            columns={COLUMNS}
            keyOf={(index) => listed[index]!.request.id}
            row={(index, place) => {
              const row = listed[index]!;
              return (
                <PreviewRow
                  row={row}
                  place={place}
                  chosen={isChosen(row, marks)}
                  onChosen={(chosen) => onMarks(mark(marks, [row], chosen))}
                />
              );
            }}
          />
        </table>
      </Panel>
    </>
  );
}
