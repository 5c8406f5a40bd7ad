import { Module } from '@nestjs/common';
import { AuditModule } from '#casework/audit/audit.module.js';
import { PrivacyModule } from '#casework/privacy/privacy.module.js';
import { OwnDataStudentController, PersonDataStaffController } from './corrections.controllers.js';
import { LegalHoldsStaffController } from './legal-holds.staff.controller.js';
import { LooksStudentController, TrailStaffController } from './trail.controllers.js';

@Module({
  imports: [PrivacyModule, AuditModule],
  controllers: [
    TrailStaffController,
    LooksStudentController,
    OwnDataStudentController,
    PersonDataStaffController,
    LegalHoldsStaffController,
  ],
})
export class PrivacyEdgeModule {}
