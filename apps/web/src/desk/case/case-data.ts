import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { api } from '../../api/request.js';
import type { StudentCase } from '../../api/shapes/desk.js';

export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: ['desk', 'case', id],
    queryFn: ({ signal }) => api.get<StudentCase>(`/students/${id}`, {}, signal),
  });

interface Opening {
  readonly context: { readonly queryClient: QueryClient };
  readonly params: { readonly id: string };
  /** A pointer rests on the link, and nobody has opened anything. */
  readonly preload: boolean;
}

/** A case sets out with the click, never before: each look at a person's file stands in the trail, and nobody has looked yet. */
export function beginCase({ context, params, preload }: Opening): void {
  if (!preload) void context.queryClient.prefetchQuery(caseQuery(params.id));
}
