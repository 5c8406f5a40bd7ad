import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '#database/actor.js';
import { ActorTransactions, type Transaction } from '#database/transaction.js';
import { Settings } from '#platform/config/settings.js';
import { FileMissingError, FileStore } from '#platform/storage/file-store.js';
import { SealedFiles } from '#platform/storage/sealed-files.js';
import { RosterFileError } from './roster/roster-columns.js';
import { type RosterSource, surveyFile } from './roster/roster-file.js';
import { readRoster } from './roster/roster-reading.js';
import { RosterImportStore, type RosterImportRow } from './roster/roster-import.store.js';
import { rosterFileKey, rosterFileName } from './roster/roster-storage.js';
import type { RosterReason } from './roster/roster-reasons.js';
import { type InTransaction, RosterWalk } from './roster/roster-walk.js';

const IMPORT: Actor = { kind: 'system', name: 'import' };
const BATCH = 500;

export interface RosterProgress {
  readonly rowsRead: number;
  readonly rowsTotal: number;
}

/** Everything was tried, nothing shall stay. */
class DryRunOver extends Error {
  override readonly name = 'DryRunOver';
}

/**
 * Imports a roster from a file: in batches that each commit, so that memory stays flat and what was taken is not lost;
 * the same file once more changes nothing. A dry run does all of it in one transaction that is rolled back.
 */
@Injectable()
export class RosterImport {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: RosterImportStore,
    private readonly walk: RosterWalk,
    private readonly files: SealedFiles,
    private readonly fileStore: FileStore,
    private readonly settings: Settings,
  ) {}

  /** Imports a file at hand. @returns its report; `failed` with the problem when the file is not usable */
  async run(
    source: RosterSource,
    options: { readonly dryRun: boolean; readonly startedBy?: string | null },
    onProgress: (progress: RosterProgress) => void = () => undefined,
  ): Promise<RosterImportRow> {
    const id = randomUUID();
    const { dryRun, startedBy = null } = options;
    await this.transactions.run(IMPORT, (tx) =>
      this.store.insert(tx, { id, fileName: source.name, dryRun, startedBy }),
    );
    return this.carryOut(id, source, dryRun, onProgress);
  }

  /** Imports a file that was sent in; may be called again after a crash, and does nothing for one that has ended. */
  async runStored(importId: string): Promise<void> {
    const found = await this.transactions.run(IMPORT, (tx) => this.store.byId(tx, importId));
    if (!found) throw new Error('There is no roster import with this id.');
    if (found.state !== 'running') return;
    const name = rosterFileName(importId);
    const key = rosterFileKey(this.settings.masterKey);
    const source = { name: found.fileName, open: () => this.files.get(name, key) };
    await this.carryOut(importId, source, found.dryRun, () => undefined);
    await this.fileStore.delete(name);
  }

  /** The lines of an import that were not taken or wait for a person, the first thousand. */
  async problemLines(
    importId: string,
  ): Promise<{ line: number; outcome: string; reasons: readonly RosterReason[] }[]> {
    const page = { afterLine: -1, afterOutcome: '', limit: 1_000 };
    const rows = await this.transactions.run(IMPORT, async (tx) => [
      ...(await this.store.rows(tx, importId, { ...page, outcome: 'rejected' })),
      ...(await this.store.rows(tx, importId, { ...page, outcome: 'to_a_person' })),
    ]);
    return rows
      .map(({ place, outcome, reasons }) => ({ line: place, outcome, reasons }))
      .toSorted((one, other) => one.line - other.line);
  }

  private async carryOut(
    id: string,
    source: RosterSource,
    dryRun: boolean,
    onProgress: (progress: RosterProgress) => void,
  ): Promise<RosterImportRow> {
    try {
      const file = await surveyFile(source);
      const rowsTotal = Math.max(file.lines - 1, 1);
      await this.transactions.run(IMPORT, (tx) =>
        this.store.begin(tx, id, { sha256: file.sha256, rowsTotal }),
      );
      const lines = () => readRoster(source, file.encoding, BATCH);
      const note = (rowsRead: number) => onProgress({ rowsRead, rowsTotal });
      const absent = await (dryRun
        ? this.dryRun((inTransaction) => this.walk.run(id, lines(), inTransaction, note))
        : this.walk.run(id, lines(), (work) => this.transactions.run(IMPORT, work), note));
      await this.end(id, 'finished', null, absent);
    } catch (error) {
      if (error instanceof RosterFileError) await this.end(id, 'failed', error.message, 0);
      else if (error instanceof FileMissingError) await this.end(id, 'failed', FILE_GONE, 0);
      else throw error;
    }
    return (await this.transactions.run(IMPORT, (tx) => this.store.byId(tx, id)))!;
  }

  private async end(
    id: string,
    state: 'finished' | 'failed',
    problem: string | null,
    absent: number,
  ): Promise<void> {
    await this.transactions.run(IMPORT, (tx) => this.store.end(tx, id, state, problem, absent));
  }

  private async dryRun(walk: (inTransaction: InTransaction) => Promise<number>): Promise<number> {
    let absent = 0;
    try {
      await this.transactions.run(IMPORT, async (tx) => {
        absent = await walk((work) => underSavepoint(tx, work));
        throw new DryRunOver();
      });
    } catch (error) {
      if (!(error instanceof DryRunOver)) throw error;
    }
    return absent;
  }
}

/** A batch that fails takes nothing but itself back. */
async function underSavepoint<T>(tx: Transaction, work: (tx: Transaction) => Promise<T>): Promise<T> {
  await tx.manager.query('savepoint batch');
  try {
    const result = await work(tx);
    await tx.manager.query('release savepoint batch');
    return result;
  } catch (error) {
    await tx.manager.query('rollback to savepoint batch');
    throw error;
  }
}

const FILE_GONE = 'The file is no longer in the store. Send the roster again.';
