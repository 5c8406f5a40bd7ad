import { Injectable } from '@nestjs/common';
import type { Actor } from '#database/actor.js';
import { ActorTransactions } from '#database/transaction.js';
import { formatDay } from '#domain/time/days.js';
import { Clock } from '#platform/clock/clock.js';
import { Logger } from '#platform/logging/logger.js';
import { Zones } from '#platform/zones/zones.js';
import { AuthorizationFactsStore } from '../authorization/facts/authorization-facts.store.js';
import { FactsPageStore, type StudentOnPage } from '../authorization/facts/facts-page.store.js';
import { RulePacks } from '../authorization/rule-packs/rule-packs.js';
import { StudentEvaluations } from '../authorization/student-evaluation.js';
import { Alarms } from '../notifications/alarms.js';
import { CaseReassessment } from './case-reassessment.js';
import { Forecasts, type LeadTimes } from './forecast/forecasts.js';
import { ReassessmentMarkStore } from './reassessment-mark.store.js';
import { ReminderPlanning } from './reminder-planning.js';
import { type LedgerOfPage, ReplanStore } from './replan.store.js';

const WORKER: Actor = { kind: 'system', name: 'worker' };
const PAGE = 500;
/** At night, where the office is. */
const HOUR_OF_NIGHT = 3;

export interface ReplanCounts {
  students: number;
  /** Those whose plan differed from the ledger; each was put right. */
  differed: number;
  added: number;
  superseded: number;
  revived: number;
}

/**
 * Plans everybody's reminders again from the facts, once a night, and compares with the ledger: nothing may differ, because
 * every change of a fact planned anew in its own transaction. Where something does, it is put right and said loudly.
 */
@Injectable()
export class NightlyReplan {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly pages: FactsPageStore,
    private readonly facts: AuthorizationFactsStore,
    private readonly rulePacks: RulePacks,
    private readonly evaluations: StudentEvaluations,
    private readonly planning: ReminderPlanning,
    private readonly forecasts: Forecasts,
    private readonly store: ReplanStore,
    private readonly marks: ReassessmentMarkStore,
    private readonly cases: CaseReassessment,
    private readonly alarms: Alarms,
    private readonly zones: Zones,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  /** Once a night, by whichever worker comes first. */
  async runIfNight(stop: AbortSignal): Promise<Record<string, number>> {
    const now = this.clock.now();
    const night = await this.transactions.run(WORKER, async (tx) => {
      const zone = (await this.facts.officeTimeZone(tx)) ?? 'UTC';
      const local = this.zones.toLocalIso(now.getTime(), zone);
      return Number(local.slice(11, 13)) >= HOUR_OF_NIGHT ? local.slice(0, 10) : null;
    });
    if (night === null) return {};
    if (!(await this.transactions.run(WORKER, (tx) => this.store.claimNight(tx, night)))) return {};
    const counts = await this.run(stop);
    await this.transactions.run(WORKER, (tx) => this.store.noteNight(tx, counts));
    return { ...counts };
  }

  async run(stop: AbortSignal): Promise<ReplanCounts> {
    const counts: ReplanCounts = { students: 0, differed: 0, added: 0, superseded: 0, revived: 0 };
    let after: string | null = null;
    while (!stop.aborted) {
      const page: StudentOnPage[] = await this.page(after);
      for (const studentId of await this.differing(page)) await this.putRight(studentId, counts);
      counts.students += page.length;
      if (page.length < PAGE) break;
      after = page.at(-1)!.studentId;
    }
    if (counts.differed > 0) await this.say(counts);
    return counts;
  }

  private async page(after: string | null): Promise<StudentOnPage[]> {
    return this.transactions.run(WORKER, async (tx) => {
      const zone = (await this.facts.officeTimeZone(tx)) ?? 'UTC';
      const today = formatDay(this.zones.localDay(this.clock.now().getTime(), zone));
      return this.pages.read(tx, { after, limit: PAGE, today });
    });
  }

  /** Left out are those whose assessment is known to be behind: they are planned anew by the sweep, as they should be. */
  private async differing(page: readonly StudentOnPage[]): Promise<string[]> {
    const ids = page.map(({ studentId }) => studentId);
    return this.transactions.run(WORKER, async (tx) => {
      const now = this.clock.now();
      const rulePack = await this.rulePacks.inForce(tx, now);
      const behind = new Set(await this.marks.overtaken(tx, ids, { rulePack: rulePack.id, now }));
      const ledger = await this.store.ledgerOf(tx, ids);
      const leads = await this.forecasts.leads(tx);
      return page
        .filter(({ studentId, current }) => current && !behind.has(studentId))
        .filter(({ studentId, recorded }) => {
          const evaluation = this.evaluations.of(recorded, rulePack, now, { traces: false });
          return this.differs(studentId, evaluation, ledger.get(studentId), leads);
        })
        .map(({ studentId }) => studentId);
    });
  }

  private differs(
    studentId: string,
    evaluation: Parameters<ReminderPlanning['planOf']>[1],
    ledger: LedgerOfPage | undefined,
    leads: LeadTimes,
  ): boolean {
    const { all, needed } = this.planning.planOf(studentId, evaluation, ledger, leads);
    const wanted = new Set(all.map(({ key }) => key));
    const rows = ledger?.rows ?? [];
    const standing = new Set(rows.filter(({ state }) => state !== 'superseded').map(({ key }) => key));
    const tooMany = rows.some(({ key, state }) => state === 'on_its_way' && !wanted.has(key));
    // One that was to go to the second address has its first beside it, done.
    const missing = needed.some(({ key }) => !standing.has(key) || ledger?.missed.includes(key));
    return tooMany || missing;
  }

  private async putRight(studentId: string, counts: ReplanCounts): Promise<void> {
    const { added, superseded, revived } = await this.transactions.run(WORKER, (tx) =>
      this.cases.reassess(tx, [studentId]),
    );
    if (added + superseded + revived === 0) return;
    counts.differed += 1;
    counts.added += added;
    counts.superseded += superseded;
    counts.revived += revived;
  }

  private async say(counts: ReplanCounts): Promise<void> {
    const at = this.clock.now();
    this.logger.error(
      'the nightly re-plan changed reminders',
      new Error('The plan differed from the ledger.'),
    );
    await this.transactions.run(WORKER, (tx) =>
      this.alarms.raise(tx, { kind: 'replan_differed', occasion: at.toISOString(), counts: { ...counts } }),
    );
  }
}
