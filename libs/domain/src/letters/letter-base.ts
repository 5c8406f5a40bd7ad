/**
 * What a kind of letter rests on: which gate its request passes, which findings are looked for, which facts are frozen
 * and which claims it may make. An office adds kinds, each on one of these.
 */
export const LETTER_BASES = [
  'placement',
  'permit_support',
  'all_students',
  'extension',
  'iec_host',
  'enrolment',
] as const;
export type LetterBase = (typeof LETTER_BASES)[number];

/** Letters that speak of a student's required placements: behind the gate of R64, with the whole program plan. */
export function speaksOfPlacements(base: LetterBase): boolean {
  return base === 'placement' || base === 'permit_support' || base === 'all_students';
}
