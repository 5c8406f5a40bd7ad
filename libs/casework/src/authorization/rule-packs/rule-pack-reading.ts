import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions, type Transaction } from '#database/transaction.js';
import { type RowDifference, rulePackDifference } from '#domain/work-authorization/rule-pack-difference.js';
import type { RulePack } from '#domain/work-authorization/rule-pack.js';
import { Clock } from '#platform/clock/clock.js';
import { Zones } from '#platform/zones/zones.js';
import { may } from '../../identity/permissions.js';
import { done, notFound, type Outcome } from '../../outcome.js';
import { withLocalTwins } from '../../students/local-twins.js';
import { OfficeStore } from '../../students/office.store.js';
import { type RulePackDryRun, RulePackDryRunStore } from './rule-pack-dry-run.store.js';
import { type RulePackPeriod, RulePackPeriodStore } from './rule-pack-period.store.js';
import { RulePackStore } from './rule-pack.store.js';
import { RulePacks, SHIPPED_RULE_PACKS } from './rule-packs.js';

export type PeriodState = 'in_force' | 'planned' | 'ended' | 'taken_back';
export type PeriodView = RulePackPeriod & { readonly state: PeriodState };

export interface PackSummary {
  readonly id: string;
  /** Whether it came with the product; nobody loaded it then. */
  readonly shipped: boolean;
  readonly loadedBy: string | null;
  readonly loadedAt: string | null;
}

export interface RulePackList {
  readonly inForce: PeriodView;
  /** Every period, the newest first, also those that ended or were taken back. */
  readonly periods: readonly PeriodView[];
  readonly packs: readonly PackSummary[];
}

export interface RulePackView extends PackSummary {
  readonly contents: RulePack;
  readonly inForce: string;
  /** Against the pack in force; empty for that one itself. */
  readonly difference: readonly RowDifference[];
  /** The latest, newest first; for administrators alone. */
  readonly dryRuns: readonly RulePackDryRun[];
}

/** What is in force, what is planned, and what each pack says. Holds nothing about any student. */
@Injectable()
export class RulePackReading {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: RulePackStore,
    private readonly periods: RulePackPeriodStore,
    private readonly dryRuns: RulePackDryRunStore,
    private readonly rulePacks: RulePacks,
    private readonly office: OfficeStore,
    private readonly zones: Zones,
    private readonly clock: Clock,
  ) {}

  async list(actor: StaffActor): Promise<RulePackList> {
    return this.transactions.run(actor, async (tx) => {
      const periods = withStates(await this.periods.list(tx), this.clock.now());
      const inForce = periods.find(({ state }) => state === 'in_force');
      if (!inForce) throw new Error('No rule pack is in force.');
      return this.local(tx, { inForce, periods, packs: await this.summaries(tx) });
    });
  }

  async read(actor: StaffActor, id: string): Promise<Outcome<RulePackView>> {
    return this.transactions.run(actor, async (tx) => {
      const contents = await this.rulePacks.named(tx, id);
      const summary = (await this.summaries(tx)).find((pack) => pack.id === id);
      if (!contents || !summary) return notFound('rule pack');
      const inForce = await this.rulePacks.inForce(tx, this.clock.now());
      const seesRuns = may(actor, 'rules.change');
      const view = {
        ...summary,
        inForce: inForce.id,
        difference: rulePackDifference(inForce, contents),
        dryRuns: seesRuns ? await this.dryRuns.latest(tx, id) : [],
      };
      return done({ ...(await this.local(tx, view)), contents });
    });
  }

  private async summaries(tx: Transaction): Promise<PackSummary[]> {
    const loaded = await this.store.loaded(tx);
    const shipped = SHIPPED_RULE_PACKS.map(({ id }) => ({ id, loadedBy: null, loadedAt: null }));
    return [
      ...loaded.map((pack) => ({ ...pack, shipped: false })),
      ...shipped.map((pack) => ({ ...pack, shipped: true })),
    ].toSorted((one, other) => (one.id < other.id ? 1 : -1));
  }

  private async local<T>(tx: Transaction, value: T): Promise<T> {
    const { timeZone } = await this.office.read(tx);
    return withLocalTwins(value, (instant) => this.zones.toLocalIso(instant, timeZone));
  }
}

/** Of the periods that have begun and stand, the first of this list is in force: they come newest first. */
function withStates(periods: readonly RulePackPeriod[], now: Date): PeriodView[] {
  let found = false;
  return periods.map((period) => {
    if (period.takenBackAt !== null) return { ...period, state: 'taken_back' };
    if (new Date(period.fromAt) > now) return { ...period, state: 'planned' };
    const state = found ? 'ended' : 'in_force';
    found = true;
    return { ...period, state };
  });
}
