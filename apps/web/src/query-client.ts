import { QueryClient } from '@tanstack/react-query';
import { asProblem } from './api/problem.js';

/** Only silence is worth asking again: an answered refusal will not change by itself. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (failures, error) => failures < 2 && asProblem(error).status === 0,
      },
      mutations: { retry: false },
    },
  });
}
