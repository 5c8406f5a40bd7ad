import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../api/request.js';
import type { BulkResult, QueueItem, TaskStepKind } from '../../../api/shapes/desk.js';
import type { GivenReason } from '../../../api/shapes/letter.js';

/** What is done with many and stays done. */
export type StayingStep = 'note' | 'message' | 'return' | 'invite' | 'course' | 'cancel_work_term';

/** A step with one task or many, with what it needs. */
export interface Step<Kind extends TaskStepKind = TaskStepKind> {
  step: Kind;
  accountId?: string | null;
  until?: string;
  reason?: string;
  text?: string;
  textInFrench?: string;
  returnFor?: GivenReason;
}

export type TaskRef = Pick<QueueItem, 'id' | 'version'>;

/** What was done last, said for as long as it can be taken back. */
export interface LastStep {
  said: string;
  undo: (() => Promise<void>) | null;
}

export interface TaskSteps {
  last: LastStep | null;
  forget: () => void;
  /** Sends one task on; what it takes to go back is kept for the undo. @throws the problem of a refusal */
  take: (item: QueueItem, step: Step<Exclude<TaskStepKind, StayingStep>>, said: string) => Promise<void>;
  say: (said: string) => void;
  /** Fetches the list anew, after something that is no step. */
  refresh: () => Promise<void>;
}

/** The step that leads back to where a task was; null where nothing changed, or what was done stays done. */
export function wayBack(
  step: Step,
  before: NonNullable<BulkResult['results'][number]['before']>,
): Step | null {
  switch (step.step) {
    case 'assign':
      return { step: 'assign', accountId: before.assignedTo };
    case 'snooze':
      return before.snoozedUntil && before.snoozeReason
        ? { step: 'snooze', until: before.snoozedUntil, reason: before.snoozeReason }
        : { step: 'wake' };
    case 'wake':
      return before.snoozedUntil && before.snoozeReason
        ? { step: 'snooze', until: before.snoozedUntil, reason: before.snoozeReason }
        : null;
    case 'close':
      return { step: 'reopen' };
    case 'reopen':
      return { step: 'close' };
    default:
      return null;
  }
}

export const takeStep = (step: Step, tasks: readonly TaskRef[]): Promise<BulkResult> =>
  api.post<BulkResult>('/queue/steps', { ...step, tasks: tasks.map(({ id, version }) => ({ id, version })) });

/** Steps with single tasks of the queue, and the last of them taken back. */
export function useTaskSteps(): TaskSteps {
  const { t } = useTranslation('desk');
  const queries = useQueryClient();
  const [last, setLast] = useState<LastStep | null>(null);
  const again = useCallback(() => queries.invalidateQueries({ queryKey: ['queue'] }), [queries]);
  const forget = useCallback(() => setLast(null), []);
  const say = useCallback((said: string) => setLast({ said, undo: null }), []);
  const take = useCallback<TaskSteps['take']>(
    async (item, step, said) => {
      const { step: name, ...needs } = step;
      // The single step refuses in words of its own, which the form then shows.
      const after = await api.post<QueueItem>(`/queue/${item.id}/${name}`, {
        version: item.version,
        ...needs,
      });
      const back = wayBack(step, {
        assignedTo: item.assignee?.id ?? null,
        snoozedUntil: item.snooze?.until ?? null,
        snoozeReason: item.snooze?.reason ?? null,
      });
      const undo = back
        ? async (): Promise<void> => {
            const { results } = await takeStep(back, [after]);
            setLast({
              said: t(results[0]?.outcome === 'done' ? 'work.did.undone' : 'work.did.notUndone'),
              undo: null,
            });
            await again();
          }
        : null;
      setLast({ said, undo });
      await again();
    },
    [t, again],
  );
  return useMemo(() => ({ last, forget, take, say, refresh: again }), [last, forget, take, say, again]);
}
