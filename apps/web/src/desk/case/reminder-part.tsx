import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LedgerRow } from '../../api/shapes/authorization.js';
import { Panel } from '../../elements/panel.js';
import { ReminderTable } from '../../record/reminder-table.js';

export function ReminderPart({ reminders }: { reminders: LedgerRow[] }): ReactNode {
  const { t } = useTranslation('desk');
  return (
    <Panel id="reminders" heading={t('case.parts.reminders')} flush>
      <ReminderTable rows={reminders} />
    </Panel>
  );
}
