import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/request.js';
import type { Schemas } from '../../api/schema.js';

export type Preview = Schemas['RetentionPreviewAnswer'];
export type RunSummary = Schemas['RetentionRunAnswer'];
export type OneRun = Schemas['OneRetentionRunAnswer'];
export type RulesEdition = Schemas['RetentionEditionAnswer'];
export type Rules = RulesEdition['content'];
export type Hold = Schemas['LegalHoldAnswer'];
export type StandingHold = Schemas['StandingHoldAnswer'];

export const previewQuery = queryOptions({
  queryKey: ['desk', 'retention', 'preview'],
  queryFn: ({ signal }) => api.get<Preview>('/retention/preview', {}, signal),
});

/** A confirmed run is carried out within a minute: the pages follow it. */
const FOLLOWED_MS = 5_000;

export const isUnderWay = ({ state }: Pick<RunSummary, 'state'>): boolean => state === 'confirmed';

export const runsQuery = queryOptions({
  queryKey: ['desk', 'retention', 'runs'],
  queryFn: ({ signal }) => api.get<RunSummary[]>('/retention/runs', {}, signal),
  refetchInterval: ({ state }) => (state.data?.some(isUnderWay) ? FOLLOWED_MS : false),
});

export const runQuery = (id: string) =>
  queryOptions({
    queryKey: ['desk', 'retention', 'runs', id],
    queryFn: ({ signal }) => api.get<OneRun>(`/retention/runs/${id}`, {}, signal),
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data) ? FOLLOWED_MS : false),
  });

export const rulesQuery = queryOptions({
  queryKey: ['desk', 'editions', 'retention', 'newest'],
  queryFn: ({ signal }) => api.get<RulesEdition>('/retention/rules', {}, signal),
});

export const standingHoldsQuery = queryOptions({
  queryKey: ['desk', 'holds'],
  queryFn: ({ signal }) => api.get<StandingHold[]>('/legal-holds', {}, signal),
});

export const holdsOf = (studentId: string) =>
  queryOptions({
    queryKey: ['desk', 'holds', studentId],
    queryFn: ({ signal }) => api.get<Hold[]>(`/students/${studentId}/legal-holds`, {}, signal),
  });
