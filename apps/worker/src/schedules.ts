import { Injectable } from '@nestjs/common';
import { AuditSealer } from '#casework/audit/audit-sealer.js';
import { BoardDelivery } from '#casework/authorization/job-boards/board-delivery.js';
import { RulePackDryRunWork } from '#casework/authorization/rule-packs/rule-pack-dry-run-work.js';
import { DocumentSweeper } from '#casework/documents/document-sweeper.js';
import { Housekeeping } from '#casework/identity/housekeeping.js';
import { CertificateNotice } from '#casework/letters/certificate-notice.js';
import { LetterChecks } from '#casework/letters/letter-checks.js';
import { LetterRendering } from '#casework/letters/letter-rendering.js';
import { UnreviewedIssue } from '#casework/letters/unreviewed-issue.js';
import { MailDelivery } from '#casework/notifications/mail-delivery.js';
import { DueReassessment } from '#casework/reminders/due-reassessment.js';
import { WorkerSession } from './worker-session.js';

/** A recurring piece of work: safe to run twice, and safe to run late, because it looks for everything that is due. */
export interface Schedule {
  readonly name: string;
  readonly everySeconds: number;
  readonly run: (stop: AbortSignal) => Promise<Readonly<Record<string, number>>>;
}

/** The whole table of recurring work. Each also runs once when a worker starts. */
@Injectable()
export class Schedules {
  readonly table: readonly Schedule[];

  constructor(
    session: WorkerSession,
    delivery: MailDelivery,
    reassessment: DueReassessment,
    sealer: AuditSealer,
    letters: LetterRendering,
    unreviewed: UnreviewedIssue,
    checks: LetterChecks,
    certificate: CertificateNotice,
    sweeper: DocumentSweeper,
    boards: BoardDelivery,
    dryRuns: RulePackDryRunWork,
    housekeeping: Housekeeping,
  ) {
    this.table = [
      {
        name: 'send-due',
        everySeconds: 15,
        run: async (stop) => ({
          ...(await delivery.deliverDue(session.owner, stop)),
          ...(await delivery.outstanding()),
        }),
      },
      {
        name: 'resolve-doubts',
        everySeconds: 30,
        run: async () => ({ ...(await delivery.resolveDoubts(session.owner)) }),
      },
      {
        name: 'reassess-due',
        everySeconds: 60,
        run: async (stop) => ({ ...(await reassessment.run(stop)) }),
      },
      { name: 'seal-audit', everySeconds: 5, run: async () => ({ sealed: await sealer.seal(5_000) }) },
      { name: 'notify-boards', everySeconds: 15, run: (stop) => boards.deliverDue(stop) },
      { name: 'carry-on-dry-runs', everySeconds: 60, run: (stop) => dryRuns.run(stop) },
      { name: 'render-left-letters', everySeconds: 60, run: (stop) => letters.renderLeft(stop) },
      { name: 'decide-left-requests', everySeconds: 60, run: (stop) => unreviewed.decideLeft(stop) },
      { name: 'check-letters', everySeconds: 20, run: (stop) => checks.run(stop) },
      { name: 'tell-certificate', everySeconds: 3_600, run: () => certificate.tell() },
      { name: 'sweep-files', everySeconds: 3_600, run: async () => ({ ...(await sweeper.sweep()) }) },
      { name: 'housekeeping', everySeconds: 3_600, run: () => housekeeping.run() },
    ];
  }
}
