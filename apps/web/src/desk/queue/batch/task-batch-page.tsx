import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../../api/problem.js';
import { api } from '../../../api/request.js';
import type { TaskBatch, TaskBatchOutcome } from '../../../api/shapes/task-batch.js';
import { Button, ButtonLink } from '../../../elements/button.js';
import { Page } from '../../../elements/page.js';
import { Callout } from '../../../elements/panel.js';
import { useProblemWords } from '../../../elements/problem-words.js';
import { LoadedPage } from '../../../elements/waiting.js';
import { stampInProse } from '../../../time/local-stamp.js';
import { useLanguage } from '../../../words/use-language.js';
import css from '../../letter-bulk/bulk.module.css';
import { OutcomeNumbers } from '../../letter-bulk/outcome-numbers.js';
import { useLive } from '../../live/live.js';
import { staysDone } from '../work/bulk-values.js';
import { taskBatch, taskBatches } from './task-batch-data.js';
import { TaskBatchRows } from './task-batch-rows.js';

const OUTCOMES: readonly TaskBatchOutcome[] = ['done', 'left', 'waiting', 'stopped'];

/** How far a step with many tasks is, what became of each, and the way back. */
export function TaskBatchPage(): ReactNode {
  const { t } = useTranslation('desk');
  const { id } = useParams({ from: '/staff/desk/task-batches/$id' });
  const batch = useQuery(taskBatch(id));
  useProgressOf(id);
  return (
    <LoadedPage query={batch} title={t('taskBatches.title')}>
      {(data) => <Batch batch={data} />}
    </LoadedPage>
  );
}

/** Asks again whenever the desk's live line tells of another task, and when it tells of the batch no more. */
function useProgressOf(id: string): void {
  const queries = useQueryClient();
  const done = useLive().pulse?.jobs.find((job) => job.id === id)?.done;
  useEffect(() => {
    void queries.invalidateQueries({ queryKey: taskBatch(id).queryKey, exact: true });
    // What the step changed is seen on the queue too.
    if (done === undefined) void queries.invalidateQueries({ queryKey: ['queue'] });
  }, [queries, id, done]);
}

function Batch({ batch }: { batch: TaskBatch }): ReactNode {
  const { t } = useTranslation('desk');
  const language = useLanguage();
  const [outcome, setOutcome] = useState<TaskBatchOutcome | null>(null);
  const at = stampInProse(batch.startedAtLocal ?? batch.startedAt, language);
  return (
    <Page
      title={t(batch.ofStudents ? 'taskBatches.ofStudents' : 'work.bulk.title', {
        step: t(`work.bulk.step.${batch.step}`),
        count: batch.total,
      })}
      lead={t(batch.undoes ? 'taskBatches.undoneBy' : 'taskBatches.startedBy', { name: batch.startedBy, at })}
      back={{ to: '/desk/task-batches', label: t('taskBatches.title') }}
      wide
    >
      <Progress batch={batch} />
      <OutcomeNumbers
        outcomes={OUTCOMES.filter((one) => batch.counts[one] > 0 || one === 'done')}
        counts={batch.counts}
        nameOf={(one) => t(`taskBatches.outcomes.${one}`)}
        chosen={outcome}
        onChoose={setOutcome}
      />
      <TaskBatchRows batch={batch} outcome={outcome} />
    </Page>
  );
}

function Progress({ batch }: { batch: TaskBatch }): ReactNode {
  const { t } = useTranslation('desk');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const words = useProblemWords();
  const { id, total, counts, state } = batch;
  const looked = total - counts.waiting - counts.stopped;
  const stop = useMutation({
    mutationFn: () => api.post<TaskBatch>(`/task-batches/${id}/stop`),
    onSettled: () => queries.invalidateQueries({ queryKey: taskBatch(id).queryKey }),
  });
  const undo = useMutation({
    mutationFn: () => api.post<TaskBatch>(`/task-batches/${id}/undo`),
    onSuccess: async (back) => {
      void queries.invalidateQueries({ queryKey: taskBatches.queryKey });
      void queries.invalidateQueries({ queryKey: taskBatch(id).queryKey });
      await navigate({ to: '/desk/task-batches/$id', params: { id: back.id } });
    },
  });
  const failed = stop.error ?? undo.error;
  const refusal = failed ? words(asProblem(failed)) : null;
  return (
    <div className={css['progress']}>
      <p role="status">{t('bulk.progress', { state: t(`bulk.states.${state}`), done: looked, total })}</p>
      <progress aria-label={t('work.bulk.progressLabel')} value={looked} max={total} />
      {refusal ? (
        <Callout tone="ended" title={refusal.title}>
          {refusal.detail}
        </Callout>
      ) : null}
      <div className={css['buttons']}>
        {state === 'running' ? (
          <Button kind="secondary" busy={stop.isPending} onClick={() => stop.mutate()}>
            {t('work.bulk.stop')}
          </Button>
        ) : null}
        {state !== 'running' && counts.done > 0 && !batch.undoneBy && !staysDone(batch.step) ? (
          <Button kind="secondary" busy={undo.isPending} onClick={() => undo.mutate()}>
            {t('work.bulk.undoAll')}
          </Button>
        ) : null}
        {batch.undoneBy ? (
          <ButtonLink to="/desk/task-batches/$id" params={{ id: batch.undoneBy }} kind="secondary">
            {t('taskBatches.wasUndone')}
          </ButtonLink>
        ) : null}
      </div>
    </div>
  );
}
