import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../elements/page.js';
import { providersQuery } from '../session/provider-buttons.js';
import { useAccount } from '../session/session-query.js';
import { sessionsQuery } from './account-data.js';
import { FactorPanel } from './factor-panel.js';
import { InstitutionPanel } from './institution-panel.js';
import { PasswordPanel } from './password-panel.js';
import { SessionPanel } from './session-panel.js';

/** One's own account, for students, candidates and staff alike. */
export function AccountPage(): ReactNode {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const role = useAccount()?.role;
  const isStaff = role !== 'student';
  const local = useQuery(providersQuery).data?.local ?? 'everyone';
  // Nobody is asked for a password that they cannot have here.
  const mayHavePassword = local === 'everyone' || role === 'administrator' || (local === 'staff' && isStaff);
  return (
    <Page title={t('account.title')} lead={t('account.lead')}>
      {isStaff ? <FactorPanel /> : null}
      {mayHavePassword ? (
        <PasswordPanel
          onChanged={() => void queries.invalidateQueries({ queryKey: sessionsQuery.queryKey })}
        />
      ) : null}
      <InstitutionPanel />
      <SessionPanel />
    </Page>
  );
}
