import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { AuthorizationModule } from '../authorization/authorization.module.js';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { NoticeStore } from '../students/notice.store.js';
import { StudentsModule } from '../students/students.module.js';
import { BatchPreview } from './batch/batch-preview.js';
import { BatchPreviewStore } from './batch/batch-preview.store.js';
import { LetterBatchStore } from './batch/letter-batch.store.js';
import { LetterBatchWorkStore } from './batch/letter-batch-work.store.js';
import { LetterBatches } from './batch/letter-batches.js';
import { LetterCaseStore } from './letter-case.store.js';
import { LetterCases } from './letter-cases.js';
import { LetterCertificateStore } from './letter-certificate.store.js';
import { LetterCertificates } from './letter-certificates.js';
import { LetterDrafts } from './letter-drafts.js';
import { LetterFlagSteps } from './letter-flag-steps.js';
import { LetterFlagStore } from './letter-flag.store.js';
import { LetterFlags } from './letter-flags.js';
import { LetterGates } from './letter-gates.js';
import { LetterIssue } from './letter-issue.js';
import { LetterKindStore } from './letter-kind.store.js';
import { LetterKinds } from './letter-kinds.js';
import { LetterReading } from './letter-reading.js';
import { LetterRequestStore } from './letter-request.store.js';
import { LetterRetry } from './letter-retry.js';
import { LetterReview } from './letter-review.js';
import { LetterNumberStore } from './letter-number.store.js';
import { LetterSettlement } from './letter-settlement.js';
import { LetterSteps } from './letter-steps.js';
import { LetterVerification } from './letter-verification.js';
import { LetterVerificationStore } from './letter-verification.store.js';
import { LetterTemplateStore } from './letter-template.store.js';
import { LetterStore } from './letter.store.js';
import { LetterViews } from './letter-views.js';
import { NoticeAcknowledgement } from './notice-acknowledgement.js';
import { OfficeImageStore } from './office-image.store.js';
import { RequestAnswers } from './request-answers.js';
import { RequestApproval } from './request-approval.js';
import { RequestSettlement } from './request-settlement.js';
import { RequestSteps } from './request-steps.js';
import { RequestSubmission } from './request-submission.js';
import { RequestViews } from './request-views.js';
import { LetterTurnaroundStore } from './turnaround/letter-turnaround.store.js';
import { TurnaroundMeasure } from './turnaround/turnaround-measure.js';
import { TemplateDrafts } from './template-drafts.js';
import { TemplatePeriods } from './template-periods.js';
import { TemplatePreviews } from './template-previews.js';
import { TemplateReview } from './template-review.js';
import { TemplateSteps } from './template-steps.js';
import { TemplateViews } from './template-views.js';

/** Requests and letters. The page is made in the worker alone: `LetterRendering` is provided there beside a renderer. */
@Module({
  imports: [AuditModule, StudentsModule, NotificationsModule, AuthorizationModule],
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
