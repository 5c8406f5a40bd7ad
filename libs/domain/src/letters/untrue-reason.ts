/** Why a letter is no longer true, in words that name nobody. */
export interface UntrueReason {
  readonly code: UntrueCode;
  readonly en: string;
  readonly fr: string;
}

export const UNTRUE_CODES = [
  'institution_changed',
  'name_changed',
  'left_coop',
  'program_changed',
  'program_dates_changed',
  'basis_changed',
  'plan_changed',
  'not_full_time',
  'work_term_gone',
  'work_term_moved',
  'work_term_hours_changed',
  'approval_taken_back',
  'employer_changed',
  'internship_changed',
] as const;
export type UntrueCode = (typeof UNTRUE_CODES)[number];

export function untrue(code: UntrueCode, en: string, fr: string): UntrueReason {
  return { code, en, fr };
}
