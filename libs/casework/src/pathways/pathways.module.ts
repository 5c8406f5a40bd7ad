import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { IdentityModule } from '../identity/identity.module.js';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { StudentsModule } from '../students/students.module.js';
import { CaseFacts } from './case-facts.js';
import { CaseLooks } from './case-looks.js';
import { CaseOpening } from './case-opening.js';
import { CaseReminders } from './case-reminders.js';
import { CaseSteps } from './case-steps.js';
import { CaseWriting } from './case-writing.js';
import { PathwayCaseReading } from './pathway-case-reading.js';
import { PathwayCases } from './pathway-cases.js';
import { PathwayCaseStore } from './pathway-case.store.js';
import { Pathways } from './pathways.js';

const OFFERED = [Pathways, PathwayCaseReading, PathwayCases, CaseOpening, CaseFacts, CaseSteps];

/** Cases of any pathway. Which pathways there are is told to `Pathways` when the program starts. */
@Module({
  imports: [AuditModule, IdentityModule, NotificationsModule, StudentsModule],
  providers: [...OFFERED, PathwayCaseStore, CaseLooks, CaseReminders, CaseWriting],
  exports: OFFERED,
})
export class PathwaysModule {}
