import { useSyncExternalStore } from 'react';

/** A decision on a document that can still be undone, wherever on the desk its maker is by now. */
export interface UndoOffer {
  documentId: string;
  /** The version that the decision made. */
  version: number;
  step: 'verify' | 'return' | 'reject';
  /** Whose document of which kind. */
  what: string;
}

/** The mail about the decision waits a little longer than this. */
const OFFERED_MS = 25_000;

let offer: UndoOffer | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

function set(next: UndoOffer | null): void {
  clearTimeout(timer);
  offer = next;
  if (next) timer = setTimeout(() => set(null), OFFERED_MS);
  for (const listener of listeners) listener();
}

export const offerUndo = (decision: UndoOffer): void => set(decision);
export const withdrawUndo = (): void => set(null);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useUndoOffer = (): UndoOffer | null => useSyncExternalStore(subscribe, () => offer);
