import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin, type Transaction } from '#database/transaction.js';
import { formatDay, parseDay } from '#domain/time/days.js';
import { evaluate } from '#domain/work-authorization/evaluate.js';
import { Clock } from '#platform/clock/clock.js';
import { Settings } from '#platform/config/settings.js';
import { Zones } from '#platform/zones/zones.js';
import { AuditTrail } from '../../audit/audit-trail.js';
import { StudentEvaluations } from '../../authorization/student-evaluation.js';
import { hashToken } from '../../identity/tokens.js';
import { done, notFound, type Outcome, refused } from '../../outcome.js';
import { OfficeStore } from '../../students/office.store.js';
import { eventChanges, type KeptEvent, type WantedEvent } from './calendar-event.js';
import { CalendarFeedStore, type FeedOwner } from './calendar-feed.store.js';
import type { FeedActor } from './calendar-feeds.js';
import { calendarText } from './calendar-text.js';
import { studentDeadlines } from './student-deadlines.js';

const SIGN_IN: Actor = { kind: 'system', name: 'sign_in' };
/** What is behind stays in the calendar so long, and what was cancelled. */
const KEPT_DAYS = 60;
/** Long before any deadline that could still be to come: every reminder of it is listed. */
const LONG_BEFORE = '2000-01-01T00:00:00Z';

/** A calendar as it is fetched; `tag` changes with its text. */
export interface FetchedCalendar {
  readonly text: string;
  readonly tag: string;
}

/** Opens a calendar for whoever holds its address, as of now, with the rights of the account it belongs to. */
@Injectable()
export class CalendarReading {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: CalendarFeedStore,
    private readonly evaluations: StudentEvaluations,
    private readonly office: OfficeStore,
    private readonly audit: AuditTrail,
    private readonly zones: Zones,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  async open(token: string, origin: RequestOrigin): Promise<Outcome<FetchedCalendar>> {
    const tokenHash = hashToken(token);
    const owner = await this.transactions.run(SIGN_IN, (tx) => this.store.ownerOf(tx, tokenHash), origin);
    if (!owner) return refused(NO_CALENDAR);
    const actor = actorOf(owner);
    return this.transactions.run(
      actor,
      async (tx) => {
        const now = this.clock.now();
        const reading = await this.store.noteReading(tx, owner.accountId, tokenHash, now);
        if (!reading) return refused(NO_CALENDAR);
        await this.recordOnceADay(tx, actor, reading.before, now);
        const text = calendarText({
          audience: actor.kind,
          language: owner.language,
          publicUrl: this.settings.http.publicUrl,
          events: await this.eventsNow(tx, actor, now),
        });
        return done({ text, tag: createHash('sha256').update(text).digest('base64url').slice(0, 22) });
      },
      origin,
    );
  }

  /** Brings what calendars were told up to date first. */
  private async eventsNow(tx: Transaction, actor: FeedActor, now: Date): Promise<KeptEvent[]> {
    const { timeZone } = await this.office.read(tx);
    const today = this.zones.localDay(now.getTime(), timeZone);
    const wanted =
      actor.kind === 'student'
        ? await this.deadlinesOf(tx, actor.studentId, now)
        : await this.deadlinesOfOffice(tx, formatDay(today));
    const kept = await this.store.events(tx, actor.accountId);
    const changes = eventChanges(wanted, kept, formatDay(today));
    await this.store.apply(tx, actor.accountId, changes, now);
    const since = formatDay(today - KEPT_DAYS);
    return (await this.store.events(tx, actor.accountId)).filter(
      ({ day, cancelledAt }) =>
        day >= since &&
        (!cancelledAt || this.zones.localDay(cancelledAt.getTime(), timeZone) >= parseDay(since)),
    );
  }

  private async deadlinesOf(tx: Transaction, studentId: string, now: Date): Promise<WantedEvent[]> {
    const evaluation = await this.evaluations.evaluate(tx, studentId, now);
    if (!evaluation?.facts) return [];
    const { facts, recorded, rulePack, options } = evaluation;
    const result = evaluate(facts, rulePack, this.zones, {
      ...options,
      traces: false,
      remindersAfter: LONG_BEFORE,
    });
    const today = formatDay(this.zones.localDay(now.getTime(), facts.institution.timeZone));
    return studentDeadlines(result, { superseded: recorded.superseded, now, today });
  }

  private async deadlinesOfOffice(tx: Transaction, today: string): Promise<WantedEvent[]> {
    const days = await this.store.officeDays(tx);
    return days
      .filter(({ day }) => day >= today)
      .map(({ day, amount }) => ({ subject: `office:${day}`, day, endsAt: null, amount }));
  }

  private async recordOnceADay(
    tx: Transaction,
    actor: FeedActor,
    before: Date | null,
    now: Date,
  ): Promise<void> {
    if (before?.toISOString().slice(0, 10) === now.toISOString().slice(0, 10)) return;
    await this.audit.record(tx, {
      action: 'calendar_feed.read',
      subjectType: 'calendar_feed',
      subjectIds: [actor.accountId],
      ...(actor.kind === 'student' && { studentId: actor.studentId }),
    });
  }
}

function actorOf({ accountId, role, displayName: name, studentId }: FeedOwner): FeedActor {
  if (role !== 'student') return { kind: 'staff', accountId, role, name };
  if (studentId === null) throw new Error('A student account without a student.');
  return { kind: 'student', accountId, studentId, name };
}

/** Said alike of addresses that never were, were ended, or were replaced. */
export const { refusal: NO_CALENDAR } = notFound('calendar');
