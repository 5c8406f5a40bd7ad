import { Injectable } from '@nestjs/common';
import type { Actor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin, type Transaction } from '#database/transaction.js';
import { publish } from '#platform/queue/publish.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { done, invalid, type Outcome, refused } from '../outcome.js';
import { type AccountRow, AccountStore } from './account.store.js';
import { AttemptLimits, tooManyAttempts } from './attempt-limits.js';
import { AccountLinkStore, type LiveLink } from './mail/account-link.store.js';
import { SEND_ACCOUNT_MAILS } from './mail/account-mail.jobs.js';
import { AccountMailStore } from './mail/account-mail.store.js';
import { PasswordRules } from './password-rules.js';
import { Passwords } from './passwords.js';
import { SessionStore } from './session.store.js';
import { hashToken } from './tokens.js';

const SIGN_IN: Actor = { kind: 'system', name: 'sign_in' };

/** What whoever holds a link may know before choosing a password. */
export type LinkView = Pick<LiveLink, 'purpose' | 'email' | 'displayName'>;

/** How people set their own passwords: by a link of a mail, or signed in. */
@Injectable()
export class PasswordChanges {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly accounts: AccountStore,
    private readonly links: AccountLinkStore,
    private readonly mails: AccountMailStore,
    private readonly sessions: SessionStore,
    private readonly passwords: Passwords,
    private readonly rules: PasswordRules,
    private readonly limits: AttemptLimits,
    private readonly audit: AuditTrail,
  ) {}

  /** Answers alike, and does the same work, whether anybody has this address or not: the worker finds that out later. */
  async askForLink(email: string, origin: RequestOrigin): Promise<Outcome<null>> {
    return this.transactions.run(
      SIGN_IN,
      async (tx) => {
        const wait = await this.limits.take(tx, [{ kind: 'reset', of: origin.address ?? '' }]);
        if (wait > 0) return refused(tooManyAttempts(wait));
        await this.mails.ask(tx, { purpose: 'password_reset', address: email });
        await publish(tx.manager, SEND_ACCOUNT_MAILS, {});
        return done(null);
      },
      origin,
    );
  }

  async look(token: string): Promise<Outcome<LinkView>> {
    const link = await this.transactions.run(SIGN_IN, (tx) => this.links.findLive(tx, hashToken(token)));
    if (!link) return refused(LINK_ENDED);
    const { purpose, email, displayName } = link;
    return done({ purpose, email, displayName });
  }

  /** Every session and every other link of the account ends with it. */
  async redeem(token: string, password: string, origin: RequestOrigin): Promise<Outcome<LinkView>> {
    const tokenHash = hashToken(token);
    const link = await this.transactions.run(SIGN_IN, (tx) => this.links.findLive(tx, tokenHash));
    if (!link) return refused(LINK_ENDED);
    const fault = this.rules.faultOf(password, link);
    if (fault) return invalid([{ path: 'password', ...fault }]);
    const passwordHash = await this.passwords.hash(password);
    return this.transactions.run(
      SIGN_IN,
      async (tx) => {
        if (!(await this.links.take(tx, tokenHash))) return refused(LINK_ENDED);
        const { accountId, purpose, email, displayName, studentId } = link;
        await this.set(tx, { id: accountId, email, studentId }, passwordHash, purpose);
        await this.sessions.removeAllOf(tx, accountId);
        return done({ purpose, email, displayName });
      },
      origin,
    );
  }

  /** By the person who is signed in; every other session of theirs ends. */
  async changeOwn(
    session: { readonly accountId: string; readonly token: string },
    wish: { readonly current: string; readonly password: string },
    origin: RequestOrigin,
  ): Promise<Outcome<null>> {
    const first = await this.transactions.run(SIGN_IN, async (tx) => {
      const account = (await this.accounts.byId(tx, session.accountId))!;
      return { account, wait: await this.limits.take(tx, [{ kind: 'account', of: account.email }]) };
    });
    const { account, wait } = first;
    if (wait > 0) return refused(tooManyAttempts(wait));
    if (!(await this.passwords.matches(account.passwordHash, wish.current)))
      return invalid([{ path: 'current', ...WRONG_PASSWORD }]);
    const fault = wish.password === wish.current ? SAME_PASSWORD : this.rules.faultOf(wish.password, account);
    if (!fault) {
      const passwordHash = await this.passwords.hash(wish.password);
      await this.transactions.run(
        SIGN_IN,
        async (tx) => {
          await this.set(tx, account, passwordHash, 'own');
          await this.sessions.removeOthersOf(tx, account.id, hashToken(session.token));
        },
        origin,
      );
      return done(null);
    }
    await this.transactions.run(SIGN_IN, (tx) =>
      this.limits.giveBack(tx, { kind: 'account', of: account.email }),
    );
    return invalid([{ path: 'password', ...fault }]);
  }

  private async set(
    tx: Transaction,
    { id, email, studentId }: Pick<AccountRow, 'id' | 'email' | 'studentId'>,
    passwordHash: string,
    how: string,
  ): Promise<void> {
    await this.accounts.setPassword(tx, id, passwordHash);
    await this.links.removeAllOf(tx, id);
    await this.limits.clear(tx, { kind: 'account', of: email });
    await this.audit.record(tx, {
      action: 'account.password_set',
      subjectType: 'account',
      subjectIds: [id],
      studentId,
      change: { how },
    });
  }
}

const LINK_ENDED = {
  code: 'link_ended',
  status: 404,
  title: 'This link does not work any more',
  detail:
    'It was used, it has ended, or a newer password was set since. Ask for a new link on the sign-in page.',
  fr: {
    title: 'Ce lien ne fonctionne plus',
    detail:
      'Il a servi, il a pris fin, ou un mot de passe plus récent a été choisi depuis. Demandez un nouveau lien à la page de connexion.',
  },
} as const;

const WRONG_PASSWORD = {
  problem: 'This is not your present password.',
  fr: 'Ce n’est pas votre mot de passe actuel.',
};

const SAME_PASSWORD = {
  problem: 'This is the present one. Choose another.',
  fr: 'C’est le mot de passe actuel. Choisissez-en un autre.',
};
