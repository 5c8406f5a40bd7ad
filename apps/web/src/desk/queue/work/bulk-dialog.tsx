import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem, type Problem } from '../../../api/problem.js';
import type { Selection, TaskStepKind } from '../../../api/shapes/desk.js';
import { api } from '../../../api/request.js';
import type { TaskBatch } from '../../../api/shapes/task-batch.js';
import { Button } from '../../../elements/button.js';
import { Dialog } from '../../../elements/dialog.js';
import { Callout } from '../../../elements/panel.js';
import { useProblemWords } from '../../../elements/problem-words.js';
import { SelectField } from '../../../fields/choice-fields.js';
import { TextField } from '../../../fields/text-field.js';
import { addDays, parseCalendarDate, todayHere } from '../../../time/calendar-date.js';
import { staffQuery } from '../queue-data.js';
import { effectOf } from './bulk-effect.js';
import { BulkOutcome } from './bulk-outcome.js';
import { useBulkRun } from './use-bulk-run.js';
import type { Step } from './use-task-steps.js';
import css from './work.module.css';

/** What the screen shows of a list at once; more go to the background. */
const AT_ONCE = 50;

interface Props {
  step: TaskStepKind;
  chosen: Selection;
  /** @param ran whether anything was done, so that the choice is used up */
  onClose: (ran: boolean) => void;
}

/** One step with many tasks: what it needs, what it will do, how far it is, and what became of each. */
export function BulkDialog({ step: kind, chosen, onClose }: Props): ReactNode {
  const { t } = useTranslation('desk');
  const [accountId, setAccountId] = useState('');
  const [until, setUntil] = useState(addDays(todayHere(), 7));
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<Problem | null>(null);
  const words = useProblemWords();
  const step: Step = {
    step: kind,
    ...(kind === 'assign' ? { accountId: accountId || null } : {}),
    ...(kind === 'snooze' ? { until, reason: reason.trim() } : {}),
  };
  const { run, start, undo } = useBulkRun(step);
  const navigate = useNavigate();
  const isLarge = chosen.tasks.length > AT_ONCE;
  const isComplete = kind !== 'snooze' || (reason.trim() !== '' && parseCalendarDate(until) !== null);
  const begin = async (): Promise<void> => {
    setRefusal(null);
    try {
      if (isLarge) {
        const tasks = chosen.tasks.map(({ id, version }) => ({ id, version }));
        const { id } = await api.post<TaskBatch>('/task-batches', { ...step, tasks });
        onClose(true);
        await navigate({ to: '/desk/task-batches/$id', params: { id } });
      } else await start(chosen.tasks);
    } catch (error) {
      setRefusal(asProblem(error));
    }
  };
  const title = t('work.bulk.title', { step: t(`work.bulk.step.${kind}`), count: chosen.tasks.length });
  if (run.state !== 'ready')
    return (
      <Dialog title={title} onClose={() => onClose(true)} binding={run.state === 'running'}>
        <BulkOutcome
          run={run}
          tasks={chosen.tasks}
          onUndo={() => void undo()}
          onClose={() => onClose(true)}
        />
      </Dialog>
    );
  const said = refusal ? words(refusal) : null;
  return (
    <Dialog title={title} onClose={() => onClose(false)}>
      {said ? (
        <Callout tone="ended" title={said.title}>
          {said.detail}
        </Callout>
      ) : null}
      {kind === 'assign' ? <Whom value={accountId} onValue={setAccountId} /> : null}
      {kind === 'snooze' ? (
        <>
          <p>{t('work.snoozeLead')}</p>
          <TextField
            dense
            name="until"
            label={t('work.until')}
            hint={t('desk.form.dateHint')}
            value={until}
            onValue={setUntil}
          />
          <TextField dense name="reason" label={t('work.reason')} value={reason} onValue={setReason} />
        </>
      ) : null}
      <Effect step={step} chosen={chosen} />
      {isLarge ? <p>{t('taskBatches.background')}</p> : null}
      <div className="actions">
        <Button aria-disabled={!isComplete} onClick={() => (isComplete ? void begin() : undefined)}>
          {t('work.bulk.start')}
        </Button>
      </div>
    </Dialog>
  );
}

function Whom({ value, onValue }: { value: string; onValue: (value: string) => void }): ReactNode {
  const { t } = useTranslation('desk');
  const staff = useQuery(staffQuery).data ?? [];
  return (
    <SelectField
      dense
      name="accountId"
      label={t('queue.assignTo')}
      value={value}
      onValue={onValue}
      empty={t('queue.nobody')}
      choices={staff.map((person) => ({ value: person.id, label: person.name }))}
    />
  );
}

function Effect({ step, chosen }: { step: Step; chosen: Selection }): ReactNode {
  const { t } = useTranslation('desk');
  const { fit, same, refused, holders } = effectOf(step, chosen.tasks);
  return (
    <section className={css['effect']} aria-labelledby="bulk-effect">
      <h3 id="bulk-effect">{t('work.bulk.effect')}</h3>
      <ul>
        <li>{t('work.bulk.effects.fit', { count: fit })}</li>
        {same > 0 ? <li>{t('work.bulk.effects.same', { count: same })}</li> : null}
        {refused > 0 ? <li>{t('work.bulk.effects.refused', { count: refused })}</li> : null}
        {chosen.more ? <li>{t('work.bulk.more')}</li> : null}
      </ul>
      {step.step === 'assign' ? (
        <p>
          {t('work.bulk.fromWhom')}:{' '}
          {holders.map(({ name, count }) => `${name ?? t('queue.nobody')} ${count}`).join(' · ')}
        </p>
      ) : null}
    </section>
  );
}
