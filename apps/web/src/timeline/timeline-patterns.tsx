import type { ReactNode } from 'react';
import css from './timeline.module.css';

/** Hatching says by shape what colour says too: not everyone sees the colours apart. */
export function TimelinePatterns({ id }: { id: string }): ReactNode {
  return (
    <defs>
      <pattern
        id={`${id}-stripes`}
        width="8"
        height="8"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect className={css['stripe']} width="3" height="8" />
      </pattern>
      <pattern
        id={`${id}-gap`}
        width="7"
        height="7"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(-45)"
      >
        <rect className={css['gapStripe']} width="3" height="7" />
      </pattern>
      <pattern id={`${id}-dots`} width="7" height="7" patternUnits="userSpaceOnUse">
        <circle className={css['dot']} cx="3.5" cy="3.5" r="1.2" />
      </pattern>
    </defs>
  );
}
