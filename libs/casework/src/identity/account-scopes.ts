import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin, type Transaction } from '#database/transaction.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { done, invalid, notFound, type Outcome, refused, stale } from '../outcome.js';
import { type AccountScope, AccountStore } from './account.store.js';

/** Which students a member of staff sees: those of any part; without a part all. */
export interface ScopedAccount {
  readonly id: string;
  readonly scope: readonly AccountScope[];
  readonly version: number;
}

@Injectable()
export class AccountScopes {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly accounts: AccountStore,
    private readonly audit: AuditTrail,
  ) {}

  /** Limits which students a member of staff sees, from the next request on; an empty scope opens all. */
  async put(
    actor: StaffActor,
    id: string,
    { version, scope }: { readonly version: number; readonly scope: readonly AccountScope[] },
    origin: RequestOrigin,
  ): Promise<Outcome<ScopedAccount>> {
    const bare = scope.findIndex(({ programId, campus }) => programId === null && campus === null);
    if (bare >= 0) return invalid([{ path: `scope.${bare}`, problem: 'Name a program, a campus or both.' }]);
    return this.transactions.run(
      actor,
      async (tx) => {
        const account = await this.accounts.byId(tx, id);
        if (!account || account.role === 'student') return notFound('account');
        if (account.version !== version) return stale('account', await this.view(tx, id));
        if (id === actor.accountId) return refused(OWN_SCOPE);
        if (!(await this.accounts.knowsPrograms(tx, scope)))
          return invalid([
            { path: 'scope', problem: 'A program of the scope is not known. Choose it again.' },
          ]);
        const { role } = account;
        const disabled = account.disabledAt !== null;
        if (!(await this.accounts.change(tx, id, version, { role, disabled })))
          return stale('account', await this.view(tx, id));
        const before = (await this.accounts.scopes(tx, [id])).get(id) ?? [];
        await this.accounts.putScope(tx, id, scope);
        await this.audit.record(tx, {
          action: 'account.scope_changed',
          subjectType: 'account',
          subjectIds: [id],
          change: { version: version + 1, before: before.map(inOneWord), after: scope.map(inOneWord) },
        });
        return done(await this.view(tx, id));
      },
      origin,
    );
  }

  private async view(tx: Transaction, id: string): Promise<ScopedAccount> {
    const { version } = (await this.accounts.byId(tx, id))!;
    return { id, scope: (await this.accounts.scopes(tx, [id])).get(id) ?? [], version };
  }
}

const inOneWord = ({ programId, campus }: AccountScope): string => `${programId ?? '*'} ${campus ?? '*'}`;

const OWN_SCOPE = {
  code: 'own_account',
  status: 409,
  title: 'Not on your own account',
  detail: 'You cannot change your own scope. Ask another administrator.',
} as const;
