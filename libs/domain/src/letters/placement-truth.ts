import type { LetterCase } from './letter-case.js';
import type { LetterFacts } from './letter-facts.js';
import { untrue, type UntrueReason } from './untrue-reason.js';

/** What of the work term that a letter names is no longer so (R3a). What a letter leaves open, it says nothing false of. */
export function placementReasons({ placement: frozen }: LetterFacts, now: LetterCase): UntrueReason[] {
  if (!frozen) return [];
  const { placement } = now;
  if (!placement) return [GONE];
  const moved = frozen.from !== placement.from || frozen.to !== placement.to;
  const hours = frozen.hoursPerWeek !== null && frozen.hoursPerWeek !== placement.hoursPerWeek;
  const takenBack = frozen.approved && !placement.approved;
  const employer = frozen.employer !== null && frozen.employer !== placement.employer;
  return [
    ...(moved ? [MOVED] : []),
    ...(hours ? [HOURS] : []),
    ...(takenBack ? [TAKEN_BACK] : []),
    ...(employer ? [EMPLOYER] : []),
  ];
}

const GONE = untrue(
  'work_term_gone',
  'The work term that the letter names was cancelled.',
  'Le stage que la lettre nomme a été annulé.',
);
const MOVED = untrue('work_term_moved', 'The work term has other dates.', 'Le stage a d’autres dates.');
const HOURS = untrue(
  'work_term_hours_changed',
  'The work term has other hours a week.',
  'Le stage compte d’autres heures par semaine.',
);
const TAKEN_BACK = untrue(
  'approval_taken_back',
  'The institution’s approval of the work term was taken back.',
  'L’approbation du stage par l’établissement a été retirée.',
);
const EMPLOYER = untrue(
  'employer_changed',
  'The work term is with another employer.',
  'Le stage est auprès d’un autre employeur.',
);
