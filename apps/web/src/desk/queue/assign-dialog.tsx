import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import type { QueueItem } from '../../api/shapes/desk.js';
import { Button } from '../../elements/button.js';
import { Dialog } from '../../elements/dialog.js';
import { SelectField } from '../../fields/choice-fields.js';
import { ErrorSummary } from '../../fields/error-summary.js';
import { useFormProblems } from '../../fields/use-form-problems.js';
import { useAccount } from '../../session/session-query.js';
import { staffQuery } from './queue-data.js';

const CLOSED_BY_HAND = [
  'roster_question',
  'letter_problem',
  'mail_problem',
  'evidence_lapsed',
  'readings_differ',
];

export function AssignDialog({ item, onClose }: { item: QueueItem; onClose: () => void }): ReactNode {
  const { t } = useTranslation('desk');
  const queries = useQueryClient();
  const problems = useFormProblems();
  const staff = useQuery(staffQuery).data ?? [];
  const me = useAccount();
  const [chosen, setChosen] = useState(item.assignee?.id ?? me?.id ?? '');
  const done = async (): Promise<void> => {
    onClose();
    await queries.invalidateQueries({ queryKey: ['queue'] });
  };
  const assign = useMutation({
    mutationFn: () =>
      api.post(`/queue/${item.id}/assign`, { version: item.version, accountId: chosen || null }),
    onSuccess: done,
    onError: problems.showRefusal,
  });
  const close = useMutation({
    mutationFn: () => api.post(`/queue/${item.id}/close`, { version: item.version }),
    onSuccess: done,
    onError: problems.showRefusal,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!assign.isPending) assign.mutate();
  };
  return (
    <Dialog title={t('queue.assignTitle', { name: item.student.name })} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <ErrorSummary problems={problems} />
        <SelectField
          name="accountId"
          label={t('queue.assignTo')}
          error={problems.of('accountId')}
          value={chosen}
          onValue={setChosen}
          empty={t('queue.nobody')}
          choices={staff.map((person) => ({
            value: person.id,
            label: person.id === me?.id ? `${person.name} (${t('queue.mine')})` : person.name,
          }))}
        />
        <div className="actions">
          <Button type="submit" busy={assign.isPending}>
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
