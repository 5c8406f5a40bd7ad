import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin, type Transaction } from '#database/transaction.js';
import { done, invalid, type Outcome } from '../outcome.js';
import type { DocumentView } from './document.js';
import { DocumentDecisions } from './document-decisions.js';
import { DocumentPageStore } from './document-page.store.js';
import { placeFaults } from './place-faults.js';
import { FactsChanged } from '../students/facts-changed.js';
import { ReturnReasonList } from './return-reason-list.js';
import { SubmissionProofStore } from './submission-proof.store.js';
import type { GivenReason } from './return-reasons.js';

/** Sends a document back to its student (who uploads another), or rejects it for good; both with reasons. */
@Injectable()
export class DocumentReturn {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly decisions: DocumentDecisions,
    private readonly reasons: ReturnReasonList,
    private readonly pages: DocumentPageStore,
    private readonly proofs: SubmissionProofStore,
    private readonly facts: FactsChanged,
  ) {}

  async decide(
    actor: StaffActor,
    id: string,
    step: 'return' | 'reject',
    wish: { readonly version: number; readonly reasons: readonly GivenReason[] },
    origin: RequestOrigin,
  ): Promise<Outcome<DocumentView>> {
    return this.transactions.run(actor, (tx) => this.decideIn(tx, id, step, wish), origin);
  }

  /** The same in a transaction of the caller's, in the name of its actor. A refusal has written nothing. */
  async decideIn(
    tx: Transaction,
    id: string,
    step: 'return' | 'reject',
    { version, reasons }: { readonly version: number; readonly reasons: readonly GivenReason[] },
  ): Promise<Outcome<DocumentView>> {
    const faults = await this.reasons.faults(tx, 'document', reasons);
    if (faults.length > 0) return invalid(faults);
    const opened = await this.decisions.open(tx, id, version, step);
    if (!opened.ok) return opened;
    const misplaced = placeFaults(reasons, await this.pages.sizesOf(tx, [id]));
    if (misplaced.length > 0) return invalid(misplaced);
    const document = await this.decisions.settle(tx, opened.value, step, { reasons });
    if (await this.proofs.sentBack(tx, id)) await this.facts.changed(tx, [document.studentId]);
    return done(document);
  }
}
