import { Module } from '@nestjs/common';
import { EmployerStatementsModule } from '#casework/authorization/employer-statements/employer-statements.module.js';
import { EmployerStatementsPublicController } from './employer-statements.public.controller.js';
import { EmployerStatementsStaffController } from './employer-statements.staff.controller.js';
import { EmployerStatementsStudentController } from './employer-statements.student.controller.js';

@Module({
  imports: [EmployerStatementsModule],
  controllers: [
    EmployerStatementsStudentController,
    EmployerStatementsStaffController,
    EmployerStatementsPublicController,
  ],
})
export class EmployerStatementsEdgeModule {}
