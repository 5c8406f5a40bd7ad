import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { Zones } from '#platform/zones/zones.js';
import { OfficeStore } from '../../students/office.store.js';
import { type DecisionStep, DocumentDecisionStore } from './document-decision.store.js';

/** A decision on a document as staff read it. */
export interface DecisionView {
  readonly step: DecisionStep;
  readonly by: string;
  readonly at: string;
  readonly atLocal: string;
  readonly takenBack: 'undone' | 'reopened' | null;
  readonly takenBackBy: string | null;
  readonly takenBackAtLocal: string | null;
  readonly reason: string | null;
}

@Injectable()
export class DecisionViews {
  constructor(
    private readonly decisions: DocumentDecisionStore,
    private readonly office: OfficeStore,
    private readonly zones: Zones,
  ) {}

  /** The newest first. */
  async of(tx: Transaction, documentId: string): Promise<DecisionView[]> {
    const { timeZone } = await this.office.read(tx);
    const local = (at: Date): string => this.zones.toLocalIso(at.getTime(), timeZone);
    return (await this.decisions.of(tx, documentId)).map((row) => ({
      step: row.step,
      by: row.decidedByName,
      at: row.decidedAt.toISOString(),
      atLocal: local(row.decidedAt),
      takenBack: row.takenBack,
      takenBackBy: row.takenBackByName,
      takenBackAtLocal: row.takenBackAt && local(row.takenBackAt),
      reason: row.takenBackReason,
    }));
  }
}
