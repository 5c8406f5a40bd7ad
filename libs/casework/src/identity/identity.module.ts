import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { AccountStore } from './account.store.js';
import { Housekeeping } from './housekeeping.js';
import { IdempotencyStore } from './idempotency.store.js';
import { MachineTokenStore } from './machine-token.store.js';
import { MachineTokens } from './machine-tokens.js';
import { OfficeAccounts } from './office-accounts.js';
import { Passwords } from './passwords.js';
import { SessionStore } from './session.store.js';
import { SignIn } from './sign-in.js';

@Module({
  imports: [AuditModule],
  providers: [
    AccountStore,
    SessionStore,
    MachineTokenStore,
    MachineTokens,
    IdempotencyStore,
    OfficeAccounts,
    Passwords,
    SignIn,
    Housekeeping,
  ],
  exports: [
    Housekeeping,
    AccountStore,
    IdempotencyStore,
    SessionStore,
    MachineTokens,
    OfficeAccounts,
    Passwords,
    SignIn,
  ],
})
export class IdentityModule {}
