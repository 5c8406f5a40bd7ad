import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { kindsOf, type MailTopic, topicsOf } from './mail-topics.js';
import type { NotificationKind } from './notification.js';

/** How a person wants to be written to. Version 0: nothing was chosen yet. */
export interface MailChoice {
  readonly timeZone: string | null;
  readonly secondAddress: string | null;
  /** What the person does not want to be written about. */
  readonly declined: readonly MailTopic[];
  readonly version: number;
}

@Injectable()
export class MailChoiceStore {
  async read(tx: Transaction, studentId: string): Promise<MailChoice> {
    const rows: (Omit<MailChoice, 'declined'> & { readonly kinds: readonly string[] })[] =
      await tx.manager.query(
        `select time_zone as "timeZone", second_address as "secondAddress", declined_kinds as kinds, version
           from coop.mail_choice where student_id = $1`,
        [studentId],
      );
    const [row] = rows;
    if (!row) return { timeZone: null, secondAddress: null, declined: [], version: 0 };
    const { kinds, ...choice } = row;
    return { ...choice, declined: topicsOf(kinds) };
  }

  /** Compare-and-set; false when the version is no longer the one seen. */
  async write(tx: Transaction, studentId: string, choice: MailChoice): Promise<boolean> {
    if (choice.version === 0) {
      const rows: unknown[] = await tx.manager.query(
        `insert into coop.mail_choice (student_id, time_zone, second_address, declined_kinds) values ($1, $2, $3, $4)
         on conflict (student_id) do nothing returning student_id`,
        [studentId, choice.timeZone, choice.secondAddress, kindsOf(choice.declined)],
      );
      return rows.length === 1;
    }
    const [, count]: [unknown, number] = await tx.manager.query(
      `update coop.mail_choice set time_zone = $2, second_address = $3, declined_kinds = $5, version = version + 1, updated_at = now()
        where student_id = $1 and version = $4`,
      [studentId, choice.timeZone, choice.secondAddress, choice.version, kindsOf(choice.declined)],
    );
    return count === 1;
  }

  /** Takes what was gathered for a digest of the next morning out of it. */
  async dropGathered(tx: Transaction, studentId: string, kinds: readonly NotificationKind[]): Promise<void> {
    await tx.manager.query(
      `update coop.notification set state = 'superseded', reason = 'declined', carried_by = null, updated_at = now()
        where student_id = $1 and state = 'gathered' and class = 'courtesy' and kind = any($2)`,
      [studentId, kinds],
    );
  }
}
