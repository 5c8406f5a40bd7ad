import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin } from '#database/transaction.js';
import { AuditTrail } from '../../audit/audit-trail.js';
import { done, type Fault, invalid, type Outcome, stale } from '../../outcome.js';
import { type NamedRule, type SharingPlan, SharingStore } from './sharing.store.js';

/** The office's rules of whose a new task becomes. */
@Injectable()
export class SharingPlans {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: SharingStore,
    private readonly audit: AuditTrail,
  ) {}

  async read(actor: StaffActor): Promise<SharingPlan> {
    return this.transactions.run(actor, (tx) => this.store.plan(tx));
  }

  async change(
    actor: StaffActor,
    version: number,
    rules: readonly NamedRule[],
    origin: RequestOrigin,
  ): Promise<Outcome<SharingPlan>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const before = await this.store.plan(tx);
        if (before.version !== version) return stale('sharing plan', before);
        const unknown = await this.store.unknown(
          tx,
          rules.flatMap(({ programs }) => programs),
          rules.flatMap(({ people }) => people),
        );
        const faults = rules.flatMap((rule, at): Fault[] => [
          ...(rule.programs.some((id) => unknown.programs.includes(id))
            ? [{ path: `rules.${at}.programs`, problem: 'Choose programs of the office.' }]
            : []),
          ...(rule.people.some((id) => unknown.people.includes(id))
            ? [{ path: `rules.${at}.people`, problem: 'Choose accounts of the office.' }]
            : []),
        ]);
        if (faults.length > 0) return invalid(faults);
        if (!(await this.store.change(tx, version, rules)))
          return stale('sharing plan', await this.store.plan(tx));
        await this.audit.record(tx, {
          action: 'sharing.changed',
          subjectType: 'sharing_plan',
          change: { version: version + 1, rules: rules.length },
        });
        return done(await this.store.plan(tx));
      },
      origin,
    );
  }
}
