import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin, type Transaction } from '#database/transaction.js';
import { Clock } from '#platform/clock/clock.js';
import { publish } from '#platform/queue/publish.js';
import { Zones } from '#platform/zones/zones.js';
import { AuditTrail } from '../../audit/audit-trail.js';
import { done, invalid, notFound, type Outcome, outOfOrder } from '../../outcome.js';
import { withLocalTwins } from '../../students/local-twins.js';
import { OfficeStore } from '../../students/office.store.js';
import {
  type ChangedOutcome,
  type NamedChange,
  type RulePackDryRun,
  RulePackDryRunStore,
} from './rule-pack-dry-run.store.js';
import { CARRY_ON_DRY_RUNS } from './rule-packs.jobs.js';
import { RulePacks } from './rule-packs.js';

export interface NamedChangePage {
  readonly items: readonly NamedChange[];
  readonly nextCursor: string | null;
}

/** Starts, shows and stops dry runs: who would gain or lose under a pack, held against another. Nothing is changed. */
@Injectable()
export class RulePackDryRuns {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: RulePackDryRunStore,
    private readonly rulePacks: RulePacks,
    private readonly office: OfficeStore,
    private readonly zones: Zones,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Against the pack in force where no other is named. A run of the two that is under way is answered instead. */
  async start(
    actor: StaffActor,
    rulePack: string,
    wish: { readonly against?: string | undefined },
    origin: RequestOrigin,
  ): Promise<Outcome<RulePackDryRun>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const startedAt = this.clock.now();
        const against = wish.against ?? (await this.rulePacks.inForce(tx, startedAt)).id;
        if (!(await this.rulePacks.named(tx, rulePack))) return notFound('rule pack');
        if (!(await this.rulePacks.named(tx, against)))
          return invalid([{ path: 'against', problem: 'There is no rule pack with this id.' }]);
        if (against === rulePack) return AGAINST_ITSELF;
        const run = { rulePack, against, startedBy: actor.name, startedAt };
        const id = await this.store.insert(tx, run);
        if (id !== null) {
          await publish(tx.manager, CARRY_ON_DRY_RUNS, { dryRunId: id });
          await this.audit.record(tx, {
            action: 'rule_pack.dry_run_started',
            subjectType: 'rule_pack',
            subjectIds: [rulePack],
            change: { dryRun: id, against },
          });
        }
        return done(await this.local(tx, (await this.store.between(tx, rulePack, against))!));
      },
      origin,
    );
  }

  async read(actor: StaffActor, rulePack: string, id: string): Promise<Outcome<RulePackDryRun>> {
    return this.transactions.run(actor, async (tx) => {
      const run = await this.store.byId(tx, rulePack, id);
      return run ? done(await this.local(tx, run)) : notFound('dry run');
    });
  }

  /** Who is affected, by name. One audit row lists whose names were shown. */
  async rows(
    actor: StaffActor,
    rulePack: string,
    id: string,
    page: {
      readonly outcome?: ChangedOutcome | undefined;
      readonly cursor?: string | undefined;
      readonly limit: number;
    },
    origin: RequestOrigin,
  ): Promise<Outcome<NamedChangePage>> {
    const { outcome = null, cursor: after = null, limit } = page;
    return this.transactions.run(
      actor,
      async (tx) => {
        if (!(await this.store.byId(tx, rulePack, id))) return notFound('dry run');
        const found = await this.store.rows(tx, id, { outcome, after, limit: limit + 1 });
        const items = found.slice(0, limit);
        await this.audit.record(tx, {
          action: 'rule_pack.dry_run_read',
          subjectType: 'student',
          subjectIds: items.map(({ studentId }) => studentId),
          change: { dryRun: id },
        });
        return done({ items, nextCursor: found.length > limit ? items.at(-1)!.studentId : null });
      },
      origin,
    );
  }

  /** A run that has ended stays as it is. */
  async stop(actor: StaffActor, rulePack: string, id: string, origin: RequestOrigin): Promise<Outcome<null>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const run = await this.store.byId(tx, rulePack, id);
        if (!run) return notFound('dry run');
        if (run.state !== 'running') return done(null);
        await this.store.end(tx, id, 'stopped', this.clock.now());
        await this.audit.record(tx, {
          action: 'rule_pack.dry_run_stopped',
          subjectType: 'rule_pack',
          subjectIds: [rulePack],
          change: { dryRun: id },
        });
        return done(null);
      },
      origin,
    );
  }

  private async local<T>(tx: Transaction, value: T): Promise<T> {
    const { timeZone } = await this.office.read(tx);
    return withLocalTwins(value, (instant) => this.zones.toLocalIso(instant, timeZone));
  }
}

const AGAINST_ITSELF = outOfOrder(
  'This pack is the one that it would be held against: nothing would change. Choose another pack.',
);
