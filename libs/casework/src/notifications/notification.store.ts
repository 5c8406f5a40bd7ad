import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { NotificationClass, NotificationKind, PlannedNotification } from './notification.js';

export interface LedgerRow {
  readonly id: string;
  readonly key: string;
  readonly studentId: string;
  readonly kind: NotificationKind;
  readonly class: NotificationClass;
  readonly subjectType: string;
  readonly subjectId: string | null;
  readonly details: Record<string, string>;
  readonly dueAt: Date;
  readonly state: 'planned' | 'sending' | 'sent' | 'superseded' | 'parked';
  readonly attempts: number;
  readonly messageId: string | null;
  readonly messageDate: Date | null;
  readonly sentAt: Date | null;
  readonly doubts: number;
  readonly problem: string | null;
  readonly reason: string | null;
}

const COLUMNS = `id, key, student_id as "studentId", kind, class, subject_type as "subjectType", subject_id as "subjectId",
  details, due_at as "dueAt", state, attempts, message_id as "messageId", message_date as "messageDate",
  sent_at as "sentAt", doubts, problem, reason`;

/** The ledger's rows: planned and superseded here; claimed and settled in `delivery.store.ts`. */
@Injectable()
export class NotificationStore {
  /** Rows whose key is in the ledger already, whatever became of them, stay as they are. */
  async insert(tx: Transaction, planned: readonly PlannedNotification[]): Promise<number> {
    if (planned.length === 0) return 0;
    const rows: unknown[] = await tx.manager.query(
      `insert into coop.notification (student_id, kind, class, subject_type, subject_id, key, details, due_at)
       select p."studentId", p.kind, p.class, p."subjectType", p."subjectId", p.key, coalesce(p.details, '{}'), coalesce(p."dueAt", now())
         from jsonb_to_recordset($1::jsonb) as p("studentId" uuid, kind text, class text, "subjectType" text,
              "subjectId" uuid, key text, details jsonb, "dueAt" timestamptz)
       on conflict (key) do nothing returning id`,
      [JSON.stringify(planned)],
    );
    return rows.length;
  }

  async ofStudent(tx: Transaction, studentId: string): Promise<LedgerRow[]> {
    return tx.manager.query(
      `select ${COLUMNS} from coop.notification where student_id = $1 order by due_at, id`,
      [studentId],
    );
  }

  async byId(tx: Transaction, id: string): Promise<LedgerRow | null> {
    const rows: LedgerRow[] = await tx.manager.query(
      `select ${COLUMNS} from coop.notification where id = $1`,
      [id],
    );
    return rows[0] ?? null;
  }

  /** When the oldest planned reminder of a student falls due; null when none is planned. */
  async oldestUnsent(
    tx: Transaction,
    studentId: string,
    kinds: readonly NotificationKind[],
  ): Promise<Date | null> {
    const rows: { oldest: Date | null }[] = await tx.manager.query(
      `select min(due_at) as oldest from coop.notification where student_id = $1 and state = 'planned' and kind = any($2)`,
      [studentId, kinds],
    );
    return rows[0]?.oldest ?? null;
  }

  /** The planned reminders (never receipts) of a student whose keys are no longer part of the plan. */
  async supersedeOthers(
    tx: Transaction,
    studentId: string,
    kinds: readonly NotificationKind[],
    keep: readonly string[],
    reason: string,
  ): Promise<number> {
    const [, count]: [unknown, number] = await tx.manager.query(
      `update coop.notification set state = 'superseded', reason = $4, updated_at = now()
        where student_id = $1 and state = 'planned' and kind = any($2) and not (key = any($3))`,
      [studentId, kinds, keep, reason],
    );
    return count;
  }

  /** A superseded reminder that the facts ask for again (an extension was withdrawn, say) is planned again. */
  async revive(tx: Transaction, studentId: string, keys: readonly string[]): Promise<number> {
    const [, count]: [unknown, number] = await tx.manager.query(
      `update coop.notification set state = 'planned', reason = null, updated_at = now()
        where student_id = $1 and state = 'superseded' and key = any($2)`,
      [studentId, keys],
    );
    return count;
  }
}
