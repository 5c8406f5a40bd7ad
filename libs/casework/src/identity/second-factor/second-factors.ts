import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor, StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin, type Transaction } from '#database/transaction.js';
import { AuditTrail } from '../../audit/audit-trail.js';
import { done, invalid, notFound, type Outcome, outOfOrder, refused } from '../../outcome.js';
import { AccountStore } from '../account.store.js';
import { AttemptLimits, tooManyAttempts } from '../attempt-limits.js';
import { SessionStore } from '../session.store.js';
import { hashToken } from '../tokens.js';
import { SecondFactorCheck } from './second-factor-check.js';
import { SecondFactorStore } from './second-factor.store.js';
import { base32, keyUri, newSecret } from './totp.js';

const SIGN_IN: Actor = { kind: 'system', name: 'sign_in' };
const RECOVERY_CODES = 10;
const ISSUER = 'Coopdesk';

export interface SecondFactorView {
  /** ISO instant; null: none is set up. */
  readonly since: string | null;
  readonly recoveryCodesLeft: number;
  /** Whether the settings ask for one in this role. */
  readonly demanded: boolean;
}

/** A person's own codes of a telephone: set up, looked at, taken away; and the administrator's way out for a lost one. */
@Injectable()
export class SecondFactors {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: SecondFactorStore,
    private readonly check: SecondFactorCheck,
    private readonly accounts: AccountStore,
    private readonly sessions: SessionStore,
    private readonly limits: AttemptLimits,
    private readonly audit: AuditTrail,
  ) {}

  async read(actor: StaffActor): Promise<SecondFactorView> {
    return this.transactions.run(actor, async (tx) => {
      const factor = await this.store.find(tx, actor.accountId);
      return {
        since: factor?.confirmedAt?.toISOString() ?? null,
        recoveryCodesLeft: await this.store.codesLeft(tx, actor.accountId),
        demanded: this.check.isDemanded(actor.role),
      };
    });
  }

  /** @returns the secret, this once, as text and as what the picture says; it counts after its first code */
  async begin(
    actor: StaffActor,
    origin: RequestOrigin,
  ): Promise<Outcome<{ readonly secret: string; readonly uri: string }>> {
    const secret = newSecret();
    return this.transactions.run(
      actor,
      async (tx) => {
        const { email } = (await this.accounts.byId(tx, actor.accountId))!;
        if (!(await this.store.begin(tx, actor.accountId, this.check.seal(actor.accountId, secret))))
          return refused(IN_USE);
        return done({ secret: base32(secret), uri: keyUri(secret, email, ISSUER) });
      },
      origin,
    );
  }

  /** The first code: from now on one is asked for at each sign-in. Every other session ends. @returns recovery codes, this once */
  async confirm(
    actor: StaffActor,
    session: string,
    code: string,
    origin: RequestOrigin,
  ): Promise<Outcome<readonly string[]>> {
    return this.withCode(actor, code, origin, async (tx, wasNeeded) => {
      await this.sessions.removeOthersOf(tx, actor.accountId, hashToken(session));
      await this.record(
        tx,
        wasNeeded ? 'second_factor.codes_renewed' : 'second_factor.set_up',
        actor.accountId,
      );
      return this.newCodes(tx, actor.accountId);
    });
  }

  async remove(actor: StaffActor, code: string, origin: RequestOrigin): Promise<Outcome<null>> {
    return this.withCode(actor, code, origin, async (tx) => {
      await this.store.remove(tx, actor.accountId);
      await this.record(tx, 'second_factor.removed', actor.accountId);
      return null;
    });
  }

  /** For who lost the telephone and the codes. Every session of the account ends. */
  async removeOf(actor: StaffActor, accountId: string, origin: RequestOrigin): Promise<Outcome<null>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        if (accountId === actor.accountId) return refused(OWN);
        if (!(await this.accounts.byId(tx, accountId))) return notFound('account');
        if (!(await this.store.remove(tx, accountId)))
          return outOfOrder('No second factor is set up for this account.');
        await this.sessions.removeAllOf(tx, accountId);
        await this.record(tx, 'second_factor.removed', accountId);
        return done(null);
      },
      origin,
    );
  }

  private async withCode<T>(
    { accountId }: StaffActor,
    code: string,
    origin: RequestOrigin,
    work: (tx: Transaction, wasNeeded: boolean) => Promise<T>,
  ): Promise<Outcome<T>> {
    // As sign-in itself: what the person may not change in an own row is changed for them.
    return this.transactions.run(
      SIGN_IN,
      async (tx) => {
        const { email } = (await this.accounts.byId(tx, accountId))!;
        const wait = await this.limits.take(tx, [{ kind: 'account', of: email }]);
        if (wait > 0) return refused(tooManyAttempts(wait));
        if (!(await this.store.find(tx, accountId)))
          return outOfOrder('Begin to set up the second factor first.');
        const wasNeeded = await this.check.isNeeded(tx, accountId);
        if (!(await this.check.use(tx, accountId, code))) return invalid([{ path: 'code', ...WRONG_CODE }]);
        await this.limits.clear(tx, { kind: 'account', of: email });
        return done(await work(tx, wasNeeded));
      },
      origin,
    );
  }

  private async newCodes(tx: Transaction, accountId: string): Promise<string[]> {
    const codes = Array.from({ length: RECOVERY_CODES }, () => base32(randomBytes(10)));
    await this.store.setCodes(tx, accountId, codes.map(hashToken));
    return codes.map((code) => code.replaceAll(/(.{4})(?=.)/g, '$1-'));
  }

  private async record(tx: Transaction, action: string, accountId: string): Promise<void> {
    await this.audit.record(tx, { action, subjectType: 'account', subjectIds: [accountId] });
  }
}

export const WRONG_CODE = {
  problem: 'This code is not right, or was used already. Wait for the next one.',
  fr: 'Ce code n’est pas exact, ou il a déjà servi. Attendez le prochain.',
};

const IN_USE = {
  code: 'step_out_of_order',
  status: 409,
  title: 'A second factor is set up',
  detail: 'Remove it first, with a code of it, to set up another.',
  fr: {
    title: 'Un deuxième facteur est en place',
    detail: 'Retirez-le d’abord, avec un de ses codes, pour en mettre un autre.',
  },
} as const;

const OWN = {
  code: 'own_account',
  status: 409,
  title: 'Not on your own account',
  detail: 'Remove your own second factor under “Your account”, with a code of it.',
} as const;
