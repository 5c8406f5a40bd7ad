import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin, type Transaction } from '#database/transaction.js';
import { done, type Outcome } from '../outcome.js';
import { FactsChanged } from '../students/facts-changed.js';
import type { DecisionTraces } from './decisions/document-decision.store.js';
import type { DocumentRow, DocumentView } from './document.js';
import { DocumentDecisions } from './document-decisions.js';
import type { PermitRow } from './permit.js';
import type { PermitNote } from './permit-notes.js';
import { PermitVerification } from './permit-verification.js';
import { ProofVerification } from './proof-verification.js';
import { SecondReadingDraw } from './second-readings/second-reading-draw.js';
import type { VerifyFields } from './verify-fields.js';

export interface VerifyWish {
  readonly version: number;
  readonly fields: VerifyFields;
}

export interface VerifiedDocument {
  readonly document: DocumentView;
  /** The new version of the permit; null for the proof of an application. */
  readonly permit: PermitRow | null;
  readonly findings: readonly PermitNote[];
}

/** A person confirms what a document says: its fields become facts, and all that rests on them is computed anew. */
@Injectable()
export class DocumentVerification {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly decisions: DocumentDecisions,
    private readonly permits: PermitVerification,
    private readonly proofs: ProofVerification,
    private readonly secondReadings: SecondReadingDraw,
    private readonly facts: FactsChanged,
  ) {}

  async verify(
    actor: StaffActor,
    id: string,
    { version, fields }: VerifyWish,
    origin: RequestOrigin,
  ): Promise<Outcome<VerifiedDocument>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const opened = await this.decisions.open(tx, id, version, 'verify');
        return opened.ok ? this.record(tx, opened.value, fields) : opened;
      },
      origin,
    );
  }

  private async record(
    tx: Transaction,
    row: DocumentRow,
    fields: VerifyFields,
  ): Promise<Outcome<VerifiedDocument>> {
    if (row.purpose === 'submission_confirmation') {
      const proof = await this.proofs.verify(tx, row, fields);
      if (!proof.ok) return proof;
      const { values, before } = proof.value;
      const document = await this.settle(tx, row, values, { proofBefore: before });
      return done({ document, permit: null, findings: [] });
    }
    const verified = await this.permits.verify(tx, row, fields);
    if (!verified.ok) return verified;
    const { values, permit, findings } = verified.value;
    return done({ document: await this.settle(tx, row, values, { permitId: permit.id }), permit, findings });
  }

  private async settle(
    tx: Transaction,
    row: DocumentRow,
    fields: object,
    traces: DecisionTraces,
  ): Promise<DocumentView> {
    const document = await this.decisions.settle(tx, row, 'verify', { fields, traces });
    await this.secondReadings.verified(tx, document);
    await this.facts.changed(tx, [row.studentId]);
    return document;
  }
}
