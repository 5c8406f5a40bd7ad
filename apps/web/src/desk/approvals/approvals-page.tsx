import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../elements/page.js';
import { Loaded } from '../../elements/waiting.js';
import { ApprovalTable } from './approval-table.js';
import { approvalsQuery } from './approvals-data.js';

/** What waits for a second person, and what became of it. */
export function ApprovalsPage(): ReactNode {
  const { t } = useTranslation('desk');
  const approvals = useQuery(approvalsQuery);
  return (
    <Page title={t('approvals.title')} lead={t('approvals.lead')} wide>
      <Loaded query={approvals}>
        {(list) => (
          <>
            <ApprovalTable
              id="waiting"
              heading={t('approvals.waiting')}
              rows={list.filter(({ state }) => state === 'waiting')}
            />
            <ApprovalTable
              id="settled"
              heading={t('approvals.settled')}
              rows={list.filter(({ state }) => state !== 'waiting')}
            />
          </>
        )}
      </Loaded>
    </Page>
  );
}
