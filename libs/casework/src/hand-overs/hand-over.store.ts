import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { instantJson } from '../students/student-fact.store.js';

export type HandOverState = 'waiting' | 'taken' | 'answered' | 'withdrawn';

/** A question about a student for an adviser; instants are ISO, UTC. */
export interface HandOver {
  readonly id: string;
  readonly state: HandOverState;
  readonly student: { readonly id: string; readonly name: string; readonly studentNumber: string } | null;
  readonly question: string;
  readonly handedBy: string;
  readonly handedAt: string;
  readonly takenBy: string | null;
  readonly takenAt: string | null;
  readonly answer: string | null;
  readonly closedAt: string | null;
  readonly version: number;
}

/** The name is gone for an adviser once the hand-over is answered: the file is shut again. */
const JSON_OF = `json_build_object('id', h.id, 'state', case when h.answer is not null then 'answered'
    when h.closed_at is not null then 'withdrawn' when h.taken_at is not null then 'taken' else 'waiting' end,
  'student', case when s.id is not null then json_build_object('id', s.id, 'name', s.given_name || ' ' || s.family_name,
    'studentNumber', s.student_number) end,
  'question', h.question, 'handedBy', h.handed_by_name, 'handedAt', ${instantJson('h.handed_at')}, 'takenBy', h.taken_by_name,
  'takenAt', ${instantJson('h.taken_at')}, 'answer', h.answer, 'closedAt', ${instantJson('h.closed_at')}, 'version', h.version)`;
const ROWS = 'coop.hand_over h left join coop.student s on s.id = h.student_id';

export interface HandOverRow {
  readonly studentId: string;
  readonly takenBy: string | null;
  readonly closedAt: Date | null;
  readonly version: number;
}

@Injectable()
export class HandOverStore {
  /** The open ones first, oldest first; then the closed of the last 90 days, newest first. */
  async list(tx: Transaction, studentId: string | null): Promise<HandOver[]> {
    const rows: { row: HandOver }[] = await tx.manager.query(
      `select ${JSON_OF} as row from ${ROWS}
        where ($1::uuid is null or h.student_id = $1) and (h.closed_at is null or h.closed_at > now() - interval '90 days')
        order by h.closed_at desc nulls first, h.handed_at, h.id limit 500`,
      [studentId],
    );
    return rows.map(({ row }) => row);
  }

  async byId(tx: Transaction, id: string): Promise<HandOver | null> {
    const rows: { row: HandOver }[] = await tx.manager.query(
      `select ${JSON_OF} as row from ${ROWS} where h.id = $1`,
      [id],
    );
    return rows[0]?.row ?? null;
  }

  async row(tx: Transaction, id: string): Promise<HandOverRow | null> {
    const rows: HandOverRow[] = await tx.manager.query(
      `select student_id as "studentId", taken_by as "takenBy", closed_at as "closedAt", version from coop.hand_over where id = $1`,
      [id],
    );
    return rows[0] ?? null;
  }

  /** Null: one is open for this student. */
  async insert(
    tx: Transaction,
    wish: {
      readonly studentId: string;
      readonly question: string;
      readonly by: string;
      readonly byName: string;
    },
  ): Promise<string | null> {
    const rows: { id: string }[] = await tx.manager.query(
      `insert into coop.hand_over (student_id, question, handed_by, handed_by_name) values ($1, $2, $3, $4)
       on conflict (student_id) where closed_at is null do nothing returning id`,
      [wish.studentId, wish.question, wish.by, wish.byName],
    );
    return rows[0]?.id ?? null;
  }

  /** Compare-and-set, as all that follow; false when the version is no longer the one seen. */
  async take(tx: Transaction, id: string, version: number, by: string, byName: string): Promise<boolean> {
    return this.change(tx, id, version, 'taken_by = $3, taken_by_name = $4, taken_at = now()', [by, byName]);
  }

  async answer(tx: Transaction, id: string, version: number, answer: string): Promise<boolean> {
    return this.change(tx, id, version, 'answer = $3, closed_at = now()', [answer]);
  }

  async withdraw(tx: Transaction, id: string, version: number): Promise<boolean> {
    return this.change(tx, id, version, 'closed_at = now()', []);
  }

  private async change(
    tx: Transaction,
    id: string,
    version: number,
    what: string,
    values: readonly unknown[],
  ): Promise<boolean> {
    const [, count]: [unknown, number] = await tx.manager.query(
      `update coop.hand_over set ${what}, version = version + 1 where id = $1 and version = $2 and closed_at is null`,
      [id, version, ...values],
    );
    return count === 1;
  }
}
