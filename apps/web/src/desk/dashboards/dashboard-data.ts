import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/request.js';
import type { Schemas } from '../../api/schema.js';

export type QueueDashboard = Schemas['QueueDashboardAnswer'];
export type CoverageDashboard = Schemas['CoverageDashboardAnswer'];
export type OutcomeDashboard = Schemas['OutcomeDashboardAnswer'];

const STALE_MS = 60_000;

export const queueDashboard = queryOptions({
  queryKey: ['desk', 'dashboards', 'queue'],
  queryFn: ({ signal }) => api.get<QueueDashboard>('/dashboards/queue', {}, signal),
  staleTime: STALE_MS,
});

export const coverageDashboard = queryOptions({
  queryKey: ['desk', 'dashboards', 'coverage'],
  queryFn: ({ signal }) => api.get<CoverageDashboard>('/dashboards/coverage', {}, signal),
  staleTime: STALE_MS,
});

export const outcomeDashboard = queryOptions({
  queryKey: ['desk', 'dashboards', 'outcomes'],
  queryFn: ({ signal }) => api.get<OutcomeDashboard>('/dashboards/outcomes', {}, signal),
  staleTime: STALE_MS,
});
