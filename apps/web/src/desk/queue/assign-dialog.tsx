import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueueItem } from '../../api/shapes/desk.js';
import { Button } from '../../elements/button.js';
import { Dialog } from '../../elements/dialog.js';
import { SelectField } from '../../fields/choice-fields.js';
import { choicesOf } from '../forms/choices-of.js';
import { ErrorSummary } from '../../fields/error-summary.js';
import { useFormProblems } from '../../fields/use-form-problems.js';
import { useAccount } from '../../session/session-query.js';
import { staffQuery } from './queue-data.js';
import { CLOSED_BY_HAND } from './work/bulk-effect.js';
import type { TaskSteps } from './work/use-task-steps.js';

interface Props {
  item: QueueItem;
  steps: TaskSteps;
  onClose: () => void;
}

export function AssignDialog({ item, steps, onClose }: Props): ReactNode {
  const { t } = useTranslation('desk');
  const problems = useFormProblems();
  const staff = useQuery(staffQuery);
  const me = useAccount();
  const people = choicesOf(staff, ({ id, name }) => ({
    value: id,
    label: id === me?.id ? `${name} (${t('queue.mine')})` : name,
  }));
  const [chosen, setChosen] = useState(item.assignee?.id ?? me?.id ?? '');
  const { name } = item.student;
  const to = staff.data?.find(({ id }) => id === chosen)?.name;
  const assign = useMutation({
    mutationFn: () =>
      steps.take(
        item,
        { step: 'assign', accountId: chosen || null },
        to ? t('work.did.assigned', { name, to }) : t('work.did.putBack', { name }),
      ),
    onSuccess: onClose,
    onError: problems.showRefusal,
  });
  const close = useMutation({
    mutationFn: () => steps.take(item, { step: 'close' }, t('work.did.closed', { name })),
    onSuccess: onClose,
    onError: problems.showRefusal,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!assign.isPending && !people.awaited) assign.mutate();
  };
  return (
    <Dialog title={t('queue.assignTitle', { name })} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <ErrorSummary problems={problems} />
        <SelectField
          name="accountId"
          label={t('queue.assignTo')}
          error={problems.of('accountId')}
          value={chosen}
          onValue={setChosen}
          empty={t('queue.nobody')}
          {...people}
        />
        <div className="actions">
          <Button type="submit" busy={assign.isPending} disabled={people.awaited !== null}>
            {t('queue.assign')}
          </Button>
          {CLOSED_BY_HAND.includes(item.kind) ? (
            <Button kind="secondary" busy={close.isPending} onClick={() => close.mutate()}>
              {t('queue.close')}
            </Button>
          ) : null}
        </div>
      </form>
    </Dialog>
  );
}
