import { queryOptions, useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { api } from '../../api/request.js';
import type { Draft, DraftName, KeptDraft } from '../../api/shapes/draft.js';
import { mergeTyped } from './merge-typed.js';

const draftQuery = (name: DraftName) =>
  queryOptions({
    queryKey: ['me', 'drafts', name],
    queryFn: ({ signal }) => api.get<KeptDraft>(`/me/drafts/${name}`, {}, signal),
    staleTime: Infinity,
    gcTime: 0,
  });

/** Kept once the hands rest. */
const REST_MS = 1_000;

export interface DraftOfForm {
  /** What stands in the form was typed before, on this device or another. */
  restored: boolean;
  /** Local time of the office at which it was last kept. */
  keptAt: string | null;
  /** Empties the form and forgets the draft. */
  startAfresh: () => void;
  /** The form was sent: nothing is left to come back to. */
  done: () => void;
}

/** Keeps a form on the server while it is typed in, and puts it back where its student comes back to it. */
export function useKeptDraft<Entry extends object>(
  name: DraftName,
  { entry, empty, onEntry }: { entry: Entry; empty: Entry; onEntry: (entry: Entry) => void },
): DraftOfForm {
  const kept = useQuery(draftQuery(name));
  const [afresh, setAfresh] = useState(false);
  const [blank] = useState(empty);
  const last = useRef<string | null>(null);
  const text = JSON.stringify(entry);
  const save = useMutation({
    mutationFn: (content: Entry) => api.put<Draft>(`/me/drafts/${name}`, { content }),
  });
  const remove = useMutation({ mutationFn: () => api.remove(`/me/drafts/${name}`) });
  useEffect(() => {
    if (!kept.data || last.current !== null) return;
    const { draft } = kept.data;
    // What was typed before the answer came is newer than what it brings.
    const untouched = text === JSON.stringify(blank);
    last.current =
      untouched && draft ? JSON.stringify(mergeTyped(blank, draft.content)) : JSON.stringify(blank);
    if (!untouched || !draft) return;
    onEntry(mergeTyped(blank, draft.content));
  }, [kept.data, text, blank, onEntry]);
  const keep = save.mutate;
  useEffect(() => {
    if (last.current === null || last.current === text) return undefined;
    const timer = setTimeout(() => {
      last.current = text;
      keep(JSON.parse(text) as Entry);
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [text, keep]);
  // Should the removal fail, nothing is lost: the worker removes what nobody comes back to.
  const forget = (): void => {
    last.current = JSON.stringify(blank);
    remove.mutate();
  };
  return {
    restored: !afresh && Boolean(kept.data?.draft),
    keptAt: kept.data?.draft?.savedAtLocal ?? null,
    startAfresh: () => {
      setAfresh(true);
      onEntry(blank);
      forget();
    },
    done: forget,
  };
}
