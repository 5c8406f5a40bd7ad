import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';

/** The ledger in numbers, for the health page, the desk and the watch. */
export interface LedgerCounts {
  readonly dueUnsent: number;
  readonly legalDueUnsent: number;
  readonly oldestDueSeconds: number;
  /** Of legal deadlines alone: courtesies may wait for business hours. */
  readonly oldestLegalDueSeconds: number;
  readonly sending: number;
  readonly parked: number;
  readonly gathered: number;
  readonly bounced: number;
  readonly everInDoubt: number;
  readonly restoredInDoubt: number;
}

@Injectable()
export class LedgerCountsStore {
  async read(tx: Transaction): Promise<LedgerCounts> {
    const rows: LedgerCounts[] = await tx.manager.query(
      `with due as (
         select class, due_at, restored_in_doubt from coop.notification where state = 'planned' and due_at <= coop.present())
       select (select count(*)::int from due) as "dueUnsent",
              (select count(*)::int from due where class = 'legal') as "legalDueUnsent",
              (select coalesce(extract(epoch from coop.present() - min(due_at)), 0)::int from due) as "oldestDueSeconds",
              (select coalesce(extract(epoch from coop.present() - min(due_at)), 0)::int from due where class = 'legal')
                as "oldestLegalDueSeconds",
              (select count(*)::int from coop.notification where state = 'sending') as sending,
              (select count(*)::int from coop.notification where state = 'parked') as parked,
              (select count(*)::int from coop.notification where state = 'gathered') as gathered,
              (select count(*)::int from coop.notification where bounced_at is not null) as bounced,
              (select count(*)::int from coop.notification where doubts > 0) as "everInDoubt",
              (select count(*)::int from due where restored_in_doubt) as "restoredInDoubt"`,
    );
    return rows[0]!;
  }
}
