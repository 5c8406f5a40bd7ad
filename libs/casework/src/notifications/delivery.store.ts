import { Injectable } from '@nestjs/common';
import type { Statement, Transaction } from '#database/transaction.js';
import type { NotificationClass, NotificationDetails, NotificationKind } from './notification.js';
import { updated } from './updated-rows.js';

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
  /** Null where there is none of that choice. */
  readonly address: string | null;
  readonly addressChoice: 'first' | 'second';
  readonly hasSecondAddress: boolean;
  readonly language: 'en' | 'fr';
}

/** What a claimed mail has become since it was claimed. */
export interface Rechecked {
  /** False: somebody else has settled it, or took it over. */
  readonly ours: boolean;
  readonly stoodDown: string | null;
  /** What a digest gathers, in the order it fell due. */
  readonly items: readonly { readonly kind: NotificationKind; readonly details: NotificationDetails }[];
}

/** A mail that the server took, or has. */
export type SentMail = Pick<ClaimedMail, 'id' | 'attempts' | 'studentId'> & {
  readonly evidence: Readonly<Record<string, string>>;
};

/** Longer than the mailer waits for a server, so that a lease cannot pass while a message is still on its way. */
export const LEASE_SECONDS = 120;

/** The sender's side of the ledger. All times are the database's own: the clocks of workers may differ. */
@Injectable()
export class DeliveryStore {
  /**
   * Claims what is due and not sent, oldest first; "due" is everything that is due, never only today's. Commit before
   * sending: the claim must be visible when the message leaves. The Message-ID follows from the row's key alone, so that
   * a mail that is planned again after a restore is the same mail to the relay.
   */
  async claimDue(
    tx: Transaction,
    owner: number,
    claim: { readonly limit: number; readonly domain: string; readonly legal: boolean },
  ): Promise<ClaimedMail[]> {
    return updated(
      await tx.manager.query(
        `with due as (
           select n.id from coop.notification n
            where n.state = 'planned' and n.due_at <= coop.present() and ((n.class = 'legal') = $5)
              and (n.next_attempt_at is null or n.next_attempt_at <= coop.present())
              and (not n.keeps_hours or coop.in_business_hours(coalesce(
                    (select time_zone from coop.mail_choice c where c.student_id = n.student_id),
                    (select time_zone from coop.office))))
              and exists (select from coop.sending where held_at is null)
            order by n.due_at limit $2 for update of n skip locked)
         update coop.notification n
            set state = 'sending', attempts = attempts + 1, owner = $1, lease_until = now() + make_interval(secs => $4),
                message_id = coalesce(message_id, '<' || left(encode(sha256(convert_to(n.key, 'UTF8')), 'hex'), 40) || '@' || $3 || '>'),
                message_date = coalesce(message_date, date_trunc('second', coop.present())), updated_at = now()
           from due, coop.student s left join coop.mail_choice c on c.student_id = s.id
          where n.id = due.id and s.id = n.student_id
         returning n.id, n.kind, n.class, n.student_id as "studentId", n.details, n.attempts, n.doubts,
                   n.message_id as "messageId", n.message_date as "messageDate", s.language,
                   s.given_name || ' ' || s.family_name as name, n.address_choice as "addressChoice",
                   nullif(case n.address_choice when 'first' then s.email else c.second_address end, '') as address,
                   n.address_choice = 'first' and c.second_address is not null as "hasSecondAddress"`,
        [owner, claim.limit, claim.domain, LEASE_SECONDS, claim.legal],
      ),
    );
  }

