import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../approvals/approvals.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { AuthorizationModule } from '../authorization/authorization.module.js';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { NoticeStore } from '../students/notice.store.js';
import { ReturnReasonsModule } from '../documents/return-reasons.module.js';
import { StudentsModule } from '../students/students.module.js';
import { BatchPreview } from './batch/batch-preview.js';
import { BatchPreviewStore } from './batch/batch-preview.store.js';
import { LetterBatchStore } from './batch/letter-batch.store.js';
import { LetterBatchWorkStore } from './batch/letter-batch-work.store.js';
import { LetterBatches } from './batch/letter-batches.js';
import { LetterCaseStore } from './requests/letter-case.store.js';
import { LetterCases } from './requests/letter-cases.js';
import { LetterCertificateStore } from './page/letter-certificate.store.js';
import { LetterCertificates } from './page/letter-certificates.js';
import { LetterDrafts } from './requests/letter-drafts.js';
import { LetterFlagSteps } from './flags/letter-flag-steps.js';
import { LetterFlagStore } from './flags/letter-flag.store.js';
import { LetterFlags } from './flags/letter-flags.js';
import { LetterGates } from './requests/letter-gates.js';
import { LetterIssue } from './issue/letter-issue.js';
import { LetterKindStore } from './kinds/letter-kind.store.js';
import { LetterKinds } from './kinds/letter-kinds.js';
import { LetterReading } from './issue/letter-reading.js';
import { LetterRequestStore } from './requests/letter-request.store.js';
import { LetterRetry } from './issue/letter-retry.js';
import { LetterReview } from './requests/letter-review.js';
import { LetterNumberStore } from './issue/letter-number.store.js';
import { LetterScrubStore } from './page/letter-scrub.store.js';
import { LetterScrubber } from './page/letter-scrubber.js';
import { LetterSettlement } from './issue/letter-settlement.js';
import { LetterSteps } from './issue/letter-steps.js';
import { LetterVerification } from './verification/letter-verification.js';
import { LetterVerificationStore } from './verification/letter-verification.store.js';
import { LetterTemplateStore } from './wording/letter-template.store.js';
import { LetterStore } from './issue/letter.store.js';
import { LetterViews } from './issue/letter-views.js';
import { NoticeAcknowledgement } from './requests/notice-acknowledgement.js';
import { OfficeImageStore } from './page/office-image.store.js';
import { RequestAnswers } from './requests/request-answers.js';
import { RequestApproval } from './issue/request-approval.js';
import { RequestSettlement } from './requests/request-settlement.js';
import { RequestSteps } from './requests/request-steps.js';
import { RequestSubmission } from './requests/request-submission.js';
import { RequestViews } from './requests/request-views.js';
import { LetterTurnaroundStore } from './turnaround/letter-turnaround.store.js';
import { TurnaroundMeasure } from './turnaround/turnaround-measure.js';
import { TemplateDrafts } from './wording/template-drafts.js';
import { TemplatePeriods } from './wording/template-periods.js';
import { TemplatePreviews } from './wording/template-previews.js';
import { TemplateReview } from './wording/template-review.js';
import { TemplateSteps } from './wording/template-steps.js';
import { TemplateViews } from './wording/template-views.js';

/** Requests and letters. The page is made in the worker alone: `LetterRendering` is provided there beside a renderer. */
@Module({
  imports: [
    ApprovalsModule,
    AuditModule,
    StudentsModule,
    ReturnReasonsModule,
    NotificationsModule,
    AuthorizationModule,
  ],
  providers: [
    BatchPreview,
    BatchPreviewStore,
    LetterBatchStore,
    LetterBatchWorkStore,
    LetterBatches,
    LetterRetry,
    LetterCaseStore,
    LetterCases,
    LetterCertificateStore,
    LetterCertificates,
    LetterDrafts,
    LetterFlagSteps,
    LetterFlagStore,
    LetterFlags,
    LetterGates,
    LetterIssue,
    LetterKindStore,
    LetterKinds,
    LetterReading,
    LetterRequestStore,
    LetterReview,
    LetterNumberStore,
    LetterScrubber,
    LetterScrubStore,
    LetterSettlement,
    LetterSteps,
    LetterStore,
    LetterTemplateStore,
    LetterVerification,
    LetterVerificationStore,
    LetterViews,
    NoticeAcknowledgement,
    NoticeStore,
    OfficeImageStore,
    RequestAnswers,
    RequestApproval,
    RequestSettlement,
    RequestSteps,
    RequestSubmission,
    RequestViews,
    TemplateDrafts,
    TemplatePeriods,
    TemplatePreviews,
    TemplateReview,
    TemplateSteps,
    TemplateViews,
    LetterTurnaroundStore,
    TurnaroundMeasure,
  ],
  exports: [
    BatchPreview,
    LetterBatchWorkStore,
    LetterBatches,
    LetterRetry,
    LetterCertificateStore,
    LetterCertificates,
    LetterCases,
    LetterDrafts,
    LetterFlagSteps,
    LetterFlagStore,
    LetterFlags,
    LetterGates,
    LetterKinds,
    LetterReading,
    LetterRequestStore,
    LetterReview,
    LetterScrubber,
    LetterSettlement,
    LetterSteps,
    LetterStore,
    LetterTemplateStore,
    LetterVerification,
    OfficeImageStore,
    RequestApproval,
    RequestSubmission,
    TemplateDrafts,
    TemplatePeriods,
    TemplatePreviews,
    TemplateReview,
    TurnaroundMeasure,
  ],
})
export class LettersModule {}
