import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';

export interface DueBoardNotice {
  readonly id: string;
  readonly event: 'eligibility_lost';
  readonly studentNumber: string;
  readonly occurredAt: Date;
  readonly attempts: number;
  readonly notifyUrl: string;
  readonly signingSecretSealed: Buffer;
}

/** The ledger of what job boards are told: each loss of eligibility once for each board. */
@Injectable()
export class BoardNoticeStore {
  /** Planned in the transaction that lost the eligibility. */
  async eligibilityLost(tx: Transaction, studentId: string, at: Date): Promise<void> {
    await tx.manager.query(
      `insert into coop.board_notice (key, board_id, student_id, event, occurred_at)
       select b.id || ':' || $1 || ':eligibility_lost:' || $2, b.id, $1::uuid, 'eligibility_lost', $2::timestamptz
         from coop.job_board b where b.disabled_at is null on conflict (key) do nothing`,
      [studentId, at.toISOString()],
    );
  }

  /** A claim lasts a minute, longer than a board may take to answer; a worker that died loses it. */
  async claimDue(tx: Transaction, limit: number): Promise<DueBoardNotice[]> {
    const [rows]: [DueBoardNotice[], number] = await tx.manager.query(
      `with due as (
         select id from coop.board_notice
          where (state = 'planned' and next_attempt_at <= now()) or (state = 'sending' and lease_until < now())
          order by next_attempt_at limit $1 for update skip locked)
       update coop.board_notice n set state = 'sending', attempts = attempts + 1, lease_until = now() + interval '1 minute'
         from due, coop.job_board b, coop.student s
        where n.id = due.id and b.id = n.board_id and s.id = n.student_id
       returning n.id, n.event, s.student_number as "studentNumber", n.occurred_at as "occurredAt", n.attempts,
                 b.notify_url as "notifyUrl", b.signing_secret_sealed as "signingSecretSealed"`,
      [limit],
    );
    return rows;
  }

  async settle(
    tx: Transaction,
    notice: DueBoardNotice,
    outcome: 'delivered' | 'again' | 'parked',
    problem: string | null,
  ): Promise<void> {
    await tx.manager.query(
      `update coop.board_notice set state = $3, problem = $4, lease_until = null,
         delivered_at = case when $3 = 'delivered' then now() end,
         next_attempt_at = now() + least(interval '1 hour', interval '10 seconds' * power(2, least($2::int, 9)))
       where id = $1 and attempts = $2 and state = 'sending'`,
      [notice.id, notice.attempts, outcome === 'again' ? 'planned' : outcome, problem],
    );
  }
}
