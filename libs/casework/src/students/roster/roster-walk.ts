import { Injectable } from '@nestjs/common';
import type { Actor } from '#database/actor.js';
import { ActorTransactions, type Transaction } from '#database/transaction.js';
import { Logger } from '#platform/logging/logger.js';
import { type LineResult, RosterBatch } from './roster-batch.js';
import { RosterClaimStore } from './roster-claim.store.js';
import { NO_ROWS, type RosterCounts, RosterImportStore } from './roster-import.store.js';
import type { ReadLine } from './roster-reading.js';

const IMPORT: Actor = { kind: 'system', name: 'import' };
const ABSENT_PAGE = 5_000;

/** Runs the work in a transaction (or a savepoint) of its own. */
export type InTransaction = <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>;

/** Goes through a roster batch by batch, and reports as it goes. */
@Injectable()
export class RosterWalk {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly batch: RosterBatch,
    private readonly claims: RosterClaimStore,
    private readonly store: RosterImportStore,
    private readonly logger: Logger,
  ) {}

  /** @returns how many students on file are not in the roster */
  async run(
    importId: string,
    batches: AsyncIterable<readonly ReadLine[]>,
    inTransaction: InTransaction,
    note: (rowsRead: number) => void,
  ): Promise<number> {
    const counts: RosterCounts = { ...NO_ROWS };
    await inTransaction((tx) => this.claims.forget(tx, importId));
    for await (const lines of readAhead(batches)) {
      const results = await this.take(importId, lines, inTransaction);
      count(results, counts);
      // The report is written on its own, so that progress shows in a dry run too.
      await this.transactions.run(IMPORT, (tx) => this.store.note(tx, importId, counts, results));
      note(counts.rowsRead);
    }
    const absent = await this.noteAbsent(importId, inTransaction);
    await inTransaction((tx) => this.claims.forget(tx, importId));
    return absent;
  }

  /** What the database refuses in a batch is found row by row, so that it costs no other row. */
  private async take(
    importId: string,
    lines: readonly ReadLine[],
    inTransaction: InTransaction,
  ): Promise<LineResult[]> {
    try {
      return await inTransaction((tx) => this.batch.take(tx, importId, lines));
    } catch (error) {
      if (lines.length > 1) {
        const results: LineResult[] = [];
        for (const line of lines) results.push(...(await this.take(importId, [line], inTransaction)));
        return results;
      }
      const [refused] = lines;
      if (!refused || !isOfTheRow(error)) throw error;
      this.logger.warn('a roster line could not be stored', { importId });
      const studentNumber = refused.reading.ok
        ? refused.reading.row.studentNumber
        : refused.reading.studentNumber;
      return [{ line: refused.line, studentNumber, outcome: 'rejected', reasons: [{ code: 'not_stored' }] }];
    }
  }

  private async noteAbsent(importId: string, inTransaction: InTransaction): Promise<number> {
    let absent = 0;
    let after = '';
    for (;;) {
      const numbers = await inTransaction((tx) => this.claims.absentAfter(tx, importId, after, ABSENT_PAGE));
      await this.transactions.run(IMPORT, (tx) => this.store.noteAbsent(tx, importId, numbers, absent));
      absent += numbers.length;
      after = numbers.at(-1) ?? after;
      if (numbers.length < ABSENT_PAGE) return absent;
    }
  }
}

/** An integrity or data fault (SQLSTATE classes 22 and 23) is the row's; a lost connection or a full disk is not. */
function isOfTheRow(error: unknown): boolean {
  const state = (error as { readonly driverError?: { readonly code?: unknown } } | null)?.driverError?.code;
  return typeof state === 'string' && /^2[23]/.test(state);
}

function count(results: readonly LineResult[], counts: RosterCounts): void {
  counts.rowsRead += results.length;
  for (const { outcome } of results) counts[outcome === 'to_a_person' ? 'toAPerson' : outcome] += 1;
}

/** Reads the next batch while the database is at work on this one. */
async function* readAhead<T>(batches: AsyncIterable<T>): AsyncGenerator<T> {
  const iterator = batches[Symbol.asyncIterator]();
  let coming = iterator.next();
  for (;;) {
    const read = await coming;
    if (read.done) return;
    coming = iterator.next();
    // Awaited in the next round; what goes wrong meanwhile is heard there.
    coming.catch(() => undefined);
    yield read.value;
  }
}
