import { parseDay, type Day } from '../time/days.js';
import { MS_PER_DAY, parseInstant, type Instant } from '../time/instants.js';
import { breakByAbsence, type Absence } from './absences.js';
import { FAR, type CompiledPack } from './compiled-pack.js';
import type { ApplicationFacts, ApplicationKind, OutcomeKind, PermitFacts } from './facts.js';
import { filingRowOn, firstLateInstant } from './filing-deadline.js';
import type { PermitTerms } from './permit-terms.js';
import { sortFew } from './sort-few.js';

/** Days on which something holds; empty where `to` is before `from`. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
  /** The instant that cut it off, where an instant did. */
  readonly endsAt: Instant | undefined;
}

/** An application with what it keeps going, before anyone asks about a day. */
export interface ApplicationTerms {
  readonly id: string;
  readonly kind: ApplicationKind;
  readonly receivedAt: Instant;
  readonly receivedOn: Day;
  readonly outcome: OutcomeKind | undefined;
  readonly decidedOn: Day;
  /** The permit that it asks to extend. */
  readonly base: PermitTerms | undefined;
  /** Null where there is no expiry to beat, or the paper stamp that decides is not known. */
  readonly inTime: boolean | null;
  /** Permission to stay goes on (R22). */
  readonly stay: Span;
  /** Authority to work or study goes on (R23–R25): ends with the permit's own end by an event, and on leaving Canada. */
  readonly authority: Span;
  /** Stay that nobody can tell after a departure on maintained status (R26). */
  readonly leftStay: Span;
  /** Approved, and the permit that came of it is not recorded. */
  readonly awaiting: Span;
  /** Paper whose stamp is not known: anything from here on is unknown. */
  readonly undatable: Span;
  readonly declared: boolean;
  readonly brokenByAbsence: boolean;
}

export const EMPTY_SPAN: Span = { from: FAR, to: -FAR, endsAt: undefined };
export const isWithin = (day: Day, span: Span): boolean => span.from <= day && day <= span.to;
export const isEmpty = (span: Span): boolean => span.to < span.from;

/** Which permit each kind extends; a visitor record extends the stay, whatever document it rests on. */
export const EXTENDS: Readonly<Record<ApplicationKind, PermitFacts['kind'] | 'any' | undefined>> = {
  study_permit_extension: 'study_permit',
  coop_work_permit_renewal: 'coop_work_permit',
  other_work_permit_renewal: 'other_work_permit',
  visitor_record: 'any',
  // R23: a first co-op application, an amendment and a restoration extend nothing.
  coop_work_permit_first: undefined,
  condition_amendment: undefined,
  restoration: undefined,
};

interface Context {
  readonly permits: readonly PermitTerms[];
  readonly absences: readonly Absence[];
  readonly pack: CompiledPack;
  readonly localDay: (at: Instant) => Day;
}

export function applicationTermsOf(
  applications: readonly ApplicationFacts[],
  context: Context,
): ApplicationTerms[] {
  const terms: ApplicationTerms[] = [];
  for (const application of applications) terms.push(termsOf(application, context));
  return sortFew(terms, byReceipt);
}

const byReceipt = (a: ApplicationTerms, b: ApplicationTerms): number =>
  a.receivedAt - b.receivedAt || (a.id < b.id ? -1 : 1);

