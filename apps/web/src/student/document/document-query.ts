import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/request.js';
import type { CaseDocument } from '../../api/shapes/document.js';

export const documentsQuery = queryOptions({
  queryKey: ['me', 'documents'],
  queryFn: async ({ signal }) => {
    const body = await api.get<CaseDocument[] | { items: CaseDocument[] }>('/me/documents', {}, signal);
    return Array.isArray(body) ? body : body.items;
  },
});

export const documentQuery = (id: string) =>
  queryOptions({
    queryKey: ['me', 'document', id],
    queryFn: ({ signal }) => api.get<CaseDocument>(`/me/documents/${id}`, {}, signal),
  });
