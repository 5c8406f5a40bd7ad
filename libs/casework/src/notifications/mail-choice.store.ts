import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';

/** How a person wants to be written to. Version 0: nothing was chosen yet. */
export interface MailChoice {
  readonly timeZone: string | null;
  readonly secondAddress: string | null;
  readonly version: number;
}

@Injectable()
export class MailChoiceStore {
  async read(tx: Transaction, studentId: string): Promise<MailChoice> {
    const rows: MailChoice[] = await tx.manager.query(
      `select time_zone as "timeZone", second_address as "secondAddress", version from coop.mail_choice where student_id = $1`,
      [studentId],
    );
    return rows[0] ?? { timeZone: null, secondAddress: null, version: 0 };
  }

  /** Compare-and-set; false when the version is no longer the one seen. */
  async write(tx: Transaction, studentId: string, choice: MailChoice): Promise<boolean> {
    if (choice.version === 0) {
      const rows: unknown[] = await tx.manager.query(
        `insert into coop.mail_choice (student_id, time_zone, second_address) values ($1, $2, $3)
         on conflict (student_id) do nothing returning student_id`,
        [studentId, choice.timeZone, choice.secondAddress],
      );
      return rows.length === 1;
    }
    const [, count]: [unknown, number] = await tx.manager.query(
      `update coop.mail_choice set time_zone = $2, second_address = $3, version = version + 1, updated_at = now()
        where student_id = $1 and version = $4`,
      [studentId, choice.timeZone, choice.secondAddress, choice.version],
    );
    return count === 1;
  }
}
