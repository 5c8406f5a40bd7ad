import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueueItem } from '../../api/shapes/desk.js';
import { Button } from '../../elements/button.js';
import { useMay } from '../../session/session-query.js';
import { HandOverDialog } from '../hand-overs/hand-over-dialog.js';
import { useKeys } from '../keys/keys.js';
import { AssignDialog } from '../queue/assign-dialog.js';
import { SnoozeDialog } from '../queue/work/snooze-form.js';
import { UndoBar } from '../queue/work/undo-bar.js';
import { useTaskSteps } from '../queue/work/use-task-steps.js';

type Action = 'assign' | 'snooze' | 'escalate';

interface TaskActions {
  /** For the decision bar. */
  buttons: ReactNode;
  /** For the page, outside of any form: what is asked, and what was done. */
  dialogs: ReactNode;
}

/** What may become of a task other than a decision: to somebody else, to another day, to an adviser. */
export function useTaskActions(task: QueueItem | null): TaskActions {
  const { t } = useTranslation('desk');
  const steps = useTaskSteps();
  const hands = useMay('hand_overs.make');
  const [asked, setAsked] = useState<Action | null>(null);
  const actions: { action: Action; key: string; label: string }[] = [
    { action: 'assign', key: 'a', label: t('queue.assign') },
    { action: 'snooze', key: 's', label: t('work.snooze') },
    ...(hands ? [{ action: 'escalate', key: 'h', label: t('review.escalate') } as const] : []),
  ];
  const offered = task === null ? [] : actions;
  useKeys(offered.map(({ action, key, label }) => ({ key, label, run: () => setAsked(action) })));
  const close = (): void => setAsked(null);
  return {
    buttons: offered.map(({ action, key, label }) => (
      <Button key={action} kind="quiet" keyHint={key} onClick={() => setAsked(action)}>
        {label}
      </Button>
    )),
    dialogs: (
      <>
        {task && asked === 'assign' ? <AssignDialog item={task} steps={steps} onClose={close} /> : null}
        {task && asked === 'snooze' ? (
          <SnoozeDialog
            title={t('work.snoozeTitle', { name: task.student.name })}
            send={({ until, reason }) =>
              steps.take(
                task,
                { step: 'snooze', until, reason },
                t('work.did.snoozed', { name: task.student.name, until }),
              )
            }
            onClose={close}
          />
        ) : null}
        {task && asked === 'escalate' ? (
          <HandOverDialog
            studentId={task.student.id}
            onDone={() => steps.say(t('review.escalated', { name: task.student.name }))}
            onClose={close}
          />
        ) : null}
        <UndoBar steps={steps} raised />
      </>
    ),
  };
}
