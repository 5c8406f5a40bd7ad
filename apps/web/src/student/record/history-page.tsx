import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import type { HistoryItem } from '../../api/shapes/authorization.js';
import { Page } from '../../elements/page.js';
import { Panel } from '../../elements/panel.js';
import { Loaded } from '../../elements/waiting.js';
import { HistoryList } from '../../record/history-list.js';

export function HistoryPage(): ReactNode {
  const { t } = useTranslation();
  const history = useQuery({
    queryKey: ['me', 'history'],
    queryFn: async ({ signal }) => {
      const body = await api.get<HistoryItem[] | { items: HistoryItem[] }>('/me/history', {}, signal);
      return Array.isArray(body) ? body : body.items;
    },
  });
  return (
    <Page title={t('record.history.title')} lead={t('record.history.lead')}>
      <Panel flush>
        <Loaded query={history}>{(items) => <HistoryList items={items} />}</Loaded>
      </Panel>
    </Page>
  );
}
