import {
  infiniteQueryOptions,
  queryOptions,
  useInfiniteQuery,
  useQueryClient,
  type QueryKey,
} from '@tanstack/react-query';
import { useMemo } from 'react';

type Cursor = string | number;

interface PageOfList<Row = unknown> {
  readonly items: readonly Row[];
  readonly nextCursor: Cursor | null;
}

/** Fetches the page that a cursor leads to; null leads to the first. */
type FetchPage<Page> = (cursor: Cursor | null, signal: AbortSignal) => Promise<Page>;

const oneAhead = <Page>(listKey: QueryKey, fetchPage: FetchPage<Page>, cursor: Cursor) =>
  queryOptions({
    // Under the list's own key: what makes the list stale makes this stale.
    queryKey: [...listKey, 'ahead', cursor],
    queryFn: ({ signal }) => fetchPage(cursor, signal),
    retry: false,
  });

/** A list that comes page by page; while the next view of it is on its way, the former stays under the eye. */
export const pagesOf = <Page extends PageOfList>(queryKey: QueryKey, fetchPage: FetchPage<Page>) => ({
  ...infiniteQueryOptions({
    queryKey,
    queryFn: async ({ client, pageParam, signal }) => {
      if (pageParam === null) return fetchPage(null, signal);
      const ahead = oneAhead(queryKey, fetchPage, pageParam);
      const page = await client.fetchQuery(ahead);
      // Used once: who asks for the list again gets it from the server.
      client.removeQueries({ queryKey: ahead.queryKey, exact: true });
      return page;
    },
    initialPageParam: null as Cursor | null,
    getNextPageParam: (last: Page) => last.nextCursor,
    placeholderData: (former) => former,
  }),
  fetchPage,
});

/** A list page by page: all its rows so far, the cursor after them, and what fetches the page there before anybody asks for it. */
export function usePages<Page extends PageOfList>(list: ReturnType<typeof pagesOf<Page>>) {
  const { fetchPage, ...options } = list;
  const queries = useQueryClient();
  const pages = useInfiniteQuery(options);
  const { data } = pages;
  const items = useMemo(
    () => (data?.pages.flatMap((page) => page.items) ?? []) as Page['items'][number][],
    [data],
  );
  const next = data?.pages.at(-1)?.nextCursor ?? null;
  const fetchAhead = (): void => {
    if (next !== null) void queries.prefetchQuery(oneAhead(options.queryKey, fetchPage, next));
  };
  return { pages, items, next, fetchAhead };
}
