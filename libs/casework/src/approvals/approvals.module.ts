import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { StudentsModule } from '../students/students.module.js';
import { ApprovalStore } from './approval.store.js';
import { Approvals } from './approvals.js';
import { SecondPerson } from './second-person.js';
import { TwoPersonRule } from './two-person-rule.js';
import { TwoPersonRuleStore } from './two-person-rule.store.js';
import { TwoPersonSteps } from './two-person-steps.js';

@Module({
  imports: [AuditModule, StudentsModule],
  providers: [ApprovalStore, Approvals, SecondPerson, TwoPersonRule, TwoPersonRuleStore, TwoPersonSteps],
  exports: [Approvals, SecondPerson, TwoPersonRule, TwoPersonSteps],
})
export class ApprovalsModule {}
