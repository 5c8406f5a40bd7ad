import { Injectable } from '@nestjs/common';
import type { Actor } from '#database/actor.js';
import { ActorTransactions, type Transaction } from '#database/transaction.js';
import { Clock } from '#platform/clock/clock.js';
import { AuditTrail } from '../../audit/audit-trail.js';
import { Notifications } from '../../notifications/notifications.js';
import { FactsChanged } from '../../students/facts-changed.js';
import { OfficeCalendar } from '../../students/office-calendar.js';
import { ReviewTasks } from '../../students/review-tasks.js';
import { type LetterEvidence, LetterEvidenceStore } from './letter-evidence.store.js';

const WORKER: Actor = { kind: 'system', name: 'worker' };
/** The student is told so long before. */
const WARNED_DAYS = 7;
const BATCH = 200;

/**
 * An approval letter shows that IRCC has decided; the permit that follows is what counts (R16). Where none has followed in the
 * office's own number of days, the letter is evidence no longer: the answer that rests on it is computed anew.
 */
@Injectable()
export class EvidenceLapses {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly letters: LetterEvidenceStore,
    private readonly calendar: OfficeCalendar,
    private readonly facts: FactsChanged,
    private readonly tasks: ReviewTasks,
    private readonly notifications: Notifications,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Run again, it does nothing twice. */
  async run(stop: AbortSignal): Promise<{ readonly warned: number; readonly lapsed: number }> {
    let lapsed = 0;
    for (;;) {
      const over = await this.endingWithin(0);
      for (const letter of over) {
        if (stop.aborted) return { warned: 0, lapsed };
        if (await this.transactions.run(WORKER, (tx) => this.lapse(tx, letter))) lapsed += 1;
      }
      if (over.length < BATCH) break;
    }
    const ending = await this.endingWithin(WARNED_DAYS);
    for (const letter of ending) {
      if (stop.aborted) break;
      await this.transactions.run(WORKER, (tx) => this.tell(tx, letter, 'approval_letter_ending'));
    }
    return { warned: ending.length, lapsed };
  }

  private async endingWithin(days: number): Promise<LetterEvidence[]> {
    return this.transactions.run(WORKER, async (tx) =>
      this.letters.endingWithin(tx, await this.calendar.today(tx), days, BATCH),
    );
  }

  private async lapse(tx: Transaction, letter: LetterEvidence): Promise<boolean> {
    const { permitId, documentId, studentId, countsUntil } = letter;
    if (!(await this.letters.lapse(tx, permitId, this.clock.now()))) return false;
    await this.audit.record(tx, {
      action: 'permit.evidence_lapsed',
      subjectType: 'permit',
      subjectIds: [permitId, documentId],
      studentId,
      change: { countedUntil: countsUntil },
    });
    await this.tasks.open(tx, {
      kind: 'evidence_lapsed',
      subjectId: permitId,
      studentId,
      why: ['approval_letter'],
    });
    await this.tell(tx, letter, 'approval_letter_lapsed');
    await this.facts.changed(tx, [studentId]);
    return true;
  }

  /** Once for each letter and day: another setting moves the day, and is told of anew. */
  private async tell(
    tx: Transaction,
    { permitId, documentId, studentId, countsUntil }: LetterEvidence,
    kind: 'approval_letter_ending' | 'approval_letter_lapsed',
  ): Promise<void> {
    await this.notifications.plan(tx, {
      studentId,
      kind,
      class: kind === 'approval_letter_lapsed' ? 'legal' : 'courtesy',
      subjectType: 'document',
      subjectId: documentId,
      key: `${studentId}:permit:${permitId}:${kind}:${countsUntil}`,
      details: { date: countsUntil },
    });
  }
}
