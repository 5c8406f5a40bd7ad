import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/request.js';
import type { StudentCase } from '../../api/shapes/desk.js';
import { ASKED_BY_THE_ROUTE, opening } from './opening.js';

export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: ['desk', 'case', id],
    queryFn: ({ signal }) => api.get<StudentCase>(`/students/${id}`, {}, signal),
    ...ASKED_BY_THE_ROUTE,
  });

export const beginCase = opening(caseQuery);
