import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';

export interface JobBoardRow {
  readonly id: string;
  readonly name: string;
  readonly notifyUrl: string;
  readonly disabledAt: Date | null;
  readonly waiting: number;
  readonly parked: number;
}

@Injectable()
export class JobBoardStore {
  async list(tx: Transaction): Promise<JobBoardRow[]> {
    return tx.manager.query(
      `select b.id, b.name, b.notify_url as "notifyUrl", b.disabled_at as "disabledAt",
              count(n.id) filter (where n.state in ('planned', 'sending'))::int as waiting,
              count(n.id) filter (where n.state = 'parked')::int as parked
         from coop.job_board b left join coop.board_notice n on n.board_id = b.id
        group by b.id order by b.name, b.id`,
    );
  }

  async insert(
    tx: Transaction,
    board: { name: string; notifyUrl: string; signingSecretSealed: Buffer },
  ): Promise<string> {
    const rows: { id: string }[] = await tx.manager.query(
      'insert into coop.job_board (name, notify_url, signing_secret_sealed) values ($1, $2, $3) returning id',
      [board.name, board.notifyUrl, board.signingSecretSealed],
    );
    return rows[0]!.id;
  }

  async disable(tx: Transaction, id: string): Promise<boolean> {
    const [, count]: [unknown, number] = await tx.manager.query(
      'update coop.job_board set disabled_at = coalesce(disabled_at, now()) where id = $1',
      [id],
    );
    return count === 1;
  }
}
