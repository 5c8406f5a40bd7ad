import { Module } from '@nestjs/common';
import { ApprovalsModule } from '#casework/approvals/approvals.module.js';
import { ApprovalsStaffController } from './approvals.staff.controller.js';
import { TwoPersonRuleController } from './two-person-rule.controller.js';

@Module({ imports: [ApprovalsModule], controllers: [ApprovalsStaffController, TwoPersonRuleController] })
export class ApprovalsEdgeModule {}
