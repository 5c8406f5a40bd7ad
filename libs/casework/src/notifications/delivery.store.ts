import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { NotificationClass, NotificationKind } from './notification.js';

/** A claimed row with all that its mail needs, read at the moment of sending: address and language may have changed. */
export interface ClaimedMail {
  readonly id: string;
  readonly kind: NotificationKind;
  readonly class: NotificationClass;
  readonly studentId: string;
  readonly details: Record<string, string>;
  readonly attempts: number;
  readonly doubts: number;
  readonly messageId: string;
  readonly messageDate: Date;
  readonly name: string;
  readonly address: string;
  readonly language: 'en' | 'fr';
}

export interface DoubtfulMail {
  readonly id: string;
  readonly class: NotificationClass;
  readonly studentId: string;
  readonly attempts: number;
  readonly messageId: string;
}

/** Longer than the mailer waits for a server, so that a lease cannot pass while a message is still on its way. */
export const LEASE_SECONDS = 120;

/** The sender's side of the ledger. All times are the database's own: the clocks of workers may differ. */
@Injectable()
export class DeliveryStore {
  /**
   * Claims what is due and not sent, oldest first; "due" is everything that is due, never only today's. Commit before
   * sending: the claim must be visible when the message leaves.
   */
  async claimDue(
    tx: Transaction,
    owner: number,
    limit: number,
    messageDomain: string,
  ): Promise<ClaimedMail[]> {
    return updated(
      await tx.manager.query(
        `with due as (
           select id from coop.notification
            where state = 'planned' and due_at <= now() and (next_attempt_at is null or next_attempt_at <= now())
            order by due_at limit $2 for update skip locked)
         update coop.notification n
            set state = 'sending', attempts = attempts + 1, owner = $1, lease_until = now() + make_interval(secs => $4),
                message_id = coalesce(message_id, '<' || n.id || '@' || $3 || '>'),
                message_date = coalesce(message_date, date_trunc('second', now())), updated_at = now()
           from due, coop.student s
          where n.id = due.id and s.id = n.student_id
         returning n.id, n.kind, n.class, n.student_id as "studentId", n.details, n.attempts, n.doubts,
                   n.message_id as "messageId", n.message_date as "messageDate", s.language,
                   s.given_name || ' ' || s.family_name as name, s.email as address`,
        [owner, limit, messageDomain, LEASE_SECONDS],
      ),
    );
  }

  /** Compare-and-set on the attempt: false when somebody else has settled the row meanwhile. */
  async settleSent(
    tx: Transaction,
    id: string,
    attempts: number,
    evidence: Record<string, unknown>,
  ): Promise<boolean> {
    const rows = updated<{ id: string }>(
      await tx.manager.query(
        `update coop.notification set state = 'sent', sent_at = now(), owner = null, lease_until = null, problem = null,
           evidence = $3, updated_at = now()
         where id = $1 and attempts = $2 and state = 'sending' returning id`,
        [id, attempts, JSON.stringify(evidence)],
      ),
    );
    return rows.length === 1;
  }

  /** Back to planned, to be tried again after a pause that doubles with every attempt, an hour at most. */
  async settleAgain(tx: Transaction, id: string, attempts: number, problem: string): Promise<void> {
    await tx.manager.query(
      `update coop.notification set state = 'planned', owner = null, lease_until = null, problem = $3, updated_at = now(),
         next_attempt_at = now() + least(interval '1 hour', interval '15 seconds' * power(2, least($2::int, 8)))
       where id = $1 and attempts = $2 and state = 'sending'`,
      [id, attempts, problem],
    );
  }

  /** Out of the way of the others, for a person to look at. */
  async settleParked(tx: Transaction, id: string, attempts: number, problem: string): Promise<boolean> {
    const rows = updated<{ id: string }>(
      await tx.manager.query(
        `update coop.notification set state = 'parked', owner = null, lease_until = null, problem = $3, updated_at = now()
          where id = $1 and attempts = $2 and state = 'sending' returning id`,
        [id, attempts, problem],
      ),
    );
    return rows.length === 1;
  }

  /**
   * Claims that nobody holds any more: the lease has passed and the owner's session, which holds an advisory lock for
   * as long as it lives, is gone. Counted as doubts; taken over by `owner` so that one worker resolves each.
   */
  async takeOverDoubts(tx: Transaction, owner: number, limit: number): Promise<DoubtfulMail[]> {
    return updated(
      await tx.manager.query(
        `with lost as (
           select id from coop.notification n
            where state = 'sending' and lease_until < now()
              and (n.owner = $1 or not exists (
                select 1 from pg_locks l where l.locktype = 'advisory' and l.granted
                   and l.classid = (n.owner >> 32)::int::oid and l.objid = (n.owner & 4294967295)::bigint::oid
                   and l.objsubid = 1 and l.database = (select oid from pg_database where datname = current_database())))
            order by lease_until limit $2 for update skip locked)
         update coop.notification n set owner = $1, lease_until = now() + make_interval(secs => $3), attempts = attempts + 1,
                doubts = doubts + 1, updated_at = now()
           from lost where n.id = lost.id
         returning n.id, n.class, n.student_id as "studentId", n.attempts, n.message_id as "messageId"`,
        [owner, limit, LEASE_SECONDS],
      ),
    );
  }

  async counts(tx: Transaction): Promise<Record<string, number>> {
    const rows: Record<string, number>[] = await tx.manager.query(
      `select count(*) filter (where state = 'planned' and due_at <= now())::int as "dueUnsent",
              count(*) filter (where state = 'parked')::int as parked,
              count(*) filter (where doubts > 0)::int as "everInDoubt",
              coalesce(extract(epoch from now() - min(due_at) filter (where state = 'planned' and due_at <= now())), 0)::int
                as "oldestDueSeconds"
         from coop.notification where state in ('planned', 'parked') or doubts > 0`,
    );
    return rows[0]!;
  }
}

/** TypeORM answers an UPDATE … RETURNING with rows and their count. */
function updated<Row>(answer: [Row[], number]): Row[] {
  return answer[0];
}
