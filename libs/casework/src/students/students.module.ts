import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { BrandLogoStore } from './editions/brand-logo.store.js';
import { BrandReading } from './editions/brand-reading.js';
import { OfficeStanding } from './editions/office-standing.js';
import { PreparationReading } from './editions/preparation-reading.js';
import { SettingDraftStore } from './editions/setting-draft.store.js';
import { SettingDrafts } from './editions/setting-drafts.js';
import { SettingEditionStore } from './editions/setting-edition.store.js';
import { SettingEditions } from './editions/setting-editions.js';
import { StandingSettings } from './editions/standing-settings.js';
import { TermStanding } from './editions/term-standing.js';
import { FactRecording } from './fact-recording.js';
import { NoticeStore } from './notice.store.js';
import { Notices } from './notices.js';
import { OfficeCalendar } from './office-calendar.js';
import { OfficeSettings } from './office-settings.js';
import { OfficeStore } from './office.store.js';
import { ProgramPlanStore } from './program-plan.store.js';
import { ProgramPlans } from './program-plans.js';
import { ProgramRecords } from './program-records.js';
import { ProgramStore } from './program.store.js';
import { RosterBatch } from './roster/roster-batch.js';
import { RosterBatchStore } from './roster/roster-batch.store.js';
import { RosterClaimStore } from './roster/roster-claim.store.js';
import { RosterImportStore } from './roster/roster-import.store.js';
import { RosterWalk } from './roster/roster-walk.js';
import { RosterWriting } from './roster/roster-writing.js';
import { RosterImport } from './roster-import.js';
import { RosterReception } from './roster-reception.js';
import { RosterReport } from './roster-report.js';
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
    SettingEditionStore,
    SettingDraftStore,
    SettingDrafts,
    OfficeStanding,
    TermStanding,
    StandingSettings,
    SettingEditions,
    PreparationReading,
    BrandLogoStore,
    BrandReading,
    OfficeSettings,
    TermStore,
    NoticeStore,
    Notices,
    ReviewTaskStore,
    ReviewTasks,
    ProgramStore,
    ProgramRecords,
    ProgramPlanStore,
    ProgramPlans,
    StudentStore,
    StudentRecords,
    StudentFactStore,
    FactRecording,
    RosterBatchStore,
    RosterClaimStore,
    RosterImportStore,
    RosterWriting,
    RosterBatch,
    RosterWalk,
    RosterImport,
    RosterReception,
    RosterReport,
  ],
  exports: [
    OfficeStore,
    OfficeCalendar,
    StandingSettings,
    SettingEditions,
    SettingDrafts,
    PreparationReading,
    BrandReading,
    OfficeSettings,
    TermStore,
    Notices,
    ReviewTasks,
    ProgramRecords,
    ProgramPlans,
    ProgramStore,
    StudentStore,
    StudentRecords,
    StudentFactStore,
    FactRecording,
    RosterImport,
    RosterReception,
    RosterReport,
  ],
})
export class StudentsModule {}
