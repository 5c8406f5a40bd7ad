import { Injectable } from '@nestjs/common';
import type { StudentActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin } from '#database/transaction.js';
import type { FileLock } from '#platform/encryption/file-lock.js';
import { StorageFullError } from '#platform/storage/file-store.js';
import { PersonKeys } from '../audit/person-keys.js';
import { invalid, type Outcome, refused } from '../outcome.js';
import type { DocumentView } from './document.js';
import { DocumentFileStore } from './document-file.store.js';
import { DocumentReceipt } from './document-receipt.js';
import { FileIntake } from './file-intake.js';
import { readForm, type ReceivedForm, type UploadPart } from './upload-form.js';
import { QUOTA_REACHED, STORE_FULL } from './upload-refusals.js';

/**
 * Receives a document. Every file is sealed, hashed and safe on disk before the one transaction that makes the rows;
 * the answer comes after that, so what was acknowledged is there (T33). What fails before leaves no row.
 */
@Injectable()
export class DocumentUpload {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly files: DocumentFileStore,
    private readonly keys: PersonKeys,
    private readonly intake: FileIntake,
    private readonly receipt: DocumentReceipt,
  ) {}

  async receive(
    actor: StudentActor,
    parts: AsyncIterable<UploadPart>,
    origin: RequestOrigin,
  ): Promise<Outcome<DocumentView>> {
    const { lock, room } = await this.transactions.run(actor, async (tx) => ({
      lock: await this.keys.lockOf(tx, actor.studentId),
      room: await this.files.roomOf(tx, actor.studentId),
    }));
    if (room <= 0) return refused(QUOTA_REACHED);
    const received: ReceivedForm = { files: [], faults: [], fields: new Map() };
    try {
      for await (const part of parts) await this.takePart(lock, part, received);
      const form = readForm(received);
      const outcome =
        'files' in form
          ? await this.transactions.run(actor, (tx) => this.receipt.record(tx, actor, form), origin)
          : invalid(form);
      if (!outcome.ok) await this.intake.discard(received.files);
      return outcome;
    } catch (thrown) {
      // A commit whose answer was lost may stand: those files stay, and the sweep decides about them.
      if (!(thrown instanceof Error && 'driverError' in thrown)) await this.intake.discard(received.files);
      if (thrown instanceof StorageFullError) return refused(STORE_FULL);
      throw thrown;
    }
  }

  private async takePart(lock: FileLock, part: UploadPart, received: ReceivedForm): Promise<void> {
    const { files, faults, fields } = received;
    if (part.kind === 'file') {
      const path = `files[${files.length + faults.length}]`;
      const taken = await this.intake.take(lock, part, part.content, path);
      if ('kept' in taken) files.push(taken.kept);
      else faults.push(taken.fault);
    } else if (['purpose', 'submissionId'].includes(part.field)) {
      fields.set(part.field, part.value);
    } else {
      faults.push({
        path: part.field,
        problem: 'This key is not known here. Leave it out.',
        fr: 'Cette clé est inconnue ici. Omettez-la.',
      });
    }
  }
}
