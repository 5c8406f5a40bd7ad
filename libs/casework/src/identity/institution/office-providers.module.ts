import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../../approvals/approvals.module.js';
import { AuditModule } from '../../audit/audit.module.js';
import { IdentityModule } from '../identity.module.js';
import { OfficeProviders } from './office-providers.js';

@Module({
  imports: [ApprovalsModule, AuditModule, IdentityModule],
  providers: [OfficeProviders],
  exports: [OfficeProviders],
})
export class OfficeProvidersModule {}
