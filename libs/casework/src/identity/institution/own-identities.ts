import { Injectable } from '@nestjs/common';
import type { StaffActor, StudentActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin } from '#database/transaction.js';
import { AuditTrail } from '../../audit/audit-trail.js';
import { done, notFound, type Outcome } from '../../outcome.js';
import { AccountStore } from '../account.store.js';
import { SessionStore } from '../session.store.js';
import { type ExternalIdentityRow, ExternalIdentityStore } from './external-identity.store.js';

/** By which of the institution's ways a person may sign in; never the names that they have there. */
@Injectable()
export class OwnIdentities {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: ExternalIdentityStore,
    private readonly accounts: AccountStore,
    private readonly sessions: SessionStore,
    private readonly audit: AuditTrail,
  ) {}

  async list(actor: StaffActor | StudentActor): Promise<ExternalIdentityRow[]> {
    return this.transactions.run(actor, (tx) => this.store.of(tx, actor.accountId));
  }

  /** For an administrator: who changed at the institution is joined anew at the next sign-in. Every session ends. */
  async removeAllOf(actor: StaffActor, accountId: string, origin: RequestOrigin): Promise<Outcome<null>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const account = await this.accounts.byId(tx, accountId);
        if (!account) return notFound('account');
        const removed = await this.store.removeAllOf(tx, accountId);
        if (removed > 0) await this.sessions.removeAllOf(tx, accountId);
        await this.audit.record(tx, {
          action: 'account.identities_removed',
          subjectType: 'account',
          subjectIds: [accountId],
          studentId: account.studentId,
          change: { removed },
        });
        return done(null);
      },
      origin,
    );
  }
}
