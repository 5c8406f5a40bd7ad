import { Module } from '@nestjs/common';
import { PermitOrdersModule } from './permit-orders/permit-orders.module.js';
import { RemindersModule } from './reminders/reminders.module.js';

/**
 * What follows when facts of students change, for every process that changes them: the answers and reminders are made anew
 * (`FactsChanged`), and orders hold against citizenships as they are now (`CitizenshipsChanged`).
 */
@Module({
  imports: [PermitOrdersModule, RemindersModule],
  exports: [PermitOrdersModule, RemindersModule],
})
export class ConsequencesOfFactsModule {}
