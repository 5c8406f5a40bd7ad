import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/request.js';
import type { Submission } from '../../api/shapes/submission.js';

export const submissionsQuery = queryOptions({
  queryKey: ['me', 'submissions'],
  queryFn: ({ signal }) => api.get<Submission[]>('/me/submissions', {}, signal),
});
