import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import type { StaffAccount } from '../../api/shapes/office.js';
import { Button } from '../../elements/button.js';
import { Tag } from '../../elements/tag.js';
import { Loaded } from '../../elements/waiting.js';
import { useCodeWord } from '../../words/use-code-word.js';
import { CaseTable } from '../case/case-table.js';
import { AccountScope } from './account-scope.js';
import { FormDialog } from '../forms/form-dialog.js';
import type { FormField } from '../forms/form-field.js';
import { staffQuery } from '../queue/queue-data.js';
import css from './settings.module.css';

const accountsQuery = queryOptions({
  queryKey: ['desk', 'accounts'],
  queryFn: ({ signal }) => api.get<StaffAccount[]>('/accounts', {}, signal),
});

export function AccountSettings(): ReactNode {
  const { t } = useTranslation('desk');
  const word = useCodeWord();
  const queries = useQueryClient();
  const accounts = useQuery(accountsQuery);
  const [editing, setEditing] = useState<StaffAccount | 'new' | null>(null);
  const changed = editing === 'new' ? null : editing;
  const role: FormField = {
    name: 'role',
    label: t('settings.accounts.role'),
    type: 'choice',
    choices: (['reviewer', 'coordinator', 'administrator', 'adviser', 'auditor'] as const).map((value) => ({
      value,
      label: word('role', value),
    })),
  };
  const newFields: readonly FormField[] = [
    { name: 'displayName', label: t('settings.accounts.displayName'), type: 'text' },
    { name: 'email', label: t('settings.accounts.email'), type: 'email' },
    role,
  ];
  const changeFields: readonly FormField[] = [
    role,
    { name: 'disabled', label: t('settings.accounts.disabled'), type: 'check' },
    ...(changed?.hasSecondFactor
      ? [
          {
            name: 'removeSecondFactor',
            label: t('access.removeSecondFactor'),
            hint: t('access.removeSecondFactorHint'),
            type: 'check',
          } as const,
        ]
      : []),
    ...(changed?.isJoined
      ? [
          {
            name: 'part',
            label: t('access.part'),
            hint: t('access.partHint'),
            type: 'check',
          } as const,
        ]
      : []),
  ];
  const invite = useMutation({
    mutationFn: ({ id }: StaffAccount) => api.post(`/accounts/${id}/invitation`),
    onSuccess: () => queries.invalidateQueries({ queryKey: accountsQuery.queryKey }),
  });
  const send = async ({ removeSecondFactor, part, ...body }: Record<string, unknown>): Promise<void> => {
    if (!changed) await api.post('/accounts', body);
    else {
      if (removeSecondFactor) await api.remove(`/accounts/${changed.id}/second-factor`);
      if (part) await api.remove(`/accounts/${changed.id}/identities`);
      await api.patch(`/accounts/${changed.id}`, { version: changed.version, ...body });
    }
    await queries.invalidateQueries({ queryKey: accountsQuery.queryKey });
    await queries.invalidateQueries({ queryKey: staffQuery.queryKey });
  };
  return (
    <Loaded query={accounts}>
      {(list) => (
        <>
          <p className={css['lead']}>{t('settings.accounts.lead')}</p>
          <p role="status">{invite.isSuccess ? t('access.asked', { email: invite.variables.email }) : ''}</p>
          <CaseTable
            id="accounts"
            heading={t('settings.sections.accounts')}
            beside={
              <Button small onClick={() => setEditing('new')}>
                {t('settings.accounts.new')}
              </Button>
            }
            rows={list}
            columns={[
              { head: t('settings.accounts.displayName'), render: (account) => account.displayName },
              { head: t('settings.accounts.email'), render: (account) => account.email },
              { head: t('settings.accounts.role'), render: (account) => word('role', account.role) },
              { head: t('settings.scope.head'), render: (account) => <AccountScope account={account} /> },
              {
                head: t('settings.accounts.state'),
                render: (account) => (
                  <Tag tone={account.disabledAt ? 'ended' : 'holds'}>
                    {t(account.disabledAt ? 'settings.accounts.disabled' : 'settings.accounts.active')}
                  </Tag>
                ),
              },
              {
                head: t('access.password'),
                render: ({ hasPassword, invitation }) =>
                  invitation?.problem
                    ? t('access.problem', { problem: invitation.problem })
                    : invitation && !hasPassword
                      ? t(`access.states.${invitation.state}`)
                      : t(hasPassword ? 'access.chosen' : 'access.none'),
              },
              {
                head: t('access.send'),
                render: (account) =>
                  account.disabledAt ? null : (
                    <Button
                      kind="quiet"
                      small
                      busy={invite.isPending && invite.variables.id === account.id}
                      onClick={() => invite.mutate(account)}
                      aria-label={t('access.sendNamed', { name: account.displayName })}
                    >
                      {t('access.send')}
                    </Button>
                  ),
              },
              {
                head: '',
                render: (account) => (
                  <Button
                    kind="quiet"
                    small
                    onClick={() => setEditing(account)}
                    aria-label={t('settings.accounts.edit', { name: account.displayName })}
                  >
                    {t('case.edit')}
                  </Button>
                ),
              },
            ]}
          />
          {editing ? (
            <FormDialog
              title={
                editing === 'new'
                  ? t('settings.accounts.new')
                  : t('settings.accounts.edit', { name: editing.displayName })
              }
              fields={editing === 'new' ? newFields : changeFields}
              values={
                editing === 'new'
                  ? { role: 'reviewer' }
                  : { role: editing.role, disabled: editing.disabledAt !== null }
              }
              send={send}
              onClose={() => setEditing(null)}
            />
          ) : null}
        </>
      )}
    </Loaded>
  );
}
