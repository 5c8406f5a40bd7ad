import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import type { LedgerRow } from '../../api/shapes/authorization.js';
import { CalendarPanel, feedQuery } from '../../calendar/calendar-panel.js';
import { Page } from '../../elements/page.js';
import { Panel } from '../../elements/panel.js';
import { Loaded, Together } from '../../elements/waiting.js';
import { ReminderTable } from '../../record/reminder-table.js';
import { choiceQuery, MailChoicePanel } from './mail-choice-panel.js';

export function RemindersPage(): ReactNode {
  const { t } = useTranslation();
  const reminders = useQuery({
    queryKey: ['me', 'reminders'],
    queryFn: ({ signal }) => api.get<LedgerRow[]>('/me/reminders', {}, signal),
  });
  const choice = useQuery(choiceQuery);
  const feed = useQuery(feedQuery);
  return (
    <Page title={t('record.reminders.title')} lead={t('record.reminders.lead')}>
      <Together queries={[reminders, choice, feed]}>
        <Loaded query={reminders}>
          {(rows) => {
            const coming = rows.filter((row) => row.state === 'planned' || row.state === 'sending');
            const past = rows.filter((row) => !coming.includes(row));
            return (
              <>
                <Panel heading={t('record.reminders.coming')} flush>
                  <ReminderTable rows={coming} />
                </Panel>
                {past.length > 0 ? (
                  <Panel heading={t('record.reminders.past')} flush>
                    <ReminderTable rows={past} />
                  </Panel>
                ) : null}
              </>
            );
          }}
        </Loaded>
        <MailChoicePanel />
        <CalendarPanel audience="student" />
      </Together>
    </Page>
  );
}
