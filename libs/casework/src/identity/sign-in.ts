import { Injectable } from '@nestjs/common';
import type { Actor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin, type Transaction } from '#database/transaction.js';
import { Clock } from '#platform/clock/clock.js';
import { Settings } from '#platform/config/settings.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { done, type Outcome, refused } from '../outcome.js';
import { type AccountRow, AccountStore } from './account.store.js';
import { AttemptLimits, tooManyAttempts } from './attempt-limits.js';
import { maySignInLocally } from './local-sign-in.js';
import { Passwords } from './passwords.js';
import { liveSession, type SessionRow, SessionStore } from './session.store.js';
import { hashToken, newToken } from './tokens.js';

const SIGN_IN: Actor = { kind: 'system', name: 'sign_in' };

export interface SignedIn {
  readonly token: string;
  readonly account: AccountRow;
  readonly expiresAt: Date;
}

/** Local accounts: sign in, keep the session, sign out. Unknown and known accounts answer alike, in equal time. */
@Injectable()
export class SignIn {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly accounts: AccountStore,
    private readonly sessions: SessionStore,
    private readonly passwords: Passwords,
    private readonly limits: AttemptLimits,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  async signIn(
    credentials: { readonly email: string; readonly password: string },
    origin: RequestOrigin & { readonly userAgent: string | null },
  ): Promise<Outcome<SignedIn>> {
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
    return this.transactions.run(SIGN_IN, (tx) => this.conclude(tx, account, matches, origin), origin);
  }

  private async conclude(
    tx: Transaction,
    account: AccountRow | null,
    matches: boolean,
    origin: { readonly address: string | null; readonly userAgent: string | null },
  ): Promise<Outcome<SignedIn>> {
    const now = this.clock.now();
    const open = account !== null && !account.disabledAt && maySignInLocally(this.settings, account.role);
    if (!account || !open || !matches) {
      await this.recordSignIn(tx, 'session.refused', account);
      return refused({
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
      });
    }
    const token = newToken();
    const expiresAt = new Date(now.getTime() + this.settings.session.absoluteHours * 3_600_000);
    await this.limits.clear(tx, { kind: 'account', of: account.email });
    await this.limits.giveBack(tx, { kind: 'network', of: origin.address ?? '' });
    await this.sessions.insert(tx, {
      tokenHash: hashToken(token),
      accountId: account.id,
      csrfToken: newToken(),
      expiresAt,
      address: origin.address,
      userAgent: origin.userAgent?.slice(0, 200) ?? null,
    });
    await this.recordSignIn(tx, 'session.opened', account);
    return done({ token, account, expiresAt });
  }

  private async recordSignIn(tx: Transaction, action: string, account: AccountRow | null): Promise<void> {
    await this.audit.record(tx, {
      action,
      subjectType: 'account',
      subjectIds: account ? [account.id] : [],
      studentId: account?.studentId ?? null,
    });
  }

  async resume(token: string): Promise<SessionRow | null> {
    const statement = liveSession(hashToken(token), this.settings.session.idleMinutes);
    const [session] = await this.transactions.readOnce<SessionRow>(SIGN_IN, statement);
    return session ?? null;
  }

  async signOut(token: string): Promise<void> {
    await this.transactions.run(SIGN_IN, (tx) => this.sessions.remove(tx, hashToken(token)));
  }

  async changeLanguage(accountId: string, language: 'en' | 'fr', actor: Actor): Promise<void> {
    await this.transactions.run(actor, (tx) => this.accounts.changeLanguage(tx, accountId, language));
  }
}
