import { Injectable } from '@nestjs/common';
import { AuditSealer } from '#casework/audit/audit-sealer.js';
import { BoardDelivery } from '#casework/authorization/job-boards/board-delivery.js';
import { RulePackDryRunWork } from '#casework/authorization/rule-packs/rule-pack-dry-run-work.js';
import { TaskBatchWork } from '#casework/desk/batch/task-batch-work.js';
import { TaskSharing } from '#casework/desk/sharing/task-sharing.js';
import { DocumentInspection } from '#casework/documents/document-inspection.js';
import { DocumentSweeper } from '#casework/documents/document-sweeper.js';
import { ProposalWork } from '#casework/documents/proposals/proposal-work.js';
import { Drafts } from '#casework/drafts/drafts.js';
import { ImagePolicyWork } from '#casework/documents/images/image-policy-work.js';
import { DeclaredApprovals } from '#casework/documents/lapses/declared-approvals.js';
import { EvidenceLapses } from '#casework/documents/lapses/evidence-lapses.js';
import { FileScrubber } from '#casework/documents/file-scrubber.js';
import { AccountMailWork } from '#casework/identity/mail/account-mail-work.js';
import { Housekeeping } from '#casework/identity/housekeeping.js';
import { LetterBatchWork } from '#casework/letters/batch/letter-batch-work.js';
import { CertificateNotice } from '#casework/letters/page/certificate-notice.js';
import { LetterChecks } from '#casework/letters/flags/letter-checks.js';
import { LetterScrubber } from '#casework/letters/page/letter-scrubber.js';
import { LetterRendering } from '#casework/letters/page/letter-rendering.js';
import { TurnaroundMeasure } from '#casework/letters/turnaround/turnaround-measure.js';
import { UnreviewedIssue } from '#casework/letters/issue/unreviewed-issue.js';
import { BounceIntake } from '#casework/notifications/bounce-intake.js';
import { DoubtResolution } from '#casework/notifications/doubt-resolution.js';
import { MailDelivery } from '#casework/notifications/mail-delivery.js';
import { Reconciliation } from '#casework/notifications/reconciliation.js';
import { MailWatch } from '#casework/notifications/mail-watch.js';
import { ErasureWork } from '#casework/privacy/retention/erasure-work.js';
import { DueReassessment } from '#casework/reminders/due-reassessment.js';
import { Forecasts } from '#casework/reminders/forecast/forecasts.js';
import { StaffDigest } from '#casework/notifications/staff/staff-digest.js';
import { NightlyReplan } from '#casework/reminders/nightly-replan.js';
import { StandingSettings } from '#casework/students/editions/standing-settings.js';
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
    doubts: DoubtResolution,
    reconciliation: Reconciliation,
    watch: MailWatch,
    bounces: BounceIntake,
    digest: StaffDigest,
    replan: NightlyReplan,
    forecasts: Forecasts,
    reassessment: DueReassessment,
    sealer: AuditSealer,
    letters: LetterRendering,
    unreviewed: UnreviewedIssue,
    checks: LetterChecks,
    batches: LetterBatchWork,
    turnaround: TurnaroundMeasure,
    certificate: CertificateNotice,
    inspection: DocumentInspection,
    proposals: ProposalWork,
    sweeper: DocumentSweeper,
    scrubber: FileScrubber,
    letterScrubber: LetterScrubber,
    lapses: EvidenceLapses,
    declaredApprovals: DeclaredApprovals,
    images: ImagePolicyWork,
    boards: BoardDelivery,
    dryRuns: RulePackDryRunWork,
    accountMails: AccountMailWork,
    drafts: Drafts,
    sharing: TaskSharing,
    housekeeping: Housekeeping,
    erasure: ErasureWork,
    settings: StandingSettings,
    taskBatches: TaskBatchWork,
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
        run: async () => ({ ...(await doubts.resolve(session.owner)) }),
      },
      { name: 'read-bounces', everySeconds: 60, run: () => bounces.run() },
      { name: 'watch-mail', everySeconds: 60, run: () => watch.run() },
      { name: 'replan-everybody', everySeconds: 600, run: (stop) => replan.runIfNight(stop) },
      { name: 'tell-staff', everySeconds: 600, run: (stop) => digest.run(stop) },
      { name: 'forecast-decisions', everySeconds: 3_600, run: () => forecasts.measureIfDue() },
      { name: 'reconcile-mail', everySeconds: 30, run: (stop) => reconciliation.run(stop) },
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
      {
        name: 'carry-on-letter-batches',
        everySeconds: 60,
        run: async (stop) => ({ ...(await batches.run(stop)) }),
      },
      {
        name: 'carry-on-task-batches',
        everySeconds: 60,
        run: async (stop) => ({ ...(await taskBatches.run(stop)) }),
      },
      { name: 'measure-turnaround', everySeconds: 3_600, run: () => turnaround.measure() },
      { name: 'check-letters', everySeconds: 20, run: (stop) => checks.run(stop) },
      { name: 'tell-certificate', everySeconds: 3_600, run: () => certificate.tell() },
      {
        name: 'inspect-left-documents',
        everySeconds: 60,
        run: async (stop) => ({ ...(await inspection.inspectLeft(stop)) }),
      },
      { name: 'read-left-documents', everySeconds: 60, run: (stop) => proposals.readLeft(stop) },
      { name: 'sweep-files', everySeconds: 3_600, run: async () => ({ ...(await sweeper.sweep()) }) },
      {
        name: 'scrub-files',
        everySeconds: 3_600,
        run: async (stop) => ({ ...(await scrubber.scrubDue(stop)) }),
      },
      { name: 'send-account-mails', everySeconds: 15, run: (stop) => accountMails.run(stop) },
      { name: 'remove-old-drafts', everySeconds: 3_600, run: () => drafts.removeOld() },
      {
        name: 'scrub-letters',
        everySeconds: 3_600,
        run: async (stop) => ({ ...(await letterScrubber.scrub(stop)) }),
      },
      {
        name: 'lapse-evidence',
        everySeconds: 900,
        run: async (stop) => ({
          ...(await lapses.run(stop)),
          declared: await declaredApprovals.run(stop),
        }),
      },
      { name: 'shrink-images', everySeconds: 3_600, run: (stop) => images.run(stop) },
      { name: 'share-tasks-out', everySeconds: 30, run: () => sharing.run() },
      { name: 'replay-erasures', everySeconds: 600, run: () => erasure.replay() },
      {
        name: 'carry-out-retention',
        everySeconds: 10,
        run: async (stop) => ({ ...(await erasure.run(stop)) }),
      },
      { name: 'put-settings-in-force', everySeconds: 60, run: () => settings.putInForce() },
      { name: 'housekeeping', everySeconds: 3_600, run: () => housekeeping.run() },
    ];
  }
}
