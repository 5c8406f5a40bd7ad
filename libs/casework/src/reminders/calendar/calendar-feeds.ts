import { Injectable } from '@nestjs/common';
import type { StaffActor, StudentActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin, type Transaction } from '#database/transaction.js';
import { Clock } from '#platform/clock/clock.js';
import { Zones } from '#platform/zones/zones.js';
import { AuditTrail } from '../../audit/audit-trail.js';
import { hashToken, newToken } from '../../identity/tokens.js';
import { done, type Outcome, refused } from '../../outcome.js';
import { OfficeStore } from '../../students/office.store.js';
import { CalendarFeedStore } from './calendar-feed.store.js';

/** Whoever may have a calendar: a student of their own deadlines, staff of the office's. */
export type FeedActor = StudentActor | StaffActor;

/** What its owner sees of a calendar; the address itself is shown once, when it is made. */
export interface FeedState {
  readonly isOpen: boolean;
  readonly madeAtLocal: string | null;
  readonly lastReadAtLocal: string | null;
  readonly reads: number;
}

/** A person makes, replaces and ends the address of their calendar. */
@Injectable()
export class CalendarFeeds {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: CalendarFeedStore,
    private readonly office: OfficeStore,
    private readonly audit: AuditTrail,
    private readonly zones: Zones,
    private readonly clock: Clock,
  ) {}

  async read(actor: FeedActor, origin: RequestOrigin): Promise<FeedState> {
    return this.transactions.run(actor, (tx) => this.state(tx, actor), origin);
  }

  /** A new address; the one before opens nothing any more. */
  async make(actor: FeedActor, origin: RequestOrigin): Promise<FeedState & { readonly token: string }> {
    const token = newToken();
    return this.transactions.run(
      actor,
      async (tx) => {
        const replaced = await this.store.make(tx, actor.accountId, hashToken(token), this.clock.now());
        await this.record(tx, actor, 'calendar_feed.made', { replaced });
        return { ...(await this.state(tx, actor)), token };
      },
      origin,
    );
  }

  async end(actor: FeedActor, origin: RequestOrigin): Promise<Outcome<FeedState>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        if (!(await this.store.end(tx, actor.accountId))) return refused(NO_FEED);
        await this.record(tx, actor, 'calendar_feed.ended', {});
        return done(await this.state(tx, actor));
      },
      origin,
    );
  }

  private async state(tx: Transaction, actor: FeedActor): Promise<FeedState> {
    const feed = await this.store.read(tx, actor.accountId);
    if (!feed?.isOpen) return { isOpen: false, madeAtLocal: null, lastReadAtLocal: null, reads: 0 };
    const { timeZone } = await this.office.read(tx);
    const local = (at: Date): string => this.zones.toLocalIso(at.getTime(), timeZone);
    return {
      isOpen: true,
      madeAtLocal: local(feed.madeAt),
      lastReadAtLocal: feed.lastReadAt && local(feed.lastReadAt),
      reads: feed.reads,
    };
  }

  private async record(
    tx: Transaction,
    actor: FeedActor,
    action: string,
    change: Readonly<Record<string, boolean>>,
  ): Promise<void> {
    await this.audit.record(tx, {
      action,
      subjectType: 'calendar_feed',
      subjectIds: [actor.accountId],
      ...(actor.kind === 'student' && { studentId: actor.studentId }),
      change,
    });
  }
}

const NO_FEED = {
  code: 'no_calendar_feed',
  status: 404,
  title: 'No calendar',
  detail: 'There is no address to end. Make one first, if you want a calendar.',
  fr: {
    title: 'Aucun calendrier',
    detail: 'Il n’y a pas d’adresse à fermer. Créez-en une d’abord si vous voulez un calendrier.',
  },
} as const;
