import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';

/** A student as a preview names them. */
export interface NamedStudent {
  readonly id: string;
  readonly studentNumber: string;
  readonly name: string;
}

@Injectable()
export class StudentStepStore {
  /** Keeps other lists from the student until the transaction ends. */
  async hold(tx: Transaction, studentId: string): Promise<void> {
    await tx.manager.query(
      `select pg_advisory_xact_lock(hashtextextended('step with student:' || $1::text, 0))`,
      [studentId],
    );
  }

  /** By number; who does not exist, or is not the actor's to see, is left out. */
  async named(tx: Transaction, studentIds: readonly string[]): Promise<NamedStudent[]> {
    return tx.manager.query(
      `select s.id, s.student_number as "studentNumber", s.given_name || ' ' || s.family_name as name
         from coop.student s where s.id = any($1) order by s.student_number`,
      [studentIds],
    );
  }
}