  /** The last look before a mail leaves, of `Rechecked`. No row: not ours any more. */
  lastLook({ id, attempts }: Pick<ClaimedMail, 'id' | 'attempts'>): Statement {
    return {
      name: 'last look at a mail',
      text: `select n.state = 'sending' and n.attempts = $2 as ours,
              coalesce(n.stood_down, case when n.class = 'courtesy' and n.kind = any(c.declined_kinds) then 'declined' end) as "stoodDown",
              coalesce((select jsonb_agg(jsonb_build_object('kind', g.kind, 'details', g.details) order by g.due_at, g.id)
                          from coop.notification g where g.carried_by = n.id and g.state = 'gathered'), '[]') as items
         from coop.notification n left join coop.mail_choice c on c.student_id = n.student_id where n.id = $1`,
      values: [id, attempts],
    };
  }

  /**
   * Compare-and-set on the attempt of each: what somebody else has settled meanwhile is left out. What they carried is sent with
   * them. @returns the ids of those that were settled
   */
  async settleSent(tx: Transaction, sent: readonly SentMail[]): Promise<ReadonlySet<string>> {
    const rows: { id: string }[] = await tx.manager.query(
      `with settled as (
         update coop.notification n set state = 'sent', sent_at = coop.present(), owner = null, lease_until = null, problem = null,
                evidence = s.evidence, updated_at = now()
           from jsonb_to_recordset($1::jsonb) as s(id uuid, attempts int, evidence jsonb)
          where n.id = s.id and n.attempts = s.attempts and n.state = 'sending' returning n.id
       ), carried as (
         update coop.notification g set state = 'sent', sent_at = coop.present(), updated_at = now(),
                evidence = jsonb_build_object('carriedBy', g.carried_by)
           from settled where g.carried_by = settled.id and g.state = 'gathered'
       )
       select id from settled`,
      [JSON.stringify(sent.map(({ id, attempts, evidence }) => ({ id, attempts, evidence })))],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Back to planned, to be tried again after a pause. @param seconds null: as soon as anybody looks */
  async settleAgain(
    tx: Transaction,
    { id, attempts }: Pick<ClaimedMail, 'id' | 'attempts'>,
    problem: string | null,
    seconds: number | null,
  ): Promise<void> {
    await tx.manager.query(
      `update coop.notification set state = 'planned', owner = null, lease_until = null, problem = coalesce($3, problem),
         updated_at = now(), next_attempt_at = coop.present() + make_interval(secs => $4)
       where id = $1 and attempts = $2 and state = 'sending'`,
      [id, attempts, problem, seconds],
    );
  }

  /** Its facts changed after it was claimed, and before it left. */
  async settleStoodDown(
    tx: Transaction,
    { id, attempts }: Pick<ClaimedMail, 'id' | 'attempts'>,
    reason: string,
  ): Promise<boolean> {
    const rows = updated<{ id: string }>(
      await tx.manager.query(
        `update coop.notification set state = 'superseded', owner = null, lease_until = null, reason = $3, stood_down = null,
           updated_at = now()
         where id = $1 and attempts = $2 and state = 'sending' returning id`,
        [id, attempts, reason],
      ),
    );
    return rows.length === 1;
  }

  /** Out of the way of the others, for a person to look at. */
  async settleParked(
    tx: Transaction,
    { id, attempts }: Pick<ClaimedMail, 'id' | 'attempts'>,
    problem: string,
  ): Promise<boolean> {
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
   * The same mail to the person's other address, as a row of its own: the first one keeps what became of it. What a digest
   * carried has reached nobody, and goes with the new one.
   */
  async planSecond(tx: Transaction, id: string): Promise<void> {
    await tx.manager.query(
      `with second as (
         insert into coop.notification (key, student_id, kind, class, subject_type, subject_id, details, due_at, address_choice, due_by_plan)
         select key || ':second', student_id, kind, class, subject_type, subject_id, details, coop.present(), 'second', coalesce(due_by_plan, due_at)
           from coop.notification where id = $1 on conflict (key) do nothing returning id
       )
       update coop.notification g
          set carried_by = second.id, state = 'gathered', sent_at = null, evidence = default, updated_at = now()
         from second where g.carried_by = $1 and g.state in ('gathered', 'sent')`,
      [id],
    );
  }
}
