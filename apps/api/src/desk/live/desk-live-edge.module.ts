import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { DeskModule } from '#casework/desk/desk.module.js';
import { IdentityModule } from '#casework/identity/identity.module.js';
import { DeskLiveStaffController } from './desk-live.staff.controller.js';
import { DeskStreams } from './desk-streams.js';
import { LookAfterChange } from './look-after-change.interceptor.js';

/** The desk as it changes, for whoever looks at it. */
@Module({
  imports: [DeskModule, IdentityModule],
  controllers: [DeskLiveStaffController],
  providers: [DeskStreams, { provide: APP_INTERCEPTOR, useClass: LookAfterChange }],
  exports: [DeskStreams],
})
export class DeskLiveEdgeModule {}
