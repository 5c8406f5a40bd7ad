import { Injectable } from '@nestjs/common';
import type { StudentActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin, type Transaction } from '#database/transaction.js';
import { Clock } from '#platform/clock/clock.js';
import { Zones } from '#platform/zones/zones.js';
import { done, type Outcome, refused } from '../outcome.js';
import type { SubmissionView } from './submission.js';
import { type NewSubmission, SubmissionStore } from './submission.store.js';
import { SubmissionProof } from './submission-proof.js';
import { SubmissionSettlement } from './submission-settlement.js';
import { checkSubmission, type SubmissionWish } from './submission-wish.js';
import { SubmissionViews } from './submission-views.js';

/** A student records what was filed with IRCC; it counts as their statement until the office has seen the proof. */
@Injectable()
export class SubmissionRecording {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly submissions: SubmissionStore,
    private readonly proof: SubmissionProof,
    private readonly views: SubmissionViews,
    private readonly settlement: SubmissionSettlement,
    private readonly zones: Zones,
    private readonly clock: Clock,
  ) {}

  async list(actor: StudentActor): Promise<SubmissionView[]> {
    return this.transactions.run(actor, async (tx) =>
      this.views.all(tx, actor.studentId, await this.submissions.ofStudent(tx, actor.studentId)),
    );
  }

  async record(
    actor: StudentActor,
    wish: SubmissionWish,
    origin: RequestOrigin,
  ): Promise<Outcome<SubmissionView>> {
    const checked = checkSubmission(wish, this.zones, this.clock.now());
    if (!checked.ok) return checked;
    const submission = { ...checked.value, studentId: actor.studentId };
    return this.transactions.run(actor, (tx) => this.recordIn(tx, submission), origin);
  }

  private async recordIn(tx: Transaction, submission: NewSubmission): Promise<Outcome<SubmissionView>> {
    const twin = await this.submissions.twinOf(tx, submission);
    if (twin) return alreadyRecorded(twin);
    const proof = await this.proof.find(tx, submission.documentId);
    if (!proof.ok) return proof;
    const id = await this.submissions.insert(tx, submission);
    if (proof.value) await this.proof.link(tx, proof.value, id);
    await this.settlement.recorded(tx, id, submission);
    return done(await this.views.one(tx, id));
  }
}

const alreadyRecorded = (id: string) =>
  refused({
    code: 'already_recorded',
    status: 409,
    title: 'This application is recorded already',
    detail: 'Open the recorded application; add its proof or its outcome there.',
    fr: {
      title: 'Cette demande est déjà inscrite',
      detail: 'Ouvrez la demande inscrite; ajoutez-y la preuve ou la décision.',
    },
    extra: { current: { id } },
  });
