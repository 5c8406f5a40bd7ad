import { Module } from '@nestjs/common';
import { AuditModule } from '#casework/audit/audit.module.js';
import { DeskModule } from '#casework/desk/desk.module.js';
import { ConsequencesOfFactsModule } from '#casework/consequences-of-facts.module.js';
import { StudentsModule } from '#casework/students/students.module.js';
import { CaseNotesStaffController, CaseNotesStudentController } from '../desk/case-notes.controllers.js';
import { DashboardsModule } from '#casework/desk/dashboards/dashboards.module.js';
import { DashboardsStaffController } from '../desk/dashboards/dashboards.staff.controller.js';
import { DelegationsStaffController, SharingPlanController } from '../desk/sharing/sharing.controllers.js';
import { DeskSearchStaffController } from '../desk/desk-search.staff.controller.js';
import { QueueViewsStaffController } from '../desk/queue-views.staff.controller.js';
import { TaskBatchesStaffController } from '../desk/task-batches.staff.controller.js';
import { QueueStaffController } from '../desk/queue.staff.controller.js';
import { NoticeVersionsAdministratorController } from '../office/notice-versions.administrator.controller.js';
import { NoticesController } from '../office/notices.controller.js';
import { BrandController } from '../office/brand.controller.js';
import { EditionsStaffController } from '../office/editions.staff.controller.js';
import { SettingDraftsStaffController } from '../office/setting-drafts.staff.controller.js';
import { OfficeStaffController } from '../office/office.staff.controller.js';
import { PreparationController } from '../office/preparation.controller.js';
import { TermsStaffController } from '../office/terms.staff.controller.js';
import { ProgramPlansStaffController } from '../programs/program-plans.staff.controller.js';
import { ProgramsStaffController } from '../programs/programs.staff.controller.js';
import { RosterImportsStaffController } from '../roster/roster-imports.staff.controller.js';
import { MeStudentController } from './me.student.controller.js';
import { StudentFactsStaffController } from './student-facts.staff.controller.js';
import { StudentsStaffController } from './students.staff.controller.js';

/** Students, the desk over them, and the office's own settings. */
@Module({
  imports: [AuditModule, StudentsModule, DeskModule, DashboardsModule, ConsequencesOfFactsModule],
  controllers: [
    MeStudentController,
    StudentsStaffController,
    StudentFactsStaffController,
    ProgramsStaffController,
    ProgramPlansStaffController,
    OfficeStaffController,
    EditionsStaffController,
    SettingDraftsStaffController,
    BrandController,
    PreparationController,
    TermsStaffController,
    NoticesController,
    NoticeVersionsAdministratorController,
    QueueStaffController,
    TaskBatchesStaffController,
    QueueViewsStaffController,
    DeskSearchStaffController,
    DelegationsStaffController,
    SharingPlanController,
    DashboardsStaffController,
    CaseNotesStaffController,
    CaseNotesStudentController,
    RosterImportsStaffController,
  ],
})
export class StudentsEdgeModule {}
