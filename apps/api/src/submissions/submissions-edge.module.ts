import { Module } from '@nestjs/common';
import { SubmissionsModule } from '#casework/submissions/submissions.module.js';
import { SubmissionsStaffController } from './submissions.staff.controller.js';
import { SubmissionsStudentController } from './submissions.student.controller.js';
import { TravelStaffController } from './travel.staff.controller.js';
import { TravelStudentController } from './travel.student.controller.js';

@Module({
  imports: [SubmissionsModule],
  controllers: [
    SubmissionsStudentController,
    SubmissionsStaffController,
    TravelStaffController,
    TravelStudentController,
  ],
})
export class SubmissionsEdgeModule {}
