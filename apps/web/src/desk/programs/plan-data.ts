import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/request.js';
import type { ProgramPlan } from '../../api/shapes/program-plan.js';

/** Every version of a program's plan, the newest first. */
export const plansQuery = (programId: string) =>
  queryOptions({
    queryKey: ['desk', 'plans', programId],
    queryFn: ({ signal }) => api.get<ProgramPlan[]>(`/programs/${programId}/plans`, {}, signal),
  });
