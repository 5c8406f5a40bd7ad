import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { formatDay, parseDay } from '#domain/time/days.js';
import { formatInstant } from '#domain/time/instants.js';
import { evaluate } from '#domain/work-authorization/evaluate.js';
import { Clock } from '#platform/clock/clock.js';
import { Zones } from '#platform/zones/zones.js';
import type { StudentEvaluation } from '../authorization/student-evaluation.js';
import type { PlannedNotification } from '../notifications/notification.js';
import { NotificationStore } from '../notifications/notification.store.js';
import { paperReminders } from './paper-reminders.js';
import { planNotifications, REMINDER_KINDS } from './reminder-plan.js';

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

/** Applies the difference between a student's reminder plan and the ledger, in the transaction of the changed fact. */
@Injectable()
export class ReminderPlanning {
  constructor(
    private readonly ledger: NotificationStore,
    private readonly zones: Zones,
    private readonly clock: Clock,
  ) {}

  async apply(tx: Transaction, studentId: string, evaluation: StudentEvaluation): Promise<PlanDifference> {
    const unsent = await this.ledger.oldestUnsent(tx, studentId, REMINDER_KINDS);
    const plan = this.planOf(studentId, evaluation, unsent);
    const keys = plan.map(({ key }) => key);
    await this.ledger.standUp(tx, studentId, keys);
    const superseded = await this.ledger.supersedeOthers(
      tx,
      studentId,
      REMINDER_KINDS,
      keys,
      'facts_changed',
    );
    const now = this.clock.now();
    const revived = await this.ledger.revive(
      tx,
      studentId,
      plan.filter(({ dueAt }) => dueAt !== undefined && dueAt > now).map(({ key }) => key),
    );
    const added = await this.ledger.insert(
      tx,
      plan.filter(({ dueAt }) => dueAt !== undefined && dueAt > now),
    );
    return { added, superseded, revived };
  }

  /**
   * The engine plans what comes after the day of asking, and from the state of that moment. A reminder that fell due during a
   * downtime is part of the plan until it is sent, and so is one of this very day whose hour has not come: what is dated up to
   * today is asked for from the day before the oldest, what comes later from now.
   */
  planOf(
    studentId: string,
    evaluation: Pick<StudentEvaluation, 'facts' | 'result' | 'recorded' | 'rulePack' | 'options'>,
    oldestUnsent: Date | null,
  ): PlannedNotification[] {
    const { facts, result, recorded, rulePack, options } = evaluation;
    if (!facts || !result) return [];
    const now = this.clock.now();
    const zone = facts.institution.timeZone;
    const today = this.zones.localDay(now.getTime(), zone);
    const morning = this.morningOf(formatDay(today), zone);
    const lastDue = now < morning ? morning : now;
    const context = {
      studentId,
      facts,
      superseded: recorded.superseded,
      morningOf: (localDay: string) => this.morningOf(localDay, zone),
    };
    const coming = planNotifications({ ...context, result });
    const known = new Set(coming.map(({ key }) => key));
    const from = oldestUnsent !== null && oldestUnsent <= now ? oldestUnsent : now < morning ? now : null;
    const asOf = from && formatInstant(from.getTime() - MS_PER_DAY);
    const due = asOf
      ? planNotifications({
          ...context,
          result: evaluate({ ...facts, asOf }, rulePack, this.zones, options),
        }).filter(({ key, dueAt }) => !known.has(key) && dueAt !== undefined && dueAt <= lastDue)
      : [];
    return [
      ...due,
      ...coming,
      ...paperReminders({
        ...context,
        result,
        rulePack,
        localDay: (instant) => this.zones.localDay(instant, zone),
      }),
    ];
  }

  private morningOf(localDay: string, zone: string): Date {
    const asUtc = parseDay(localDay) * MS_PER_DAY + MORNING_HOUR * MS_PER_HOUR;
    const offset = Date.parse(`${this.zones.toLocalIso(asUtc, zone).slice(0, 19)}Z`) - asUtc;
    return new Date(asUtc - offset);
  }
}
