import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { AuthorizationModule } from '../authorization/authorization.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { StudentsModule } from '../students/students.module.js';
import { JourneyViews } from './journey-views.js';
import { SubmissionOutcomes } from './submission-outcomes.js';
import { SubmissionProof } from './submission-proof.js';
import { SubmissionRecording } from './submission-recording.js';
import { SubmissionSettlement } from './submission-settlement.js';
import { SubmissionStore } from './submission.store.js';
import { SubmissionTimings } from './submission-timing.js';
import { SubmissionViews } from './submission-views.js';
import { TravelByOffice } from './travel-by-office.js';
import { TravelRecording } from './travel-recording.js';
import { TravelSettlement } from './travel-settlement.js';
import { TravelStore } from './travel.store.js';

/** Applications to IRCC, their outcomes, and absences from Canada. */
@Module({
  imports: [AuditModule, StudentsModule, NotificationsModule, DocumentsModule, AuthorizationModule],
  providers: [
    JourneyViews,
    SubmissionOutcomes,
    SubmissionProof,
    SubmissionRecording,
    SubmissionSettlement,
    SubmissionStore,
    SubmissionTimings,
    SubmissionViews,
    TravelByOffice,
    TravelRecording,
    TravelSettlement,
    TravelStore,
  ],
  exports: [SubmissionOutcomes, SubmissionRecording, TravelByOffice, TravelRecording],
})
export class SubmissionsModule {}
