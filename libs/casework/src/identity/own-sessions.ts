import { Injectable } from '@nestjs/common';
import type { Actor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin } from '#database/transaction.js';
import { Settings } from '#platform/config/settings.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { done, notFound, type Outcome } from '../outcome.js';
import { type OpenSession, SessionStore } from './session.store.js';
import { hashToken } from './tokens.js';

/** A session by what its owner can recognise it by; never its secret. */
export interface SessionView extends Omit<OpenSession, 'tokenHash'> {
  /** Whether it is the one that asks. */
  readonly current: boolean;
}

type AccountActor = Extract<Actor, { readonly accountId: string }>;

/** Where a person is signed in, and the end of it. Row-level security shows students their own alone; staff are asked for theirs. */
@Injectable()
export class OwnSessions {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: SessionStore,
    private readonly audit: AuditTrail,
    private readonly settings: Settings,
  ) {}

  /** The newest first. */
  async list(actor: AccountActor, token: string): Promise<SessionView[]> {
    const own = hashToken(token);
    const sessions = await this.transactions.run(actor, (tx) =>
      this.store.openOf(tx, actor.accountId, this.settings.session.idleMinutes),
    );
    return sessions.map(({ tokenHash, ...session }) => ({ ...session, current: tokenHash.equals(own) }));
  }

  async end(actor: AccountActor, id: string, origin: RequestOrigin): Promise<Outcome<null>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        if (!(await this.store.removeOne(tx, actor.accountId, id))) return notFound('session');
        await this.audit.record(tx, {
          action: 'session.ended',
          subjectType: 'account',
          subjectIds: [actor.accountId],
          studentId: 'studentId' in actor ? actor.studentId : null,
        });
        return done(null);
      },
      origin,
    );
  }

  /** All but the one that asks. */
  async endOthers(actor: AccountActor, token: string, origin: RequestOrigin): Promise<void> {
    await this.transactions.run(
      actor,
      async (tx) => {
        await this.store.removeOthersOf(tx, actor.accountId, hashToken(token));
        await this.audit.record(tx, {
          action: 'session.others_ended',
          subjectType: 'account',
          subjectIds: [actor.accountId],
          studentId: 'studentId' in actor ? actor.studentId : null,
        });
      },
      origin,
    );
  }
}
