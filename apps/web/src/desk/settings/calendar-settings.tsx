import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import type { StaffDigest } from '../../api/shapes/mail.js';
import { CalendarPanel } from '../../calendar/calendar-panel.js';
import { Panel } from '../../elements/panel.js';
import { LoadFailed, Loaded } from '../../elements/waiting.js';
import { CheckField } from '../../fields/choice-fields.js';

const digestQuery = queryOptions({
  queryKey: ['desk', 'staff-digest'],
  queryFn: ({ signal }) => api.get<StaffDigest>('/staff-digest', {}, signal),
});

/** One's own notices: the day's digest by mail, and the calendar. */
export function CalendarSettings(): ReactNode {
  const { t } = useTranslation('desk');
  const queries = useQueryClient();
  const digest = useQuery(digestQuery);
  // The box follows the hand at once: a mutation says only in a later turn that it has begun.
  const [chosen, setChosen] = useState<boolean | null>(null);
  const change = useMutation({
    mutationFn: (wanted: boolean) => api.put<StaffDigest>('/staff-digest', { wanted }),
    onError: () => setChosen(null),
    onSuccess: (saved) => queries.setQueryData(digestQuery.queryKey, saved),
  });
  return (
    <>
      <Panel heading={t('digest.title')}>
        <p>{t('digest.lead')}</p>
        <Loaded query={digest}>
          {({ wanted }) => (
            <CheckField
              name="wanted"
              label={t('digest.wanted')}
              checked={chosen ?? wanted}
              onChecked={(checked) => {
                setChosen(checked);
                change.mutate(checked);
              }}
            />
          )}
        </Loaded>
        <p role="status">{change.isSuccess ? t('digest.saved') : ''}</p>
        {change.isError ? <LoadFailed error={change.error} again={() => change.reset()} /> : null}
      </Panel>
      <CalendarPanel audience="staff" />
    </>
  );
}
