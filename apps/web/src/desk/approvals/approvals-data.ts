import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../../api/request.js';
import type { Schemas } from '../../api/schema.js';
import { useMay } from '../../session/session-query.js';

export type Approval = Schemas['ApprovalAnswer'];
export type TwoPersonRule = Schemas['TwoPersonRuleAnswer'];
export type TwoPersonStep = Schemas['TwoPersonStep'];

/** Everything of approvals hangs under this key: whoever changes one part asks for all of it again. */
export const APPROVALS_KEY = ['desk', 'approvals'];

export const approvalsQuery = queryOptions({
  queryKey: [...APPROVALS_KEY, 'list'],
  queryFn: ({ signal }) => api.get<Approval[]>('/approvals', {}, signal),
});

export const approvalsOf = (studentId: string) =>
  queryOptions({
    queryKey: [...APPROVALS_KEY, 'student', studentId],
    queryFn: ({ signal }) => api.get<Approval[]>('/approvals', { studentId }, signal),
  });

const AGAIN_MS = 60_000;

export const twoPersonRuleQuery = queryOptions({
  queryKey: [...APPROVALS_KEY, 'rule'],
  queryFn: ({ signal }) => api.get<TwoPersonRule>('/two-person-rule', {}, signal),
  staleTime: AGAIN_MS,
  refetchInterval: AGAIN_MS,
});

/** The office's rule, for whoever may decide on requests. */
export function useTwoPersonRule(): TwoPersonRule | undefined {
  const decides = useMay('approvals.decide');
  return useQuery({ ...twoPersonRuleQuery, enabled: decides }).data;
}

/** Whether a step needs somebody else's approval. */
export const useNeedsTwo = (step: TwoPersonStep): boolean =>
  useTwoPersonRule()?.steps.includes(step) ?? false;
