import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { AccountScopes } from './account-scopes.js';
import { AccountStore } from './account.store.js';
import { AttemptLimits } from './attempt-limits.js';
import { AttemptStore } from './attempt.store.js';
import { Housekeeping } from './housekeeping.js';
import { IdempotencyStore } from './idempotency.store.js';
import { AccountMatching } from './institution/account-matching.js';
import { ExternalIdentityStore } from './institution/external-identity.store.js';
import { InstitutionSignIn } from './institution/institution-sign-in.js';
import { OwnIdentities } from './institution/own-identities.js';
import { ProviderVault } from './institution/provider-vault.js';
import { SignInProviderStore } from './institution/sign-in-provider.store.js';
import { SignInProviders } from './institution/sign-in-providers.js';
import { SignInRequestStore } from './institution/sign-in-request.store.js';
import { Invitations } from './invitations.js';
import { AccountLinkStore } from './mail/account-link.store.js';
import { AccountMailStore } from './mail/account-mail.store.js';
import { MachineTokenStore } from './machine-token.store.js';
import { MachineTokens } from './machine-tokens.js';
import { OfficeAccounts } from './office-accounts.js';
import { PasswordChanges } from './password-changes.js';
import { PasswordRules } from './password-rules.js';
import { Passwords } from './passwords.js';
import { OwnSessions } from './own-sessions.js';
import { SecondFactorCheck } from './second-factor/second-factor-check.js';
import { SecondFactorStore } from './second-factor/second-factor.store.js';
import { SecondFactors } from './second-factor/second-factors.js';
import { SessionOpening } from './session-opening.js';
import { SessionRotation } from './session-rotation.js';
import { SessionStore } from './session.store.js';
import { SignIn } from './sign-in.js';

@Module({
  imports: [AuditModule],
  providers: [
    AccountStore,
    AccountScopes,
    SessionStore,
    MachineTokenStore,
    MachineTokens,
    IdempotencyStore,
    OfficeAccounts,
    Passwords,
    PasswordRules,
    PasswordChanges,
    AttemptStore,
    AttemptLimits,
    AccountMailStore,
    AccountLinkStore,
    Invitations,
    OwnSessions,
    SecondFactorStore,
    SecondFactorCheck,
    SecondFactors,
    SessionOpening,
    SessionRotation,
    ExternalIdentityStore,
    SignInRequestStore,
    SignInProviderStore,
    SignInProviders,
    ProviderVault,
    AccountMatching,
    InstitutionSignIn,
    OwnIdentities,
    SignIn,
    Housekeeping,
  ],
  exports: [
    InstitutionSignIn,
    SignInProviderStore,
    SignInProviders,
    ProviderVault,
    OwnIdentities,
    OwnSessions,
    SecondFactors,
    SessionRotation,
    AccountLinkStore,
    AccountMailStore,
    Invitations,
    PasswordChanges,
    PasswordRules,
    Housekeeping,
    AccountStore,
    AccountScopes,
    IdempotencyStore,
    SessionStore,
    MachineTokens,
    OfficeAccounts,
    Passwords,
    SignIn,
  ],
})
export class IdentityModule {}
