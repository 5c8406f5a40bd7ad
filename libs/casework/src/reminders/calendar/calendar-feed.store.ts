import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { KeptEvent, EventChanges } from './calendar-event.js';

/** A person's private calendar; `isOpen` false: its address was ended. */
export interface FeedRow {
  readonly isOpen: boolean;
  readonly madeAt: Date;
  readonly lastReadAt: Date | null;
  readonly reads: number;
}

/** Whose calendar an address opens. */
export interface FeedOwner {
  readonly accountId: string;
  readonly role: 'student' | 'reviewer' | 'coordinator' | 'administrator';
  readonly displayName: string;
  readonly studentId: string | null;
  readonly language: 'en' | 'fr';
}

@Injectable()
export class CalendarFeedStore {
  async read(tx: Transaction, accountId: string): Promise<FeedRow | null> {
    const rows: FeedRow[] = await tx.manager.query(
      `select token_hash is not null as "isOpen", made_at as "madeAt", last_read_at as "lastReadAt", reads
         from coop.calendar_feed where account_id = $1`,
      [accountId],
    );
    return rows[0] ?? null;
  }

  /** An address made before opens nothing from now on. @returns whether there was one */
  async make(tx: Transaction, accountId: string, tokenHash: Buffer, now: Date): Promise<boolean> {
    const before = await this.read(tx, accountId);
    await tx.manager.query(
      `insert into coop.calendar_feed (account_id, token_hash, made_at) values ($1, $2, $3)
       on conflict (account_id) do update set token_hash = excluded.token_hash, made_at = excluded.made_at, last_read_at = null, reads = 0`,
      [accountId, tokenHash, now],
    );
    return before?.isOpen ?? false;
  }

  /** False where there was no address. */
  async end(tx: Transaction, accountId: string): Promise<boolean> {
    const [, count]: [unknown, number] = await tx.manager.query(
      'update coop.calendar_feed set token_hash = null where account_id = $1 and token_hash is not null',
      [accountId],
    );
    return count === 1;
  }

  /** Null alike where there is none, it was ended or replaced, or the account is closed. */
  async ownerOf(tx: Transaction, tokenHash: Buffer): Promise<FeedOwner | null> {
    const rows: FeedOwner[] = await tx.manager.query(
      `select a.id as "accountId", a.role, a.display_name as "displayName", a.student_id as "studentId", a.language
         from coop.calendar_feed f join coop.account a on a.id = f.account_id
        where f.token_hash = $1 and a.disabled_at is null`,
      [tokenHash],
    );
    return rows[0] ?? null;
  }

  /** Notes a reading and keeps the calendar for this transaction. @returns the reading before it; null: ended meanwhile */
  async noteReading(
    tx: Transaction,
    accountId: string,
    tokenHash: Buffer,
    now: Date,
  ): Promise<{ readonly before: Date | null } | null> {
    const rows: { before: Date | null }[] = await tx.manager.query(
      `select last_read_at as before from coop.calendar_feed where account_id = $1 and token_hash = $2 for update`,
      [accountId, tokenHash],
    );
    if (!rows[0]) return null;
    await tx.manager.query(
      'update coop.calendar_feed set last_read_at = $2, reads = reads + 1 where account_id = $1',
      [accountId, now],
    );
    return rows[0];
  }

  /** Everything that calendars were ever told, in the order of its days. */
  async events(tx: Transaction, accountId: string): Promise<KeptEvent[]> {
    return tx.manager.query(
      `select subject, uid, sequence, on_day::text as day, ends_at as "endsAt", amount, cancelled_at as "cancelledAt",
              changed_at as "changedAt"
         from coop.calendar_event where account_id = $1 order by on_day, ends_at nulls first, subject`,
      [accountId],
    );
  }

  async apply(
    tx: Transaction,
    accountId: string,
    { added, changed, cancelled }: EventChanges,
    now: Date,
  ): Promise<void> {
    if (added.length + changed.length > 0)
      await tx.manager.query(
        `insert into coop.calendar_event (account_id, subject, on_day, ends_at, amount, changed_at)
         select $1, e.subject, e.day, e."endsAt", e.amount, $3
           from jsonb_to_recordset($2::jsonb) as e (subject text, day date, "endsAt" timestamptz, amount int)
         on conflict (account_id, subject) do update set on_day = excluded.on_day, ends_at = excluded.ends_at,
           amount = excluded.amount, cancelled_at = null, changed_at = excluded.changed_at, sequence = calendar_event.sequence + 1`,
        [accountId, JSON.stringify([...added, ...changed]), now],
      );
    if (cancelled.length > 0)
      await tx.manager.query(
        `update coop.calendar_event set cancelled_at = $3, changed_at = $3, sequence = sequence + 1
          where account_id = $1 and subject = any($2)`,
        [accountId, cancelled, now],
      );
  }

  /** Deadlines of the office's students as their reminders stand: how many on which day. Names nobody. */
  async officeDays(tx: Transaction): Promise<{ readonly day: string; readonly amount: number }[]> {
    return tx.manager.query(
      `select details ->> 'date' as day, count(distinct (student_id, subject_id))::int as amount
         from coop.notification
        where kind in ('filing_deadline', 'restoration') and class = 'legal' and state in ('planned', 'sending')
          and details ->> 'date' ~ '^\\d{4}-\\d\\d-\\d\\d$' group by 1 order by 1`,
    );
  }
}
