import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import type { Transaction } from '#database/transaction.js';
import { instantJson } from '../students/student-fact.store.js';
import type { ApprovalRow, ApprovalState, StepWish, TwoPersonStep } from './approval.js';

/** @param now the place of the parameter that holds this moment */
const jsonOf = (
  now: string,
): string => `json_build_object('id', a.id, 'step', a.step, 'subjectId', a.subject_id, 'label', a.label,
  'studentId', a.student_id, 'student', case when s.id is not null then json_build_object('id', s.id,
    'name', s.given_name || ' ' || s.family_name) end, 'reason', a.reason, 'wish', a.wish,
  'askedBy', json_build_object('id', a.asked_by, 'name', a.asked_by_name), 'askedAt', ${instantJson('a.asked_at')},
  'expiresAt', ${instantJson('a.expires_at')},
  'state', coalesce(a.outcome, case when a.expires_at <= ${now} then 'expired' else 'waiting' end),
  'settledBy', a.settled_by_name, 'settledAt', ${instantJson('a.settled_at')}, 'note', a.note, 'version', a.version)`;
const ROWS = 'coop.approval_request a left join coop.student s on s.id = a.student_id';

@Injectable()
export class ApprovalStore {
  /** What waits, the first to lapse first; then what was settled or lapsed in the last 90 days, newest first. */
  async list(
    tx: Transaction,
    now: Date,
    { steps, studentId }: { readonly steps: readonly TwoPersonStep[]; readonly studentId: string | null },
  ): Promise<ApprovalRow[]> {
    const rows: { row: ApprovalRow }[] = await tx.manager.query(
      `select ${jsonOf('$1')} as row from ${ROWS}
        where a.step = any($2) and ($3::uuid is null or a.student_id = $3)
          and coalesce(a.settled_at, a.expires_at) > $1::timestamptz - interval '90 days'
        order by a.outcome is not null or a.expires_at <= $1, a.settled_at desc nulls first, a.expires_at, a.id limit 200`,
      [now, steps, studentId],
    );
    return rows.map(({ row }) => row);
  }

  /** How many wait that others asked for. */
  async countForOthers(
    tx: Transaction,
    now: Date,
    steps: readonly TwoPersonStep[],
    accountId: string,
  ): Promise<number> {
    const rows: { n: number }[] = await tx.manager.query(
      `select count(*)::int as n from coop.approval_request
        where outcome is null and expires_at > $1 and step = any($2) and asked_by <> $3`,
      [now, steps, accountId],
    );
    return rows[0]!.n;
  }

  /** Locked until the transaction ends. */
  async lock(tx: Transaction, now: Date, id: string): Promise<ApprovalRow | null> {
    const rows: { row: ApprovalRow }[] = await tx.manager.query(
      `select ${jsonOf('$2')} as row from ${ROWS} where a.id = $1 for update of a`,
      [id, now],
    );
    return rows[0]?.row ?? null;
  }

  /** Null: one of this step waits for this subject already. One that has lapsed makes room. */
  async insert(
    tx: Transaction,
    wish: StepWish,
    { by, at, expiresAt }: { readonly by: StaffActor; readonly at: Date; readonly expiresAt: Date },
  ): Promise<string | null> {
    await tx.manager.query(
      `update coop.approval_request set outcome = 'expired', settled_at = expires_at, version = version + 1
        where step = $1 and subject_id = $2 and outcome is null and expires_at <= $3`,
      [wish.step, wish.subjectId, at],
    );
    const rows: { id: string }[] = await tx.manager.query(
      `insert into coop.approval_request (step, subject_id, label, student_id, wish, reason, asked_by, asked_by_name, asked_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       on conflict (step, subject_id) where outcome is null do nothing returning id`,
      [
        wish.step,
        wish.subjectId,
        wish.label,
        wish.studentId,
        JSON.stringify(wish.wish),
        wish.reason,
        by.accountId,
        by.name,
        at,
        expiresAt,
      ],
    );
    return rows[0]?.id ?? null;
  }

  /** Under which id a step waits for this subject; null: it does not. */
  async waitingFor(
    tx: Transaction,
    now: Date,
    step: TwoPersonStep,
    subjectId: string,
  ): Promise<Pick<ApprovalRow, 'id' | 'version'> | null> {
    const rows: Pick<ApprovalRow, 'id' | 'version'>[] = await tx.manager.query(
      `select id, version from coop.approval_request
        where step = $1 and subject_id = $2 and outcome is null and expires_at > $3`,
      [step, subjectId, now],
    );
    return rows[0] ?? null;
  }

  /** Compare-and-set; false when the version is no longer the one seen. */
  async settle(
    tx: Transaction,
    { id, version }: Pick<ApprovalRow, 'id' | 'version'>,
    settled: {
      readonly outcome: Exclude<ApprovalState, 'waiting'>;
      readonly by: StaffActor;
      readonly at: Date;
      readonly note: string | null;
    },
  ): Promise<boolean> {
    const [, count]: [unknown, number] = await tx.manager.query(
      `update coop.approval_request set outcome = $3, settled_by = $4, settled_by_name = $5, settled_at = $6, note = $7,
         version = version + 1 where id = $1 and version = $2 and outcome is null`,
      [id, version, settled.outcome, settled.by.accountId, settled.by.name, settled.at, settled.note],
    );
    return count === 1;
  }
}
