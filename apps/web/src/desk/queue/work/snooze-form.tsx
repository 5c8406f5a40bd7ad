import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays } from '../../../time/calendar-date.js';
import { officeToday } from '../../../time/office-day.js';
import { FormDialog } from '../../forms/form-dialog.js';

interface Props {
  title: string;
  send: (wish: { until: string; reason: string }) => Promise<unknown>;
  onClose: () => void;
}

/** Until when, and why it can wait. */
export function SnoozeDialog({ title, send, onClose }: Props): ReactNode {
  const { t } = useTranslation('desk');
  return (
    <FormDialog
      title={title}
      lead={<p>{t('work.snoozeLead')}</p>}
      fields={[
        { name: 'until', label: t('work.until'), type: 'date' },
        { name: 'reason', label: t('work.reason'), type: 'text' },
      ]}
      values={{ until: addDays(officeToday(), 7) }}
      submitLabel={t('work.snooze')}
      send={(body) => send({ until: String(body['until']), reason: String(body['reason']) })}
      onClose={onClose}
    />
  );
}
