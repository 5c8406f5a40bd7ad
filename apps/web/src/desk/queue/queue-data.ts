import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/request.js';
import type { QueuePage, QueueView, StaffMember } from '../../api/shapes/desk.js';
import type { Program } from '../../api/shapes/record.js';
import type { Beginning } from '../lists/beginning.js';
import { pagesOf } from '../lists/pages-ahead.js';
import { queueQuery, type QueueSearch } from './queue-search.js';

export const queuePages = (search: QueueSearch) =>
  pagesOf(['queue', search], (cursor, signal) =>
    api.get<QueuePage>('/queue', { ...queueQuery(search), cursor: cursor ?? undefined }, signal),
  );

/** The view's rows set out with the click that asks for them, or with the pointer that rests on its link. */
export function beginQueue({ context, deps }: Beginning<QueueSearch>): void {
  void context.queryClient.prefetchInfiniteQuery(queuePages(deps));
}

export const viewsQuery = queryOptions({
  queryKey: ['queue', 'views'],
  queryFn: ({ signal }) => api.get<QueueView[]>('/queue-views', {}, signal),
});

export const staffQuery = queryOptions({
  queryKey: ['staff'],
  queryFn: ({ signal }) => api.get<StaffMember[]>('/staff', {}, signal),
  staleTime: 300_000,
});

export const programsQuery = queryOptions({
  queryKey: ['programs'],
  queryFn: ({ signal }) => api.get<Program[]>('/programs', {}, signal),
  staleTime: 60_000,
});
