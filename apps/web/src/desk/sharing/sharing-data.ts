import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/request.js';
import type { Schemas } from '../../api/schema.js';

export type Delegation = Schemas['DelegationAnswer'];
export type SharingPlan = Schemas['SharingPlanAnswer'];
export type SharingRule = SharingPlan['rules'][number];

export const delegationsQuery = queryOptions({
  queryKey: ['desk', 'delegations'],
  queryFn: ({ signal }) => api.get<Delegation[]>('/queue-delegations', {}, signal),
});

export const sharingPlanQuery = queryOptions({
  queryKey: ['desk', 'sharing-plan'],
  queryFn: ({ signal }) => api.get<SharingPlan>('/sharing-plan', {}, signal),
});
