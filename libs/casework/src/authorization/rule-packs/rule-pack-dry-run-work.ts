import { Injectable } from '@nestjs/common';
import type { Actor } from '#database/actor.js';
import { ActorTransactions, type Transaction } from '#database/transaction.js';
import { formatDay } from '#domain/time/days.js';
import { type AnswerUnderPack, outcomeChange } from '#domain/work-authorization/outcome-change.js';
import type { RulePack } from '#domain/work-authorization/rule-pack.js';
import { Clock } from '#platform/clock/clock.js';
import { Zones } from '#platform/zones/zones.js';
import { AuthorizationFactsStore } from '../facts/authorization-facts.store.js';
import type { RecordedFacts } from '../facts/recorded-facts.js';
import { FactsPageStore } from '../facts/facts-page.store.js';
import { ReminderEffects, type StudentUnderBoth, summed } from './reminder-effects.js';
import { RulePackDryRunPageStore, type WaitingDryRun } from './rule-pack-dry-run-page.store.js';
import { type ChangedStudent, RulePackDryRunStore } from './rule-pack-dry-run.store.js';
import { RulePacks } from './rule-packs.js';
import { type StudentEvaluation, StudentEvaluations } from '../student-evaluation.js';

const WORKER: Actor = { kind: 'system', name: 'worker' };
const PAGE = 500;

/** An answer that cannot be computed ends the run: half a picture is none to decide on. */
class UncomputableError extends Error {
  override readonly name = 'UncomputableError';

  constructor(
    readonly dryRunId: string,
    cause: unknown,
  ) {
    super('A dry run met an answer that cannot be computed.', { cause });
  }
}

/**
 * Carries out dry runs in the background, a page of students a transaction: what is written down stays, and a worker that
 * was killed is followed by one that goes on behind the last page. Everybody is judged at the instant of the start.
 */
@Injectable()
export class RulePackDryRunWork {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly pages: RulePackDryRunPageStore,
    private readonly runs: RulePackDryRunStore,
    private readonly factsPages: FactsPageStore,
    private readonly facts: AuthorizationFactsStore,
    private readonly evaluations: StudentEvaluations,
    private readonly rulePacks: RulePacks,
    private readonly reminders: ReminderEffects,
    private readonly zones: Zones,
    private readonly clock: Clock,
  ) {}

  /** Until none is left to carry on, or the signal. @returns how many students were looked at */
  async run(stop: AbortSignal): Promise<{ looked: number }> {
    let looked = 0;
    while (!stop.aborted) {
      const page = await this.nextPage();
      if (page === null) break;
      looked += page;
    }
    return { looked };
  }

  private async nextPage(): Promise<number | null> {
    try {
      return await this.transactions.run(WORKER, async (tx) => {
        const run = await this.pages.claim(tx);
        return run && this.carryOn(tx, run);
      });
    } catch (error) {
      if (error instanceof UncomputableError)
        await this.transactions.run(WORKER, (tx) =>
          this.runs.end(tx, error.dryRunId, 'failed', this.clock.now()),
        );
      throw error;
    }
  }

  private async carryOn(tx: Transaction, run: WaitingDryRun): Promise<number> {
    const [before, after] = [await this.pack(tx, run.against), await this.pack(tx, run.rulePack)];
    const zone = await this.facts.officeTimeZone(tx);
    const today = formatDay(this.zones.localDay(run.startedAt.getTime(), zone ?? 'UTC'));
    const students = await this.factsPages.read(tx, { after: run.cursor, limit: PAGE, today });
    const counts = { unchanged: 0, gain: 0, lose: 0, undecidable: 0 };
    const changed: ChangedStudent[] = [];
    const judged: StudentUnderBoth[] = [];
    for (const { studentId, recorded } of students) {
      const both = this.underBoth(run, studentId, recorded, [before, after]);
      judged.push(both);
      const change = changeFor(both);
      counts[change?.outcome ?? 'unchanged'] += 1;
      if (change) changed.push(change);
    }
    const effects = await this.reminders.of(tx, judged, run.startedAt);
    const looked = students.length;
    await this.pages.note(tx, run.id, {
      cursor: students.at(-1)?.studentId ?? null,
      looked,
      counts,
      changed,
      reminders: summed([...run.reminders, ...effects]),
      finishedAt: looked < PAGE ? this.clock.now() : null,
    });
    return looked;
  }

  private underBoth(
    run: WaitingDryRun,
    studentId: string,
    recorded: RecordedFacts,
    packs: readonly [RulePack, RulePack],
  ): StudentUnderBoth {
    try {
      const [before, after] = packs.map((pack) =>
        this.evaluations.of(recorded, pack, run.startedAt, { traces: false }),
      ) as [StudentEvaluation, StudentEvaluation];
      return { studentId, before, after };
    } catch (error) {
      throw new UncomputableError(run.id, error);
    }
  }

  private async pack(tx: Transaction, id: string): Promise<RulePack> {
    const pack = await this.rulePacks.named(tx, id);
    if (!pack) throw new Error(`Rule pack ${id} is neither shipped nor loaded.`);
    return pack;
  }
}

/** Null where nothing would change. */
function changeFor({ studentId, before, after }: StudentUnderBoth): ChangedStudent | null {
  const [was, is] = [answerOf(before), answerOf(after)];
  const { outcome, firstDay, verdicts } = outcomeChange(was, is);
  if (outcome === 'unchanged') return null;
  return {
    studentId,
    outcome,
    firstDay,
    readyBefore: was.readiness,
    readyAfter: is.readiness,
    verdicts: verdicts.flatMap((verdict) => {
      const placement = before.recorded.placements.find(({ id }) => id === verdict.placement);
      if (!placement) return [];
      const { id: workTerm, term, from, to } = placement;
      return [{ workTerm, term, from, to, before: verdict.before, after: verdict.after }];
    }),
  };
}

const answerOf = ({ result, coopStatus }: StudentEvaluation): AnswerUnderPack => ({
  result,
  readiness: coopStatus.readyForPostings.state,
});
