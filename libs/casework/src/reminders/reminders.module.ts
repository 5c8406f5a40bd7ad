import { Global, Module } from '@nestjs/common';
import { AuthorizationModule } from '../authorization/authorization.module.js';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { StillDue } from '../notifications/still-due.js';
import { AuditModule } from '../audit/audit.module.js';
import { SignOffTasks } from '../authorization/sign-offs/sign-off-tasks.js';
import { FactsChanged } from '../students/facts-changed.js';
import { StudentsModule } from '../students/students.module.js';
import { AuthorizationReading } from './authorization-reading.js';
import { CaseReassessment } from './case-reassessment.js';
import { DueReassessment } from './due-reassessment.js';
import { ForecastStore } from './forecast/forecast.store.js';
import { Forecasts } from './forecast/forecasts.js';
import { ReminderEffects } from '../authorization/rule-packs/reminder-effects.js';
import { PublishedTimesStanding } from './forecast/published-times-standing.js';
import { NightlyReplan } from './nightly-replan.js';
import { PlannedReminderEffects } from './planned-reminder-effects.js';
import { PlansUpToDate } from './plans-up-to-date.js';
import { ReassessmentOfEverybody } from './reassessment-of-everybody.js';
import { ReassessmentMarkStore } from './reassessment-mark.store.js';
import { ReplanStore } from './replan.store.js';
import { ReminderPlanning } from './reminder-planning.js';
import { SweepProgressStore } from './sweep-progress.store.js';

/** Global, because it gives `FactsChanged` its body and the foundations that ask for it must not know this slice. */
@Global()
@Module({
  imports: [AuditModule, AuthorizationModule, NotificationsModule, StudentsModule],
  providers: [
    ForecastStore,
    Forecasts,
    PublishedTimesStanding,
    ReminderPlanning,
    SignOffTasks,
    AuthorizationReading,
    ReassessmentMarkStore,
    CaseReassessment,
    SweepProgressStore,
    ReassessmentOfEverybody,
    DueReassessment,
    ReplanStore,
    NightlyReplan,
    { provide: FactsChanged, useExisting: CaseReassessment },
    { provide: ReminderEffects, useClass: PlannedReminderEffects },
    { provide: StillDue, useClass: PlansUpToDate },
  ],
  exports: [
    Forecasts,
    AuthorizationReading,
    CaseReassessment,
    DueReassessment,
    ReassessmentOfEverybody,
    FactsChanged,
    ReminderEffects,
    StillDue,
    NightlyReplan,
  ],
})
export class RemindersModule {}
