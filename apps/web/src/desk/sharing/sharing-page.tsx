import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../elements/page.js';
import { DelegationPanel } from './delegation-panel.js';
import { RulePanel } from './rule-panel.js';

/** Who covers for whom, and to whom new tasks go by themselves. */
export function SharingPage(): ReactNode {
  const { t } = useTranslation('desk');
  return (
    <Page
      title={t('sharing.title')}
      lead={t('sharing.lead')}
      back={{ to: '/desk', label: t('queue.title') }}
      wide
    >
      <DelegationPanel />
      <RulePanel />
    </Page>
  );
}
