import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/request.js';
import type { PathwayCase } from '../../api/shapes/pathway.js';

/** One's own case: the open one, else the latest. */
export const ownCaseQuery = queryOptions({
  queryKey: ['me', 'pathway-case'],
  queryFn: ({ signal }) => api.get<PathwayCase>('/me/pathway-cases/current', {}, signal),
});
