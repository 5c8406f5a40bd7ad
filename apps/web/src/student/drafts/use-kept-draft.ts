import { useQuery } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import type { DraftName } from '../../api/shapes/draft.js';
import { beforeLeaving } from '../../session/before-leaving.js';
import { useAccount } from '../../session/session-query.js';
import { DraftKeeper, type Keeping } from './draft-keeper.js';
import { type DraftOf, draftQuery, placesOf } from './draft-places.js';
import { mergeTyped, mergeUntouched } from './merge-typed.js';

export interface DraftOfForm {
  /** It is not known yet whether there is anything to come back to. */
  isAwaited: boolean;
  /** What stands in the form was typed before, on this device or another. */
  restored: boolean;
  /** Local time of the office at which it was last kept; null: on this device alone. */
  keptAt: string | null;
  keeping: Keeping;
  of: DraftOf;
  /** Keeps what stands typed on the device too, from now on. */
  keepHere: () => void;
  /** Empties the form and forgets the draft. */
  startAfresh: () => void;
  /** The form was sent: nothing is left to come back to. */
  done: () => void;
}

interface Form<Entry> {
  entry: Entry;
  empty: Entry;
  onEntry: (entry: Entry) => void;
  /** Which page of the form. */
  part?: string;
}

/** Keeps a form on the server while it is typed in, and puts it back where its student comes back to it. */
export function useKeptDraft<Entry extends object>(
  name: DraftName,
  { entry, empty, onEntry, part = '' }: Form<Entry>,
): DraftOfForm {
  const account = useAccount()?.id ?? '';
  const [blank] = useState(empty);
  const [of] = useState<DraftOf>({ account, name, part });
  const [places] = useState(() => placesOf(of));
  const [keeper] = useState(() => new DraftKeeper(places, JSON.stringify(blank)));
  const keeping = useSyncExternalStore(keeper.subscribe, () => keeper.keeping);
  const isOpened = useSyncExternalStore(keeper.subscribe, () => keeper.isOpened);
  const restored = useSyncExternalStore(keeper.subscribe, () => keeper.restored);
  const found = useQuery(draftQuery(of));
  const text = JSON.stringify(entry);

  // Before the form is painted: what is known already stands there from the first.
  useLayoutEffect(() => {
    if (keeper.isOpened || !found.isSuccess) return;
    const { data } = found;
    const kept = data ? mergeTyped(blank, data.content) : blank;
    const merged = mergeUntouched(JSON.parse(text) as Entry, blank, kept);
    const atServer = data?.savedAtLocal ? kept : blank;
    const back = data && JSON.stringify(kept) !== JSON.stringify(blank) ? { at: data.savedAtLocal } : null;
    keeper.open(JSON.stringify(atServer), JSON.stringify(merged), back);
    if (back) onEntry(merged);
  }, [keeper, found, text, blank, onEntry]);
  const { failureCount, dataUpdatedAt } = found;
  useEffect(() => {
    keeper.typed(text);
    if (failureCount > 0) keeper.stalled();
  }, [keeper, failureCount, text]);
  // Asked anew once somebody is signed in again.
  useEffect(() => {
    if (dataUpdatedAt > 0) keeper.again();
  }, [keeper, dataUpdatedAt]);
  useEffect(() => keptWhenLeft(keeper), [keeper]);

  const forget = (): void => void keeper.forget(JSON.stringify(blank));
  return {
    isAwaited: !isOpened && failureCount === 0,
    restored: restored !== null,
    keptAt: restored?.at ?? null,
    keeping,
    of,
    keepHere: () => keeper.keepBeside(),
    startAfresh: () => {
      onEntry(blank);
      forget();
    },
    done: forget,
  };
}

/** Whoever leaves a field, the window, the page or the session leaves nothing behind. */
function keptWhenLeft(keeper: DraftKeeper): () => void {
  const ends = new AbortController();
  const { signal } = ends;
  const onLeft = (): void => void keeper.flush(true);
  document.addEventListener('focusout', () => void keeper.flush(), { signal });
  document.addEventListener('visibilitychange', () => document.hidden && onLeft(), { signal });
  window.addEventListener('pagehide', onLeft, { signal });
  window.addEventListener('online', () => keeper.again(), { signal });
  // Only while the server does not answer: then the browser asks before the page is gone.
  window.addEventListener(
    'beforeunload',
    (event) => {
      if (keeper.isAtRisk) event.preventDefault();
    },
    { signal },
  );
  const forget = beforeLeaving(() => keeper.flush());
  return () => {
    ends.abort();
    forget();
    void keeper.flush();
  };
}
