import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { instantJson } from '../../students/student-fact.store.js';

export type CorrectionState = 'open' | 'accepted' | 'refused';

/** A correction that a student asks for, with what became of it; instants are ISO, UTC. */
export interface Correction {
  readonly id: string;
  readonly state: CorrectionState;
  readonly student: { readonly id: string; readonly name: string; readonly studentNumber: string };
  readonly what: string;
  readonly wanted: string;
  readonly askedAt: string;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly reason: string | null;
  readonly version: number;
}

const JSON_OF = `json_build_object('id', c.id, 'state', c.state, 'student', json_build_object('id', s.id,
    'name', s.given_name || ' ' || s.family_name, 'studentNumber', s.student_number), 'what', c.what, 'wanted', c.wanted,
  'askedAt', ${instantJson('c.asked_at')}, 'decidedBy', c.decided_by_name, 'decidedAt', ${instantJson('c.decided_at')},
  'reason', c.reason, 'version', c.version)`;
const ROWS = 'coop.correction_request c join coop.student s on s.id = c.student_id';

@Injectable()
export class CorrectionStore {
  /** The open ones first, oldest first; then the decided, newest first. */
  async list(tx: Transaction, studentId: string | null): Promise<Correction[]> {
    const rows: { row: Correction }[] = await tx.manager.query(
      `select ${JSON_OF} as row from ${ROWS} where $1::uuid is null or c.student_id = $1
        order by c.decided_at desc nulls first, c.asked_at, c.id limit 500`,
      [studentId],
    );
    return rows.map(({ row }) => row);
  }

  async byId(tx: Transaction, id: string): Promise<Correction | null> {
    const rows: { row: Correction }[] = await tx.manager.query(
      `select ${JSON_OF} as row from ${ROWS} where c.id = $1`,
      [id],
    );
    return rows[0]?.row ?? null;
  }

  async openCount(tx: Transaction, studentId: string): Promise<number> {
    const rows: { n: number }[] = await tx.manager.query(
      `select count(*)::int as n from coop.correction_request where student_id = $1 and state = 'open'`,
      [studentId],
    );
    return rows[0]!.n;
  }

  async insert(
    tx: Transaction,
    wish: { readonly studentId: string; readonly what: string; readonly wanted: string },
  ): Promise<string> {
    const rows: { id: string }[] = await tx.manager.query(
      'insert into coop.correction_request (student_id, what, wanted) values ($1, $2, $3) returning id',
      [wish.studentId, wish.what, wish.wanted],
    );
    return rows[0]!.id;
  }

  /** Compare-and-set; false when the version is no longer the one seen, or it was decided. */
  async decide(
    tx: Transaction,
    id: string,
    version: number,
    decision: { readonly state: 'accepted' | 'refused'; readonly reason: string; readonly by: string },
  ): Promise<boolean> {
    const [, count]: [unknown, number] = await tx.manager.query(
      `update coop.correction_request set state = $3, reason = $4, decided_by_name = $5, decided_at = now(), version = version + 1
        where id = $1 and version = $2 and state = 'open'`,
      [id, version, decision.state, decision.reason, decision.by],
    );
    return count === 1;
  }
}
