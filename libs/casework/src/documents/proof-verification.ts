import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { Clock } from '#platform/clock/clock.js';
import { done, invalid, type Outcome, outOfOrder } from '../outcome.js';
import type { ProofBefore } from './decisions/document-decision.store.js';
import type { DocumentRow } from './document.js';
import { checkProofFields, type ProofValues } from './printed-fields.js';
import { SubmissionProofStore } from './submission-proof.store.js';
import type { VerifyFields } from './verify-fields.js';

/** Turns what the confirmation of a submission says into verified evidence of the application. */
@Injectable()
export class ProofVerification {
  constructor(
    private readonly proofs: SubmissionProofStore,
    private readonly clock: Clock,
  ) {}

  async verify(
    tx: Transaction,
    document: DocumentRow,
    fields: VerifyFields,
  ): Promise<Outcome<{ readonly values: ProofValues; readonly before: ProofBefore }>> {
    const { receivedAt, applicationNumber, ...others } = fields;
    const surplus = Object.keys(others).map((key) => ({ path: `fields.${key}`, problem: NOT_OF_A_PROOF }));
    if (surplus.length > 0) return invalid(surplus);
    const checked = checkProofFields({ receivedAt, applicationNumber }, this.clock.now());
    if ('faults' in checked) return invalid(checked.faults);
    if (!document.submissionId) return NO_APPLICATION;
    const before = await this.proofs.verify(tx, document.submissionId, checked.values);
    return done({ values: checked.values, before });
  }
}

const NOT_OF_A_PROOF = 'A submission_confirmation has receivedAt and applicationNumber only. Leave this out.';
const NO_APPLICATION = outOfOrder(
  'This confirmation belongs to no recorded application. Return it, and ask the student to record the application and attach it there.',
);
