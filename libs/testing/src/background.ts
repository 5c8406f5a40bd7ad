import { AuditTrail } from '#casework/audit/audit-trail.js';
import { PersonKeys } from '#casework/audit/person-keys.js';
import { StudentSteps } from '#casework/desk/batch/student-steps.js';
import { TaskBatchStore } from '#casework/desk/batch/task-batch.store.js';
import { TaskBatchWork } from '#casework/desk/batch/task-batch-work.js';
import { TaskHandling } from '#casework/desk/task-handling.js';
import { DocumentFileStore } from '#casework/documents/document-file.store.js';
import { DocumentInspection } from '#casework/documents/document-inspection.js';
import { DocumentPageStore } from '#casework/documents/document-page.store.js';
import { DocumentStore } from '#casework/documents/document.store.js';
import { FileExamination } from '#casework/documents/file-examination.js';
import { InspectionSettlement } from '#casework/documents/inspection-settlement.js';
import { ImagePolicyWork } from '#casework/documents/images/image-policy-work.js';
import { ImagePolicyStore } from '#casework/documents/images/image-policy.store.js';
import { DeclaredApprovalStore } from '#casework/documents/lapses/declared-approval.store.js';
import { DeclaredApprovals } from '#casework/documents/lapses/declared-approvals.js';
import { EvidenceLapses } from '#casework/documents/lapses/evidence-lapses.js';
import { LetterEvidenceStore } from '#casework/documents/lapses/letter-evidence.store.js';
import { DocumentProposalStore } from '#casework/documents/proposals/document-proposal.store.js';
import { UciDigests } from '#casework/documents/proposals/uci-digests.js';
import { ProposalWork } from '#casework/documents/proposals/proposal-work.js';
import { LetterBatchWorkStore } from '#casework/letters/batch/letter-batch-work.store.js';
import { LetterBatchWork } from '#casework/letters/batch/letter-batch-work.js';
import { LetterCases } from '#casework/letters/requests/letter-cases.js';
import { LetterCertificateStore } from '#casework/letters/page/letter-certificate.store.js';
import { LetterChecks } from '#casework/letters/flags/letter-checks.js';
import { LetterFlagStore } from '#casework/letters/flags/letter-flag.store.js';
import { LetterFlags } from '#casework/letters/flags/letter-flags.js';
import { LetterRequestStore } from '#casework/letters/requests/letter-request.store.js';
import { LetterRetry } from '#casework/letters/issue/letter-retry.js';
import { LetterRendering } from '#casework/letters/page/letter-rendering.js';
import { LetterPress } from '#casework/letters/page/letter-press.js';
import { LetterTemplateStore } from '#casework/letters/wording/letter-template.store.js';
import { LetterSettlement } from '#casework/letters/issue/letter-settlement.js';
import { OfficeImageStore } from '#casework/letters/page/office-image.store.js';
import { LetterStore } from '#casework/letters/issue/letter.store.js';
import { RequestApproval } from '#casework/letters/issue/request-approval.js';
import { LetterTurnaroundStore } from '#casework/letters/turnaround/letter-turnaround.store.js';
import { TurnaroundMeasure } from '#casework/letters/turnaround/turnaround-measure.js';
import { UnreviewedIssue } from '#casework/letters/issue/unreviewed-issue.js';
import { Notifications } from '#casework/notifications/notifications.js';
import { ErasureWork } from '#casework/privacy/retention/erasure-work.js';
import { ErasureStore } from '#casework/privacy/retention/erasure.store.js';
import { FileUseStore } from '#casework/privacy/retention/file-use.store.js';
import { FactsChanged } from '#casework/students/facts-changed.js';
import { OfficeCalendar } from '#casework/students/office-calendar.js';
import { ReviewTasks } from '#casework/students/review-tasks.js';
import { OfficeStore } from '#casework/students/office.store.js';
import { createDataSource } from '#database/data-source.js';
import { ActorTransactions } from '#database/transaction.js';
import { Clock } from '#platform/clock/clock.js';
import { Zones } from '#platform/zones/zones.js';
import { Settings } from '#platform/config/settings.js';
import { FakeReader } from '#platform/document-reader/fake-reader.js';
import { Logger } from '#platform/logging/logger.js';
import { FakeInspector } from '#platform/inspection/fake-inspector.js';
import { TypstRenderer } from '#platform/letter-renderer/typst-renderer.js';
import { demonstrationIdentity } from '#platform/letter-signer/demonstration-identity.js';
import { PadesSigner } from '#platform/letter-signer/pades-signer.js';
import { productFolder } from '#platform/product-folder.js';
import { FakeScanner } from '#platform/scanner/fake-scanner.js';
import { FileStore } from '#platform/storage/file-store.js';
import { SealedFiles } from '#platform/storage/sealed-files.js';
import { MortalRenderer } from './mortal-renderer.js';
import type { TestApi } from './test-api.js';

