import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SelectedTask, TaskResult } from '../../../api/shapes/desk.js';
import { Button } from '../../../elements/button.js';
import table from '../../../elements/table.module.css';
import { useCodeWord } from '../../../words/use-code-word.js';
import type { BulkRun } from './use-bulk-run.js';
import css from './work.module.css';

interface Props {
  run: BulkRun;
  tasks: readonly SelectedTask[];
  /** Null: what was done stays done. */
  onUndo: (() => void) | null;
  onClose: () => void;
}

/** How far a step with many is, and every task that was left as it is, with the reason. */
export function BulkOutcome({ run, tasks, onUndo, onClose }: Props): ReactNode {
  const { t } = useTranslation('desk');
  const { t: common } = useTranslation();
  const word = useCodeWord();
  const done = run.results.filter(({ outcome }) => outcome === 'done').length;
  const left = run.results.flatMap((result) => {
    const task = result.outcome === 'done' ? undefined : tasks.find(({ id }) => id === result.id);
    return task ? [{ result, task }] : [];
  });
  const said = {
    ready: '',
    running: t('work.bulk.progress', { done: run.results.length, total: run.total }),
    finished: t('work.bulk.finished', { done, left: left.length }),
    undone: t('work.bulk.undone', { count: run.undone }),
  }[run.state];
  return (
    <div className={css['outcome']}>
      <p role="status">{said}</p>
      <progress
        aria-label={t('work.bulk.progressLabel')}
        value={run.results.length}
        max={Math.max(run.total, 1)}
      />
      {left.length > 0 ? (
        <div className={css['left']} tabIndex={0} role="region" aria-label={t('work.bulk.results')}>
          <table className={table['table']}>
            <caption>{t('work.bulk.results')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('work.bulk.task')}</th>
                <th scope="col">{t('work.bulk.outcome')}</th>
              </tr>
            </thead>
            <tbody>
              {left.map(({ result, task }) => (
                <tr key={task.id}>
                  <td>
                    {task.student.name} ({word('taskKind', task.kind)})
                  </td>
                  <td>{t(`taskBatches.leftFor.${whyLeft(result)}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      <div className="actions">
        {run.state === 'running' ? null : <Button onClick={onClose}>{common('frame.close')}</Button>}
        {run.state === 'finished' && done > 0 && onUndo ? (
          <Button kind="secondary" onClick={onUndo}>
            {t('work.bulk.undoAll')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

const whyLeft = ({ outcome, refusal }: TaskResult) => refusal ?? (outcome === 'done' ? 'changed' : outcome);
