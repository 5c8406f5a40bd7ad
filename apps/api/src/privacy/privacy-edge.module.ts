import { Module } from '@nestjs/common';
import { AuditModule } from '#casework/audit/audit.module.js';
import { PrivacyModule } from '#casework/privacy/privacy.module.js';
import { StudentsModule } from '#casework/students/students.module.js';
import { OwnDataStudentController, PersonDataStaffController } from './corrections.controllers.js';
import { DataMapStaffController } from './data-map.staff.controller.js';
import { LegalHoldsStaffController, StandingHoldsStaffController } from './legal-holds.staff.controller.js';
import { RetentionStaffController } from './retention.staff.controller.js';
import { LooksStudentController, TrailStaffController } from './trail.controllers.js';

@Module({
  imports: [PrivacyModule, AuditModule, StudentsModule],
  controllers: [
    TrailStaffController,
    LooksStudentController,
    OwnDataStudentController,
    PersonDataStaffController,
    LegalHoldsStaffController,
    StandingHoldsStaffController,
    RetentionStaffController,
    DataMapStaffController,
  ],
})
export class PrivacyEdgeModule {}
