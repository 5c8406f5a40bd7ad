import { Injectable } from '@nestjs/common';
import { actorId } from '#database/actor.js';
import type { Transaction } from '#database/transaction.js';
import { Clock } from '#platform/clock/clock.js';
import { ReviewTasks } from '../students/review-tasks.js';
import { DeclaredApprovalStore } from './lapses/declared-approval.store.js';
import type { DocumentRow } from './document.js';
import type { PermitRow, PermitValues } from './permit.js';
import { PermitStore } from './permit.store.js';

/** Makes a new version of what is known about a student's permits, and lets the earlier versions name it. */
@Injectable()
export class PermitRecording {
  constructor(
    private readonly permits: PermitStore,
    private readonly approvals: DeclaredApprovalStore,
    private readonly tasks: ReviewTasks,
    private readonly clock: Clock,
  ) {}

  /**
   * The later issue supersedes the earlier of the same kind; the permit supersedes the letter that approved it (R16).
   * A document that is older than the permit on file is kept as history and supersedes nothing.
   */
  async record(tx: Transaction, document: DocumentRow, values: PermitValues): Promise<PermitRow> {
    const source = document.purpose === 'approval_letter' ? 'approval_letter' : 'permit';
    const current = (await this.permits.current(tx, document.studentId)).filter(
      ({ kind }) => kind === values.kind,
    );
    const newer = current.find(
      (permit) =>
        permit.source === 'permit' &&
        (permit.issuedOn > values.issuedOn || isItsPermit(permit, source, values)),
    );
    const permit = await this.permits.insertVerified(tx, {
      ...values,
      studentId: document.studentId,
      source,
      documentId: document.id,
      verifiedBy: actorId(tx.actor),
      at: this.clock.now(),
    });
    if (newer) await this.permits.supersede(tx, [permit.id], newer.id);
    else {
      const earlier = current.map(({ id }) => id);
      await this.permits.supersede(tx, earlier, permit.id);
      // The permit that a letter announced has come, however late.
      await this.tasks.closeMany(tx, 'evidence_lapsed', earlier);
    }
    await this.tasks.closeMany(tx, 'evidence_lapsed', await this.approvals.shown(tx, document.studentId));
    return permit;
  }
}

/** An approval letter that comes in after the very permit it announced. */
function isItsPermit(permit: PermitRow, source: PermitRow['source'], values: PermitValues): boolean {
  return (
    source === 'approval_letter' &&
    permit.issuedOn === values.issuedOn &&
    permit.expiresOn === values.expiresOn
  );
}
