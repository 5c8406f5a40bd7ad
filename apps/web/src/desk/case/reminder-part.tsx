import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LedgerRow } from '../../api/shapes/authorization.js';
import type { Travel } from '../../api/shapes/record.js';
import { Panel } from '../../elements/panel.js';
import { ReminderTable } from '../../record/reminder-table.js';
import { stampInTable } from '../../time/local-stamp.js';
import { CaseTable } from './case-table.js';

export function ReminderPart({ reminders }: { reminders: LedgerRow[] }): ReactNode {
  const { t } = useTranslation('desk');
  return (
    <Panel id="reminders" heading={t('case.parts.reminders')} flush>
      <ReminderTable rows={reminders} />
    </Panel>
  );
}

export function TravelPart({ travel }: { travel: Travel[] }): ReactNode {
  const { t } = useTranslation('desk');
  const at = (local: string | null | undefined, instant: string | null): string => {
    const text = local ?? instant;
    return text ? stampInTable(text) : '–';
  };
  return (
    <CaseTable
      id="travel"
      heading={t('case.parts.travel')}
      rows={travel}
      columns={[
        { head: t('case.fields.departed'), render: (trip) => at(trip.departedAtLocal, trip.departedAt) },
        { head: t('case.fields.returned'), render: (trip) => at(trip.returnedAtLocal, trip.returnedAt) },
      ]}
    />
  );
}
