import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';

/** What was asked for and did not come. */
export interface Failure {
  error: unknown;
  /** It is being asked for just now. */
  trying: boolean;
  again: () => void;
}

/**
 * Why a query has no answer; null while it is first asked and once it is answered. While it is asked once more the query
 * forgets its error; here it is kept, so that what tells of it stays, with its button and the focus.
 */
export function useFailure(
  query: Pick<UseQueryResult, 'data' | 'error' | 'errorUpdateCount' | 'isError' | 'isFetching' | 'refetch'>,
): Failure | null {
  const [kept, setKept] = useState<unknown>(null);
  // A query of another key that never failed has nothing to tell.
  const error = query.isError ? query.error : query.errorUpdateCount > 0 ? kept : null;
  if (error !== kept) setKept(error);
  if (query.data !== undefined || error === null) return null;
  return { error, trying: query.isFetching, again: () => void query.refetch() };
}
