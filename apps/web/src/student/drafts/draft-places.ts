import { queryOptions } from '@tanstack/react-query';
import { sendsAs } from '../../api/csrf.js';
import { asProblem } from '../../api/problem.js';
import { api } from '../../api/request.js';
import type { Draft, DraftName, KeptDraft } from '../../api/shapes/draft.js';
import { keepsHere } from '../../session/kept-here.js';
import type { DraftPlaces } from './draft-keeper.js';
import { newestDraft } from './newest-draft.js';

/** Whose draft of which form, and which page of it; `part` is empty where the form has one. */
export interface DraftOf {
  readonly account: string;
  readonly name: DraftName;
  readonly part: string;
}

const here = () => import('./drafts-here.js');

const addressOf = ({ name, part }: DraftOf): `/me/drafts/${string}` =>
  `/me/drafts/${name}${part && `?part=${part}`}`;

const placeOf = ({ name, part }: DraftOf): string => `${name}:${part}`;

/** What is kept of it, at the server or on the device. */
export const draftQuery = (of: DraftOf) =>
  queryOptions({
    queryKey: ['me', 'drafts', of.name, of.part],
    queryFn: async ({ signal }) => {
      const found = keepsHere(of.account)
        ? await (await here()).readHere(of.account, placeOf(of)).catch(() => null)
        : null;
      try {
        const { draft } = await api.get<KeptDraft>(addressOf(of), {}, signal);
        return newestDraft(draft, found);
      } catch (error) {
        if (found && asProblem(error).status === 0) return newestDraft(null, found);
        throw error;
      }
    },
    // Until it is read, nothing is written: else what was kept before would be written over.
    retry: (_, error) => [0, 502, 503, 504].includes(asProblem(error).status),
    retryDelay: (failures) => Math.min(1_000 * 2 ** failures, 15_000),
    networkMode: 'always',
    staleTime: Infinity,
    gcTime: 0,
  });

export function placesOf(of: DraftOf): DraftPlaces {
  let last = Promise.resolve();
  return {
    areTheirs: () => sendsAs(of.account),
    put: async (text, leaving) => {
      const content = JSON.parse(text) as Record<string, unknown>;
      const { savedAtLocal } = await api.put<Draft>(addressOf(of), { content }, leaving);
      return savedAtLocal;
    },
    remove: () => api.remove(addressOf(of)),
    beside: (text, atServer) => {
      if (!keepsHere(of.account)) return;
      const content = text === null ? null : (JSON.parse(text) as Record<string, unknown>);
      const draft = content && { content, typedAt: new Date().toISOString(), atServer };
      // One after the other. A device that is full keeps the former one: the server has it, or is being asked.
      last = last
        .then(async () => (await here()).writeHere(of.account, placeOf(of), draft))
        .catch(() => undefined);
    },
  };
}
