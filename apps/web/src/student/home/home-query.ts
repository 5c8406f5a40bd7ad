import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/request.js';
import type { Home } from '../../api/shapes/home.js';
import type { OwnRecord } from '../../api/shapes/record.js';

export const homeQuery = queryOptions({
  queryKey: ['me', 'home'],
  queryFn: ({ signal }) => api.get<Home>('/me/home', {}, signal),
});

/** The student's own record: what is on file and need not be asked. */
export const meQuery = queryOptions({
  queryKey: ['me', 'record'],
  queryFn: ({ signal }) => api.get<OwnRecord>('/me', {}, signal),
});
