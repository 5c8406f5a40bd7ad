import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { Turnaround } from '#domain/letters/turnaround.js';

/** One letter's way from the student's hand to the office's. */
export interface LetterWay {
  readonly kind: string;
  readonly submittedAt: Date;
  readonly issuedAt: Date;
}

/** What a student waits for is the first letter of a request: one that replaces another nobody waited for. */
@Injectable()
export class LetterTurnaroundStore {
  async issuedSince(tx: Transaction, since: Date): Promise<LetterWay[]> {
    return tx.manager.query(
      `select l.kind, r.submitted_at as "submittedAt", l.issued_at as "issuedAt"
         from coop.letter l join coop.letter_request r on r.id = l.request_id
        where l.issued_at >= $1 and l.supersedes_id is null and r.submitted_at is not null`,
      [since],
    );
  }

  /** Kinds that are not among them are spoken of no more. */
  async replace(tx: Transaction, kinds: ReadonlyMap<string, Turnaround>, at: Date): Promise<void> {
    const rows = [...kinds].map(([kind, turnaround]) => ({ kind, ...turnaround }));
    await tx.manager.query('delete from coop.letter_turnaround where not (kind = any($1))', [
      [...kinds.keys()],
    ]);
    await tx.manager.query(
      `insert into coop.letter_turnaround (kind, letters, median_days, p80_days, measured_at)
       select kind, letters, "medianDays", "p80Days", $2
         from jsonb_to_recordset($1) as t (kind text, letters int, "medianDays" int, "p80Days" int)
       on conflict (kind) do update set letters = excluded.letters, median_days = excluded.median_days,
         p80_days = excluded.p80_days, measured_at = excluded.measured_at`,
      [JSON.stringify(rows), at],
    );
  }
}
