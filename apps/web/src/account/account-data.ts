import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/request.js';
import type { OpenSession, SecondFactor } from '../api/shapes/account.js';

export const secondFactorQuery = queryOptions({
  queryKey: ['account', 'second-factor'],
  queryFn: ({ signal }) => api.get<SecondFactor>('/session/second-factor', {}, signal),
});

export const sessionsQuery = queryOptions({
  queryKey: ['account', 'sessions'],
  queryFn: ({ signal }) => api.get<OpenSession[]>('/sessions', {}, signal),
});
