import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { type Outcome, refused } from '../outcome.js';
import { FactsChanged } from '../students/facts-changed.js';
import type { JourneyTimes, TravelRow } from './journey.js';

/** What follows from every change of a journey: the audit trail and the answers that rest upon it. */
@Injectable()
export class TravelSettlement {
  constructor(
    private readonly audit: AuditTrail,
    private readonly facts: FactsChanged,
  ) {}

  /** @param reason why the office corrected or removed it; sealed with the values */
  async settle(
    tx: Transaction,
    action: 'recorded' | 'returned' | 'corrected' | 'removed',
    studentId: string,
    row: Pick<TravelRow, 'id' | 'source' | 'version'>,
    values: {
      readonly before?: JourneyTimes | null;
      readonly after?: JourneyTimes;
      readonly reason?: string;
    },
  ): Promise<void> {
    const { before, after, reason } = values;
    await this.audit.record(tx, {
      action: `travel.${action}`,
      subjectType: 'travel',
      subjectIds: [row.id],
      studentId,
      change: { version: row.version, source: row.source },
      values: { before, after: { ...after, ...(reason && { reason }) } },
    });
    await this.facts.changed(tx, [studentId]);
  }
}

export const overlaps = (journey: TravelRow): Outcome<never> =>
  refused({
    code: 'journey_overlaps',
    status: 409,
    title: 'A journey at that time is recorded already',
    detail:
      'If that journey has ended, send its departure again together with the return, then record the next one.',
    fr: {
      title: 'Un voyage à ce moment est déjà inscrit',
      detail:
        'Si ce voyage est terminé, envoyez de nouveau son départ avec le retour, puis inscrivez le suivant.',
    },
    extra: { current: journey },
  });
