import { setImmediate as turn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Actor } from '#database/actor.js';
import { ActorTransactions, type Transaction } from '#database/transaction.js';
import { formatDay } from '#domain/time/days.js';
import type { RulePack } from '#domain/work-authorization/rule-pack.js';
import { Clock } from '#platform/clock/clock.js';
import { Zones } from '#platform/zones/zones.js';
import { AuthorizationFactsStore } from '../authorization/facts/authorization-facts.store.js';
import { FactsPageStore, type StudentOnPage } from '../authorization/facts/facts-page.store.js';
import { LeanAssessments, type PageQuestion } from '../authorization/assessments/lean-assessments.js';
import { type Confirmation, ReassessmentStore } from '../authorization/assessments/reassessment.store.js';
import { RulePacks } from '../authorization/rule-packs/rule-packs.js';
import { CaseReassessment } from './case-reassessment.js';
import { SweepProgressStore } from './sweep-progress.store.js';

const WORKER: Actor = { kind: 'system', name: 'worker' };
export const REASSESS_EVERYBODY = 'reassess-everybody';
/** Students between two turns of the event loop, so that the next page is received and the process answers meanwhile. */
const BREATH = 100;

export interface EverybodyRun {
  /** Between two pages, and between two students who are assessed alone. */
  readonly stop: AbortSignal;
  /** After each page. */
  readonly tell?: ((progress: EverybodyProgress) => void) | undefined;
  /** Students a page; what is kept in memory grows with it, and nothing else does. */
  readonly pageSize?: number;
}

/** Who: everybody, or those whose present assessment stands under another rule pack than the one in force. */
export type Scope = 'everybody' | 'other_pack';

export interface EverybodyProgress {
  readonly total: number;
  readonly done: number;
  /** Nothing changed for them but the pack. */
  readonly confirmed: number;
  /** Assessed alone, because something changed or may have. */
  readonly alone: number;
  /** Assessed meanwhile by whoever changed a fact of theirs. */
  readonly overtaken: number;
}

interface Page {
  readonly question: PageQuestion;
  readonly students: readonly StudentOnPage[];
}

/**
 * Assesses everybody again, page by page, while the next page is read: most students' answers stand, which one statement a
 * page writes down; the others are assessed one by one. Each page is committed, so a run that was killed is followed by one
 * that finds the rest; nobody is assessed twice under the same pack.
 */
@Injectable()
export class ReassessmentOfEverybody {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly pages: FactsPageStore,
    private readonly facts: AuthorizationFactsStore,
    private readonly store: ReassessmentStore,
    private readonly lean: LeanAssessments,
    private readonly cases: CaseReassessment,
    private readonly rulePacks: RulePacks,
    private readonly progress: SweepProgressStore,
    private readonly zones: Zones,
    private readonly clock: Clock,
  ) {}

  /** @returns null where another process is at it */
  async run(scope: Scope, run: EverybodyRun): Promise<EverybodyProgress | null> {
    // The transaction stays open for the lock alone and reads nothing, so that it holds back no vacuum.
    return this.transactions.run(WORKER, async (tx) => {
      if (!(await this.store.claimEverybody(tx))) return null;
      return this.pageByPage(scope, run);
    });
  }

  private async pageByPage(
    scope: Scope,
    { stop, tell, pageSize = 1_000 }: EverybodyRun,
  ): Promise<EverybodyProgress> {
    const startedAt = this.clock.now();
    const total = await this.transactions.run(WORKER, async (tx) =>
      this.store.count(tx, scope === 'everybody' ? null : (await this.rulePacks.inForce(tx, startedAt)).id),
    );
    let progress: EverybodyProgress = { total, done: 0, confirmed: 0, alone: 0, overtaken: 0 };
    let ahead = total === 0 ? null : this.readAhead(scope, pageSize, null);
    while (ahead && !stop.aborted) {
      const page: Page = await ahead;
      ahead =
        page.students.length < pageSize
          ? null
          : this.readAhead(scope, pageSize, page.students.at(-1)!.studentId);
      progress = await this.settle(page, progress, stop);
      await this.note(startedAt, progress, null);
      tell?.(progress);
    }
    if (!stop.aborted && total > 0) await this.note(startedAt, progress, this.clock.now());
    return progress;
  }

  /** A failure is told to whoever waits for the page; until then nobody does, and that must not end the process. */
  private readAhead(scope: Scope, limit: number, after: string | null): Promise<Page> {
    const page = this.read(scope, limit, after);
    page.catch(() => undefined);
    return page;
  }

  private async read(scope: Scope, limit: number, after: string | null): Promise<Page> {
    return this.transactions.run(WORKER, async (tx) => {
      const now = this.clock.now();
      const rulePack = await this.rulePacks.inForce(tx, now);
      const zone = (await this.facts.officeTimeZone(tx)) ?? 'UTC';
      const today = formatDay(this.zones.localDay(now.getTime(), zone));
      const other = scope === 'other_pack' ? { otherPackThan: rulePack.id } : {};
      const students = await this.pages.read(tx, { after, limit, today, ...other });
      const packs = await this.packsOf(tx, students);
      return { question: this.lean.question(now, zone, rulePack, packs), students };
    });
  }

  private async packsOf(
    tx: Transaction,
    students: readonly StudentOnPage[],
  ): Promise<ReadonlyMap<string, RulePack>> {
    const packs = new Map<string, RulePack>();
    for (const id of new Set(students.flatMap(({ current }) => current?.rulePack ?? []))) {
      const pack = await this.rulePacks.named(tx, id);
      if (pack) packs.set(id, pack);
    }
    return packs;
  }

  private async settle(
    { question, students }: Page,
    before: EverybodyProgress,
    stop: AbortSignal,
  ): Promise<EverybodyProgress> {
    const standing: Confirmation[] = [];
    const others: string[] = [];
    for (const [at, student] of students.entries()) {
      if (at % BREATH === 0) await turn();
      const confirmation = this.lean.confirmation(student, question);
      if (confirmation) standing.push(confirmation);
      else others.push(student.studentId);
    }
    const { rulePack, now } = question;
    const confirmed = await this.transactions.run(WORKER, (tx) =>
      this.store.confirm(tx, standing, { rulePack: rulePack.id, at: now }),
    );
    let alone = 0;
    for (const studentId of others) {
      if (stop.aborted) break;
      await this.transactions.run(WORKER, (tx) => this.cases.reassess(tx, [studentId]));
      alone += 1;
    }
    return {
      total: before.total,
      done: before.done + standing.length + alone,
      confirmed: before.confirmed + confirmed,
      alone: before.alone + alone,
      overtaken: before.overtaken + standing.length - confirmed,
    };
  }

  private async note(startedAt: Date, counts: EverybodyProgress, finishedAt: Date | null): Promise<void> {
    await this.transactions.run(WORKER, (tx) =>
      this.progress.note(tx, REASSESS_EVERYBODY, { startedAt, finishedAt, counts: { ...counts } }),
    );
  }
}
