import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/request.js';
import type { Schemas } from '../../api/schema.js';

export type QueueDashboard = Schemas['QueueDashboardAnswer'];
export type CoverageDashboard = Schemas['CoverageDashboardAnswer'];
export type OutcomeDashboard = Schemas['OutcomeDashboardAnswer'];

export type DecisionForecast = Schemas['ForecastAnswer'];

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

/** Open applications counted too: the days by which half, and four in five, have a decision. */
export const decisionForecasts = queryOptions({
  queryKey: ['desk', 'dashboards', 'forecasts'],
  queryFn: ({ signal }) => api.get<DecisionForecast[]>('/decision-forecasts', {}, signal),
  staleTime: STALE_MS,
});
