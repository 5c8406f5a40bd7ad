import { Injectable } from '@nestjs/common';
import { actorId, type StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin, type Transaction } from '#database/transaction.js';
import { Clock } from '#platform/clock/clock.js';
import { AuditTrail } from '../../audit/audit-trail.js';
import { ReadingWall } from '../../audit/reading-wall.js';
import { Notifications } from '../../notifications/notifications.js';
import { done, type Fault, invalid, notFound, type Outcome, outOfOrder, stale } from '../../outcome.js';
import { FactsChanged } from '../../students/facts-changed.js';
import { ReviewTasks } from '../../students/review-tasks.js';
import type { DocumentRow, DocumentView } from '../document.js';
import { afterDocumentStep } from '../document-states.js';
import { DocumentStore } from '../document.store.js';
import { DocumentViews } from '../document-views.js';
import { PermitIntake } from '../permit-intake.js';
import { PermitStore } from '../permit.store.js';
import { SubmissionProofStore } from '../submission-proof.store.js';
import { SecondReadingDraw } from '../second-readings/second-reading-draw.js';
import { decisionMailKey, UNDO_SECONDS } from './decision-mails.js';
import { type DecisionRow, DocumentDecisionStore } from './document-decision.store.js';

type Reversal = { readonly how: 'undone' } | { readonly how: 'reopened'; readonly reason: string };

/**
 * Takes a decision on a document back: at once and without a word by whoever made it, or at any time with a reason. What it
 * changed goes with it: the version of the permit, what was read on a proof, and the answer that rested on them.
 */
