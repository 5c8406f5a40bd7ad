import { Module } from '@nestjs/common';
import { AuditModule } from '../../audit/audit.module.js';
import { StudentsModule } from '../../students/students.module.js';
import { AuthorizationModule } from '../authorization.module.js';
import { PolicySignOffStore } from './policy-sign-off.store.js';
import { PolicySignOffs } from './policy-sign-offs.js';
import { SignOffViews } from './sign-off-views.js';

/** Giving and withdrawing sign-offs; that they count is part of every evaluation. */
@Module({
  imports: [AuditModule, StudentsModule, AuthorizationModule],
  providers: [PolicySignOffStore, SignOffViews, PolicySignOffs],
  exports: [PolicySignOffs],
})
export class SignOffsModule {}
