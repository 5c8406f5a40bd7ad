import type { Day } from '../time/days.js';
import type { PermitTerms } from './permit-terms.js';
import { REASON, type Reasons } from './reasons.js';
import type { BreakSpan } from './study-load.js';
import type { WorkSetting } from './work-setting.js';

/** R9: full-time, or part-time in the final session after full-time study throughout. */
export function loadFault({ load }: WorkSetting): Reasons {
  switch (load) {
    case 'full_time':
    case 'final_session':
      return 0;
    case 'leave':
      return REASON.LEAVE;
    case 'unknown':
    case 'final_session_unknown':
      return REASON.ENROLMENT_UNKNOWN;
    case 'conflict':
      return REASON.ENROLMENT_CONFLICT;
    default:
      return REASON.NOT_FULL_TIME;
  }
}

/** R4: both wordings that name R186(f) qualify; a wording that nobody knows is left to a person. */
export function conditionFault(remarks: PermitTerms['remarks']): Reasons {
  switch (remarks) {
    case 'K1':
    case 'K2':
      return 0;
    case 'none':
      return REASON.CONDITION_MISSING;
    case 'not_qualifying':
      return REASON.CONDITION_NOT_QUALIFYING;
    case 'manual_review':
      return REASON.CONDITION_REVIEW;
    default:
      return REASON.REMARKS_UNKNOWN;
  }
}

/** The wordings that allow work off campus. K2 bars it, yet in a break a person has to look (point 5 of the contract). */
export function offCampusFault(remarks: PermitTerms['remarks']): Reasons {
  if (remarks === 'not_qualifying') return 0;
  return remarks === 'K2' ? REASON.CONDITION_REVIEW : conditionFault(remarks);
}

/** R3b: a confirmation is good from its issue to the day before it was voided. */
export function letterFault({ subject, day }: WorkSetting): Reasons {
  let wasGood = false;
  for (const letter of subject.letters) {
    if (letter.from <= day && day <= letter.to) return 0;
    if (letter.to < day) wasGood = true;
  }
  return wasGood ? REASON.LETTER_VOID : REASON.LETTER_MISSING;
}

/** R10. */
export function breakFault(breaks: readonly BreakSpan[], day: Day): Reasons {
  for (const { from, to, counts } of breaks)
    if (from <= day && day <= to)
      return counts === 'yes' ? 0 : counts === 'no' ? REASON.BREAK_DOES_NOT_COUNT : REASON.ENROLMENT_UNKNOWN;
  return REASON.BREAK_DOES_NOT_COUNT;
}
