import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskBatch, TaskBatchOutcome } from '../../../api/shapes/task-batch.js';
import { Panel } from '../../../elements/panel.js';
import { ShowMore } from '../../../elements/show-more.js';
import table from '../../../elements/table.module.css';
import { Tag, type Tone } from '../../../elements/tag.js';
import { LoadFailed, Waiting } from '../../../elements/waiting.js';
import { useCodeWord } from '../../../words/use-code-word.js';
import css from '../../letter-bulk/bulk.module.css';
import { StudentLink } from '../../students/student-link.js';
import { taskBatchRows } from './task-batch-data.js';

const TONES: Record<TaskBatchOutcome, Tone> = {
  done: 'holds',
  left: 'asks',
  waiting: 'quiet',
  stopped: 'quiet',
};

/** What became of each task, with the reason where it was left as it is. */
export function TaskBatchRows({
  batch,
  outcome: chosen,
}: {
  batch: TaskBatch;
  outcome: TaskBatchOutcome | null;
}): ReactNode {
  const { t } = useTranslation('desk');
  const word = useCodeWord();
  const rows = useInfiniteQuery(taskBatchRows(batch.id, chosen, batch.counts));
  const items = rows.data?.pages.flatMap((page) => page.items) ?? [];
  if (rows.isPending) return <Waiting />;
  if (rows.isError) return <LoadFailed error={rows.error} again={() => void rows.refetch()} />;
  if (items.length === 0) return <p className={css['none']}>{t('bulk.noRows')}</p>;
  return (
    <>
      <Panel flush>
        <table className={`${table['table']} ${table['stacked']}`}>
          <caption className="heard">{t('taskBatches.rows')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('bulk.student')}</th>
              {batch.ofStudents ? null : <th scope="col">{t('work.bulk.task')}</th>}
              <th scope="col">{t('bulk.result')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map(({ position, student, task, outcome, leftFor }) => (
              <tr key={position}>
                <th scope="row">
                  <StudentLink id={student.id} name={student.name} number={student.studentNumber} />
                </th>
                {batch.ofStudents ? null : <td>{task ? word('taskKind', task.kind) : '–'}</td>}
                <td>
                  <Tag tone={TONES[outcome]}>{t(`taskBatches.outcomes.${outcome}`)}</Tag>
                  {leftFor ? (
                    <span className={css['says']}>{t(`taskBatches.leftFor.${leftFor}`)}</span>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Panel>
      <ShowMore of={rows} />
    </>
  );
}
