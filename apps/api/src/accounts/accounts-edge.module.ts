import { Module } from '@nestjs/common';
import { IdentityModule } from '#casework/identity/identity.module.js';
import { OfficeProvidersModule } from '#casework/identity/institution/office-providers.module.js';
import { StudentsModule } from '#casework/students/students.module.js';
import { ProviderSettingsAdministratorController } from '../institution/provider-settings.administrator.controller.js';
import { MachineTokensAdministratorController } from '../machine-tokens/machine-tokens.administrator.controller.js';
import { AccountLinksPublicController } from './account-links.public.controller.js';
import { AccountsAdministratorController } from './accounts.administrator.controller.js';
import { StudentAccessStaffController } from './student-access.staff.controller.js';
import { StaffController } from './staff.staff.controller.js';

@Module({
  imports: [IdentityModule, OfficeProvidersModule, StudentsModule],
  controllers: [
    AccountLinksPublicController,
    AccountsAdministratorController,
    StudentAccessStaffController,
    StaffController,
    MachineTokensAdministratorController,
    ProviderSettingsAdministratorController,
  ],
})
export class AccountsEdgeModule {}
