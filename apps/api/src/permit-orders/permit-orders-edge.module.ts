import { Module } from '@nestjs/common';
import { PermitOrdersModule } from '#casework/permit-orders/permit-orders.module.js';
import { PermitOrdersAdministratorController } from './permit-orders.administrator.controller.js';

@Module({
  imports: [PermitOrdersModule],
  controllers: [PermitOrdersAdministratorController],
})
export class PermitOrdersEdgeModule {}
