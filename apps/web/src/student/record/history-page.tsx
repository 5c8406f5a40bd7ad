import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../elements/page.js';
import { Panel } from '../../elements/panel.js';
import { HistoryFeed } from '../../record/history-feed.js';

export function HistoryPage(): ReactNode {
  const { t } = useTranslation();
  return (
    <Page title={t('record.history.title')} lead={t('record.history.lead')}>
      <Panel flush>
        <HistoryFeed path="/me/history" />
      </Panel>
    </Page>
  );
}
