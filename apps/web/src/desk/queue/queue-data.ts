import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../../api/request.js';
import type { QueuePage, QueueView, StaffMember } from '../../api/shapes/desk.js';
import type { Program } from '../../api/shapes/record.js';
import { queueQuery, type QueueSearch } from './queue-search.js';

export const queuePages = (search: QueueSearch) =>
  infiniteQueryOptions({
    queryKey: ['queue', search],
    queryFn: ({ pageParam, signal }) =>
      api.get<QueuePage>('/queue', { ...queueQuery(search), cursor: pageParam ?? undefined }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    // The list stays under the eye while the next view is on its way.
    placeholderData: (former) => former,
  });

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
