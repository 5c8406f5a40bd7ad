import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { formatDay, parseDay } from '#domain/time/days.js';
import { formatInstant, parseInstant } from '#domain/time/instants.js';
import { evaluate } from '#domain/work-authorization/evaluate.js';
import type { WorkAuthorizationFacts } from '#domain/work-authorization/facts.js';
import type { WorkAuthorizationResult } from '#domain/work-authorization/result.js';
import { Clock } from '#platform/clock/clock.js';
import { Zones } from '#platform/zones/zones.js';
import type { StudentEvaluation } from '../authorization/student-evaluation.js';
import { isAhead, missedMails } from '../notifications/missed-mails.js';
import type { DatedNotification, PlannedNotification } from '../notifications/notification.js';
import { NOTHING_STANDS, NotificationStore, type Standing } from '../notifications/notification.store.js';
import { aheadReminders } from './ahead-reminders.js';
import { Forecasts, type LeadTimes } from './forecast/forecasts.js';
import { paperReminders } from './paper-reminders.js';
import { planNotifications, REMINDER_KINDS, type ReminderPlanContext } from './reminder-plan.js';

/** Reminders of a day go out at nine in the morning where the office is. */
const MORNING_HOUR = 9;
const MS_PER_HOUR = 3_600_000;
const MS_PER_DAY = 86_400_000;

/** What a re-plan did to the ledger. A nightly re-plan of unchanged facts must leave all three at zero. */
export interface PlanDifference {
  readonly added: number;
  readonly superseded: number;
  readonly revived: number;
}

/** A student's reminders as they should be now. */
export interface ReminderPlan {
  /** What may stand in the ledger unsent; anything else there is superseded. */
  readonly all: readonly PlannedNotification[];
  /** What must be there: all that is to come, and what should have come: nobody could know of it, or its ground was gone. */
  readonly needed: readonly DatedNotification[];
}

type Evaluation = Pick<StudentEvaluation, 'facts' | 'result' | 'recorded' | 'rulePack' | 'options'>;

/** Applies the difference between a student's reminder plan and the ledger, in the transaction of the changed fact. */
@Injectable()
export class ReminderPlanning {
  constructor(
    private readonly ledger: NotificationStore,
    private readonly forecasts: Forecasts,
    private readonly zones: Zones,
    private readonly clock: Clock,
  ) {}

  /** Every plan of these students, at once. */
  async apply(tx: Transaction, evaluations: ReadonlyMap<string, StudentEvaluation>): Promise<PlanDifference> {
    const studentIds = [...evaluations.keys()];
    const standing = await this.ledger.standing(tx, studentIds, REMINDER_KINDS);
    const leads = await this.forecasts.leads(tx);
    const plans = [...evaluations].map(([studentId, evaluation]) =>
      this.planOf(studentId, evaluation, standing.get(studentId), leads),
    );
    const keys = plans.flatMap(({ all }) => all.map(({ key }) => key));
    const needed = plans.flatMap((plan) => plan.needed);
    await this.ledger.standUp(tx, studentIds, keys);
    const superseded = await this.ledger.supersedeOthers(
      tx,
      studentIds,
      REMINDER_KINDS,
      keys,
      'facts_changed',
    );
    const revived = await this.ledger.revive(tx, studentIds, needed);
    const added = await this.ledger.insert(tx, needed);
    // A student's step moves nothing to an earlier day; the sweep that a new forecast asks for does.
    if (tx.actor.kind !== 'student') await this.ledger.reschedule(tx, studentIds, needed, 'plan_ahead');
    return { added, superseded, revived };
  }

  /**
   * The engine lists what is dated after the day of asking. What is dated up to today is asked for apart, by the state of now: a
   * reminder that fell due during a downtime is part of the plan until it is sent, one of this very day whose hour has not come
   * is too, a lost status has a series that begins before anybody could plan it, and what was taken back may be asked for again.
   */
  planOf(
    studentId: string,
    evaluation: Evaluation,
    { oldestUnsent, missed, oldestMissed }: Standing = NOTHING_STANDS,
    leads: LeadTimes = {},
    now: Date = this.clock.now(),
  ): ReminderPlan {
    const { facts, result } = evaluation;
    if (!facts || !result) return { all: [], needed: [] };
    const zone = facts.institution.timeZone;
    const today = this.zones.localDay(now.getTime(), zone);
    const lastDue = this.lastDue(evaluation, now);
    const context = this.contextOf(studentId, facts, evaluation);
    const coming = planNotifications({ ...context, result });
    const known = new Set(coming.map(({ key }) => key));
    const after = earliest(
      oldestUnsent !== null && oldestUnsent <= now ? oldestUnsent.getTime() - MS_PER_DAY : null,
      oldestMissed !== null && mayComeBack(missed, context) ? oldestMissed.getTime() - MS_PER_DAY : null,
      now < lastDue ? now.getTime() - MS_PER_DAY : null,
      beginningOfLoss(result),
    );
    const due =
      after === null
        ? []
        : planNotifications({
            ...context,
            result: this.remindersSince(facts, evaluation, after),
          }).filter(({ key, dueAt }) => !known.has(key) && dueAt <= lastDue);
    const papers = this.papersOf(context, result, evaluation);
    const all = [...due, ...coming, ...papers, ...aheadReminders({ ...context, result }, leads)];
    const late = lateRestoration(due, evaluation);
    const again = missedMails(all, missed, { now, today: formatDay(today) });
    return {
      all,
      needed: [
        ...[...(late && late.dueAt <= now ? [late] : []), ...again].map((one) => ({
          ...one,
          dueAt: lastDue,
        })),
        ...all.filter(({ dueAt }) => dueAt > now),
      ],
    };
  }

