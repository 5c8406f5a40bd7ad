import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from '../../api/request.js';
import type {
  BatchOutcome,
  BatchPreviewPage,
  LetterBatch,
  LetterBatchRowPage,
} from '../../api/shapes/letter-batch.js';
import { pagesOf } from '../lists/pages-ahead.js';
import type { BulkSearch } from './bulk-search.js';

const BULK_KEY = ['desk', 'letter-batches'];
const POLL_MS = 1000;
const PAGE = 50;

export const batchesQuery = queryOptions({
  queryKey: [...BULK_KEY, 'list'],
  queryFn: ({ signal }) => api.get<LetterBatch[]>('/letter-batches', {}, signal),
});

/** What would become of the requests that a view names; never kept, for the record may change at any moment. */
export const previewPages = ({ letterKind, ...search }: BulkSearch) =>
  infiniteQueryOptions({
    queryKey: [...BULK_KEY, 'preview', letterKind, search],
    queryFn: ({ pageParam, signal }) =>
      api.ask<BatchPreviewPage>(
        '/letter-batches/preview',
        {
          ...search,
          ...(letterKind ? { kind: letterKind } : {}),
          limit: PAGE,
          ...(pageParam === null ? {} : { cursor: pageParam }),
        },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });

/** Whether letters of it are still to come. */
export const isUnderWay = ({ state, counts }: LetterBatch): boolean =>
  state === 'running' || counts.making > 0;

/** Asked again each second while it runs. */
export const batchQuery = (id: string) =>
  queryOptions({
    queryKey: [...BULK_KEY, id],
    queryFn: ({ signal }) => api.get<LetterBatch>(`/letter-batches/${id}`, {}, signal),
    refetchInterval: ({ state: { data } }) => (data && isUnderWay(data) ? POLL_MS : false),
  });

/** @param counts of the batch: the rows are asked for again when they have moved */
export const batchRows = (id: string, outcome: BatchOutcome | null, counts: LetterBatch['counts']) =>
  pagesOf([...BULK_KEY, id, 'rows', outcome, counts], (cursor, signal) =>
    api.get<LetterBatchRowPage>(`/letter-batches/${id}/rows`, { outcome, cursor }, signal),
  );
