type Listener = () => void;

const listeners = new Set<Listener>();

/** Any call that is answered 401 tells it here, so that the page can ask to sign in again without being left. */
export function announceSignedOut(): void {
  for (const listener of listeners) listener();
}

export function onSignedOut(listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
