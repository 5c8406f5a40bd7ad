import type { Day } from '../time/days.js';
import { type Instant, startOfUtcDay } from '../time/instants.js';
import { endedByEvent, type ApplicationTerms } from './application-terms.js';
import type { StayDay } from './day-answer.js';
import type { PermitTerms } from './permit-terms.js';
import { restorationWindow, type RestorationWindow } from './restoration-window.js';
import { stayOn } from './status-day.js';
import type { StudentCase } from './student-case.js';
import type { Stretch } from './timelines.js';

/** The end of a student's permission to stay. */
export interface Loss {
  /** The decision day of a refusal, else the effective expiry date (R27, Q3). */
  readonly lostOn: Day;
  /** The first day without permission. */
  readonly firstDay: Day;
  /** The permit whose end it counts from. */
  readonly permit: PermitTerms;
  readonly window: RestorationWindow | undefined;
  /** It has happened by the moment of asking, and nothing has restored it. */
  readonly current: boolean;
  /** An event brought it about (a late, refused, withdrawn or returned application, a cancellation, de-enrolment). */
  readonly byEvent: boolean;
}

/** Every loss in the range, in order; what has merely not run out yet is among them, without an event. */
export function lossesOf(subject: StudentCase, stay: readonly Stretch<StayDay>[]): Loss[] {
  const losses: Loss[] = [];
  const stayNow = stayOn(subject, subject.today, subject.asOf).state;
  stay.forEach((stretch, index) => {
    if (stretch.answer.state === 'not_permitted') return;
    const next = stay[index + 1]?.answer ?? stayOn(subject, stretch.to + 1);
    if (next.state !== 'not_permitted') return;
    const loss = lossAfter(subject, stretch, lastCertain(stay, index));
    if (!loss) return;
    const until = stay[index + 2]?.from ?? Infinity;
    const happened = subject.today >= loss.firstDay || wasCutBy(subject.asOf, stretch);
    const current = happened && subject.today < until && stayNow === 'not_permitted';
    losses.push({ ...loss, current });
  });
  return losses;
}

/** A refusal ends the stay at its instant, during the last day. */
const wasCutBy = (asOf: Instant, { endsAt = Infinity }: Stretch<StayDay>): boolean => endsAt <= asOf;

/** What was surely held last: days that nobody can answer for do not undo a refusal before them. */
function lastCertain(stay: readonly Stretch<StayDay>[], index: number): Stretch<StayDay> | undefined {
  return stay.findLast(({ answer }, at) => at <= index && answer.state !== 'unknown');
}

function lossAfter(
  subject: StudentCase,
  { to }: Stretch<StayDay>,
  certain: Stretch<StayDay> | undefined,
): Omit<Loss, 'current'> | undefined {
  const permit = lastPermitBy(subject.permits, to);
  if (!permit) return undefined;
  const refused = certain !== undefined && certain.to > permit.last && wasRefused(subject, certain);
  const lostOn = refused ? certain.to : permit.endsOn;
  return {
    lostOn,
    firstDay: to + 1,
    permit,
    window: restorationWindow(lostOn, subject.disasterMeasure, subject.pack),
    byEvent: endedByEvent(permit) || hasFailed(subject, permit),
  };
}

/** A decision cut it off at its instant (R27), not a departure. */
const wasRefused = ({ applications }: StudentCase, { endsAt }: Stretch<StayDay>): boolean =>
  endsAt !== undefined &&
  applications.some(({ stay, brokenByAbsence }) => stay.endsAt === endsAt && !brokenByAbsence);

/** Of the permits that had ended by a day, the one that ended last: stay ends at the later end (R22). */
function lastPermitBy(permits: readonly PermitTerms[], day: Day): PermitTerms | undefined {
  let latest: PermitTerms | undefined;
  for (const permit of permits)
    if (permit.last <= day && permit.from <= permit.last && (!latest || permit.last > latest.last))
      latest = permit;
  return latest;
}

const hasFailed = ({ applications }: StudentCase, permit: PermitTerms): boolean =>
  applications.some((application) => application.base === permit && isFailure(application));

const isFailure = ({ inTime, outcome }: ApplicationTerms): boolean =>
  inTime === false || (outcome !== undefined && outcome !== 'approved');

/** R31: whether a restoration was asked for in the window that was open at its receipt; null where none was. */
export function isRestorationInTime(application: ApplicationTerms, losses: readonly Loss[]): boolean | null {
  const loss = losses.findLast(({ lostOn, window }) => window && lostOn <= application.receivedOn);
  if (!loss?.window) return null;
  return application.receivedAt < startOfUtcDay(loss.window.lastDay + 1);
}

/** Losses worth telling: the one the student is in, and coming ones that an event brings. */
export const isTold = (loss: Loss, { today }: StudentCase): boolean =>
  loss.current || (loss.byEvent && loss.firstDay > today);
