import type { QueryClient } from '@tanstack/react-query';

/** What a route tells of a list that begins. */
export interface Beginning<Search> {
  readonly context: { readonly queryClient: QueryClient };
  readonly deps: Search;
}
