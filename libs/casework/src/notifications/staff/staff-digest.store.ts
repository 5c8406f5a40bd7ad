import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { ReviewTaskKind } from '../../students/review-task.store.js';

/** Whom the day's digest goes to. */
export interface DigestReader {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly language: 'en' | 'fr';
}

/** What waits at the desk, in counts that name nobody. */
export interface DeskCounts {
  readonly kinds: readonly {
    readonly kind: ReviewTaskKind;
    readonly open: number;
    readonly overdue: number;
    /** Those that are the reader's own. */
    readonly mine: number;
  }[];
  /** Since the same hour of the day before. */
  readonly opened: number;
  readonly mailsGivenUp: number;
  readonly mailsReturned: number;
  /** Permits that end within a month while nobody has recorded an application. */
  readonly deadlines: number;
}

@Injectable()
export class StaffDigestStore {
  async wanted(tx: Transaction, accountId: string): Promise<boolean> {
    const rows: { wanted: boolean }[] = await tx.manager.query(
      'select wanted from coop.staff_digest where account_id = $1',
      [accountId],
    );
    return rows[0]?.wanted ?? true;
  }

  async want(tx: Transaction, accountId: string, wanted: boolean): Promise<void> {
    await tx.manager.query(
      `insert into coop.staff_digest (account_id, wanted) values ($1, $2)
       on conflict (account_id) do update set wanted = excluded.wanted`,
      [accountId, wanted],
    );
  }

  /** The next reader whom nobody has seen to on this day. Commit before sending: nobody gets the day's digest twice. */
  async claim(tx: Transaction, day: string): Promise<DigestReader | null> {
    const rows: DigestReader[] = await tx.manager.query(
      `with next as (
         select a.id from coop.account a left join coop.staff_digest d on d.account_id = a.id
          where a.role <> 'student' and a.disabled_at is null and coalesce(d.wanted, true)
            and (d.last_day is null or d.last_day < $1) order by a.id limit 1),
       claimed as (
         insert into coop.staff_digest (account_id, last_day) select id, $1 from next
         on conflict (account_id) do update set last_day = excluded.last_day where staff_digest.last_day is null or staff_digest.last_day < $1
         returning account_id)
       select a.id as "accountId", a.display_name as name, a.email, a.language from claimed c join coop.account a on a.id = c.account_id`,
      [day],
    );
    return rows[0] ?? null;
  }

  /** The mail server would not take it now: it is tried again on the same day. */
  async giveBack(tx: Transaction, accountId: string, day: string): Promise<void> {
    await tx.manager.query(
      `update coop.staff_digest set last_day = $2::date - 1 where account_id = $1 and last_day = $2`,
      [accountId, day],
    );
  }

  async counts(tx: Transaction, accountId: string, day: string): Promise<DeskCounts> {
    const kinds: DeskCounts['kinds'] = await tx.manager.query(
      `select kind, count(*)::int as open, (count(*) filter (where due_on < $2))::int as overdue,
              (count(*) filter (where assigned_to = $1))::int as mine
         from coop.review_task where state = 'open' group by kind order by kind`,
      [accountId, day],
    );
    const rows: Omit<DeskCounts, 'kinds'>[] = await tx.manager.query(
      `select (select count(*)::int from coop.review_task where state = 'open' and opened_at > coop.present() - interval '1 day') as opened,
              (select count(*)::int from coop.notification where state = 'parked') as "mailsGivenUp",
              (select count(*)::int from coop.notification where bounced_at > coop.present() - interval '1 day') as "mailsReturned",
              (select count(distinct (student_id, subject_id))::int from coop.notification
                where kind = 'filing_deadline' and state = 'planned' and due_at < coop.present() + interval '30 days') as deadlines`,
    );
    return { kinds, ...rows[0]! };
  }
}
