import type {
  ApplicationFacts,
  PermitFacts,
  PlacementFacts,
  WorkAuthorizationFacts,
} from '#domain/work-authorization/facts.js';
import type { WorkBasis, WorkState } from '#domain/work-authorization/result.js';
import { carriedOn, carries, permitBehind } from './applications.js';
import { type Day, day, POST_FROM } from './calendar.js';
import { endOf, isFor, isValidOn, studyPermitsOn, verified } from './permits.js';
import { programFaults } from './program.js';
import { wordingOf } from './remarks.js';
import { isCountedBreak, isFullTime, loadOn } from './study-load.js';
import { all, any, type Truth, truth } from './truth.js';

export interface WorkDay {
  readonly state: WorkState;
  readonly basis: WorkBasis;
  /** Whether the day rests on a permit for any employer, or on its renewal: no student authority (contract 9). */
  readonly anyEmployer: Truth;
  /** Whether leave, setting or school is what bars the day (contract 9). */
  readonly barred: boolean;
}

/** One day's work under one placement, or under an approved one of the general setting where there is none. */
export function workDay(facts: WorkAuthorizationFacts, at: Day, placement?: PlacementFacts): WorkDay {
  const asked = { facts, at, placement };
  const anyEmployer = any(workPermit(asked, 'other_work_permit'), otherRenewal(asked));
  const answers: (readonly [WorkBasis, WorkState, Truth])[] = [
    ['OTHER_WP', 'authorized', workPermit(asked, 'other_work_permit')],
    ['COOP_WP', 'authorized', all(workPermit(asked, 'coop_work_permit'), studentMayWork(asked))],
    ['R186U', 'authorized', renewal(asked)],
    ['R186F_SWP', 'authorized', studentPlacement(asked)],
    ['R186V', 'authorized', scheduledBreak(asked)],
    ['R186F_SWP', 'authorized_policy', onMaintainedStatus(asked, placementUnder)],
    ['R186V', 'authorized_policy', onMaintainedStatus(asked, breakUnder)],
  ];
  const found = answers.find(([, , holds]) => holds === 'yes');
  if (found !== undefined) return { state: found[1], basis: found[0], anyEmployer, barred: false };
  if (answers.some(([, , holds]) => holds === 'unknown'))
    return { state: 'unknown', basis: 'NONE', anyEmployer, barred: false };
  // For want of the letter alone a day is not authorized at all (contract 6).
  const limited = isOnlyWithoutLetter(asked) ? 'no' : limitedHours(asked);
  if (limited === 'yes') return { state: 'limited', basis: 'R186V', anyEmployer, barred: false };
  if (limited === 'unknown') return { state: 'unknown', basis: 'NONE', anyEmployer, barred: false };
  return { state: 'not_authorized', basis: 'NONE', anyEmployer, barred: isBarred(asked) };
}

interface Asked {
  readonly facts: WorkAuthorizationFacts;
  readonly at: Day;
  readonly placement: PlacementFacts | undefined;
}

/** A valid work permit whose restrictions leave the placement's setting open (R6). */
function workPermit({ facts, at, placement }: Asked, kind: PermitFacts['kind']): Truth {
  return any(
    ...facts.permits
      .filter((permit) => permit.kind === kind && isValidOn(permit, facts, at))
      .map((permit) => all(verified(permit), isOpenTo(permit, placement))),
  );
}

function isOpenTo(permit: PermitFacts, placement: PlacementFacts | undefined): Truth {
  const barred = permit.restrictions?.some((setting) => setting === placement?.setting) ?? false;
  return all(truth(!barred), isOfTheOtherPathway(permit) ? 'unknown' : 'yes');
}

/** R42: a work permit that prints the other pathway's name is for one employer; whether it helps here a person finds out. */
const isOfTheOtherPathway = ({ kind, remarks = [] }: PermitFacts): boolean =>
  kind !== 'study_permit' &&
  remarks.some((line) => line.toLowerCase().includes('international experience canada'));

/**
 * What binds every authority of a student: the program, the school's approval, enrolled and not on leave, still a student
 * (R9, contract 9). The study permit's own window does not bind a work permit: it ends by expiry or cancellation alone (R8), and a
 * renewal carried on by itself works to its refusal (E15).
 */
function studentMayWork({ facts, at, placement }: Asked): Truth {
  return all(
    truth(programFaults(facts).length === 0),
    truth(placement?.approvedByDli ?? true),
    loadOn(facts, at) === 'unknown'
      ? 'unknown'
      : truth(!['leave', 'not_enrolled'].includes(loadOn(facts, at))),
    truth(facts.deEnrolledOn === undefined || at < day(facts.deEnrolledOn)),
    truth(facts.completedOn === undefined || at <= day(facts.completedOn)),
  );
}

/** R23: a renewal of a work permit filed before it expired carries its work on, under the same conditions. */
function renewal(asked: Asked): Truth {
  const coop = carriedOn(asked.facts, asked.at, ['coop_work_permit_renewal']);
  return any(otherRenewal(asked), all(coop.carried, sameConditions(coop.by, asked), studentMayWork(asked)));
}

function otherRenewal(asked: Asked): Truth {
  const other = carriedOn(asked.facts, asked.at, ['other_work_permit_renewal']);
  return all(other.carried, sameConditions(other.by, asked));
}

function sameConditions(by: ApplicationFacts | undefined, asked: Asked): Truth {
  const permit = by && permitBehind(by, asked.facts);
  return permit === undefined ? 'no' : isOpenTo(permit, asked.placement);
}

/** R3 in the study permit's own life. */
function studentPlacement(asked: Asked): Truth {
  return underAnyStudyPermit(asked, placementUnder);
}

