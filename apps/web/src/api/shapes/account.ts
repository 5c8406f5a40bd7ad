import type { Schemas } from '../schema.js';

export type AccountLink = Schemas['LinkAnswer'];
/** How a person can sign in, as the office sees it. */
export type AccountAccess = Schemas['AccountAccessAnswer'];
export type SecondFactor = Schemas['SecondFactorAnswer'];
/** The answer that made it: the only one that shows the secret. */
export type NewSecondFactor = Schemas['NewSecondFactorAnswer'];
export type RecoveryCodes = Schemas['RecoveryCodesAnswer'];
export type OpenSession = Schemas['OpenSessionAnswer'];
export type SignInProviders = Schemas['SignInProvidersAnswer'];
export type OwnIdentity = Schemas['OwnIdentityAnswer'];
export type LinkIdentity = Schemas['LinkIdentityAnswer'];
