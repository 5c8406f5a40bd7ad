import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { StaffActor, StudentActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin } from '#database/transaction.js';
import { SealedFiles } from '#platform/storage/sealed-files.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { PersonKeys } from '../audit/person-keys.js';
import { done, notFound, type Outcome, outOfOrder } from '../outcome.js';
import { isOwnOrStaffs } from '../own-rows.js';
import type { DocumentFileRow } from './document.js';
import { DocumentFileStore } from './document-file.store.js';

export interface OpenedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly content: Readable;
}

/** Opens a file for one reader; every view is in the audit trail (R59). Nobody is shown what inspection refused. */
@Injectable()
export class FileViewing {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly files: DocumentFileStore,
    private readonly sealed: SealedFiles,
    private readonly keys: PersonKeys,
    private readonly audit: AuditTrail,
  ) {}

  async open(
    actor: StaffActor | StudentActor,
    documentId: string,
    fileId: string,
    origin: RequestOrigin,
  ): Promise<Outcome<OpenedFile>> {
    const found = await this.transactions.run(
      actor,
      async (tx) => {
        const file = await this.files.byId(tx, documentId, fileId);
        if (!file || !isOwnOrStaffs(actor, file)) return notFound('file');
        if (!mayBeShown(file, actor)) return NOT_INSPECTED;
        await this.audit.record(tx, {
          action: 'document_file.viewed',
          subjectType: 'document_file',
          subjectIds: [fileId, documentId],
          studentId: file.studentId,
        });
        return done({ file, personKey: await this.keys.keyOf(tx, file.studentId) });
      },
      origin,
    );
    if (!found.ok) return found;
    const { file, personKey } = found.value;
    const content = await this.sealed.get(file.storageKey, personKey);
    return done({ name: file.name, mediaType: file.mediaType, bytes: file.bytes, content });
  }
}

function mayBeShown(file: DocumentFileRow, actor: StaffActor | StudentActor): boolean {
  return actor.kind === 'staff' ? file.inspection === 'accepted' : file.inspection !== 'refused';
}

const NOT_INSPECTED = outOfOrder(
  'This file has not passed inspection, so it is not shown. Wait, or see why it was refused.',
);
