import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../api/request.js';
import type { TaskBatch, TaskBatchOutcome, TaskBatchRowPage } from '../../../api/shapes/task-batch.js';
import { pagesOf } from '../../lists/pages-ahead.js';

const KEY = ['desk', 'task-batches'];
/** The desk's own line tells of each change; this is for when it is lost. */
const POLL_MS = 5_000;

export const taskBatches = queryOptions({
  queryKey: [...KEY, 'list'],
  queryFn: ({ signal }) => api.get<TaskBatch[]>('/task-batches', {}, signal),
});

export const taskBatch = (id: string) =>
  queryOptions({
    queryKey: [...KEY, id],
    queryFn: ({ signal }) => api.get<TaskBatch>(`/task-batches/${id}`, {}, signal),
    refetchInterval: ({ state: { data } }) => (data?.state === 'running' ? POLL_MS : false),
  });

/** @param counts of the batch: the rows are asked for again when they have moved */
export const taskBatchRows = (id: string, outcome: TaskBatchOutcome | null, counts: TaskBatch['counts']) =>
  pagesOf([...KEY, id, 'rows', outcome, counts], (cursor, signal) =>
    api.get<TaskBatchRowPage>(`/task-batches/${id}/rows`, { outcome, cursor }, signal),
  );
