import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { instantJson } from '../../students/student-fact.store.js';

/** A file that is kept whatever the ceilings say; instants are ISO, UTC. */
export interface LegalHold {
  readonly id: string;
  readonly reason: string;
  readonly setBy: string;
  readonly setAt: string;
  readonly liftedBy: string | null;
  readonly liftedAt: string | null;
  readonly liftReason: string | null;
}

const JSON_OF = `json_build_object('id', id, 'reason', reason, 'setBy', set_by_name, 'setAt', ${instantJson('set_at')},
  'liftedBy', lifted_by_name, 'liftedAt', ${instantJson('lifted_at')}, 'liftReason', lift_reason)`;

/** A hold that stands, beside whose file it keeps. */
export interface StandingHold extends LegalHold {
  readonly student: { readonly id: string; readonly name: string; readonly studentNumber: string };
}

@Injectable()
export class LegalHoldStore {
  async ofStudent(tx: Transaction, studentId: string): Promise<LegalHold[]> {
    const rows: { row: LegalHold }[] = await tx.manager.query(
      `select ${JSON_OF} as row from coop.legal_hold where student_id = $1 order by set_at desc`,
      [studentId],
    );
    return rows.map(({ row }) => row);
  }

  async standing(tx: Transaction): Promise<StandingHold[]> {
    const rows: { row: LegalHold; student: StandingHold['student'] }[] = await tx.manager.query(
      `select ${JSON_OF} as row, (select json_build_object('id', s.id, 'name', s.given_name || ' ' || s.family_name,
                'studentNumber', s.student_number) from coop.student s where s.id = h.student_id) as student
         from coop.legal_hold h where h.lifted_at is null order by h.set_at desc`,
    );
    return rows.map(({ row, student }) => ({ ...row, student }));
  }

  /** Null: one stands. */
  async set(
    tx: Transaction,
    hold: {
      readonly studentId: string;
      readonly reason: string;
      readonly by: string;
      readonly byName: string;
    },
  ): Promise<LegalHold | null> {
    const rows: { row: LegalHold }[] = await tx.manager.query(
      `insert into coop.legal_hold (student_id, reason, set_by, set_by_name) values ($1, $2, $3, $4)
       on conflict (student_id) where lifted_at is null do nothing returning ${JSON_OF} as row`,
      [hold.studentId, hold.reason, hold.by, hold.byName],
    );
    return rows[0]?.row ?? null;
  }

  /** Null: none of this id stands for this student. */
  async lift(
    tx: Transaction,
    studentId: string,
    id: string,
    { reason, by }: { readonly reason: string; readonly by: string },
  ): Promise<LegalHold | null> {
    const [rows]: [{ row: LegalHold }[], number] = await tx.manager.query(
      `update coop.legal_hold set lifted_at = now(), lifted_by_name = $3, lift_reason = $4
        where id = $1 and student_id = $2 and lifted_at is null returning ${JSON_OF} as row`,
      [id, studentId, by, reason],
    );
    return rows[0]?.row ?? null;
  }
}
