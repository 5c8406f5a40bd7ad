type Last = () => Promise<unknown>;

const lasts = new Set<Last>();

/** What has to be done before the session ends: what was typed a moment ago is sent. */
export function beforeLeaving(last: Last): () => void {
  lasts.add(last);
  return () => {
    lasts.delete(last);
  };
}

const PATIENCE_MS = 3_000;

/** Resolves once all of it is done or has failed, after three seconds at most: nobody is kept from signing out. */
export async function doneBeforeLeaving(): Promise<void> {
  const all = Promise.allSettled([...lasts].map((last) => last()));
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  await Promise.race([all, patience]);
}
