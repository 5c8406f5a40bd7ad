import { startTransition, useEffect, useState } from 'react';

/** What is older than this was shown before: whoever comes back to it comes back to the place they had scrolled to. */
const JUST_COME_MS = 1_000;

/**
 * Whether all of a long page is to be shown: not in the first picture of a page that has just come.
 * @param since when its data came, milliseconds since 1970
 */
export function useWhole(since: number): boolean {
  const [whole, setWhole] = useState(() => Date.now() - since > JUST_COME_MS);
  useEffect(() => {
    if (whole) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => startTransition(() => setWhole(true)));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [whole]);
  return whole;
}
