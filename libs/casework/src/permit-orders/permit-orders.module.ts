import { Global, Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { AuthorizationModule } from '../authorization/authorization.module.js';
import { PermitIntake } from '../documents/permit-intake.js';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { StudentsModule } from '../students/students.module.js';
import { CitizenshipsChanged } from '../students/citizenships-changed.js';
import { OrderCitizenships } from './order-citizenships.js';
import { OrderConsequences } from './order-consequences.js';
import { OrderIntake } from './order-intake.js';
import { OrderPreviews } from './order-preview.js';
import { OrderSearches } from './order-searches.js';
import { OrderViews } from './order-views.js';
import { PermitOrders } from './permit-orders.js';
import { PermitOrderStore } from './permit-order.store.js';
import { PermitReachStore } from './permit-reach.store.js';

/** Global, because it gives `PermitIntake` and `CitizenshipsChanged` their bodies: documents and students must not know this slice. */
@Global()
@Module({
  imports: [AuditModule, AuthorizationModule, NotificationsModule, StudentsModule],
  providers: [
    OrderCitizenships,
    OrderConsequences,
    OrderIntake,
    OrderPreviews,
    OrderSearches,
    OrderViews,
    PermitOrders,
    PermitOrderStore,
    PermitReachStore,
    { provide: PermitIntake, useExisting: OrderIntake },
    { provide: CitizenshipsChanged, useExisting: OrderCitizenships },
  ],
  exports: [CitizenshipsChanged, OrderPreviews, PermitIntake, PermitOrders],
})
export class PermitOrdersModule {}
