import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/request.js';
import type { Preparation } from '../../api/shapes/preparation.js';

export const preparationQuery = queryOptions({
  queryKey: ['preparation'],
  queryFn: ({ signal }) => api.get<Preparation[]>('/preparation', {}, signal),
});