@Injectable()
export class DecisionReversal {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly documents: DocumentStore,
    private readonly decisions: DocumentDecisionStore,
    private readonly permits: PermitStore,
    private readonly intake: PermitIntake,
    private readonly proofs: SubmissionProofStore,
    private readonly secondReadings: SecondReadingDraw,
    private readonly tasks: ReviewTasks,
    private readonly wall: ReadingWall,
    private readonly audit: AuditTrail,
    private readonly notifications: Notifications,
    private readonly facts: FactsChanged,
    private readonly views: DocumentViews,
    private readonly clock: Clock,
  ) {}

  /** Within half a minute, by the person who decided, while nothing rests on the decision. */
  async undo(
    actor: StaffActor,
    id: string,
    version: number,
    origin: RequestOrigin,
  ): Promise<Outcome<DocumentView>> {
    return this.reverse(actor, id, version, { how: 'undone' }, origin);
  }

  async reopen(
    actor: StaffActor,
    id: string,
    { version, reason }: { readonly version: number; readonly reason: string },
    origin: RequestOrigin,
  ): Promise<Outcome<DocumentView>> {
    if (!reason.trim()) return invalid([NO_REASON]);
    return this.reverse(actor, id, version, { how: 'reopened', reason: reason.trim() }, origin);
  }

  private async reverse(
    actor: StaffActor,
    id: string,
    version: number,
    reversal: Reversal,
    origin: RequestOrigin,
  ): Promise<Outcome<DocumentView>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const row = await this.documents.lock(tx, id);
        if (!row) return notFound('document');
        const closed = await this.wall.before(tx, row.studentId);
        if (closed) return closed;
        if (row.version !== version) return stale('document', await this.views.one(tx, id));
        if (!afterDocumentStep(row.state, 'reopen')) return outOfOrder(NOT_DECIDED(row.state));
        const [latest] = await this.decisions.of(tx, id);
        const decision = latest?.takenBack === null ? latest : null;
        if (reversal.how === 'undone') {
          const refusal = await this.undoRefusal(tx, row, decision);
          if (refusal) return refusal;
        }
        return done(await this.settle(tx, row, decision, reversal));
      },
      origin,
    );
  }

  private async undoRefusal(
    tx: Transaction,
    { state }: DocumentRow,
    decision: DecisionRow | null,
  ): Promise<ReturnType<typeof outOfOrder> | null> {
    const since = decision ? this.clock.now().getTime() - decision.decidedAt.getTime() : Infinity;
    if (!decision || since > UNDO_SECONDS * 1_000) return TOO_LATE;
    if (decision.decidedBy !== actorId(tx.actor)) return ANOTHERS;
    const { permitId } = decision;
    const rests = state === 'verified' && permitId && (await this.permits.hasSupersedingPermit(tx, permitId));
    return rests ? RESTED_UPON : null;
  }

  private async settle(
    tx: Transaction,
    row: DocumentRow,
    decision: DecisionRow | null,
    reversal: Reversal,
  ): Promise<DocumentView> {
    const { id, studentId, version, submissionId } = row;
    const at = this.clock.now();
    const reason = reversal.how === 'reopened' ? reversal.reason : null;
    if (row.state === 'verified') await this.takeFactsBack(tx, row, decision, at);
    if (decision) await this.decisions.takeBack(tx, decision.id, { how: reversal.how, reason, at });
    await this.documents.reopen(tx, id, version);
    await this.notifications.takeBack(tx, studentId, decisionMailKey(row), reversal.how);
    await this.audit.record(tx, {
      action: `document.${reversal.how}`,
      subjectType: 'document',
      subjectIds: [id],
      studentId,
      change: { from: row.state, state: 'ready', version: version + 1 },
      values: { before: { fields: row.fields, reasons: row.reasons }, after: { reason } },
    });
    const wish = { studentId, why: [row.purpose, reversal.how] };
    if (submissionId) await this.tasks.open(tx, { kind: 'submission', subjectId: submissionId, ...wish });
    else await this.tasks.open(tx, { kind: 'document', subjectId: id, ...wish });
    if (reversal.how === 'reopened') await this.tellTheStudent(tx, row);
    const proofWaits = row.state !== 'verified' && (await this.proofs.waits(tx, id));
    if (row.state === 'verified' || proofWaits) await this.facts.changed(tx, [studentId]);
    return this.views.one(tx, id);
  }

  private async takeFactsBack(
    tx: Transaction,
    { id, submissionId }: DocumentRow,
    decision: DecisionRow | null,
    at: Date,
  ): Promise<void> {
    // Documents that were decided before decisions were kept are found by the version of the permit that names them.
    const permitId = decision?.permitId ?? (await this.permits.latestOfDocument(tx, id));
    if (permitId) {
      // An order that came meanwhile reached the version that is gone, and what stands again is of its class too.
      for (const earlier of await this.permits.takeBack(tx, permitId, at))
        await this.intake.takenIn(tx, earlier);
      await this.tasks.close(tx, 'pathway_case', permitId);
      await this.tasks.close(tx, 'evidence_lapsed', permitId);
    }
    await this.secondReadings.takenBack(tx, id);
    if (submissionId) await this.proofs.takeBack(tx, submissionId, decision?.proofBefore ?? null);
  }

  private async tellTheStudent(
    tx: Transaction,
    { id, studentId, version, purpose }: DocumentRow,
  ): Promise<void> {
    await this.notifications.plan(tx, {
      studentId,
      kind: 'document_reopened',
      class: 'receipt',
      subjectType: 'document',
      subjectId: id,
      key: `${studentId}:document:${id}:v${version + 1}:document_reopened`,
      details: { purpose },
    });
  }
}

const NO_REASON: Fault = { path: 'reason', problem: 'Say why the document is looked at again.' };
const NOT_DECIDED = (state: string): string =>
  `The document is ${state}; only what was verified, returned or rejected can be taken back.`;
const TOO_LATE = outOfOrder('It is too late to undo this decision. Reopen the document and say why.');
const ANOTHERS = outOfOrder(
  'Only the person who decided can undo the decision. Reopen the document and say why.',
);
const RESTED_UPON = outOfOrder(
  'A newer permit rests on this decision already. Reopen the document and say why.',
);
