import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin, type Transaction } from '#database/transaction.js';
import { Clock } from '#platform/clock/clock.js';
import { Settings } from '#platform/config/settings.js';
import { Zones } from '#platform/zones/zones.js';
import { SecondPerson } from '../../approvals/second-person.js';
import { TwoPersonSteps } from '../../approvals/two-person-steps.js';
import { AuditTrail } from '../../audit/audit-trail.js';
import { done, invalid, notFound, type Outcome, outOfOrder, type Refusal, refused } from '../../outcome.js';
import { OfficeCalendar } from '../../students/office-calendar.js';
import { OfficeStore } from '../../students/office.store.js';
import { RulePackDryRunStore } from './rule-pack-dry-run.store.js';
import { RulePackPeriodStore } from './rule-pack-period.store.js';
import { RulePackStore } from './rule-pack.store.js';
import { RulePacks } from './rule-packs.js';

const DRY_RUN_HOLDS_MS = 7 * 86_400_000;

export interface PeriodWish {
  /** The first day, a calendar date in the office's zone. */
  readonly from: string;
  readonly reason: string;
}

interface Beginning {
  readonly fromAt: Date;
  readonly dryRunId: string;
}

/**
 * Puts packs in force, and takes back what has not begun. Periods are planned one after the other, because each rests on a
 * dry run against the one before it. When one begins, the re-assessment finds everybody who was assessed under another.
 */
