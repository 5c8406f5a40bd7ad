import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import { Button } from '../../elements/button.js';
import { Panel } from '../../elements/panel.js';
import table from '../../elements/table.module.css';
import { LoadFailed } from '../../elements/waiting.js';
import { useAccount, useMay } from '../../session/session-query.js';
import { addDays } from '../../time/calendar-date.js';
import { officeToday } from '../../time/office-day.js';
import { FormDialog } from '../forms/form-dialog.js';
import { useStaffChoices } from '../queue/office-choices.js';
import { delegationsQuery, type Delegation } from './sharing-data.js';

export function DelegationPanel(): ReactNode {
  const { t } = useTranslation('desk');
  const queries = useQueryClient();
  const query = useQuery(delegationsQuery);
  const [adding, setAdding] = useState(false);
  const again = async (): Promise<void> => {
    await queries.invalidateQueries({ queryKey: delegationsQuery.queryKey });
    await queries.invalidateQueries({ queryKey: ['queue'] });
  };
  const end = useMutation({
    mutationFn: (id: string) => api.remove(`/queue-delegations/${id}`),
    onSettled: again,
  });
  return (
    <Panel
      id="delegations"
      heading={t('sharing.delegations')}
      beside={
        <Button kind="secondary" small onClick={() => setAdding(true)}>
          {t('sharing.handOver')}
        </Button>
      }
      flush
    >
      {query.isError ? <LoadFailed error={query.error} again={() => void query.refetch()} /> : null}
      {query.data?.length === 0 ? <p className={table['none']}>{t('sharing.noDelegations')}</p> : null}
      {query.data && query.data.length > 0 ? (
        <table className={`${table['table']} ${table['stacked']}`}>
          <caption className="heard">{t('sharing.delegations')}</caption>
          <thead>
            <tr>
              {(['from', 'to', 'fromOn', 'untilOn', 'end'] as const).map((name) => (
                <th key={name} scope="col">
                  {t(`sharing.columns.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {query.data.map((row) => (
              <DelegationRow key={row.id} row={row} onEnd={() => end.mutate(row.id)} />
            ))}
          </tbody>
        </table>
      ) : null}
      {adding ? <HandOver onDone={again} onClose={() => setAdding(false)} /> : null}
    </Panel>
  );
}

function DelegationRow({ row, onEnd }: { row: Delegation; onEnd: () => void }): ReactNode {
  const { t } = useTranslation('desk');
  return (
    <tr>
      <th scope="row">{row.from.name}</th>
      <td>{row.to.name}</td>
      <td className={table['nowrap']}>{row.fromOn}</td>
      <td className={table['nowrap']}>{row.untilOn}</td>
      <td>
        <Button
          kind="quiet"
          small
          aria-label={t('sharing.takeBackNamed', { from: row.from.name, to: row.to.name })}
          onClick={onEnd}
        >
          {t('sharing.takeBack')}
        </Button>
      </td>
    </tr>
  );
}

function HandOver({ onDone, onClose }: { onDone: () => Promise<void>; onClose: () => void }): ReactNode {
  const { t } = useTranslation('desk');
  const me = useAccount();
  const people = useStaffChoices();
  const administers = useMay('office.administer');
  return (
    <FormDialog
      title={t('sharing.handOver')}
      lead={<p>{t('sharing.handOverLead')}</p>}
      fields={[
        ...(administers
          ? [{ name: 'fromId', label: t('sharing.columns.from'), type: 'choice', ...people } as const]
          : []),
        {
          name: 'toId',
          label: t('sharing.columns.to'),
          type: 'choice',
          ...people,
          choices: people.choices.filter(({ value }) => administers || value !== me?.id),
        },
        { name: 'fromOn', label: t('sharing.columns.fromOn'), type: 'date' },
        { name: 'untilOn', label: t('sharing.columns.untilOn'), type: 'date' },
      ]}
      values={{ fromId: me?.id ?? '', fromOn: addDays(officeToday(), 1), untilOn: addDays(officeToday(), 7) }}
      submitLabel={t('sharing.handOverDo')}
      send={async (body) => {
        await api.post('/queue-delegations', body);
        await onDone();
      }}
      onClose={onClose}
    />
  );
}
