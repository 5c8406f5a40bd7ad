import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/request.js';
import type { Forecast } from '../api/shapes/forecast.js';

const HOUR_MS = 3_600_000;

/** Computed once a night. */
export const forecastsQuery = queryOptions({
  queryKey: ['decision-forecasts'],
  queryFn: ({ signal }) => api.get<Forecast[]>('/decision-forecasts', {}, signal),
  staleTime: HOUR_MS,
});
