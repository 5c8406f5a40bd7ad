import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../../api/request.js';
import { MAIL_VIEWS, type MailPageOfList, type MailView, type Sending } from '../../api/shapes/mail.js';

const POLL_MS = 15_000;

export const sendingQuery = queryOptions({
  queryKey: ['desk', 'sending'],
  queryFn: ({ signal }) => api.get<Sending>('/sending', {}, signal),
  refetchInterval: POLL_MS,
});

export const mailsQuery = (view: MailView) =>
  infiniteQueryOptions({
    queryKey: ['desk', 'mail', view],
    queryFn: ({ pageParam, signal }) =>
      api.get<MailPageOfList>('/mail', { view, ...(pageParam ? { cursor: pageParam } : {}) }, signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });

/** The address is the view. */
export interface MailSearch {
  view: MailView;
}

export const readMailSearch = (search: Record<string, unknown>): MailSearch => ({
  view: MAIL_VIEWS.find((view) => view === search['view']) ?? 'due',
});
