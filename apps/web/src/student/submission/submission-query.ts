import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/request.js';
import type { Submission } from '../../api/shapes/submission.js';

export const submissionsQuery = queryOptions({
  queryKey: ['me', 'submissions'],
  queryFn: async ({ signal }) => {
    const body = await api.get<Submission[] | { items: Submission[] }>('/me/submissions', {}, signal);
    return Array.isArray(body) ? body : body.items;
  },
});
