import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/request.js';
import { MAIL_VIEWS, type MailPageOfList, type MailView, type Sending } from '../../api/shapes/mail.js';
import { pagesOf } from '../lists/pages-ahead.js';

const POLL_MS = 15_000;

export const sendingQuery = queryOptions({
  queryKey: ['desk', 'sending'],
  queryFn: ({ signal }) => api.get<Sending>('/sending', {}, signal),
  refetchInterval: POLL_MS,
});

export const mailPages = (view: MailView) =>
  pagesOf(['desk', 'mail', view], async (cursor, signal) => {
    const { mails, nextCursor } = await api.get<MailPageOfList>('/mail', { view, cursor }, signal);
    return { items: mails, nextCursor };
  });

/** The address is the view. */
export interface MailSearch {
  view: MailView;
}

export const readMailSearch = (search: Record<string, unknown>): MailSearch => ({
  view: MAIL_VIEWS.find((view) => view === search['view']) ?? 'due',
});
