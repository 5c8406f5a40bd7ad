import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { FactRecording } from './fact-recording.js';
import { NoticeStore } from './notice.store.js';
import { Notices } from './notices.js';
import { OfficeCalendar } from './office-calendar.js';
import { OfficeSettings } from './office-settings.js';
import { OfficeStore } from './office.store.js';
import { ProgramRecords } from './program-records.js';
import { ProgramStore } from './program.store.js';
import { ReviewTaskStore } from './review-task.store.js';
import { ReviewTasks } from './review-tasks.js';
import { StudentFactStore } from './student-fact.store.js';
import { StudentRecords } from './student-records.js';
import { StudentStore } from './student.store.js';
import { TermStore } from './term.store.js';

/** Whoever imports it binds `FactsChanged` globally: facts of students are never changed without it. */
@Module({
  imports: [AuditModule, IdentityModule],
  providers: [
    OfficeStore,
    OfficeCalendar,
    OfficeSettings,
    TermStore,
    NoticeStore,
    Notices,
    ReviewTaskStore,
    ReviewTasks,
    ProgramStore,
    ProgramRecords,
    StudentStore,
    StudentRecords,
    StudentFactStore,
    FactRecording,
  ],
  exports: [
    OfficeStore,
    OfficeCalendar,
    OfficeSettings,
    TermStore,
    Notices,
    ReviewTasks,
    ProgramRecords,
    ProgramStore,
    StudentStore,
    StudentRecords,
    StudentFactStore,
    FactRecording,
  ],
})
export class StudentsModule {}
