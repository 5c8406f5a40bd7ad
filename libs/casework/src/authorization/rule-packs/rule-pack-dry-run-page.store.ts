import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { ReminderEffect } from './reminder-effects.js';
import type { ChangedStudent, OutcomeCounts } from './rule-pack-dry-run.store.js';

/** A dry run that waits for its next page. */
export interface WaitingDryRun {
  readonly id: string;
  readonly rulePack: string;
  readonly against: string;
  readonly startedAt: Date;
  /** Id of the last student who was looked at. */
  readonly cursor: string | null;
  /** Of those who were looked at. */
  readonly reminders: readonly ReminderEffect[];
}

export interface DryRunPage {
  readonly cursor: string | null;
  readonly looked: number;
  readonly counts: OutcomeCounts;
  readonly changed: readonly ChangedStudent[];
  /** Of this page and of those before it. */
  readonly reminders: readonly ReminderEffect[];
  /** When the last page was done; null while more are to come. */
  readonly finishedAt: Date | null;
}

/** What the worker does to dry runs: takes the next one, writes a page of it down. */
@Injectable()
export class RulePackDryRunPageStore {
  /** The oldest that is under way and that no other worker has at this moment; held until the transaction ends. */
  async claim(tx: Transaction): Promise<WaitingDryRun | null> {
    const rows: WaitingDryRun[] = await tx.manager.query(
      `select id, rule_pack as "rulePack", against, started_at as "startedAt", cursor,
              coalesce(reminders, '[]') as reminders from coop.rule_pack_dry_run
        where state = 'running' order by started_at limit 1 for update skip locked`,
    );
    return rows[0] ?? null;
  }

  async note(tx: Transaction, id: string, page: DryRunPage): Promise<void> {
    await tx.manager.query(
      `insert into coop.rule_pack_dry_run_row (dry_run_id, student_id, outcome, first_day, ready_before, ready_after, verdicts)
       select $1, "studentId", outcome, "firstDay", "readyBefore", "readyAfter", verdicts
         from jsonb_to_recordset($2) as c ("studentId" uuid, outcome text, "firstDay" date, "readyBefore" text,
                                           "readyAfter" text, verdicts jsonb)`,
      [id, JSON.stringify(page.changed)],
    );
    const { unchanged, gain, lose, undecidable } = page.counts;
    // Students who were added meanwhile are looked at too: the total never falls behind.
    await tx.manager.query(
      `update coop.rule_pack_dry_run set cursor = coalesce($2, cursor), done = done + $3, total = greatest(total, done + $3),
         unchanged = unchanged + $4, gain = gain + $5, lose = lose + $6, undecidable = undecidable + $7, reminders = $9,
         finished_at = $8, state = case when $8::timestamptz is null then state else 'done' end
       where id = $1`,
      [
        id,
        page.cursor,
        page.looked,
        unchanged,
        gain,
        lose,
        undecidable,
        page.finishedAt,
        JSON.stringify(page.reminders),
      ],
    );
  }
}
