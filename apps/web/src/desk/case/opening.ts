import type { FetchQueryOptions, QueryClient, QueryKey } from '@tanstack/react-query';

/** What a route tells of a file that is opened. */
interface Opening {
  readonly context: { readonly queryClient: QueryClient };
  readonly params: { readonly id: string };
  /** A pointer rests on the link, and nobody has opened anything. */
  readonly preload: boolean;
}

/**
 * A person's file sets out with the click, never before: each look at it stands in the trail, and nobody has looked yet.
 *
 * @param queryOf the file's query, by the id in its address
 */
export const opening =
  <File, Key extends QueryKey>(queryOf: (id: string) => FetchQueryOptions<File, Error, File, Key>) =>
  ({ context, params, preload }: Opening): void => {
    if (!preload) void context.queryClient.prefetchQuery(queryOf(params.id));
  };

/** Part of such a query: a file that did not come for the route is not asked for again by the page, but by whoever reads that. */
export const ASKED_BY_THE_ROUTE = { retryOnMount: false } as const;