function underAnyStudyPermit(asked: Asked, holds: (permit: PermitFacts, asked: Asked) => Truth): Truth {
  const permits = studyPermitsOn(asked.facts, asked.at);
  return any(...permits.map((permit) => all(verified(permit), holds(permit, asked))));
}

/** R25 and Q1, for R186(v) as well: the extension is filed in time and the placement had begun. */
function onMaintainedStatus(asked: Asked, holdsUnder: (permit: PermitFacts, asked: Asked) => Truth): Truth {
  const { carried, by } = carriedOn(asked.facts, asked.at, ['study_permit_extension']);
  const permit = by && permitBehind(by, asked.facts);
  if (permit === undefined || asked.placement === undefined) return 'no';
  const begun = truth(day(asked.placement.from) <= endOf(permit, asked.facts).lastDay);
  return all(carried, begun, holdsUnder(permit, asked));
}

function placementUnder(permit: PermitFacts, asked: Asked): Truth {
  return all(wouldCover(permit, asked), truth(hasLetter(asked.facts, asked.at)));
}

function isOnlyWithoutLetter(asked: Asked): boolean {
  return underAnyStudyPermit(asked, wouldCover) !== 'no' && !hasLetter(asked.facts, asked.at);
}

/** All of R3 but the letter. */
function wouldCover(permit: PermitFacts, asked: Asked): Truth {
  const { facts, at, placement } = asked;
  const wording = wordingOf(permit.remarks);
  const unread = wording === 'UNKNOWN' || wording === 'MANUAL';
  return all(
    truth(at >= POST_FROM),
    truth(facts.student.level === 'post_secondary'),
    studentMayWork(asked),
    unread ? 'unknown' : truth(wording === 'K1' || wording === 'K2'),
    isFor(permit, facts.institution.dliNumber),
    isOpenTo(permit, placement),
    isFullTime(facts, at),
  );
}

/** R3b: a placement confirmation, good from its issue to the day before it is voided (contract 6). */
function hasLetter({ letters }: WorkAuthorizationFacts, at: Day): boolean {
  return letters.some(
    ({ kind, issuedOn, voidedOn }) =>
      kind === 'placement_confirmation' &&
      day(issuedOn) <= at &&
      (voidedOn === undefined || at < day(voidedOn)),
  );
}

/** R10 and contract 5. */
function scheduledBreak(asked: Asked): Truth {
  return underAnyStudyPermit(asked, breakUnder);
}

function breakUnder(permit: PermitFacts, asked: Asked): Truth {
  const { facts, at, placement } = asked;
  const wording = wordingOf(permit.remarks);
  const unread = wording === 'K2' || wording === 'UNKNOWN' || wording === 'MANUAL';
  return all(
    truth(at >= POST_FROM && loadOn(facts, at) === 'scheduled_break'),
    truth(facts.student.level === 'post_secondary'),
    studentMayWork(asked),
    isFor(permit, facts.institution.dliNumber),
    isOpenTo(permit, placement),
    unread ? 'unknown' : truth(wording === 'K1' || wording === 'V_ONLY'),
    isCountedBreak(facts, at),
  );
}

/** R10, contract 4: hours off campus, which never cover a placement. */
function limitedHours(asked: Asked): Truth {
  return all(truth(asked.facts.student.level === 'post_secondary'), underAnyStudyPermit(asked, limitedUnder));
}

function limitedUnder(permit: PermitFacts, asked: Asked): Truth {
  return all(
    hoursUnder(permit, asked),
    isFor(permit, asked.facts.institution.dliNumber),
    isOpenTo(permit, asked.placement),
  );
}

function hoursUnder(permit: PermitFacts, { facts, at }: Asked): Truth {
  const wording = wordingOf(permit.remarks);
  const unread = wording === 'UNKNOWN' || wording === 'MANUAL';
  return all(
    unread ? 'unknown' : truth(wording === 'K1' || wording === 'V_ONLY'),
    loadOn(facts, at) === 'unknown' ? 'unknown' : truth(loadOn(facts, at) === 'full_time'),
    truth(facts.completedOn === undefined || at <= day(facts.completedOn)),
  );
}

/** Whether leave, or the setting or school of a permit that would else be relied on, is what bars the day. */
function isBarred(asked: Asked): boolean {
  const { facts, at, placement } = asked;
  const inForce = facts.permits.filter((permit) => isValidOn(permit, facts, at));
  // What is carried on are placements and work permits, never the hours off campus (contract 4).
  const carried = facts.applications
    .filter(({ kind }) => kind.endsWith('renewal') || (kind === 'study_permit_extension' && at >= POST_FROM))
    .filter((one) => carries(one, facts, at) !== 'no')
    .flatMap((one) => permitBehind(one, facts) ?? []);
  const isStudents = facts.student.level === 'post_secondary';
  const relied = [
    ...inForce.filter((permit) => couldGiveWork(permit, asked)),
    ...carried.filter(({ kind }) => kind !== 'study_permit' || isStudents),
  ];
  return (
    loadOn(facts, at) === 'leave' ||
    relied.some((permit) => isOpenTo(permit, placement) === 'no') ||
    relied.some(
      (permit) => permit.kind === 'study_permit' && isFor(permit, facts.institution.dliNumber) === 'no',
    )
  );
}

/** A study permit gives work to post-secondary students: placements since April 2026, hours off campus before as well. */
function couldGiveWork(permit: PermitFacts, asked: Asked): boolean {
  if (permit.kind !== 'study_permit') return true;
  if (asked.facts.student.level !== 'post_secondary') return false;
  return asked.at >= POST_FROM || hoursUnder(permit, asked) !== 'no';
}
