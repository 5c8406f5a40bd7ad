import { Injectable } from '@nestjs/common';
import { prepared } from '#database/prepared.js';
import type { Transaction } from '#database/transaction.js';
import { FACTS_OF_STUDENT, factsSources, recordedFactsOf } from './facts-columns.store.js';
import type { RecordedFacts } from './recorded-facts.js';

/** Reads the facts of one student in one statement, already in the shapes of the evaluation. */
@Injectable()
export class AuthorizationFactsStore {
  /** Null when there is no such student, or none that the actor may see. `today` is the local date of the office. */
  async read(tx: Transaction, studentId: string, today: string): Promise<RecordedFacts | null> {
    const [row] = await prepared<{ facts: string }>(tx, { ...READ_FACTS, values: [studentId, today] });
    return row ? recordedFactsOf(row.facts) : null;
  }

  async idByNumber(tx: Transaction, studentNumber: string): Promise<string | null> {
    const rows: { id: string }[] = await tx.manager.query(
      'select id from coop.student where student_number = $1',
      [studentNumber],
    );
    return rows[0]?.id ?? null;
  }

  async officeTimeZone(tx: Transaction): Promise<string | null> {
    const rows: { zone: string }[] = await tx.manager.query('select time_zone as zone from coop.office');
    return rows[0]?.zone ?? null;
  }
}

const READ_FACTS = {
  name: 'facts of a student',
  text: `select ${FACTS_OF_STUDENT} as facts from ${factsSources('$2')} where s.id = $1`,
};
