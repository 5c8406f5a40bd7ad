import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import type { Alarm } from '../../api/shapes/mail.js';
import { Button } from '../../elements/button.js';
import { Callout } from '../../elements/panel.js';

/** Alarms that stand, loudest thing on the page; those that ended are history and in the audit trail. */
export function AlarmList({ alarms }: { alarms: readonly Alarm[] }): ReactNode {
  const { t } = useTranslation('desk');
  const queries = useQueryClient();
  const end = useMutation({
    mutationFn: (key: string) => api.post('/mail/alarms/end', { key }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['desk', 'sending'] }),
  });
  const standing = alarms.filter(({ endedAt }) => endedAt === null);
  return (
    <div role="status">
      {standing.map(({ key, kind, counts }) => (
        <Callout key={key} tone="ended" title={t(`mail.alarm.${kind}` as never)}>
          <p>
            {Object.entries(counts)
              .map(([name, count]) => [t(`mail.count.${name}` as never), count].join(': '))
              .join(' · ')}
          </p>
          <Button
            kind="secondary"
            small
            busy={end.isPending}
            aria-label={t('mail.seenToNamed', { alarm: t(`mail.alarm.${kind}` as never) })}
            onClick={() => end.mutate(key)}
          >
            {t('mail.seenTo')}
          </Button>
        </Callout>
      ))}
    </div>
  );
}
