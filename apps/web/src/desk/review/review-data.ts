import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/request.js';
import type { RequestForReview } from '../../api/shapes/desk.js';
import type { DocumentForReview } from '../../api/shapes/document.js';
import type { ReturnReason } from '../../api/shapes/letter.js';
import { ASKED_BY_THE_ROUTE, opening } from '../case/opening.js';

export const requestForReview = (id: string) =>
  queryOptions({
    queryKey: ['desk', 'letter-request', id],
    queryFn: ({ signal }) => api.get<RequestForReview>(`/letter-requests/${id}`, {}, signal),
    ...ASKED_BY_THE_ROUTE,
  });

export const beginRequest = opening(requestForReview);

export const documentForReview = (id: string) =>
  queryOptions({
    queryKey: ['desk', 'document', id],
    queryFn: ({ signal }) => api.get<DocumentForReview>(`/documents/${id}`, {}, signal),
    ...ASKED_BY_THE_ROUTE,
    // A page takes seconds to read. Each look is in the audit trail, so nobody looks for ever.
    refetchInterval: ({ state: { data, dataUpdateCount } }) =>
      data?.state === 'ready' && data.reading.state === 'waiting' && dataUpdateCount < 6 ? 8_000 : false,
  });

export const beginDocument = opening(documentForReview);

/** Also those that are given no more: what went back with them is still told in their words. */
export const everyReasonQuery = queryOptions({
  queryKey: ['return-reasons', 'all'],
  queryFn: ({ signal }) => api.get<ReturnReason[]>('/return-reasons', { which: 'all' }, signal),
  staleTime: Infinity,
});

export const reasonsQuery = queryOptions({
  queryKey: ['return-reasons'],
  queryFn: ({ signal }) => api.get<ReturnReason[]>('/return-reasons', {}, signal),
  staleTime: Infinity,
});
