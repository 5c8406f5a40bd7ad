import type { ApplicationFacts, WorkAuthorizationFacts } from '#domain/work-authorization/facts.js';
import type { StayState } from '#domain/work-authorization/result.js';
import { carriedOn, isCutByTravel } from './applications.js';
import { type Day, day } from './calendar.js';
import { holdsOn } from './permits.js';

const FOR_STAY: readonly ApplicationFacts['kind'][] = [
  'study_permit_extension',
  'coop_work_permit_renewal',
  'other_work_permit_renewal',
  'visitor_record',
];

/**
 * R22: by any permit until the later one ends, then by any in-time application for more. What an absence does to the
 * stay itself no rule says (R26 ends work and study): unknown.
 */
export function stayOn(facts: WorkAuthorizationFacts, at: Day): StayState {
  const held = holdsOn(facts, at, ['study_permit', 'coop_work_permit', 'other_work_permit']);
  const state = stateOf(held, carriedOn(facts, at, FOR_STAY, 'any_end').carried);
  const isCut = facts.applications.some(
    (one) => FOR_STAY.includes(one.kind) && isCutByTravel(one, facts, at),
  );
  return state === 'not_permitted' && isCut ? 'unknown' : state;
}

/** R24: by the study permit, then by its extension alone; neither for one who is no longer enrolled. */
export function studyOn(facts: WorkAuthorizationFacts, at: Day): StayState {
  const isGone = facts.deEnrolledOn !== undefined && at >= day(facts.deEnrolledOn);
  const carried = isGone ? 'no' : carriedOn(facts, at, ['study_permit_extension']).carried;
  return stateOf(holdsOn(facts, at, ['study_permit']), carried);
}

function stateOf(held: ReturnType<typeof holdsOn>, carried: ReturnType<typeof holdsOn>): StayState {
  if (held === 'yes') return 'permitted';
  if (carried === 'yes') return 'maintained';
  return held === 'unknown' || carried === 'unknown' ? 'unknown' : 'not_permitted';
}
