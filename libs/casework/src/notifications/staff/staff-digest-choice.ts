import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin } from '#database/transaction.js';
import { AuditTrail } from '../../audit/audit-trail.js';
import { StaffDigestStore } from './staff-digest.store.js';

export interface DigestChoice {
  readonly wanted: boolean;
}

/** Whether a member of staff gets the day's digest; everybody does until they say otherwise. */
@Injectable()
export class StaffDigestChoice {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: StaffDigestStore,
    private readonly audit: AuditTrail,
  ) {}

  async read(actor: StaffActor, origin: RequestOrigin): Promise<DigestChoice> {
    return this.transactions.run(
      actor,
      async (tx) => ({ wanted: await this.store.wanted(tx, actor.accountId) }),
      origin,
    );
  }

  async change(actor: StaffActor, { wanted }: DigestChoice, origin: RequestOrigin): Promise<DigestChoice> {
    return this.transactions.run(
      actor,
      async (tx) => {
        await this.store.want(tx, actor.accountId, wanted);
        await this.audit.record(tx, {
          action: 'staff_digest.changed',
          subjectType: 'account',
          subjectIds: [actor.accountId],
          change: { wanted },
        });
        return { wanted };
      },
      origin,
    );
  }
}