  /**
   * What these rules ask for whose day has come, about dates that lie ahead: a plan leaves it to the ledger, which has none of what
   * was never part of a plan. The monthly questions count from the day of asking, and have no past.
   */
  behind(studentId: string, evaluation: Evaluation, now: Date): DatedNotification[] {
    const { facts, result } = evaluation;
    if (!facts || !result) return [];
    const context = this.contextOf(studentId, facts, evaluation);
    const since = now.getTime() - LONGEST_WINDOW_DAYS * MS_PER_DAY;
    const past = planNotifications({ ...context, result: this.remindersSince(facts, evaluation, since) });
    const today = formatDay(this.zones.localDay(now.getTime(), facts.institution.timeZone));
    return [...past, ...this.papersOf(context, result, evaluation)].filter(
      (one) => one.kind !== 'maintained_check_in' && one.dueAt <= now && isAhead(one, { now, today }),
    );
  }

  /** The instant up to which mail leaves that is planned now: this morning's, until it has gone out. */
  lastDue({ recorded }: Pick<Evaluation, 'recorded'>, now: Date): Date {
    const zone = recorded.institution.timeZone;
    const morning = this.morningOf(formatDay(this.zones.localDay(now.getTime(), zone)), zone);
    return now < morning ? morning : now;
  }

  private contextOf(
    studentId: string,
    facts: WorkAuthorizationFacts,
    { recorded }: Pick<Evaluation, 'recorded'>,
  ): Omit<ReminderPlanContext, 'result'> {
    const zone = facts.institution.timeZone;
    const morningOf = (localDay: string): Date => this.morningOf(localDay, zone);
    return { studentId, facts, superseded: recorded.superseded, morningOf };
  }

  private remindersSince(
    facts: WorkAuthorizationFacts,
    { rulePack, options }: Pick<Evaluation, 'rulePack' | 'options'>,
    after: number,
  ): WorkAuthorizationResult {
    const remindersAfter = formatInstant(after);
    return evaluate(facts, rulePack, this.zones, { ...options, traces: false, remindersAfter });
  }

  private papersOf(
    context: Omit<ReminderPlanContext, 'result'>,
    result: WorkAuthorizationResult,
    { recorded, rulePack }: Pick<Evaluation, 'recorded' | 'rulePack'>,
  ): DatedNotification[] {
    return paperReminders({
      ...context,
      result,
      rulePack,
      medicalExamExpiresOn: recorded.medicalExamExpiresOn,
      localDay: (instant) => this.zones.localDay(instant, context.facts.institution.timeZone),
    });
  }

  private morningOf(localDay: string, zone: string): Date {
    const asUtc = parseDay(localDay) * MS_PER_DAY + MORNING_HOUR * MS_PER_HOUR;
    const offset = Date.parse(`${this.zones.toLocalIso(asUtc, zone).slice(0, 19)}Z`) - asUtc;
    return new Date(asUtc - offset);
  }
}

/** Whether the permits of now may ask for a mail that was taken back: those that newer ones replaced do not. */
function mayComeBack(
  missed: readonly string[],
  { studentId, facts, superseded }: Pick<ReminderPlanContext, 'studentId' | 'facts' | 'superseded'>,
): boolean {
  const permits = facts.permits.filter(({ id }) => !superseded.includes(id));
  return permits.some(({ id }) => missed.some((key) => key.startsWith(`${studentId}:${id}:`)));
}

/** A window of restoration is shorter than this, whatever the rules of its day. */
const LONGEST_WINDOW_DAYS = 366;

/** An instant before the loss of status that may still be restored; null where there is none. */
function beginningOfLoss({ status }: WorkAuthorizationResult): number | null {
  const lastDay = status.restorationLastDay;
  return lastDay === undefined ? null : (parseDay(lastDay) - LONGEST_WINDOW_DAYS) * MS_PER_DAY;
}

/**
 * Of the reminders of an open restoration window, the newest that is due (R31, R41): a permit's end is seen on the day after it,
 * a refusal may be told of weeks later, and whoever was told nothing yet is told at once. None that was due before restoration
 * was asked for.
 */
function lateRestoration(
  due: readonly DatedNotification[],
  { facts, result }: Pick<StudentEvaluation, 'facts' | 'result'>,
): DatedNotification | undefined {
  if (result?.status.restorationLastDay === undefined) return undefined;
  const newest = due.findLast(({ kind }) => kind === 'restoration');
  const asked = facts?.applications.some(
    ({ kind, receivedAt }) =>
      kind === 'restoration' && newest !== undefined && parseInstant(receivedAt) >= newest.dueAt.getTime(),
  );
  return asked ? undefined : newest;
}

function earliest(...instants: readonly (number | null)[]): number | null {
  const known = instants.filter((instant) => instant !== null);
  return known.length === 0 ? null : Math.min(...known);
}
