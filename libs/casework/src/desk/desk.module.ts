import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { UciDigests } from '../documents/proposals/uci-digests.js';
import { ReturnReasonsModule } from '../documents/return-reasons.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { LettersModule } from '../letters/letters.module.js';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { StudentsModule } from '../students/students.module.js';
import { StudentPreviews } from './batch/student-preview.js';
import { StudentStepStore } from './batch/student-step.store.js';
import { StudentSteps } from './batch/student-steps.js';
import { TaskBatches } from './batch/task-batches.js';
import { TaskBatchStore } from './batch/task-batch.store.js';
import { CaseFileStore } from './case-file.store.js';
import { CaseNoteStore } from './case-note.store.js';
import { CaseNotes } from './case-notes.js';
import { CaseReading } from './case-reading.js';
import { DeskQueue } from './desk-queue.js';
import { DeskQueueStore } from './desk-queue.store.js';
import { DeskSearch } from './desk-search.js';
import { DeskSearchStore } from './desk-search.store.js';
import { DeskLive } from './live/desk-live.js';
import { Messages } from './messages.js';
import { QueueExport } from './queue-export.js';
import { QueueFilters } from './queue-filters.js';
import { QueueViewStore } from './queue-view.store.js';
import { QueueViews } from './queue-views.js';
import { DelegationStore } from './sharing/delegation.store.js';
import { Delegations } from './sharing/delegations.js';
import { SharingPlans } from './sharing/sharing-plans.js';
import { SharingStore } from './sharing/sharing.store.js';
import { TaskSharing } from './sharing/task-sharing.js';
import { StudentExport } from './student-export.js';
import { StudentList } from './student-list.js';
import { StudentListStore } from './student-list.store.js';
import { TaskHandling } from './task-handling.js';
import { TaskReturns } from './task-returns.js';
import { TaskStepStore } from './task-step.store.js';
import { TaskWords } from './task-words.js';

@Module({
  imports: [
    AuditModule,
    IdentityModule,
    StudentsModule,
    NotificationsModule,
    ReturnReasonsModule,
    DocumentsModule,
    LettersModule,
  ],
  providers: [
    DeskQueueStore,
    DeskQueue,
    DelegationStore,
    Delegations,
    SharingStore,
    SharingPlans,
    TaskSharing,
    QueueFilters,
    QueueExport,
    QueueViewStore,
    QueueViews,
    TaskStepStore,
    TaskWords,
    TaskReturns,
    TaskHandling,
    StudentStepStore,
    StudentSteps,
    StudentPreviews,
    TaskBatchStore,
    TaskBatches,
    DeskLive,
    UciDigests,
    DeskSearchStore,
    DeskSearch,
    CaseNoteStore,
    Messages,
    CaseNotes,
    StudentListStore,
    StudentList,
    StudentExport,
    CaseFileStore,
    CaseReading,
  ],
  exports: [
    DeskQueue,
    Delegations,
    SharingPlans,
    TaskSharing,
    DeskLive,
    DeskSearch,
    QueueExport,
    QueueViews,
    TaskHandling,
    StudentSteps,
    StudentPreviews,
    TaskBatchStore,
    TaskBatches,
    CaseNotes,
    Messages,
    StudentList,
    StudentExport,
    CaseReading,
  ],
})
export class DeskModule {}
