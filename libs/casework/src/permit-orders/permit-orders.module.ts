import { Global, Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { AuthorizationModule } from '../authorization/authorization.module.js';
import { PermitIntake } from '../documents/permit-intake.js';
import { NotificationsModule } from '../notifications/notifications.module.js';
import { StudentsModule } from '../students/students.module.js';
import { OrderConsequences } from './order-consequences.js';
import { OrderIntake } from './order-intake.js';
import { OrderPreviews } from './order-preview.js';
import { OrderSearches } from './order-searches.js';
import { OrderViews } from './order-views.js';
import { PermitOrders } from './permit-orders.js';
import { PermitOrderStore } from './permit-order.store.js';
import { PermitReachStore } from './permit-reach.store.js';

/** Global, because it gives `PermitIntake` its body and the documents that ask for it must not know this slice. */
@Global()
@Module({
  imports: [AuditModule, AuthorizationModule, NotificationsModule, StudentsModule],
  providers: [
    OrderConsequences,
    OrderIntake,
    OrderPreviews,
    OrderSearches,
    OrderViews,
    PermitOrders,
    PermitOrderStore,
    PermitReachStore,
    { provide: PermitIntake, useExisting: OrderIntake },
  ],
  exports: [OrderPreviews, PermitIntake, PermitOrders],
})
export class PermitOrdersModule {}
