import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../elements/panel.js';
import { HistoryFeed } from '../../record/history-feed.js';

export function HistoryPart({ studentId }: { studentId: string }): ReactNode {
  const { t } = useTranslation('desk');
  return (
    <Panel id="history" heading={t('case.parts.history')} flush>
      <HistoryFeed path={`/students/${studentId}/history`} />
    </Panel>
  );
}