/** The worker's steps, run when a test says so and as the worker's own database role. Close it before the API. */
export interface Background {
  readonly transactions: ActorTransactions;
  readonly inspector: FakeInspector;
  readonly scanner: FakeScanner;
  readonly inspection: DocumentInspection;
  readonly reader: FakeReader;
  readonly proposals: ProposalWork;
  readonly lapses: EvidenceLapses;
  readonly declaredApprovals: DeclaredApprovals;
  readonly images: ImagePolicyWork;
  readonly rendering: LetterRendering;
  readonly unreviewed: UnreviewedIssue;
  readonly checks: LetterChecks;
  readonly batches: LetterBatchWork;
  readonly taskBatches: TaskBatchWork;
  readonly renderer: MortalRenderer;
  readonly turnaround: TurnaroundMeasure;
  readonly erasure: ErasureWork;
  close(): Promise<void>;
}

export async function openBackground(api: TestApi): Promise<Background> {
  const url = api.database.workerUrl;
  const dataSource = await createDataSource({
    url,
    applicationName: 'test worker',
    poolSize: 3,
  }).initialize();
  const transactions = new ActorTransactions(dataSource);
  const inspector = new FakeInspector();
  const scanner = new FakeScanner();
  const reader = new FakeReader();
  const renderer = new MortalRenderer(
    new TypstRenderer({ templates: productFolder('libs/casework/src/letters/templates') }),
  );
  const signer = new PadesSigner(demonstrationIdentity(api.dataDir, new Date()));
  const [sealed, keys] = [api.app.get(SealedFiles), api.app.get(PersonKeys)];
  return {
    transactions,
    inspector,
    scanner,
    renderer,
    inspection: new DocumentInspection(
      transactions,
      api.app.get(DocumentStore),
      api.app.get(DocumentFileStore),
      api.app.get(DocumentPageStore),
      keys,
      new FileExamination(sealed, inspector, scanner),
      api.app.get(InspectionSettlement),
      api.app.get(Clock),
      api.app.get(Logger),
    ),
    reader,
    proposals: new ProposalWork(
      transactions,
      api.app.get(DocumentStore),
      api.app.get(DocumentFileStore),
      api.app.get(DocumentPageStore),
      api.app.get(DocumentProposalStore),
      keys,
      sealed,
      api.app.get(UciDigests, { strict: false }),
      reader,
      api.app.get(Clock),
      api.app.get(Logger),
    ),
    lapses: new EvidenceLapses(
      transactions,
      api.app.get(LetterEvidenceStore),
      api.app.get(OfficeCalendar),
      api.app.get(FactsChanged, { strict: false }),
      api.app.get(ReviewTasks),
      api.app.get(Notifications),
      api.app.get(AuditTrail),
      api.app.get(Clock),
    ),
    declaredApprovals: new DeclaredApprovals(
      transactions,
      api.app.get(DeclaredApprovalStore),
      api.app.get(OfficeCalendar),
      api.app.get(ReviewTasks),
      api.app.get(Notifications),
      api.app.get(AuditTrail),
      api.app.get(Clock),
    ),
    images: new ImagePolicyWork(
      transactions,
      api.app.get(ImagePolicyStore),
      api.app.get(DocumentProposalStore),
      keys,
      sealed,
      api.app.get(FileStore),
      api.app.get(AuditTrail),
      api.app.get(Clock),
      api.app.get(Logger),
    ),
    rendering: new LetterRendering(
      transactions,
      api.app.get(LetterStore),
      api.app.get(LetterTemplateStore),
      new LetterPress(renderer, signer, api.app.get(OfficeImageStore), api.app.get(Clock)),
      sealed,
      keys,
      api.app.get(LetterSettlement),
      api.app.get(Settings),
      api.app.get(Clock),
    ),
    unreviewed: new UnreviewedIssue(
      transactions,
      api.app.get(LetterRequestStore),
      api.app.get(RequestApproval),
      api.app.get(Clock),
    ),
    checks: new LetterChecks(
      transactions,
      api.app.get(LetterFlagStore),
      api.app.get(LetterFlags),
      api.app.get(LetterStore),
      api.app.get(LetterRequestStore),
      api.app.get(LetterCases),
      api.app.get(Clock),
    ),
    turnaround: new TurnaroundMeasure(
      transactions,
      api.app.get(LetterTurnaroundStore),
      api.app.get(OfficeStore),
      api.app.get(Zones),
      api.app.get(Clock),
    ),
    erasure: new ErasureWork(
      transactions,
      api.app.get(ErasureStore),
      api.app.get(FileUseStore),
      api.app.get(OfficeCalendar),
      api.app.get(FileStore),
      api.app.get(AuditTrail),
      api.app.get(Clock),
      api.app.get(Logger),
    ),
    taskBatches: new TaskBatchWork(
      transactions,
      api.app.get(TaskBatchStore),
      api.app.get(TaskHandling),
      api.app.get(StudentSteps),
      api.app.get(Clock),
      api.app.get(Logger),
    ),
    batches: new LetterBatchWork(
      transactions,
      api.app.get(LetterBatchWorkStore),
      api.app.get(LetterRequestStore),
      api.app.get(RequestApproval),
      api.app.get(LetterRetry),
      api.app.get(LetterCertificateStore),
      api.app.get(Clock),
      api.app.get(Logger),
    ),
    async close() {
      await renderer.close();
      await dataSource.destroy();
    },
  };
}
