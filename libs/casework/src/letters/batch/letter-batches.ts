import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin, type Transaction } from '#database/transaction.js';
import { Clock } from '#platform/clock/clock.js';
import { publish } from '#platform/queue/publish.js';
import { AuditTrail } from '../../audit/audit-trail.js';
import { done, invalid, notFound, type Outcome, outOfOrder } from '../../outcome.js';
import { OfficeCalendar } from '../../students/office-calendar.js';
import { CARRY_ON_BATCHES } from '../letters.jobs.js';
import { batchProblem } from './batch-problem.js';
import type { BatchOutcome, ChosenRequest, LetterBatch, LetterBatchRow } from './letter-batch.js';
import { type KeptRow, LetterBatchStore } from './letter-batch.store.js';

export interface BatchRowPage {
  readonly items: readonly LetterBatchRow[];
  /** Position of the last row. */
  readonly nextCursor: number | null;
}

/** Thrown inside the transaction so that nothing of a batch with an unknown request stays. */
class UnknownRequestError extends Error {
  override readonly name = 'UnknownRequestError';
}

/** Starts, shows and stops batches of letters; the worker carries them out. */
@Injectable()
export class LetterBatches {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: LetterBatchStore,
    private readonly calendar: OfficeCalendar,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Each request at the version, and with the warnings, that the person has seen. */
  async start(
    actor: StaffActor,
    chosen: readonly ChosenRequest[],
    origin: RequestOrigin,
  ): Promise<Outcome<LetterBatch>> {
    try {
      return await this.transactions.run(
        actor,
        async (tx) => {
          const { id, found } = await this.store.insert(tx, this.starter(actor), chosen);
          if (found !== chosen.length) throw new UnknownRequestError();
          return done(await this.begin(tx, id, null));
        },
        origin,
      );
    } catch (error) {
      if (error instanceof UnknownRequestError) return UNKNOWN_REQUEST;
      throw error;
    }
  }

  /** Tries what was left once more: letters that failed, and refusals whose cause may have been put right. */
  async again(actor: StaffActor, id: string, origin: RequestOrigin): Promise<Outcome<LetterBatch>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const batch = await this.store.byId(tx, id);
        if (!batch) return notFound('letter batch');
        if (batch.state === 'running') return STILL_RUNNING;
        const next = await this.store.insertAgain(tx, this.starter(actor), id);
        return next === null ? NOTHING_LEFT : done(await this.begin(tx, next, id));
      },
      origin,
    );
  }

  async list(actor: StaffActor): Promise<LetterBatch[]> {
    return this.transactions.run(actor, async (tx) =>
      this.calendar.withLocalTwins(tx, await this.store.latest(tx)),
    );
  }

  async read(actor: StaffActor, id: string): Promise<Outcome<LetterBatch>> {
    return this.transactions.run(actor, async (tx) => {
      const batch = await this.store.byId(tx, id);
      return batch ? done(await this.calendar.withLocalTwins(tx, batch)) : notFound('letter batch');
    });
  }

  /** What became of each, by name. One audit row lists whose names were shown. */
  async rows(
    actor: StaffActor,
    id: string,
    page: {
      readonly outcome?: BatchOutcome | undefined;
      readonly cursor?: number | undefined;
      readonly limit: number;
    },
    origin: RequestOrigin,
  ): Promise<Outcome<BatchRowPage>> {
    const { outcome = null, cursor: after = 0, limit } = page;
    return this.transactions.run(
      actor,
      async (tx) => {
        if (!(await this.store.byId(tx, id))) return notFound('letter batch');
        const found = await this.store.rows(tx, id, { outcome, after, limit: limit + 1 });
        const items = found.slice(0, limit).map(inWords);
        await this.audit.record(tx, {
          action: 'letter_batch.read',
          subjectType: 'student',
          subjectIds: items.map(({ studentId }) => studentId),
          change: { batch: id },
        });
        const nextCursor = found.length > limit ? items.at(-1)!.position : null;
        return done({ items: await this.calendar.withLocalTwins(tx, items), nextCursor });
      },
      origin,
    );
  }

  /** Rows that were not looked at stay in the queue; a batch that has ended stays as it is. */
  async stop(actor: StaffActor, id: string, origin: RequestOrigin): Promise<Outcome<LetterBatch>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const batch = await this.store.byId(tx, id);
        if (!batch) return notFound('letter batch');
        if (batch.state === 'running') {
          await this.store.stop(tx, id, this.clock.now());
          await this.record(tx, 'letter_batch.stopped', id);
        }
        return done(await this.calendar.withLocalTwins(tx, (await this.store.byId(tx, id))!));
      },
      origin,
    );
  }

  private starter(actor: StaffActor): { by: string; byId: string; at: Date } {
    return { by: actor.name, byId: actor.accountId, at: this.clock.now() };
  }

  private async begin(tx: Transaction, id: string, again: string | null): Promise<LetterBatch> {
    const batch = (await this.store.byId(tx, id))!;
    await this.record(tx, 'letter_batch.started', id, { rows: batch.total, again });
    await publish(tx.manager, CARRY_ON_BATCHES, { batchId: id });
    return this.calendar.withLocalTwins(tx, batch);
  }

  private async record(
    tx: Transaction,
    action: string,
    id: string,
    change: Record<string, number | string | null> = {},
  ): Promise<void> {
    await this.audit.record(tx, { action, subjectType: 'letter_batch', subjectIds: [id], change });
  }
}

function inWords({ code, ...row }: KeptRow): LetterBatchRow {
  return { ...row, problem: code === null ? null : batchProblem(code) };
}

const UNKNOWN_REQUEST = invalid([
  { path: 'rows', problem: 'One of the letter requests does not exist. Choose again from the preview.' },
]);
const STILL_RUNNING = outOfOrder('This batch is still running. Wait for its end, or stop it.');
const NOTHING_LEFT = outOfOrder('Nothing of this batch is left to try again.');
