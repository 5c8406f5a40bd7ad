import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../../approvals/approvals.module.js';
import { AuditModule } from '../../audit/audit.module.js';
import { StudentsModule } from '../../students/students.module.js';
import { AuthorizationFactsStore } from '../facts/authorization-facts.store.js';
import { AuthorizationModule } from '../authorization.module.js';
import { FactsPageStore } from '../facts/facts-page.store.js';
import { RulePackDryRunPageStore } from './rule-pack-dry-run-page.store.js';
import { RulePackDryRunStore } from './rule-pack-dry-run.store.js';
import { RulePackDryRunWork } from './rule-pack-dry-run-work.js';
import { RulePackDryRuns } from './rule-pack-dry-runs.js';
import { RulePackLoading } from './rule-pack-loading.js';
import { RulePackPeriodStore } from './rule-pack-period.store.js';
import { RulePackPeriods } from './rule-pack-periods.js';
import { RulePackReading } from './rule-pack-reading.js';
import { RulePackStore } from './rule-pack.store.js';

/** Loading packs, trying them on everybody, putting them in force. */
@Module({
  imports: [ApprovalsModule, AuditModule, StudentsModule, AuthorizationModule],
  providers: [
    AuthorizationFactsStore,
    FactsPageStore,
    RulePackStore,
    RulePackPeriodStore,
    RulePackDryRunStore,
    RulePackDryRunPageStore,
    RulePackLoading,
    RulePackReading,
    RulePackDryRuns,
    RulePackDryRunWork,
    RulePackPeriods,
  ],
  exports: [RulePackLoading, RulePackReading, RulePackDryRuns, RulePackDryRunWork, RulePackPeriods],
})
export class RulePacksModule {}
