import { Module } from '@nestjs/common';
import { AuditModule } from '../../audit/audit.module.js';
import { ReturnReasonsModule } from '../../documents/return-reasons.module.js';
import { NotificationsModule } from '../../notifications/notifications.module.js';
import { StudentsModule } from '../../students/students.module.js';
import { CoverageMeasures } from './coverage-dashboard.js';
import { CoverageMeasuresStore } from './coverage-measures.store.js';
import { OutcomeMeasures } from './outcome-dashboard.js';
import { OutcomeMeasuresStore } from './outcome-measures.store.js';
import { QueueMeasures } from './queue-dashboard.js';
import { QueueMeasuresStore } from './queue-measures.store.js';
import { SharedReport } from './shared-report.js';

/** What the office's work amounts to, in numbers that name nobody. */
@Module({
  imports: [AuditModule, NotificationsModule, ReturnReasonsModule, StudentsModule],
  providers: [
    QueueMeasuresStore,
    QueueMeasures,
    CoverageMeasuresStore,
    CoverageMeasures,
    OutcomeMeasuresStore,
    OutcomeMeasures,
    SharedReport,
  ],
  exports: [QueueMeasures, CoverageMeasures, OutcomeMeasures, SharedReport],
})
export class DashboardsModule {}
