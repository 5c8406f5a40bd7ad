/** How long the letters of a kind have taken lately, in business days from submission to issue. */
export interface Turnaround {
  /** Letters that were counted. */
  readonly letters: number;
  readonly medianDays: number;
  /** Four in five were there by then. */
  readonly p80Days: number;
}

/** Of fewer letters nothing is said: one slow week would be the office's speed. */
export const FEWEST_LETTERS = 10;
/** Letters of how many days count. */
export const COUNTED_DAYS = 60;

/** Null where there are too few to speak of. @param days of each letter, in any order */
export function turnaroundOf(days: readonly number[]): Turnaround | null {
  if (days.length < FEWEST_LETTERS) return null;
  const sorted = days.toSorted((a, b) => a - b);
  // The smallest number of days within which that share of the letters was there.
  const within = (share: number): number => sorted[Math.ceil(share * sorted.length) - 1]!;
  return { letters: sorted.length, medianDays: within(0.5), p80Days: within(0.8) };
}
