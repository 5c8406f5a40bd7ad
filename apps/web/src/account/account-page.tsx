import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../elements/page.js';
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
  const isStaff = useAccount()?.role !== 'student';
  return (
    <Page title={t('account.title')} lead={t('account.lead')}>
      {isStaff ? <FactorPanel /> : null}
      <PasswordPanel onChanged={() => void queries.invalidateQueries({ queryKey: sessionsQuery.queryKey })} />
      <InstitutionPanel />
      <SessionPanel />
    </Page>
  );
}
