import { parseDay, type Day } from '../time/days.js';
import { parseInstant, type Instant } from '../time/instants.js';
import type { ZoneTable } from '../time/zone-table.js';
import { absencesOf } from './absences.js';
import { applicationTermsOf, type ApplicationTerms } from './application-terms.js';
import { FAR, type CompiledPack } from './compiled-pack.js';
import type { PlacementSetting, ProgramFacts, StudyLevel, WorkAuthorizationFacts } from './facts.js';
import { faultsUnder } from './program-rules.js';
import { permitTermsOf, type PermitTerms } from './permit-terms.js';
import { sortFew } from './sort-few.js';
import { breakSpansOf, enrolmentSpansOf, type BreakSpan, type EnrolmentSpan } from './study-load.js';

export interface PlacementTerms {
  readonly id: string;
  readonly from: Day;
  readonly to: Day;
  readonly setting: PlacementSetting;
  readonly approved: boolean;
}

/** Days, both ends inclusive. */
export interface DaySpan {
  readonly from: Day;
  readonly to: Day;
}

/** The facts as days and instants, in an order of their own. */
export interface StudentCase {
  readonly asOf: Instant;
  readonly today: Day;
  readonly level: StudyLevel;
  readonly program: ProgramFacts;
  /** The stretches in which the program does not qualify for a placement. */
  readonly programFaultSpans: readonly DaySpan[];
  readonly disasterMeasure: boolean;
  readonly passportExpiresOn: Day | undefined;
  readonly citizenships: readonly string[];
  readonly completedOn: Day;
  readonly deEnrolledOn: Day;
  readonly permits: readonly PermitTerms[];
  /** The permits again, apart by what they allow: each day asks each kind a question of its own. */
  readonly studyPermits: readonly PermitTerms[];
  readonly coopPermits: readonly PermitTerms[];
  readonly anyEmployerPermits: readonly PermitTerms[];
  readonly applications: readonly ApplicationTerms[];
  /** Those that can carry study on or bring a study permit, and those that can carry work on. */
  readonly studyApplications: readonly ApplicationTerms[];
  readonly workRenewals: readonly ApplicationTerms[];
  readonly enrolment: readonly EnrolmentSpan[];
  readonly breaks: readonly BreakSpan[];
  /** Placement confirmations, each good from its issue to the day before it was voided. */
  readonly letters: readonly DaySpan[];
  readonly placements: readonly PlacementTerms[];
  readonly pack: CompiledPack;
  /** Q1, by the office's setting: a placement may begin on maintained study status. */
  readonly newStartsOnMaintainedStatus: boolean;
  /** The range of the answers: every date in placements, permits and applications; empty where there is none. */
  readonly first: Day;
  readonly last: Day;
}

export function studentCaseOf(
  facts: WorkAuthorizationFacts,
  pack: CompiledPack,
  zones: ZoneTable,
  newStartsOnMaintainedStatus: boolean,
): StudentCase {
  const zone = facts.institution.timeZone;
  const localDay = (at: Instant): Day => zones.localDay(at, zone);
  const permits = permitTermsOf(facts, pack);
  const absences = absencesOf(facts.travel, localDay);
  const applications = applicationTermsOf(facts.applications, { permits, absences, pack, localDay });
  const enrolment = enrolmentSpansOf(facts.enrolment);
  const placements = placementTermsOf(facts);
  const asOf = parseInstant(facts.asOf);
  const { first, last } = rangeOf(facts, permits, applications, placements);
  return {
    asOf,
    today: localDay(asOf),
    level: facts.student.level,
    program: facts.program,
    programFaultSpans: programFaultSpans(facts.program, pack),
    disasterMeasure: facts.student.disasterMeasure === true,
    passportExpiresOn: optionalDay(facts.student.passportExpiresOn),
    citizenships: facts.student.citizenships ?? [],
    completedOn: optionalDay(facts.completedOn) ?? FAR,
    deEnrolledOn: optionalDay(facts.deEnrolledOn) ?? FAR,
    permits,
    studyPermits: permits.filter(({ kind }) => kind === 'study_permit'),
    coopPermits: permits.filter(({ kind }) => kind === 'coop_work_permit'),
    anyEmployerPermits: permits.filter(({ kind }) => kind === 'other_work_permit'),
    applications,
    studyApplications: applications.filter(
      ({ kind }) => kind === 'study_permit_extension' || kind === 'restoration',
    ),
    workRenewals: applications.filter(
      ({ kind }) => kind === 'coop_work_permit_renewal' || kind === 'other_work_permit_renewal',
    ),
    enrolment,
    breaks: breakSpansOf(enrolment, pack),
    letters: letterSpansOf(facts),
    placements,
    pack,
    newStartsOnMaintainedStatus,
    first,
    last,
  };
}

const optionalDay = (date: string | undefined): Day | undefined =>
  date === undefined ? undefined : parseDay(date);

function programFaultSpans(program: ProgramFacts, pack: CompiledPack): DaySpan[] {
  const spans: DaySpan[] = [];
  for (const { from, to, row } of pack.programs)
    if (faultsUnder(row, program).length > 0) spans.push({ from, to });
  return spans;
}

function placementTermsOf(facts: WorkAuthorizationFacts): PlacementTerms[] {
  const placements = facts.placements.map((placement) => ({
    id: placement.id,
    from: parseDay(placement.from),
    to: parseDay(placement.to),
    setting: placement.setting ?? ('general' as const),
    approved: placement.approvedByDli,
  }));
  return sortFew(placements, byStart);
}

const byStart = (a: PlacementTerms, b: PlacementTerms): number =>
  a.from - b.from || a.to - b.to || (a.id < b.id ? -1 : 1);

/** Only placement confirmations count for a student work placement (R3b). */
function letterSpansOf(facts: WorkAuthorizationFacts): DaySpan[] {
  const spans: DaySpan[] = [];
  for (const { kind, issuedOn, voidedOn } of facts.letters)
    if (kind === 'placement_confirmation')
      spans.push({ from: parseDay(issuedOn), to: (optionalDay(voidedOn) ?? FAR) - 1 });
  return spans;
}

function rangeOf(
  facts: WorkAuthorizationFacts,
  permits: readonly PermitTerms[],
  applications: readonly ApplicationTerms[],
  placements: readonly PlacementTerms[],
): { first: Day; last: Day } {
  let first = FAR;
  let last = -FAR;
  const take = (day: Day): void => {
    if (day < first) first = day;
    if (day > last) last = day;
  };
  for (const permit of permits) {
    take(permit.issued);
    take(permit.from);
    take(permit.printedEnd);
  }
  for (const { cancelledOn } of facts.permits) if (cancelledOn !== undefined) take(parseDay(cancelledOn));
  for (const { stampedOn } of facts.applications) if (stampedOn !== undefined) take(parseDay(stampedOn));
  for (const { receivedOn, decidedOn } of applications) {
    take(receivedOn);
    if (decidedOn < FAR) take(decidedOn);
  }
  for (const { from, to } of placements) {
    take(from);
    take(to);
  }
  return { first, last };
}
