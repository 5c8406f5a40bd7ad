import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../elements/page.js';
import { PasswordPanel } from './password-panel.js';

/** One's own account, for students, candidates and staff alike. */
export function AccountPage(): ReactNode {
  const { t } = useTranslation();
  return (
    <Page title={t('account.title')} lead={t('account.lead')}>
      <PasswordPanel onChanged={() => undefined} />
    </Page>
  );
}
