import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin } from '#database/transaction.js';
import { Settings } from '#platform/config/settings.js';
import { publish } from '#platform/queue/publish.js';
import { FileStore } from '#platform/storage/file-store.js';
import { SealedFiles } from '#platform/storage/sealed-files.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { done, invalid, type Outcome } from '../outcome.js';
import { type RosterImportRow, RosterImportStore } from './roster/roster-import.store.js';
import { rosterFileKey, rosterFileName } from './roster/roster-storage.js';
import { IMPORT_ROSTER } from './students.jobs.js';

/** A roster that lies safely in the store, not yet accepted. */
export interface StoredRoster {
  readonly importId: string;
  readonly fileName: string;
  readonly bytes: number;
}

/** Takes a roster in: first the file, then the row and the job that imports it, in one transaction. */
@Injectable()
export class RosterReception {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: RosterImportStore,
    private readonly files: SealedFiles,
    private readonly fileStore: FileStore,
    private readonly audit: AuditTrail,
    private readonly settings: Settings,
  ) {}

  async keep(name: string, content: Readable): Promise<StoredRoster> {
    const importId = randomUUID();
    const key = rosterFileKey(this.settings.masterKey);
    const { bytes } = await this.files.put(rosterFileName(importId), key, content);
    return { importId, fileName: name.replace(/\p{Cc}/gu, '').slice(0, 200) || 'roster.csv', bytes };
  }

  async discard({ importId }: StoredRoster): Promise<void> {
    await this.fileStore.delete(rosterFileName(importId));
  }

  async accept(
    actor: StaffActor,
    { importId: id, fileName, bytes }: StoredRoster,
    dryRun: boolean,
    origin: RequestOrigin,
  ): Promise<Outcome<RosterImportRow>> {
    if (bytes === 0) {
      await this.fileStore.delete(rosterFileName(id));
      return invalid([{ path: 'file', problem: 'The file is empty. Export the roster again.' }]);
    }
    return this.transactions.run(
      actor,
      async (tx) => {
        await this.store.insert(tx, { id, fileName, dryRun, startedBy: actor.accountId });
        await publish(tx.manager, IMPORT_ROSTER, { importId: id });
        await this.audit.record(tx, {
          action: 'roster.received',
          subjectType: 'roster_import',
          subjectIds: [id],
          change: { dryRun, bytes },
        });
        return done((await this.store.byId(tx, id))!);
      },
      origin,
    );
  }
}
