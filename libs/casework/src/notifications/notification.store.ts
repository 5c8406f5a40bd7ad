import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type {
  DatedNotification,
  NotificationClass,
  NotificationKind,
  PlannedNotification,
} from './notification.js';

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
  readonly state: 'planned' | 'gathered' | 'sending' | 'sent' | 'superseded' | 'parked';
  readonly attempts: number;
  readonly messageId: string | null;
  readonly messageDate: Date | null;
  readonly sentAt: Date | null;
  readonly doubts: number;
  readonly problem: string | null;
  readonly reason: string | null;
  readonly addressChoice: 'first' | 'second';
  readonly bouncedAt: Date | null;
  readonly bounceCode: string | null;
  /** A digest that told, or will tell, of it. */
  readonly carriedBy: string | null;
}

const COLUMNS = `id, key, student_id as "studentId", kind, class, subject_type as "subjectType", subject_id as "subjectId",
  details, due_at as "dueAt", state, attempts, message_id as "messageId", message_date as "messageDate",
  sent_at as "sentAt", doubts, problem, reason, address_choice as "addressChoice", bounced_at as "bouncedAt",
  bounce_code as "bounceCode", carried_by as "carriedBy"`;

/** The key of the plan: a mail to the second address is the same reminder as its first. */
export const PLANNED_KEY = `regexp_replace(n.key, ':second$', '')`;

/** What a student's ledger says to a plan. */
export interface Standing {
  /** When the oldest mail that has not gone out fell due by its plan, or will; null: none is on its way. */
  readonly oldestUnsent: Date | null;
  /** Keys of legal reminders whose ground went before they left, and whose time by their plan has come. */
  readonly missed: readonly string[];
  readonly oldestMissed: Date | null;
}

export const NOTHING_STANDS: Standing = { oldestUnsent: null, missed: [], oldestMissed: null };

/** A row `n` to the second address, or whose ground came back, belongs to the day it was planned for. */
const DUE_BY_PLAN = 'coalesce(n.due_by_plan, n.due_at)';
/** Every series has a newer reminder within so many days, or its deadline behind it. */
const MISSED_DAYS = 100;
const UNSENT = `n.state in ('planned', 'gathered', 'sending')`;
const MISSED = `n.state = 'superseded' and n.reason = 'facts_changed' and n.class = 'legal' and n.due_at > coop.present() - interval '${MISSED_DAYS} days'
  and ${DUE_BY_PLAN} <= coop.present()`;

/** The columns of `Standing` over the rows `n` of one student. */
export const STANDING = `min(${DUE_BY_PLAN}) filter (where ${UNSENT}) as "oldestUnsent",
  coalesce(array_agg(${PLANNED_KEY}) filter (where ${MISSED}), '{}') as missed, min(${DUE_BY_PLAN}) filter (where ${MISSED}) as "oldestMissed"`;

