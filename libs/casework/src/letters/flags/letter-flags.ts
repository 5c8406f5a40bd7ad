import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { UntrueReason } from '#domain/letters/untrue-reason.js';
import { Clock } from '#platform/clock/clock.js';
import { AuditTrail } from '../../audit/audit-trail.js';
import { ReviewTasks } from '../../students/review-tasks.js';
import { type FlagOutcome, LetterFlagStore } from './letter-flag.store.js';

interface Flagged {
  readonly id: string;
  readonly studentId: string;
}

/** Raises, changes and settles the flag of a letter that is no longer true, with the desk's task. */
@Injectable()
export class LetterFlags {
  constructor(
    private readonly flags: LetterFlagStore,
    private readonly tasks: ReviewTasks,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * Brings the flag to what a check found. What a person let stand stays settled while the facts are the same.
   * @param seen hash of the facts that were looked at
   * @returns whether a flag was raised, or one went away by itself
   */
  async found(
    tx: Transaction,
    letter: Flagged,
    reasons: readonly UntrueReason[],
    seen: string,
  ): Promise<'raised' | 'true_again' | 'as_before'> {
    const open = await this.flags.open(tx, letter.id);
    if (reasons.length === 0)
      return open && (await this.settle(tx, letter, 'true_again', null)) ? 'true_again' : 'as_before';
    if (open?.seen === seen) return 'as_before';
    if (!open && (await this.flags.wasKept(tx, letter.id, seen))) return 'as_before';
    const why = reasons.map(({ code }) => code);
    if (open) await this.flags.change(tx, open.id, reasons, seen);
    else {
      const at = this.clock.now();
      await this.flags.raise(tx, { letterId: letter.id, studentId: letter.studentId, reasons, seen, at });
    }
    await this.tasks.open(tx, {
      kind: 'letter_flag',
      subjectId: letter.id,
      studentId: letter.studentId,
      why,
    });
    await this.record(tx, letter, 'letter.flagged', { why });
    return open ? 'as_before' : 'raised';
  }

  /**
   * Ends the open flag, where there is one.
   * @param settlement a person's reason
   * @returns whether there was one
   */
  async settle(
    tx: Transaction,
    letter: Flagged,
    outcome: FlagOutcome,
    settlement: string | null,
  ): Promise<boolean> {
    const open = await this.flags.open(tx, letter.id);
    if (!open) return false;
    const by = tx.actor.kind === 'staff' ? tx.actor.name : null;
    await this.flags.settle(tx, open.id, { outcome, at: this.clock.now(), by, settlement });
    await this.tasks.close(tx, 'letter_flag', letter.id);
    await this.record(tx, letter, 'letter.flag_settled', { outcome }, settlement);
    return true;
  }

  private async record(
    tx: Transaction,
    { id, studentId }: Flagged,
    action: string,
    change: Record<string, string | readonly string[]>,
    reason: string | null = null,
  ): Promise<void> {
    await this.audit.record(tx, {
      action,
      subjectType: 'letter',
      subjectIds: [id],
      studentId,
      change,
      ...(reason !== null && { values: { after: { reason } } }),
    });
  }
}
