import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { updated } from './updated-rows.js';

export interface BouncedMail {
  readonly id: string;
  readonly studentId: string;
  /** Another address that this mail was not sent to. */
  readonly hasSecondAddress: boolean;
}

@Injectable()
export class BounceStore {
  /** Null where no mail of ours has this Message-ID, or its return was noted before. */
  async note(tx: Transaction, messageId: string, status: string): Promise<BouncedMail | null> {
    const rows = updated<BouncedMail>(
      await tx.manager.query(
        `update coop.notification n set bounced_at = coop.present(), bounce_code = $2, updated_at = now()
          where n.message_id = $1 and n.bounced_at is null
         returning n.id, n.student_id as "studentId", n.address_choice = 'first' and exists (
           select from coop.mail_choice c where c.student_id = n.student_id and c.second_address is not null) as "hasSecondAddress"`,
        [messageId, status],
      ),
    );
    return rows[0] ?? null;
  }
}
