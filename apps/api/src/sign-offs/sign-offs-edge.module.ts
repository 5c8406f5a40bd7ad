import { Module } from '@nestjs/common';
import { SignOffsModule } from '#casework/authorization/sign-offs/sign-offs.module.js';
import { SignOffsStaffController } from './sign-offs.staff.controller.js';

@Module({ imports: [SignOffsModule], controllers: [SignOffsStaffController] })
export class SignOffsEdgeModule {}