function termsOf(application: ApplicationFacts, context: Context): ApplicationTerms {
  const receivedAt = parseInstant(application.receivedAt);
  const receivedOn = context.localDay(receivedAt);
  const outcome = application.outcome;
  const decidedAt = outcome === undefined ? FAR * MS_PER_DAY : parseInstant(outcome.at);
  const decidedOn = outcome === undefined ? FAR : context.localDay(decidedAt);
  const base = baseOf(application.kind, receivedOn, context.permits);
  const inTime = base ? isReceivedInTime(application, receivedAt, base, context.pack) : null;
  const carriedOn =
    base && inTime !== false && outcome?.kind !== 'returned_incomplete'
      ? carriedOnSpan(base.last, outcome?.kind, decidedOn, decidedAt)
      : EMPTY_SPAN;
  const maintains = base !== undefined && inTime === true && !isEmpty(carriedOn);
  const broken = maintains ? breakByAbsence(context.absences, base.last, carriedOn.to, decidedAt) : undefined;
  const stay = maintains ? keptBy(carriedOn, broken) : EMPTY_SPAN;
  return {
    id: application.id,
    kind: application.kind,
    receivedAt,
    receivedOn,
    outcome: outcome?.kind,
    decidedOn,
    base,
    inTime,
    stay,
    // A permit that ended by an event leaves no conditions to keep to (R23, R24): only the stay goes on.
    authority: base && endedByEvent(base) ? EMPTY_SPAN : stay,
    leftStay: broken
      ? { from: Math.max(carriedOn.from, broken.departedOn), to: carriedOn.to, endsAt: undefined }
      : EMPTY_SPAN,
    awaiting:
      outcome?.kind === 'approved'
        ? awaitedPermit(application.kind, receivedOn, decidedOn, base, context.permits)
        : EMPTY_SPAN,
    undatable: inTime === null ? carriedOn : EMPTY_SPAN,
    declared: (application.evidence ?? 'declared') === 'declared',
    brokenByAbsence: broken !== undefined,
  };
}

/** The permit of its kind that the student held at the receipt and that ends last; of two, one that is not in doubt. */
function baseOf(
  kind: ApplicationKind,
  receivedOn: Day,
  permits: readonly PermitTerms[],
): PermitTerms | undefined {
  const extended = EXTENDS[kind];
  if (extended === undefined) return undefined;
  let base: PermitTerms | undefined;
  for (const permit of permits) {
    if ((extended !== 'any' && permit.kind !== extended) || permit.issued > receivedOn) continue;
    if (!base || permit.last > base.last || (permit.last === base.last && isDoubtful(base))) base = permit;
  }
  return base;
}

const isDoubtful = ({ verified, conflict }: PermitTerms): boolean => !verified || conflict;

/** R20 by the instant of receipt; R21 by the stamped date of a paper application, counted back a week. */
function isReceivedInTime(
  application: ApplicationFacts,
  receivedAt: Instant,
  base: PermitTerms,
  pack: CompiledPack,
): boolean | null {
  const received = receivedAt < firstLateInstant(base.last);
  if (application.channel !== 'paper' || received) return received;
  if (application.stampedOn === undefined) return null;
  return parseDay(application.stampedOn) - filingRowOn(pack, base.last).paperDaysBack <= base.last;
}

/**
 * R22, R27, R29: from the day after expiry to the day of the decision. A refusal ends it at its instant during that
 * day; a withdrawal bars the day itself.
 */
function carriedOnSpan(
  expiry: Day,
  outcome: OutcomeKind | undefined,
  decidedOn: Day,
  decidedAt: Instant,
): Span {
  if (outcome === 'refused') return { from: expiry + 1, to: decidedOn, endsAt: decidedAt };
  const withdrawn = outcome === 'withdrawn' || outcome === 'withdrawn_by_ircc';
  return { from: expiry + 1, to: withdrawn ? decidedOn - 1 : decidedOn, endsAt: undefined };
}

/** R26: what an absence leaves of it; nothing where the student was abroad as the permit expired. */
function keptBy(carriedOn: Span, broken: Absence | undefined): Span {
  if (!broken) return carriedOn;
  if (broken.departedOn < carriedOn.from) return EMPTY_SPAN;
  return { from: carriedOn.from, to: broken.departedOn - 1, endsAt: broken.departedAt };
}

export const endedByEvent = ({ endReason }: PermitTerms): boolean =>
  endReason === 'de_enrolled' || endReason === 'cancelled';

/** From the day after approval (or expiry) until the permit that came of the application begins. */
function awaitedPermit(
  kind: ApplicationKind,
  receivedOn: Day,
  decidedOn: Day,
  base: PermitTerms | undefined,
  permits: readonly PermitTerms[],
): Span {
  const extended = kind === 'restoration' ? 'any' : EXTENDS[kind];
  if (extended === undefined) return EMPTY_SPAN;
  let begins = FAR;
  for (const permit of permits)
    if ((extended === 'any' || permit.kind === extended) && permit !== base && permit.issued >= receivedOn)
      begins = Math.min(begins, permit.from);
  return { from: Math.max(decidedOn, base?.last ?? decidedOn) + 1, to: begins - 1, endsAt: undefined };
}
