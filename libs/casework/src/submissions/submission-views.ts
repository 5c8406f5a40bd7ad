import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { Zones } from '#platform/zones/zones.js';
import { OfficeStore } from '../students/office.store.js';
import type { SubmissionRow, SubmissionTiming, SubmissionView } from './submission.js';
import { SubmissionStore } from './submission.store.js';
import { SubmissionTimings } from './submission-timing.js';

/** Applications as the API shows them: with their timing, and the office's local times beside the instants. */
@Injectable()
export class SubmissionViews {
  constructor(
    private readonly submissions: SubmissionStore,
    private readonly timings: SubmissionTimings,
    private readonly office: OfficeStore,
    private readonly zones: Zones,
  ) {}

  /** @throws when there is no such application: ask only for what was just written */
  async one(tx: Transaction, id: string): Promise<SubmissionView> {
    const row = await this.submissions.byId(tx, id);
    if (!row) throw new Error('An application that was just written is not there.');
    return (await this.all(tx, row.studentId, [row]))[0]!;
  }

  async all(tx: Transaction, studentId: string, rows: readonly SubmissionRow[]): Promise<SubmissionView[]> {
    const { timeZone } = await this.office.read(tx);
    const timings = await this.timings.of(tx, studentId, rows);
    return rows.map((row, at) => this.view(row, timings[at]!, timeZone));
  }

  private view(row: SubmissionRow, timing: SubmissionTiming, officeZone: string): SubmissionView {
    const { receivedAt, recordedAt, outcome, outcomeAt, outcomeEvidence, outcomeLapsedAt, ...rest } = row;
    const local = (at: Date): string => this.zones.toLocalIso(at.getTime(), officeZone);
    return {
      ...rest,
      receivedAt: receivedAt.toISOString(),
      receivedAtLocal: local(receivedAt),
      recordedAt: recordedAt.toISOString(),
      recordedAtLocal: local(recordedAt),
      outcome:
        outcome && outcomeAt
          ? {
              kind: outcome,
              at: outcomeAt.toISOString(),
              atLocal: local(outcomeAt),
              evidence: outcomeEvidence ?? 'declared',
              lapsed: outcomeLapsedAt !== null,
            }
          : null,
      ...timing,
    };
  }
}
