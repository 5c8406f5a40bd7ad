import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { CLOSED_TO_ACTOR } from '../audit/reading-wall.store.js';
import { updated } from './updated-rows.js';

/** What the office looks for among its mails. */
export const MAIL_VIEWS = [
  'legal_due',
  'due',
  'sending',
  'parked',
  'bounced',
  'in_doubt',
  'planned',
  'gathered',
  'sent',
  'superseded',
] as const;
export type MailView = (typeof MAIL_VIEWS)[number];

export interface MailOnList {
  readonly id: string;
  readonly studentId: string;
  readonly studentName: string;
  readonly studentNumber: string;
  readonly kind: string;
  readonly class: 'legal' | 'courtesy' | 'receipt';
  readonly state: string;
  readonly dueAt: Date;
  readonly sentAt: Date | null;
  readonly attempts: number;
  readonly doubts: number;
  readonly problem: string | null;
  readonly reason: string | null;
  readonly addressChoice: 'first' | 'second';
  readonly bouncedAt: Date | null;
  readonly bounceCode: string | null;
}

export interface MailListQuery {
  readonly view: MailView;
  /** Due on this day of the office, `YYYY-MM-DD`, or later. */
  readonly from: string | null;
  /** Not included. */
  readonly before: string | null;
  /** The last mail of the page before. */
  readonly after: string | null;
  readonly limit: number;
}

/** Where the ledger counts them too, a view holds exactly what is counted. */
const WHERE: Readonly<Record<MailView, string>> = {
  legal_due: `n.state = 'planned' and n.due_at <= coop.present() and n.class = 'legal'`,
  due: `n.state = 'planned' and n.due_at <= coop.present()`,
  sending: `n.state = 'sending'`,
  parked: `n.state = 'parked'`,
  bounced: 'n.bounced_at is not null',
  in_doubt: 'n.doubts > 0',
  planned: `n.state = 'planned' and n.due_at > coop.present()`,
  gathered: `n.state = 'gathered'`,
  sent: `n.state = 'sent'`,
  superseded: `n.state = 'superseded'`,
};
/** What is behind is read backwards. */
const NEWEST_FIRST: ReadonlySet<MailView> = new Set(['sent', 'superseded', 'bounced', 'in_doubt']);

@Injectable()
export class MailLedgerStore {
  /** What waits to be sent tells when a permit ends: a second reader is shown none of it. */
  async list(tx: Transaction, { view, from, before, after, limit }: MailListQuery): Promise<MailOnList[]> {
    const back = NEWEST_FIRST.has(view);
    return tx.manager.query(
      `select n.id, n.student_id as "studentId", s.given_name || ' ' || s.family_name as "studentName",
              s.student_number as "studentNumber", n.kind, n.class, n.state, n.due_at as "dueAt", n.sent_at as "sentAt", n.attempts,
              n.doubts, n.problem, n.reason, n.address_choice as "addressChoice", n.bounced_at as "bouncedAt",
              n.bounce_code as "bounceCode"
         from coop.notification n join coop.student s on s.id = n.student_id cross join coop.office o
        where ${WHERE[view]} and ($3::date is null or n.due_at >= $3::date::timestamp at time zone o.time_zone)
          and ($4::date is null or n.due_at < $4::date::timestamp at time zone o.time_zone)
          and n.student_id <> all(${CLOSED_TO_ACTOR}) and ($1::uuid is null or (n.due_at, n.id) ${back ? '<' : '>'} (select l.due_at, l.id from coop.notification l where l.id = $1))
        order by n.due_at ${back ? 'desc' : 'asc'}, n.id ${back ? 'desc' : 'asc'} limit $2`,
      [after, limit, from, before],
    );
  }

  /** Compare-and-set on the tries seen; from parked alone. */
  async step(
    tx: Transaction,
    id: string,
    attempts: number,
    to: 'planned' | 'superseded',
  ): Promise<{ readonly studentId: string } | null> {
    const rows = updated<{ studentId: string }>(
      await tx.manager.query(
        `update coop.notification set state = $3, reason = case $3 when 'superseded' then 'set_aside' else reason end,
           next_attempt_at = null, updated_at = now()
         where id = $1 and attempts = $2 and state = 'parked' returning student_id as "studentId"`,
        [id, attempts, to],
      ),
    );
    return rows[0] ?? null;
  }

  async stateOf(
    tx: Transaction,
    id: string,
  ): Promise<{ readonly state: string; readonly attempts: number } | null> {
    const rows: { state: string; attempts: number }[] = await tx.manager.query(
      'select state, attempts from coop.notification where id = $1',
      [id],
    );
    return rows[0] ?? null;
  }
}
