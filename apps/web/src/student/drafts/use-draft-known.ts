import { useQuery } from '@tanstack/react-query';
import type { DraftName } from '../../api/shapes/draft.js';
import { useAccount } from '../../session/session-query.js';
import { draftQuery } from './draft-places.js';

/**
 * Whether anything was kept of a form that has one page: what stands about the form is drawn together with it, so that nothing
 * moves when it is put back. A server that does not answer is not waited for.
 */
export function useDraftKnown(name: DraftName): { isPending: boolean } {
  const account = useAccount()?.id ?? '';
  const { isPending, failureCount } = useQuery(draftQuery({ account, name, part: '' }));
  return { isPending: isPending && failureCount === 0 };
}
