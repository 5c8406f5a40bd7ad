import { type DynamicModule, Module } from '@nestjs/common';
import { AuditModule } from '#casework/audit/audit.module.js';
import { AuthorizationModule } from '#casework/authorization/authorization.module.js';
import { RulePacksModule } from '#casework/authorization/rule-packs/rule-packs.module.js';
import { CARRY_ON_DRY_RUNS } from '#casework/authorization/rule-packs/rule-packs.jobs.js';
import { DraftsModule } from '#casework/drafts/drafts.module.js';
import { TaskBatchWork } from '#casework/desk/batch/task-batch-work.js';
import { CARRY_ON_TASK_BATCHES } from '#casework/desk/desk.jobs.js';
import { DeskModule } from '#casework/desk/desk.module.js';
import { DocumentsModule } from '#casework/documents/documents.module.js';
import { DocumentInspection } from '#casework/documents/document-inspection.js';
import { FileExamination } from '#casework/documents/file-examination.js';
import { ImagePolicyWork } from '#casework/documents/images/image-policy-work.js';
import { INSPECT_DOCUMENT, READ_DOCUMENT } from '#casework/documents/documents.jobs.js';
import { ProposalWork } from '#casework/documents/proposals/proposal-work.js';
import { IdentityModule } from '#casework/identity/identity.module.js';
import { SEND_ACCOUNT_MAILS } from '#casework/identity/mail/account-mail.jobs.js';
import { AccountMailWork } from '#casework/identity/mail/account-mail-work.js';
import { CertificateNotice } from '#casework/letters/page/certificate-notice.js';
import { LetterBatchWork } from '#casework/letters/batch/letter-batch-work.js';
import { CARRY_ON_BATCHES, DECIDE_REQUEST, RENDER_LETTER } from '#casework/letters/letters.jobs.js';
import { LetterPress } from '#casework/letters/page/letter-press.js';
import { LetterRendering } from '#casework/letters/page/letter-rendering.js';
import { LetterChecks } from '#casework/letters/flags/letter-checks.js';
import { LettersModule } from '#casework/letters/letters.module.js';
import { UnreviewedIssue } from '#casework/letters/issue/unreviewed-issue.js';
import { MAIL_WORK } from '#casework/notifications/mail-work.js';
import { SEND_DUE } from '#casework/notifications/notifications.jobs.js';
import { NotificationsModule } from '#casework/notifications/notifications.module.js';
import { PrivacyModule } from '#casework/privacy/privacy.module.js';
import { ConsequencesOfFactsModule } from '#casework/consequences-of-facts.module.js';
import { IMPORT_ROSTER } from '#casework/students/students.jobs.js';
import { StudentsModule } from '#casework/students/students.module.js';
import { DatabaseModule } from '#database/database.module.js';
import type { Settings } from '#platform/config/settings.js';
import { PlatformModule } from '#platform/platform.module.js';
import { QueueModule } from '#platform/queue/queue.module.js';
import { WorkerPlatformModule } from '#platform/worker-platform.module.js';
import { CarryOnBatchesProcessor } from './processors/carry-on-batches.processor.js';
import { CarryOnTaskBatchesProcessor } from './processors/carry-on-task-batches.processor.js';
import { CarryOnDryRunsProcessor } from './processors/carry-on-dry-runs.processor.js';
import { DecideRequestProcessor } from './processors/decide-request.processor.js';
import { ImportRosterProcessor } from './processors/import-roster.processor.js';
import { InspectDocumentProcessor } from './processors/inspect-document.processor.js';
import { ReadDocumentProcessor } from './processors/read-document.processor.js';
import { RenderLetterProcessor } from './processors/render-letter.processor.js';
import { SendAccountMailsProcessor } from './processors/send-account-mails.processor.js';
import { SendDueProcessor } from './processors/send-due.processor.js';
import { ScheduleRunner } from './schedule-runner.js';
import { Schedules } from './schedules.js';
import { SignsOfLifeStore } from './signs-of-life.store.js';
import { WorkerSession } from './worker-session.js';

/** The kinds of job this worker takes; each has exactly one processor below. */
export const WORKER_JOBS = [
  RENDER_LETTER,
  DECIDE_REQUEST,
  INSPECT_DOCUMENT,
  READ_DOCUMENT,
  IMPORT_ROSTER,
  SEND_DUE,
  CARRY_ON_DRY_RUNS,
  CARRY_ON_BATCHES,
  CARRY_ON_TASK_BATCHES,
  SEND_ACCOUNT_MAILS,
] as const;

/** The queue edge: processors and the table of recurring work over the casework. */
@Module({})
export class WorkerModule {
  static forRoot(settings: Settings): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        PlatformModule.forRoot(settings),
        WorkerPlatformModule.forRoot(settings),
        DatabaseModule.forRoot({
          url: settings.database.workerUrl,
          poolSize: settings.database.poolSize,
          applicationName: 'coopdesk worker',
        }),
        QueueModule.forWorker(settings.database.workerUrl, WORKER_JOBS),
        AuditModule,
        IdentityModule,
        StudentsModule,
        NotificationsModule,
        AuthorizationModule,
        RulePacksModule,
        ConsequencesOfFactsModule,
        PrivacyModule,
        LettersModule,
        DeskModule,
        DocumentsModule,
        DraftsModule,
      ],
      providers: [
        WorkerSession,
        SignsOfLifeStore,
        ...MAIL_WORK,
        AccountMailWork,
        CertificateNotice,
        LetterPress,
        LetterRendering,
        UnreviewedIssue,
        LetterChecks,
        LetterBatchWork,
        TaskBatchWork,
        FileExamination,
        DocumentInspection,
        ProposalWork,
        ImagePolicyWork,
        Schedules,
        ScheduleRunner,
        RenderLetterProcessor,
        InspectDocumentProcessor,
        ReadDocumentProcessor,
        ImportRosterProcessor,
        SendDueProcessor,
        CarryOnDryRunsProcessor,
        CarryOnBatchesProcessor,
        CarryOnTaskBatchesProcessor,
        DecideRequestProcessor,
        SendAccountMailsProcessor,
      ],
    };
  }
}
