import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/request.js';
import type { StudentCase } from '../../api/shapes/desk.js';
import type { Term } from '../../api/shapes/office.js';

export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: ['desk', 'case', id],
    queryFn: ({ signal }) => api.get<StudentCase>(`/students/${id}`, {}, signal),
  });

export const termsQuery = queryOptions({
  queryKey: ['terms'],
  queryFn: ({ signal }) => api.get<Term[]>('/terms', {}, signal),
  staleTime: 300_000,
});
