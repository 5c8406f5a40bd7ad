import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/request.js';
import type {
  ChangedOutcome,
  DryRun,
  DryRunRowPage,
  RulePackInFull,
  RulePackList,
} from '../../api/shapes/rule-packs.js';
import { pagesOf } from '../lists/pages-ahead.js';

/** Everything of the rules hangs under this key: whoever changes one part asks for all of it again. */
export const RULES_KEY = ['desk', 'rules'];

export const rulePacksQuery = queryOptions({
  queryKey: [...RULES_KEY, 'list'],
  queryFn: ({ signal }) => api.get<RulePackList>('/rule-packs', {}, signal),
});

export const rulePackQuery = (id: string) =>
  queryOptions({
    queryKey: [...RULES_KEY, 'pack', id],
    queryFn: ({ signal }) => api.get<RulePackInFull>(`/rule-packs/${id}`, {}, signal),
  });

const POLL_MS = 1000;

/** Asked again each second while it runs. */
export const dryRunQuery = (run: Pick<DryRun, 'id' | 'rulePack'>) =>
  queryOptions({
    queryKey: ['desk', 'dry-run', run.id],
    queryFn: ({ signal }) => api.get<DryRun>(`/rule-packs/${run.rulePack}/dry-runs/${run.id}`, {}, signal),
    refetchInterval: (query) => (query.state.data?.state === 'running' ? POLL_MS : false),
  });

export const dryRunRows = (run: DryRun, outcome: ChangedOutcome | null) =>
  pagesOf(['desk', 'dry-run-rows', run.id, outcome], (cursor, signal) =>
    api.get<DryRunRowPage>(
      `/rule-packs/${run.rulePack}/dry-runs/${run.id}/rows`,
      { outcome, cursor },
      signal,
    ),
  );
