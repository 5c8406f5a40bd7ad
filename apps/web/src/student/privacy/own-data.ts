import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../../api/request.js';
import type { Schemas } from '../../api/schema.js';

export type LooksPage = Schemas['LooksPageAnswer'];
export type Correction = Schemas['CorrectionAnswer'];

export const looksQuery = infiniteQueryOptions({
  queryKey: ['me', 'looks'],
  queryFn: ({ pageParam, signal }) =>
    api.get<LooksPage>('/me/looks', { cursor: pageParam, limit: 20 }, signal),
  initialPageParam: null as string | null,
  getNextPageParam: (last) => last.nextCursor,
});

export const correctionsQuery = queryOptions({
  queryKey: ['me', 'corrections'],
  queryFn: ({ signal }) => api.get<Correction[]>('/me/corrections', {}, signal),
});
