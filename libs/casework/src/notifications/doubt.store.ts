import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { type ClaimedMail, LEASE_SECONDS } from './delivery.store.js';
import { updated } from './updated-rows.js';

export type DoubtfulMail = Pick<ClaimedMail, 'id' | 'class' | 'studentId' | 'attempts' | 'messageId'> & {
  readonly stoodDown: string | null;
};

/** A mail that was due when the database was restored. */
export type MailOfRestore = Pick<ClaimedMail, 'id' | 'attempts' | 'studentId' | 'messageId'>;

/** Claims whose worker is gone, and mails that may have been sent before a restore. */
@Injectable()
export class DoubtStore {
  /**
   * Claims that nobody holds any more: the lease has passed and the owner's session, which holds an advisory lock for
   * as long as it lives, is gone. Counted as doubts; taken over by `owner` so that one worker resolves each.
   */
  async takeOver(tx: Transaction, owner: number, limit: number): Promise<DoubtfulMail[]> {
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
         returning n.id, n.class, n.student_id as "studentId", n.attempts, n.message_id as "messageId", n.stood_down as "stoodDown"`,
        [owner, limit, LEASE_SECONDS],
      ),
    );
  }

  /** What was due when mail was held after a restore, a page by id; each gets its Message-ID, so that it can be asked about. */
  async dueAtRestore(
    tx: Transaction,
    {
      after,
      limit,
      domain,
    }: { readonly after: string | null; readonly limit: number; readonly domain: string },
  ): Promise<MailOfRestore[]> {
    const rows = updated<MailOfRestore>(
      await tx.manager.query(
        `with due as (
           select id from coop.notification n
            where state = 'planned' and due_at <= coop.present() and ($1::uuid is null or id > $1) order by id limit $2)
         update coop.notification n set updated_at = now(),
                message_id = coalesce(message_id, '<' || left(encode(sha256(convert_to(n.key, 'UTF8')), 'hex'), 40) || '@' || $3 || '>')
           from due where n.id = due.id
         returning n.id, n.attempts, n.student_id as "studentId", n.message_id as "messageId"`,
        [after, limit, domain],
      ),
    );
    return rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** The relay has it: it was sent after the backup. */
  async noteSentBefore(tx: Transaction, id: string): Promise<boolean> {
    const rows = updated<{ id: string }>(
      await tx.manager.query(
        `update coop.notification set state = 'sent', sent_at = coop.present(), problem = null, restored_in_doubt = false,
           evidence = '{"resolved": "reconciled"}', updated_at = now()
         where id = $1 and state = 'planned' returning id`,
        [id],
      ),
    );
    return rows.length === 1;
  }

  async noteUnanswerable(tx: Transaction, ids: readonly string[]): Promise<void> {
    await tx.manager.query(
      `update coop.notification set restored_in_doubt = true, updated_at = now() where id = any($1) and state = 'planned'`,
      [ids],
    );
  }

  /** They go out, whether or not they went out before; each counts as a doubt. */
  async sendUnanswerable(tx: Transaction): Promise<number> {
    const [, count]: [unknown, number] = await tx.manager.query(
      `update coop.notification set restored_in_doubt = false, doubts = doubts + 1, updated_at = now()
        where restored_in_doubt and state = 'planned'`,
    );
    return count;
  }

  /** They stay, for a person to decide one by one. */
  async parkUnanswerable(tx: Transaction): Promise<{ readonly id: string; readonly studentId: string }[]> {
    return updated(
      await tx.manager.query(
        `update coop.notification set state = 'parked', problem = 'in_doubt_after_restore', restored_in_doubt = false,
           doubts = doubts + 1, updated_at = now()
         where restored_in_doubt and state = 'planned' returning id, student_id as "studentId"`,
      ),
    );
  }
}
