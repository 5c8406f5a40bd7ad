import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';

export interface SendingSigns {
  readonly present: Date;
  /** When mail was last looked after without a failure; null: never, since the installation. */
  readonly lastRunAt: Date | null;
  readonly firstHeardOfAt: Date | null;
}

@Injectable()
export class MailWatchStore {
  async signs(tx: Transaction): Promise<SendingSigns> {
    const rows: SendingSigns[] = await tx.manager.query(
      `select coop.present() as present,
              (select succeeded_at from coop.sweep_run where name = 'send-due') as "lastRunAt",
              (select min(started_at) from coop.sweep_run) as "firstHeardOfAt"`,
    );
    return rows[0]!;
  }
}
