import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import type { MachineToken, NewMachineToken } from '../../api/shapes/office.js';
import { Button } from '../../elements/button.js';
import { Loaded } from '../../elements/waiting.js';
import { stampInTable } from '../../time/local-stamp.js';
import { CaseTable } from '../case/case-table.js';
import { FormDialog } from '../forms/form-dialog.js';
import { SecretOnce } from './secret-once.js';
import css from './settings.module.css';

const tokensQuery = queryOptions({
  queryKey: ['desk', 'machine-tokens'],
  queryFn: ({ signal }) => api.get<MachineToken[]>('/machine-tokens', {}, signal),
});

export function MachineSettings(): ReactNode {
  const { t } = useTranslation('desk');
  const queries = useQueryClient();
  const tokens = useQuery(tokensQuery);
  const [adding, setAdding] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const again = (): Promise<void> => queries.invalidateQueries({ queryKey: tokensQuery.queryKey });
  const revoke = useMutation({
    mutationFn: (id: string) => api.remove(`/machine-tokens/${id}`),
    onSuccess: again,
  });
  return (
    <>
      <p className={css['lead']}>{t('settings.machines.lead')}</p>
      <SecretOnce secret={secret} />
      <Loaded query={tokens}>
        {(list) => (
          <CaseTable
            id="machines"
            heading={t('settings.sections.machines')}
            beside={
              <Button small onClick={() => setAdding(true)}>
                {t('settings.machines.new')}
              </Button>
            }
            rows={list}
            columns={[
              { head: t('settings.machines.name'), render: (token) => token.name },
              { head: t('settings.machines.scopes'), render: (token) => token.scopes.join(', ') },
              {
                head: t('settings.machines.expiresAt'),
                render: (token) => stampInTable(token.expiresAtLocal ?? token.expiresAt),
              },
              {
                head: t('settings.machines.lastUsedAt'),
                render: (token) =>
                  token.lastUsedAt
                    ? stampInTable(token.lastUsedAtLocal ?? token.lastUsedAt)
                    : t('settings.machines.never'),
              },
              {
                head: '',
                render: (token) =>
                  token.revokedAt ? (
                    t('settings.machines.revoked')
                  ) : (
                    <Button
                      kind="danger"
                      small
                      onClick={() => revoke.mutate(token.id)}
                      aria-label={t('settings.machines.revokeNamed', { name: token.name })}
                    >
                      {t('settings.machines.revoke')}
                    </Button>
                  ),
              },
            ]}
          />
        )}
      </Loaded>
      {adding ? (
        <FormDialog
          title={t('settings.machines.new')}
          fields={[
            { name: 'name', label: t('settings.machines.name'), type: 'text' },
            { name: 'expiresOn', label: t('settings.machines.expiresOn'), type: 'date' },
          ]}
          send={async ({ name, expiresOn }) => {
            const made = await api.post<NewMachineToken>('/machine-tokens', {
              name,
              scopes: ['coop-status:read'],
              expiresAt: `${String(expiresOn)}T23:59:59Z`,
            });
            setSecret(made.token);
            await again();
          }}
          onClose={() => setAdding(false)}
        />
      ) : null}
    </>
  );
}
