import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { Clock } from '#platform/clock/clock.js';
import { ReviewTasks } from '../../students/review-tasks.js';
import type { DocumentView } from '../document.js';
import { DocumentPolicyStore } from '../policy/document-policy.store.js';
import { SecondReadingStore } from './second-reading.store.js';

/**
 * Draws the share of approvals that another person reads again, and who reads it; nobody can tell beforehand which it will be.
 * Drawn in the transaction that verifies, its reader has had no moment to look at what was read first.
 */
@Injectable()
export class SecondReadingDraw {
  constructor(
    private readonly policy: DocumentPolicyStore,
    private readonly readings: SecondReadingStore,
    private readonly tasks: ReviewTasks,
    private readonly clock: Clock,
  ) {}

  /** In the transaction of the verification. */
  async verified(tx: Transaction, { id, studentId, purpose, version, fields }: DocumentView): Promise<void> {
    const { secondReadingPercent } = await this.policy.read(tx);
    if (randomInt(100) >= secondReadingPercent) return;
    const assignedTo = await this.readings.drawReader(tx, studentId);
    if (!assignedTo) return;
    const at = this.clock.now();
    const reading = { documentId: id, studentId, documentVersion: version, fields, at };
    const subjectId = await this.readings.insert(tx, reading);
    await this.tasks.open(tx, { kind: 'second_reading', subjectId, studentId, why: [purpose], assignedTo });
  }

  /** What was to be read again was taken back. */
  async takenBack(tx: Transaction, documentId: string): Promise<void> {
    for (const id of await this.readings.drop(tx, documentId, this.clock.now()))
      await this.tasks.close(tx, 'second_reading', id);
    await this.tasks.close(tx, 'readings_differ', documentId);
  }
}
