import { Injectable } from '@nestjs/common';
import type { Actor } from '#database/actor.js';
import { ActorTransactions, type Transaction } from '#database/transaction.js';
import { Settings } from '#platform/config/settings.js';
import { done, type Outcome, refused } from '../outcome.js';
import { type AccountRow, AccountStore } from './account.store.js';
import { AttemptLimits, tooManyAttempts } from './attempt-limits.js';
import { maySignInLocally } from './local-sign-in.js';
import { Passwords } from './passwords.js';
import { SecondFactorCheck } from './second-factor/second-factor-check.js';
import { type OpenedSession, SessionOpening, type SessionOrigin } from './session-opening.js';
import { liveSession, type SessionRow, SessionStore, standingSession } from './session.store.js';
import { hashToken } from './tokens.js';

const SIGN_IN: Actor = { kind: 'system', name: 'sign_in' };

export interface Credentials {
  readonly email: string;
  readonly password: string;
  /** Of the telephone, or a recovery code, where a second factor is set up. */
  readonly code?: string | undefined;
}

/** Local accounts: sign in, keep the session, sign out. Unknown and known accounts answer alike, in equal time. */
@Injectable()
export class SignIn {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly accounts: AccountStore,
    private readonly sessions: SessionStore,
    private readonly passwords: Passwords,
    private readonly secondFactor: SecondFactorCheck,
    private readonly limits: AttemptLimits,
    private readonly opening: SessionOpening,
    private readonly settings: Settings,
  ) {}

  async signIn(credentials: Credentials, origin: SessionOrigin): Promise<Outcome<OpenedSession>> {
    const { email, password } = credentials;
    const attempts = [
      { kind: 'account', of: email },
      { kind: 'network', of: origin.address ?? '' },
    ] as const;
    const { account, wait } = await this.transactions.run(
      SIGN_IN,
      async (tx) => ({
        account: await this.accounts.byEmail(tx, email),
        wait: await this.limits.take(tx, attempts),
      }),
      origin,
    );
    if (wait > 0) return refused(tooManyAttempts(wait));
    // The slow check runs outside a transaction, so that guessing cannot hold the pool's connections.
    const matches = await this.passwords.matches(account?.passwordHash ?? null, password);
    return this.transactions.run(
      SIGN_IN,
      (tx) => this.conclude(tx, matches ? account : null, account, credentials.code, origin),
      origin,
    );
  }

  /** @param proven the account where the password is its own */
  private async conclude(
    tx: Transaction,
    proven: AccountRow | null,
    account: AccountRow | null,
    code: string | undefined,
    origin: SessionOrigin,
  ): Promise<Outcome<OpenedSession>> {
    if (!proven || proven.disabledAt || !maySignInLocally(this.settings, proven.role)) {
      await this.opening.refuse(tx, account, {});
      return refused(NOT_SIGNED_IN);
    }
    if (await this.secondFactor.isNeeded(tx, proven.id)) {
      if (!code) return refused(CODE_NEEDED);
      if (!(await this.secondFactor.use(tx, proven.id, code))) {
        await this.opening.refuse(tx, proven, { why: 'code' });
        return refused(CODE_WRONG);
      }
    }
    await this.limits.clear(tx, { kind: 'account', of: proven.email });
    await this.limits.giveBack(tx, { kind: 'network', of: origin.address ?? '' });
    return done(await this.opening.open(tx, proven, origin, null));
  }

  async resume(token: string): Promise<SessionRow | null> {
    const statement = liveSession(hashToken(token), this.settings.session.idleMinutes);
    const [session] = await this.transactions.readOnce<SessionRow>(SIGN_IN, statement);
    return session ?? null;
  }

  /** Whether the session may do nothing yet but set up the second factor that its role needs; a provider has asked for its own. */
  mustSetUpSecondFactor({ role, provider, hasSecondFactor }: SessionRow): boolean {
    return provider === null && !hasSecondFactor && this.secondFactor.isDemanded(role);
  }

  /** Whether a session stands; asking does not keep it alive. */
  async stands(token: string): Promise<boolean> {
    const statement = standingSession(hashToken(token), this.settings.session.idleMinutes);
    return (await this.transactions.readOnce(SIGN_IN, statement)).length > 0;
  }

  async signOut(token: string): Promise<void> {
    await this.transactions.run(SIGN_IN, (tx) => this.sessions.remove(tx, hashToken(token)));
  }

  async changeLanguage(accountId: string, language: 'en' | 'fr', actor: Actor): Promise<void> {
    await this.transactions.run(actor, (tx) => this.accounts.changeLanguage(tx, accountId, language));
  }
}

const NOT_SIGNED_IN = {
  code: 'sign_in_refused',
  status: 401,
  title: 'Not signed in',
  detail:
    'The mail address or the password is not right. Try again, or have a link mailed to you that sets a new one.',
  fr: {
    title: 'Session non ouverte',
    detail:
      'L’adresse courriel ou le mot de passe n’est pas exact. Réessayez, ou faites-vous envoyer un lien qui en choisit un nouveau.',
  },
} as const;

const CODE_NEEDED = {
  code: 'code_needed',
  status: 401,
  title: 'A code is needed',
  detail: 'Send the code that your telephone shows, or a recovery code, with the address and the password.',
  fr: {
    title: 'Il faut un code',
    detail:
      'Envoyez le code que montre votre téléphone, ou un code de secours, avec l’adresse et le mot de passe.',
  },
} as const;

const CODE_WRONG = {
  code: 'code_wrong',
  status: 401,
  title: 'This code is not right',
  detail: 'It is wrong, or it was used already. Wait for the next one, or use a recovery code.',
  fr: {
    title: 'Ce code n’est pas exact',
    detail: 'Il est faux, ou il a déjà servi. Attendez le prochain, ou utilisez un code de secours.',
  },
} as const;
