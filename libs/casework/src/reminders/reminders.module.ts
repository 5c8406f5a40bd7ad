import { Global, Module } from '@nestjs/common';
import { AuthorizationModule } from '../authorization/authorization.module.js';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { FactsChanged } from '../students/facts-changed.js';
import { CaseReassessment } from './case-reassessment.js';
import { DueReassessment } from './due-reassessment.js';
import { ReminderPlanning } from './reminder-planning.js';

/** Global, because it gives `FactsChanged` its body and the foundations that ask for it must not know this slice. */
@Global()
@Module({
  imports: [AuthorizationModule, NotificationsModule],
  providers: [
    ReminderPlanning,
    CaseReassessment,
    DueReassessment,
    { provide: FactsChanged, useExisting: CaseReassessment },
  ],
  exports: [CaseReassessment, DueReassessment, FactsChanged],
})
export class RemindersModule {}
