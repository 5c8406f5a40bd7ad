import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/request.js';
import type { Schemas } from '../../api/schema.js';

export type SecondReading = Schemas['SecondReadingAnswer'];
export type ReadAgain = Schemas['ReadAgainAnswer'];

export const secondReadingQuery = (id: string) =>
  queryOptions({
    queryKey: ['desk', 'second-reading', id],
    queryFn: ({ signal }) => api.get<SecondReading>(`/second-readings/${id}`, {}, signal),
  });

export const readingReportQuery = queryOptions({
  queryKey: ['desk', 'second-readings'],
  queryFn: ({ signal }) => api.get<Schemas['ReadingReportAnswer']>('/second-readings', {}, signal),
});
