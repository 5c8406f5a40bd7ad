import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskBatch, TaskBatchOutcome, TaskBatchRowPage } from '../../../api/shapes/task-batch.js';
import { Panel } from '../../../elements/panel.js';
import table from '../../../elements/table.module.css';
import { Tag, type Tone } from '../../../elements/tag.js';
import { LoadFailed, Waiting } from '../../../elements/waiting.js';
import { useCodeWord } from '../../../words/use-code-word.js';
import css from '../../letter-bulk/bulk.module.css';
import { DrawnRows, rowCount, type RowPlace } from '../../lists/drawn-rows.js';
import { MoreRows } from '../../lists/more-rows.js';
import { usePages } from '../../lists/pages-ahead.js';
import { StudentLink } from '../../students/student-link.js';
import { taskBatchRows } from './task-batch-data.js';

const TONES: Record<TaskBatchOutcome, Tone> = {
  done: 'holds',
  left: 'asks',
  waiting: 'quiet',
  stopped: 'quiet',
};

/** CSS pixels of a row on a wide window. */
const ROW_HEIGHT = 44;

/** What became of each task, with the reason where it was left as it is. */
export function TaskBatchRows({
  batch,
  outcome: chosen,
}: {
  batch: TaskBatch;
  outcome: TaskBatchOutcome | null;
}): ReactNode {
  const { t } = useTranslation('desk');
  const list = usePages(taskBatchRows(batch.id, chosen, batch.counts));
  const { pages: rows, items } = list;
  if (rows.isPending) return <Waiting />;
  if (rows.isError) return <LoadFailed error={rows.error} again={() => void rows.refetch()} />;
  if (items.length === 0) return <p className={css['none']}>{t('bulk.noRows')}</p>;
  return (
    <>
      <Panel flush>
        <table
          className={`${table['table']} ${table['stacked']}`}
          aria-rowcount={rowCount(items.length, list.next !== null)}
        >
          <caption className="heard">{t('taskBatches.rows')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('bulk.student')}</th>
              {batch.ofStudents ? null : <th scope="col">{t('work.bulk.task')}</th>}
              <th scope="col">{t('bulk.result')}</th>
            </tr>
          </thead>
          <DrawnRows
            count={items.length}
            height={ROW_HEIGHT}
            columns={batch.ofStudents ? 2 : 3}
            keyOf={(index) => String(items[index]!.position)}
            row={(index, place) => (
              <ResultRow row={items[index]!} place={place} withTask={!batch.ofStudents} />
            )}
          />
        </table>
      </Panel>
      <MoreRows list={list} />
    </>
  );
}

interface RowProps {
  row: TaskBatchRowPage['items'][number];
  place: RowPlace;
  withTask: boolean;
}

function ResultRow({ row: { student, task, outcome, leftFor }, place, withTask }: RowProps): ReactNode {
  const { t } = useTranslation('desk');
  const word = useCodeWord();
  return (
    <tr {...place}>
      <th scope="row">
        <StudentLink id={student.id} name={student.name} number={student.studentNumber} />
      </th>
      {withTask ? <td>{task ? word('taskKind', task.kind) : '–'}</td> : null}
      <td>
        <Tag tone={TONES[outcome]}>{t(`taskBatches.outcomes.${outcome}`)}</Tag>
        {leftFor ? <span className={css['says']}>{t(`taskBatches.leftFor.${leftFor}`)}</span> : null}
      </td>
    </tr>
  );
}
