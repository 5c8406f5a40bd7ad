import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api/request.js';
import type { RosterImport, RosterRowPage, RowOutcome } from '../../api/shapes/desk.js';
import { pagesOf } from '../lists/pages-ahead.js';

export const importsQuery = queryOptions({
  queryKey: ['desk', 'roster-imports'],
  queryFn: ({ signal }) => api.get<RosterImport[]>('/roster-imports', {}, signal),
});

const POLL_MS = 1000;

/** Asked again each second while the import runs. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['desk', 'roster-import', id],
    queryFn: ({ signal }) => api.get<RosterImport>(`/roster-imports/${id}`, {}, signal),
    refetchInterval: (query) => (query.state.data?.state === 'running' ? POLL_MS : false),
  });

export const rosterRows = (id: string, outcome: RowOutcome | '', running: boolean) =>
  pagesOf(['desk', 'roster-rows', id, outcome, running], (cursor, signal) =>
    api.get<RosterRowPage>(`/roster-imports/${id}/rows`, { outcome: outcome || undefined, cursor }, signal),
  );
