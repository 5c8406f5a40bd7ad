import { formatDay, parseDay } from '../time/days.js';
import { formatInstant, parseInstant, type Instant } from '../time/instants.js';
import type { ZoneTable } from '../time/zone-table.js';
import { applicationAnswersOf } from './application-effects.js';
import { becauseOf } from './because.js';
import { compilePack } from './compiled-pack.js';
import type { DayAnswer } from './day-answer.js';
import { deadlinesOf } from './deadlines.js';
import type { WorkAuthorizationFacts } from './facts.js';
import { findingsOf } from './findings.js';
import { lossesOf, type Loss } from './losses.js';
import type { PermitTerms } from './permit-terms.js';
import { remindersOf } from './reminders.js';
import type {
  Because,
  StayBasis,
  StudyBasis,
  WorkBasis,
  EffectiveExpiry,
  Interval,
  PlacementAnswer,
  StatusAt,
  WorkAuthorizationResult,
} from './result.js';
import type { RulePack } from './rule-pack.js';
import { stayOn, studyOn } from './status-day.js';
import { studentCaseOf, type StudentCase } from './student-case.js';
import { timelinesOf, workAt, type Stretch } from './timelines.js';
import { placementOutcomesOf, type PlacementOutcome } from './verdicts.js';

/** Changes where the same facts and rules give another answer. */
export const ENGINE_VERSION = '1.0.0';

export interface EvaluationOptions {
  /** Left out: true. Without traces every `because` is empty. */
  readonly traces?: boolean;
  /**
   * Q1: an office's setting. Left out: false, and a placement may not begin on maintained study status. True: one that
   * begins after the permit's expiry is `authorized_policy` (R25), as one under way is; it needs the same sign-off.
   */
  readonly newStartsOnMaintainedStatus?: boolean;
  /** Days that the timelines reach at least, so that two answers can be held against each other day by day. */
  readonly reach?: { readonly from: string; readonly to: string };
  /**
   * An instant: reminders dated after it are listed, by the state at `asOf`. Left out: `asOf`, and what was due before is not
   * listed.
   */
  readonly remindersAfter?: string;
}

/**
 * May the student stay, study and work, on which authority, from when to when (R1–R41)? The facts must have passed the
 * schema and its order checks; days are those of the institution's zone. Pure: the same input gives the same answer.
 */
export function evaluate(
  facts: WorkAuthorizationFacts,
  rulePack: RulePack,
  zones: ZoneTable,
  options: EvaluationOptions = {},
): WorkAuthorizationResult {
  const pack = compilePack(rulePack);
  const { timeZone } = facts.institution;
  const subject = reaching(
    studentCaseOf(facts, pack, zones, options.newStartsOnMaintainedStatus === true),
    options.reach,
  );
  const traces = options.traces !== false;
  const timelines = timelinesOf(subject, traces);
  const losses = lossesOf(subject, timelines.stay);
  const outcomes = placementOutcomesOf(subject, timelines);
  const because = traces ? becauseOf : undefined;
  return {
    engine: { version: ENGINE_VERSION, rulePack: rulePack.id, timeZoneData: zones.release },
    work: timelines.work.map((stretch) => intervalOf(stretch)),
    stay: timelines.stay.map((stretch) => intervalOf(stretch)),
    study: timelines.study.map((stretch) => intervalOf(stretch)),
    status: statusOf(subject, losses),
    effectiveExpiries: subject.permits.map(effectiveExpiryOf),
    deadlines: deadlinesOf(subject, losses, zones, timeZone),
    placements: outcomes.map((outcome) => placementAnswerOf(outcome, because)),
    applications: applicationAnswersOf(subject.applications, losses),
    findings: findingsOf(subject, outcomes, losses),
    reminders: remindersOf(
      subject,
      losses,
      (at: Instant) => zones.localDay(at, timeZone),
      options.remindersAfter === undefined ? subject.asOf : parseInstant(options.remindersAfter),
    ),
  };
}

const reaching = (subject: StudentCase, reach: EvaluationOptions['reach']): StudentCase =>
  reach === undefined
    ? subject
    : {
        ...subject,
        first: Math.min(subject.first, parseDay(reach.from)),
        last: Math.max(subject.last, parseDay(reach.to)),
      };

type BecauseOf = typeof becauseOf;
const NO_BECAUSE: readonly Because[] = [];

function intervalOf<State extends string, Basis extends WorkBasis | StayBasis | StudyBasis>({
  from,
  to,
  endsAt,
  answer,
  merged,
}: Stretch<DayAnswer<State, Basis>>): Interval<State, Basis> {
  const { state, basis } = answer;
  const why = merged ? becauseOf(merged) : NO_BECAUSE;
  // Written out twice: spreading objects here cost a sixth of an evaluation.
  return endsAt === undefined
    ? { from: formatDay(from), to: formatDay(to), state, basis, because: why }
    : { from: formatDay(from), to: formatDay(to), endsAt: formatInstant(endsAt), state, basis, because: why };
}

/** The answer for the moment of asking, which may lie outside the range of the facts. */
function statusOf(subject: StudentCase, losses: readonly Loss[]): StatusAt {
  const { today, asOf } = subject;
  const stay = stayOn(subject, today, asOf).state;
  const study = studyOn(subject, today, asOf).state;
  const work = workAt(subject, today, asOf).state;
  const lastDay = losses.find(({ current }) => current)?.window?.lastDay;
  return lastDay === undefined || today > lastDay
    ? { stay, study, work }
    : { stay, study, work, restorationLastDay: formatDay(lastDay) };
}

const effectiveExpiryOf = (permit: PermitTerms): EffectiveExpiry => ({
  permit: permit.id,
  on: formatDay(permit.endsOn),
  reason: permit.endReason,
});

function placementAnswerOf(
  { placement, verdict, gaps: spans, stretches }: PlacementOutcome,
  because: BecauseOf | undefined,
): PlacementAnswer {
  const { id } = placement;
  const why = because ? because(stretches.map(({ answer }) => answer)) : NO_BECAUSE;
  const [first] = spans;
  if (!first) return { id, verdict, gaps: [], because: why };
  const gaps = spans.map(({ from, to }) => ({ from: formatDay(from), to: formatDay(to) }));
  return { id, verdict, firstUncoveredDay: formatDay(first.from), gaps, because: why };
}