@Injectable()
export class RulePackPeriods implements OnModuleInit {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly periods: RulePackPeriodStore,
    private readonly packs: RulePackStore,
    private readonly rulePacks: RulePacks,
    private readonly dryRuns: RulePackDryRunStore,
    private readonly office: OfficeStore,
    private readonly calendar: OfficeCalendar,
    private readonly zones: Zones,
    private readonly settings: Settings,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly second: SecondPerson,
    private readonly twoPersonSteps: TwoPersonSteps,
  ) {}

  onModuleInit(): void {
    this.twoPersonSteps.register('rule_pack', {
      permission: 'rules.change',
      carryOut: async (tx, { subjectId, wish, reason }) => {
        const period = { from: String(wish['from']), reason: reason ?? '' };
        const beginning = await this.beginningOf(tx, subjectId, period.from);
        return beginning.ok ? done(await this.begin(tx, subjectId, period, beginning.value)) : beginning;
      },
    });
  }

  /**
   * From the first instant of the day in the office's zone; where a pack came into force earlier today, from now on. Needs a
   * dry run that still holds. Where the office has two people settle it, this asks for it. @returns its id, or the one under which it waits
   */
  async putInForce(
    actor: StaffActor,
    rulePack: string,
    wish: PeriodWish,
    origin: RequestOrigin,
  ): Promise<Outcome<{ readonly id: string | null; readonly approvalId: string | null }>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const { from, reason } = wish;
        const beginning = await this.beginningOf(tx, rulePack, from);
        if (!beginning.ok) return beginning;
        const asking = { step: 'rule_pack', subjectId: rulePack, label: rulePack, studentId: null } as const;
        const asked = await this.second.asked(tx, { ...asking, reason, wish: { from } });
        if (!asked.ok) return asked;
        const id = asked.value === null ? await this.begin(tx, rulePack, wish, beginning.value) : null;
        return done({ id, approvalId: asked.value });
      },
      origin,
    );
  }

  /** When it begins and on which dry run it rests; periods are held until the transaction ends. */
  private async beginningOf(tx: Transaction, rulePack: string, from: string): Promise<Outcome<Beginning>> {
    if (!(await this.rulePacks.named(tx, rulePack))) return notFound('rule pack');
    const today = await this.calendar.today(tx);
    if (from < today && !this.settings.rulePacks.mayBeginInThePast) return BEGINS_IN_THE_PAST;
    await this.periods.lock(tx);
    const midnight = await this.startOf(tx, from);
    const now = this.clock.now();
    // A mistake is put right on the day that it was made.
    const isCorrection = from === today && (await this.periods.beginsWithin(tx, midnight, now));
    const fromAt = isCorrection ? now : midnight;
    const basis = await this.basisFor(tx, rulePack, fromAt);
    return basis.ok ? done({ fromAt, ...basis.value }) : basis;
  }

  private async begin(
    tx: Transaction,
    rulePack: string,
    { from, reason }: PeriodWish,
    { fromAt, dryRunId }: Beginning,
  ): Promise<string> {
    // Whoever asked and whoever approved: both answer for it.
    const by = [tx.onBehalfOf, tx.actor.name].filter(Boolean).join(', ');
    const recordedAt = this.clock.now();
    const id = await this.periods.insert(tx, { rulePack, fromAt, reason, by, dryRunId, recordedAt });
    await this.audit.record(tx, {
      action: 'rule_pack.put_in_force',
      subjectType: 'rule_pack',
      subjectIds: [rulePack],
      change: { period: id, from, dryRun: dryRunId },
    });
    return id;
  }

  async takeBack(actor: StaffActor, id: string, origin: RequestOrigin): Promise<Outcome<null>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        await this.periods.lock(tx);
        const period = await this.periods.byId(tx, id);
        if (!period) return notFound('period');
        const now = this.clock.now();
        if (period.takenBackAt) return done(null);
        if (new Date(period.fromAt) <= now) return HAS_BEGUN;
        if (await this.periods.beginsAfter(tx, new Date(period.fromAt))) return ANOTHER_FOLLOWS;
        await this.periods.takeBack(tx, id, actor.name, now);
        await this.audit.record(tx, {
          action: 'rule_pack.taken_back',
          subjectType: 'rule_pack',
          subjectIds: [period.rulePack],
          change: { period: id },
        });
        return done(null);
      },
      origin,
    );
  }

  /** The dry run that a period may rest on: finished, against the pack that it follows, and not too old. */
  private async basisFor(
    tx: Transaction,
    rulePack: string,
    fromAt: Date,
  ): Promise<Outcome<{ readonly dryRunId: string }>> {
    if (await this.periods.beginsAfter(tx, new Date(fromAt.getTime() - 1))) return ANOTHER_FOLLOWS;
    const against = await this.packs.inForce(tx, fromAt);
    if (against === rulePack) return IN_FORCE_ALREADY;
    const since = new Date(this.clock.now().getTime() - DRY_RUN_HOLDS_MS);
    const dryRunId = await this.dryRuns.finishedSince(tx, rulePack, against, since);
    return dryRunId === null ? refused(dryRunMissing(against)) : done({ dryRunId });
  }

  private async startOf(tx: Transaction, date: string): Promise<Date> {
    const { timeZone } = await this.office.read(tx);
    const reading = this.zones.resolveLocalTime(`${date}T00:00:00`, timeZone);
    switch (reading.kind) {
      case 'unique':
        return new Date(reading.instant);
      case 'ambiguous':
        return new Date(Math.min(...reading.choices.map(({ instant }) => instant)));
      case 'nonexistent':
        return new Date(reading.next.instant);
    }
  }
}

const dryRunMissing = (against: string): Refusal => ({
  code: 'dry_run_missing',
  status: 409,
  title: 'Look first at what would change',
  detail: `Start a dry run of this pack against ${against}, the one that it would follow, and wait until it is done. It holds for 7 days.`,
  extra: { against },
});

const BEGINS_IN_THE_PAST = invalid([
  { path: 'from', problem: 'This day is past. Choose today or a later day.' },
]);
const IN_FORCE_ALREADY = outOfOrder('This pack is in force on that day already.');
const HAS_BEGUN = outOfOrder(
  'This period has begun and answers were given under it. Put another pack in force instead.',
);
const ANOTHER_FOLLOWS = outOfOrder(
  'Another pack is planned for that day or after it, and was tried against the one before. Take that one back first.',
);
