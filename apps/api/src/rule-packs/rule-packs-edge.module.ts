import { Module } from '@nestjs/common';
import { RulePacksModule } from '#casework/authorization/rule-packs/rule-packs.module.js';
import { DryRunsAdministratorController } from './dry-runs.administrator.controller.js';
import { RulePacksAdministratorController } from './rule-packs.administrator.controller.js';
import { RulePacksStaffController } from './rule-packs.staff.controller.js';

@Module({
  imports: [RulePacksModule],
  controllers: [RulePacksStaffController, RulePacksAdministratorController, DryRunsAdministratorController],
})
export class RulePacksEdgeModule {}
