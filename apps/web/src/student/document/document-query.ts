import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/request.js';
import type { CaseDocument } from '../../api/shapes/document.js';

export const documentsQuery = queryOptions({
  queryKey: ['me', 'documents'],
  queryFn: ({ signal }) => api.get<CaseDocument[]>('/me/documents', {}, signal),
});

export const documentQuery = (id: string) =>
  queryOptions({
    queryKey: ['me', 'document', id],
    queryFn: ({ signal }) => api.get<CaseDocument>(`/me/documents/${id}`, {}, signal),
    // Its pages are there as soon as it has passed inspection. Each look is recorded, so nobody looks for ever.
    refetchInterval: ({ state: { data, dataUpdateCount } }) =>
      data?.state === 'received' && dataUpdateCount < 20 ? 3_000 : false,
  });
