import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/request.js';
import { MAIL_VIEWS, type MailPageOfList, type MailView, type Sending } from '../../api/shapes/mail.js';
import { pagesOf } from '../lists/pages-ahead.js';
import { parseCalendarDate } from '../../time/calendar-date.js';

const POLL_MS = 15_000;

export const sendingQuery = queryOptions({
  queryKey: ['desk', 'sending'],
  queryFn: ({ signal }) => api.get<Sending>('/sending', {}, signal),
  refetchInterval: POLL_MS,
});

export const mailPages = (search: MailSearch) =>
  pagesOf(['desk', 'mail', search], async (cursor, signal) => {
    const { mails, nextCursor } = await api.get<MailPageOfList>('/mail', { ...search, cursor }, signal);
    return { items: mails, nextCursor };
  });

/** The address is the view. */
export interface MailSearch {
  view: MailView;
  /** Due from this day on, and before that one. */
  from?: string;
  before?: string;
}

const dayOf = (name: 'from' | 'before', { [name]: day }: Record<string, unknown>) =>
  typeof day === 'string' && parseCalendarDate(day) ? { [name]: day } : {};

export const readMailSearch = (search: Record<string, unknown>): MailSearch => ({
  view: MAIL_VIEWS.find((view) => view === search['view']) ?? 'due',
  ...dayOf('from', search),
  ...dayOf('before', search),
});
