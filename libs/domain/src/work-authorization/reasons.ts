/** Why a day is not authorized, or not known to be: bits, so that a sweep can gather them cheaply. */
export const REASON = {
  PROGRAM: 1,
  NOT_APPROVED: 1 << 1,
  LEAVE: 1 << 2,
  NOT_FULL_TIME: 1 << 3,
  COMPLETED: 1 << 4,
  DE_ENROLLED: 1 << 5,
  SETTING: 1 << 6,
  DLI_MISMATCH: 1 << 7,
  CONDITION_MISSING: 1 << 8,
  CONDITION_NOT_QUALIFYING: 1 << 9,
  LETTER_MISSING: 1 << 10,
  LETTER_VOID: 1 << 11,
  NEW_START: 1 << 12,
  BREAK_DOES_NOT_COUNT: 1 << 13,
  COOP_PERMIT_NEEDED: 1 << 14,
  SECONDARY: 1 << 15,
  LEFT_CANADA: 1 << 16,
  // From here on a fact is missing or contradicted, so the answer is open.
  CONDITION_REVIEW: 1 << 17,
  REMARKS_UNKNOWN: 1 << 18,
  DLI_UNKNOWN: 1 << 19,
  ENROLMENT_UNKNOWN: 1 << 20,
  ENROLMENT_CONFLICT: 1 << 21,
  UNVERIFIED: 1 << 22,
  PERMIT_CONFLICT: 1 << 23,
  PERMIT_NOT_RECORDED: 1 << 24,
  STAMP_UNKNOWN: 1 << 25,
  ONE_EMPLOYER: 1 << 26,
} as const;

/** A set of reasons. */
export type Reasons = number;

const FIRST_OPEN = REASON.CONDITION_REVIEW;

/** Reasons that settle the answer as no. */
export const AGAINST: Reasons = FIRST_OPEN - 1;
/** Reasons that leave the answer open. */
export const OPEN: Reasons = ~AGAINST;
