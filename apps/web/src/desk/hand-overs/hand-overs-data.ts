import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/request.js';
import type { Schemas } from '../../api/schema.js';

export type HandOver = Schemas['HandOverAnswer'];

export const handOversQuery = queryOptions({
  queryKey: ['desk', 'hand-overs'],
  queryFn: ({ signal }) => api.get<HandOver[]>('/hand-overs', {}, signal),
});

export const handOversOf = (studentId: string) =>
  queryOptions({
    queryKey: ['desk', 'hand-overs', studentId],
    queryFn: ({ signal }) => api.get<HandOver[]>(`/students/${studentId}/hand-overs`, {}, signal),
  });
