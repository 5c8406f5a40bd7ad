import { randomInt } from 'node:crypto';

// Read out on the telephone: no 0/O, 1/I/L, 2/Z, 5/S, 8/B.
const SIGNS = 'ACDEFGHJKMNPQRTUVWXY34679';

/** A new reference such as LR-2026-K7DXQ4, for the student to quote. */
export function newReference(year: string): string {
  const drawn = Array.from({ length: 6 }, () => SIGNS[randomInt(SIGNS.length)]);
  return `LR-${year}-${drawn.join('')}`;
}
