import { Injectable } from '@nestjs/common';
import type { Actor } from '#database/actor.js';
import { ActorTransactions } from '#database/transaction.js';
import { retentionOf } from '#domain/retention/retention.js';
import { Clock } from '#platform/clock/clock.js';
import { Logger } from '#platform/logging/logger.js';
import { FileStore } from '#platform/storage/file-store.js';
import { AuditTrail } from '../../audit/audit-trail.js';
import { OfficeCalendar } from '../../students/office-calendar.js';
import { lockHolds } from '../holds/hold-lock.store.js';
import { type ErasedCounts, ErasureStore, type WaitingRow } from './erasure.store.js';
import { type EndedFile, FileUseStore } from './file-use.store.js';
import type { KeptBecause } from './retention-run.store.js';

const WORKER: Actor = { kind: 'system', name: 'worker' };
/** The one actor whose policies let a person go. */
const ERASURE: Actor = { kind: 'system', name: 'erasure' };
const A_FEW = 50;

interface Look {
  readonly file: EndedFile;
  readonly counts: ErasedCounts;
  readonly storageKeys: readonly string[];
  readonly keptBecause: KeptBecause | null;
}

/** Carries confirmed runs out, one person a transaction, and erases again whoever came back with a restored backup. */
@Injectable()
export class ErasureWork {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: ErasureStore,
    private readonly files: FileUseStore,
    private readonly calendar: OfficeCalendar,
    private readonly stored: FileStore,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  async run(stop: AbortSignal): Promise<{ erased: number; kept: number; finished: number }> {
    const counts = { erased: 0, kept: 0, finished: 0 };
    let waiting: WaitingRow[];
    do {
      waiting = await this.transactions.run(WORKER, (tx) => this.store.waiting(tx, A_FEW));
      for (const row of waiting) {
        if (stop.aborted) return counts;
        counts[(await this.settle(row)) ? 'erased' : 'kept'] += 1;
      }
    } while (waiting.length > 0);
    counts.finished = await this.transactions.run(WORKER, async (tx) =>
      this.store.finish(tx, this.clock.now(), await this.calendar.today(tx)),
    );
    return counts;
  }

  /** After a restore: the keys know who was erased, and the rows that came back go again. @returns how many people */
  async replay(): Promise<{ erasedAgain: number }> {
    let erasedAgain = 0;
    for (;;) {
      const before = erasedAgain;
      const returned = await this.transactions.run(WORKER, (tx) => this.store.returned(tx, A_FEW));
      for (const studentId of returned) {
        const look = await this.look(studentId, null);
        if (look && (await this.erase(studentId, look, null))) erasedAgain += 1;
      }
      if (returned.length < A_FEW || erasedAgain === before) break;
    }
    if (erasedAgain > 0)
      this.logger.info('people who were erased came back with a restored database and were erased again', {
        count: erasedAgain,
      });
    return { erasedAgain };
  }

  private async settle(row: WaitingRow): Promise<boolean> {
    const look = await this.look(row.studentId, row);
    if (look && look.keptBecause === null && (await this.erase(row.studentId, look, row))) return true;
    const keptBecause = look ? (look.keptBecause ?? 'held') : 'gone';
    await this.transactions.run(ERASURE, (tx) =>
      this.store.settle(tx, row, { keptBecause, counts: {}, at: this.clock.now() }),
    );
    return false;
  }

  /** Looked at again: what was due when it was proposed may have come back into use since. Null: the person is gone. */
  private async look(studentId: string, row: WaitingRow | null): Promise<Look | null> {
    return this.transactions.run(WORKER, async (tx) => {
      const file = await this.files.one(tx, studentId);
      if (!file) return null;
      const verdict = row && retentionOf(row.rules[row.kind], file, await this.calendar.today(tx));
      return {
        file,
        counts: await this.store.counts(tx, studentId),
        storageKeys: await this.store.storageKeys(tx, studentId),
        keptBecause: !verdict || verdict.due ? null : verdict.because,
      };
    });
  }

  private async erase(
    studentId: string,
    { file, counts, storageKeys }: Look,
    row: WaitingRow | null,
  ): Promise<boolean> {
    const whole = row?.kind !== 'notes';
    const erased = await this.transactions.run(ERASURE, async (tx) => {
      await lockHolds(tx, studentId);
      const at = this.clock.now();
      const gone = whole
        ? await this.store.erasePerson(tx, studentId, file, at)
        : (await this.store.eraseNotes(tx, studentId)) > 0;
      if (!gone) return false;
      const sums = whole ? counts : { notes: counts.notes };
      if (row) await this.store.settle(tx, row, { keptBecause: null, counts: sums, at });
      await this.audit.record(tx, {
        action: whole ? 'student.erased' : 'notes.erased',
        subjectType: 'student',
        subjectIds: [studentId],
        studentId,
        change: { ...sums, run: row?.runId ?? null },
      });
      return true;
    });
    // The key is gone: what is left of a file that cannot be deleted now is noise.
    if (erased && whole) await Promise.allSettled(storageKeys.map((key) => this.stored.delete(key)));
    return erased;
  }
}
