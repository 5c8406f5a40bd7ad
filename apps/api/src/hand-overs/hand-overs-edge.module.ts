import { Module } from '@nestjs/common';
import { HandOversModule } from '#casework/hand-overs/hand-overs.module.js';
import { HandOversStaffController } from './hand-overs.staff.controller.js';

@Module({ imports: [HandOversModule], controllers: [HandOversStaffController] })
export class HandOversEdgeModule {}
