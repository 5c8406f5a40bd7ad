import { useEffect, useRef, type ReactNode } from 'react';
import { ShowMore } from '../../elements/show-more.js';
import type { usePages } from './pages-ahead.js';

interface Props {
  list: Pick<ReturnType<typeof usePages>, 'next' | 'fetchAhead'> & {
    readonly pages: Parameters<typeof ShowMore>[0]['of'];
  };
}

/** Beneath a long list: its next page is on its way as soon as its end is one window's height away, and there when it is asked for. */
export function MoreRows({ list: { pages, next, fetchAhead } }: Props): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef(fetchAhead);
  useEffect(() => {
    latest.current = fetchAhead;
  });
  useEffect(() => {
    const element = place.current;
    if (!element || next === null) return undefined;
    const near = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) latest.current();
      },
      { rootMargin: '100% 0px' },
    );
    near.observe(element);
    return () => near.disconnect();
  }, [next]);
  return (
    <div ref={place}>
      <ShowMore of={pages} />
    </div>
  );
}
