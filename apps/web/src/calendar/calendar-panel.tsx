import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/request.js';
import type { CalendarFeed, NewCalendarFeed } from '../api/shapes/calendar.js';
import { Button } from '../elements/button.js';
import { Callout, Panel } from '../elements/panel.js';
import { LoadFailed, Loaded } from '../elements/waiting.js';
import { useOfficeStamp } from '../time/use-office-stamp.js';
import { CalendarAddress } from './calendar-address.js';

export const feedQuery = queryOptions({
  queryKey: ['calendar-feed'],
  queryFn: ({ signal }) => api.get<CalendarFeed>('/calendar-feed', {}, signal),
});

/** One's own private calendar: its address is made, replaced and ended here, and shown once. */
export function CalendarPanel({ audience }: { audience: 'student' | 'staff' }): ReactNode {
  const { t } = useTranslation();
  const feed = useQuery(feedQuery);
  return (
    <Panel heading={t('calendar.title')} id="calendar">
      <p>{t(`calendar.lead.${audience}`)}</p>
      <Loaded query={feed}>{(state) => <Feed state={state} />}</Loaded>
    </Panel>
  );
}

function Feed({ state }: { state: CalendarFeed }): ReactNode {
  const { t } = useTranslation();
  const stamp = useOfficeStamp();
  const queries = useQueryClient();
  const make = useMutation({
    mutationFn: () => api.post<NewCalendarFeed>('/calendar-feed', {}),
    onSuccess: ({ address: _shownBelow, ...made }) => queries.setQueryData(feedQuery.queryKey, made),
  });
  const end = useMutation({
    mutationFn: () => api.remove<CalendarFeed>('/calendar-feed'),
    onSuccess: async () => {
      make.reset();
      await queries.invalidateQueries({ queryKey: feedQuery.queryKey });
    },
  });
  const failed = make.isError ? make : end.isError ? end : null;
  return (
    <>
      <p>
        {state.isOpen
          ? [
              t('calendar.open', { when: stamp.inTable(state.madeAtLocal ?? '') }),
              state.lastReadAtLocal
                ? t('calendar.read', { count: state.reads, when: stamp.inTable(state.lastReadAtLocal) })
                : t('calendar.unread'),
            ].join(' ')
          : t('calendar.closed')}
      </p>
      <div role="status">
        {make.data ? (
          <Callout tone="asks" title={t('calendar.once')}>
            <CalendarAddress address={make.data.address} />
          </Callout>
        ) : null}
      </div>
      <div className="actions">
        <Button
          kind={state.isOpen ? 'secondary' : 'primary'}
          busy={make.isPending}
          onClick={() => make.mutate()}
        >
          {t(state.isOpen ? 'calendar.replace' : 'calendar.make')}
        </Button>
        {state.isOpen ? (
          <Button kind="danger" busy={end.isPending} onClick={() => end.mutate()}>
            {t('calendar.end')}
          </Button>
        ) : null}
      </div>
      {state.isOpen ? <p>{t('calendar.replaceHint')}</p> : null}
      {failed ? <LoadFailed error={failed.error} again={() => failed.reset()} /> : null}
    </>
  );
}