/** The ledger's rows: planned and superseded here; claimed and settled in `delivery.store.ts`. */
@Injectable()
export class NotificationStore {
  /** Rows whose key is in the ledger already, whatever became of them, stay as they are. */
  async insert(tx: Transaction, planned: readonly PlannedNotification[]): Promise<number> {
    if (planned.length === 0) return 0;
    const rows: unknown[] = await tx.manager.query(
      `insert into coop.notification (student_id, kind, class, subject_type, subject_id, key, details, due_at, keeps_hours)
       select p."studentId", p.kind, p.class, p."subjectType", p."subjectId", p.key, coalesce(p.details, '{}'),
              coalesce(p."dueAt", coop.present() + make_interval(secs => coalesce(p."afterSeconds", 0))), p.class = 'courtesy' and p."dueAt" is not null
         from jsonb_to_recordset($1::jsonb) as p("studentId" uuid, kind text, class text, "subjectType" text,
              "subjectId" uuid, key text, details jsonb, "dueAt" timestamptz, "afterSeconds" int)
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

  /** Of each student who has reminders on their way, or missed some. */
  async standing(
    tx: Transaction,
    studentIds: readonly string[],
    kinds: readonly NotificationKind[],
  ): Promise<ReadonlyMap<string, Standing>> {
    const rows: (Standing & { studentId: string })[] = await tx.manager.query(
      `select n.student_id as "studentId", ${STANDING} from coop.notification n
        where n.student_id = any($1) and n.kind = any($2) and (${UNSENT} or ${MISSED}) group by 1`,
      [studentIds, kinds],
    );
    return new Map(rows.map((row) => [row.studentId, row]));
  }

  /**
   * The reminders (never receipts) of students whose keys are no longer part of their plans. One that a worker has claimed is
   * stood down: the worker looks once more before it sends. A mail to the second address goes with its first.
   */
  async supersedeOthers(
    tx: Transaction,
    studentIds: readonly string[],
    kinds: readonly NotificationKind[],
    keep: readonly string[],
    reason: string,
  ): Promise<number> {
    const [, count]: [unknown, number] = await tx.manager.query(
      `update coop.notification n set state = case state when 'sending' then state else 'superseded' end,
         stood_down = case state when 'sending' then $4 end, reason = case state when 'sending' then reason else $4 end,
         carried_by = null, updated_at = now()
        where student_id = any($1) and state in ('planned', 'gathered', 'sending') and kind = any($2)
          and stood_down is null and not (${PLANNED_KEY} = any($3))`,
      [studentIds, kinds, keep, reason],
    );
    return count;
  }

  /** The mail of that key, its second address and its follow-ups. One that a worker has claimed is stood down. */
  async takeBack(tx: Transaction, studentId: string, key: string, reason: string): Promise<void> {
    await tx.manager.query(
      `update coop.notification set state = case state when 'sending' then state else 'superseded' end,
         stood_down = case state when 'sending' then $3 end, reason = case state when 'sending' then reason else $3 end,
         carried_by = null, updated_at = now()
        where student_id = $1 and (key = $2 or starts_with(key, $2 || ':')) and state in ('planned', 'gathered', 'sending')
          and stood_down is null`,
      [studentId, key, reason],
    );
  }

  /** A mail that was stood down and is part of the plan again may leave after all, one to the second address like its first. */
  async standUp(tx: Transaction, studentIds: readonly string[], keys: readonly string[]): Promise<void> {
    await tx.manager.query(
      `update coop.notification n set stood_down = null, updated_at = now()
        where student_id = any($1) and state = 'sending' and stood_down is not null and ${PLANNED_KEY} = any($2)`,
      [studentIds, keys],
    );
  }

  /**
   * A superseded reminder that the facts ask for again (an extension was withdrawn, say) is planned again, and not as of before;
   * one to the second address like its first.
   */
  async revive(
    tx: Transaction,
    studentIds: readonly string[],
    planned: readonly DatedNotification[],
  ): Promise<number> {
    const [, count]: [unknown, number] = await tx.manager.query(
      `update coop.notification n set state = 'planned', reason = null, updated_at = now(),
         due_at = greatest(n.due_at, coop.present(), case when n.due_at <= coop.present() then p."dueAt" end),
         due_by_plan = case when n.due_at <= coop.present() then ${DUE_BY_PLAN} else n.due_by_plan end
         from jsonb_to_recordset($2::jsonb) as p(key text, "dueAt" timestamptz)
        where n.student_id = any($1) and n.state = 'superseded' and ${PLANNED_KEY} = p.key
          and (n.reason = 'facts_changed' or n.due_at > coop.present())`,
      [studentIds, JSON.stringify(planned.map(({ key, dueAt }) => ({ key, dueAt })))],
    );
    return count;
  }

  /** Those of a kind that wait, to the instants at which they fall due by the plan of now. */
  async reschedule(
    tx: Transaction,
    studentIds: readonly string[],
    planned: readonly PlannedNotification[],
    kind: NotificationKind,
  ): Promise<void> {
    const moved = planned.filter((one) => one.kind === kind);
    if (moved.length === 0) return;
    await tx.manager.query(
      `update coop.notification n set due_at = p."dueAt", updated_at = now()
         from jsonb_to_recordset($2::jsonb) as p(key text, "dueAt" timestamptz)
        where n.student_id = any($1) and n.key = p.key and n.state = 'planned' and n.attempts = 0 and n.due_at <> p."dueAt"`,
      [studentIds, JSON.stringify(moved)],
    );
  }
}
