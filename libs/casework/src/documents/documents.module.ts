import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { StudentsModule } from '../students/students.module.js';
import { DecisionReversal } from './decisions/decision-reversal.js';
import { DecisionViews } from './decisions/decision-views.js';
import { DocumentDecisionStore } from './decisions/document-decision.store.js';
import { DocumentContextStore } from './document-context.store.js';
import { DocumentDecisions } from './document-decisions.js';
import { DocumentFileStore } from './document-file.store.js';
import { DocumentPageStore } from './document-page.store.js';
import { DocumentReading } from './document-reading.js';
import { DocumentReceipt } from './document-receipt.js';
import { DocumentReturn } from './document-return.js';
import { DocumentSweeper } from './document-sweeper.js';
import { DocumentUpload } from './document-upload.js';
import { DocumentVerification } from './document-verification.js';
import { DocumentViews } from './document-views.js';
import { DocumentStore } from './document.store.js';
import { FileIntake } from './file-intake.js';
import { FileScrubber } from './file-scrubber.js';
import { FileViewing } from './file-viewing.js';
import { InspectionSettlement } from './inspection-settlement.js';
import { KeptFileNotes } from './kept-file-notes.js';
import { KeptFilesStore } from './kept-files.store.js';
import { PermitRecording } from './permit-recording.js';
import { PermitVerification } from './permit-verification.js';
import { PermitStore } from './permit.store.js';
import { ImagePolicyStore } from './images/image-policy.store.js';
import { DeclaredApprovalStore } from './lapses/declared-approval.store.js';
import { DeclaredApprovals } from './lapses/declared-approvals.js';
import { EvidenceLapses } from './lapses/evidence-lapses.js';
import { LetterEvidenceStore } from './lapses/letter-evidence.store.js';
import { DocumentPolicy } from './policy/document-policy.js';
import { DocumentPolicyStanding } from './policy/document-policy-standing.js';
import { DocumentPolicyStore } from './policy/document-policy.store.js';
import { ReadingReports } from './second-readings/reading-report.js';
import { SecondReadingDraw } from './second-readings/second-reading-draw.js';
import { SecondReadingStore } from './second-readings/second-reading.store.js';
import { SecondReadings } from './second-readings/second-readings.js';
import { DocumentProposalStore } from './proposals/document-proposal.store.js';
import { UciDigests } from './proposals/uci-digests.js';
import { DocumentProposals } from './proposals/document-proposals.js';
import { ProofVerification } from './proof-verification.js';
import { ReasonCrops } from './reason-crops.js';
import { SubmissionProofStore } from './submission-proof.store.js';
import { TransferredDocument } from './transferred-document.js';
import { ReturnReasonsModule } from './return-reasons.module.js';
import { UploadTransfer } from './upload-transfer.js';
import { UploadStore } from './upload.store.js';

/**
 * Uploads, viewing, verification. Files are parsed in the worker alone: `DocumentInspection` and `ProposalWork` are provided there. Whoever
 * imports it binds `PermitIntake` globally.
 */
@Module({
  imports: [AuditModule, StudentsModule, NotificationsModule, ReturnReasonsModule],
  providers: [
    DecisionReversal,
    DecisionViews,
    DocumentContextStore,
    DocumentDecisionStore,
    DocumentDecisions,
    DocumentFileStore,
    DocumentPageStore,
    DocumentPolicy,
    DocumentPolicyStanding,
    DocumentPolicyStore,
    DocumentProposals,
    DocumentProposalStore,
    UciDigests,
    DocumentReading,
    DocumentReceipt,
    DocumentReturn,
    DocumentStore,
    DocumentSweeper,
    DocumentUpload,
    DocumentVerification,
    DocumentViews,
    DeclaredApprovalStore,
    DeclaredApprovals,
    EvidenceLapses,
    FileIntake,
    FileScrubber,
    FileViewing,
    ImagePolicyStore,
    InspectionSettlement,
    KeptFileNotes,
    KeptFilesStore,
    LetterEvidenceStore,
    PermitRecording,
    PermitStore,
    PermitVerification,
    ProofVerification,
    ReadingReports,
    ReasonCrops,
    SecondReadingDraw,
    SecondReadings,
    SecondReadingStore,
    SubmissionProofStore,
    TransferredDocument,
    UploadStore,
    UploadTransfer,
  ],
  exports: [
    ImagePolicyStore,
    DecisionReversal,
    DocumentPolicy,
    DeclaredApprovals,
    EvidenceLapses,
    LetterEvidenceStore,
    ReadingReports,
    SecondReadings,
    DocumentFileStore,
    DocumentPageStore,
    DocumentProposalStore,
    UciDigests,
    DocumentReading,
    DocumentReturn,
    DocumentStore,
    DocumentSweeper,
    DocumentUpload,
    DocumentVerification,
    FileScrubber,
    FileViewing,
    InspectionSettlement,
    PermitStore,
    ReasonCrops,
    SubmissionProofStore,
    TransferredDocument,
    UploadTransfer,
  ],
})
export class DocumentsModule {}
