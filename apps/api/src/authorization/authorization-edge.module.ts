import { Module } from '@nestjs/common';
import { AuditModule } from '#casework/audit/audit.module.js';
import { AuthorizationModule } from '#casework/authorization/authorization.module.js';
import { JobBoards } from '#casework/authorization/job-boards/job-boards.js';
import { JobBoardStore } from '#casework/authorization/job-boards/job-board.store.js';
import { IecModule } from '#casework/iec/iec.module.js';
import { RemindersModule } from '#casework/reminders/reminders.module.js';
import { AuthorizationStaffController } from './authorization.staff.controller.js';
import { AuthorizationStudentController } from './authorization.student.controller.js';
import { CoopStatusMachineController } from './coop-status.machine.controller.js';
import { EvaluationsController } from './evaluations.controller.js';
import { JobBoardsAdministratorController } from './job-boards.administrator.controller.js';
import { PastAnswersStaffController } from './past-answers.staff.controller.js';
import { WhatIfStaffController } from './what-if.staff.controller.js';
import { SelfCheckStudentController } from './self-check.student.controller.js';
import { WhatIfStudentController } from './what-if.student.controller.js';

@Module({
  imports: [AuditModule, AuthorizationModule, IecModule, RemindersModule],
  controllers: [
    AuthorizationStudentController,
    AuthorizationStaffController,
    CoopStatusMachineController,
    EvaluationsController,
    JobBoardsAdministratorController,
    WhatIfStudentController,
    SelfCheckStudentController,
    WhatIfStaffController,
    PastAnswersStaffController,
  ],
  providers: [JobBoards, JobBoardStore],
})
export class AuthorizationEdgeModule {}
