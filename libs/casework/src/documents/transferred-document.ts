import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { StudentActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin } from '#database/transaction.js';
import type { FileLock } from '#platform/encryption/file-lock.js';
import { FileMissingError, FileStore, StorageFullError } from '#platform/storage/file-store.js';
import { ByteVault, type OpenedBytes } from '../audit/byte-vault.js';
import { PersonKeys } from '../audit/person-keys.js';
import { done, type Fault, invalid, type Outcome, refused } from '../outcome.js';
import type { DocumentView } from './document.js';
import type { KeptFile } from './document-file.store.js';
import { DocumentReceipt } from './document-receipt.js';
import { FileIntake } from './file-intake.js';
import { readForm, type UploadForm } from './upload-form.js';
import { STORE_FULL } from './upload-refusals.js';
import { pieceKeys, type UploadRow, UploadStore } from './upload.store.js';

export interface TransferredForm {
  readonly purpose: string;
  readonly submissionId?: string | undefined;
  /** Ids of finished uploads, in the order of the pages. */
  readonly uploads: readonly string[];
}

interface Arrived {
  readonly uploads: readonly UploadRow[];
  readonly lock: FileLock;
  readonly pieces: OpenedBytes;
}

/** Makes one document of uploads that have arrived whole; answered, like every upload, once the files and rows are safe. */
@Injectable()
export class TransferredDocument {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly uploads: UploadStore,
    private readonly vault: ByteVault,
    private readonly store: FileStore,
    private readonly keys: PersonKeys,
    private readonly intake: FileIntake,
    private readonly receipt: DocumentReceipt,
  ) {}

  async receive(
    actor: StudentActor,
    { purpose, submissionId, uploads: ids }: TransferredForm,
    origin: RequestOrigin,
  ): Promise<Outcome<DocumentView>> {
    const arrived = await this.arrived(actor, ids, origin);
    if (!arrived.ok) return arrived;
    const { lock, uploads, pieces } = arrived.value;
    const files: KeptFile[] = [];
    try {
      const faults: Fault[] = [];
      for (const [at, upload] of uploads.entries()) {
        const content = Readable.from(contentOf(upload, pieces));
        const taken = await this.intake.take(lock, upload, content, `uploads[${at}]`);
        if ('kept' in taken) files.push(taken.kept);
        else faults.push(taken.fault);
      }
      const fields = new Map([
        ['purpose', purpose],
        ['submissionId', submissionId ?? ''],
      ]);
      const form = readForm({ files, faults, fields });
      const outcome = 'files' in form ? await this.record(actor, form, ids, origin) : invalid(form);
      if (outcome.ok) await this.dropPieces(uploads);
      else await this.intake.discard(files);
      return outcome;
    } catch (thrown) {
      // A commit whose answer was lost may stand: those files stay, and the sweep decides about them.
      if (!(thrown instanceof Error && 'driverError' in thrown)) await this.intake.discard(files);
      if (thrown instanceof StorageFullError) return refused(STORE_FULL);
      // The pieces went with the first of two requests, or with a sweep.
      if (thrown instanceof FileMissingError) return invalid(ids.map((_, at) => gone(at)));
      throw thrown;
    }
  }

  /** The uploads with what opens their pieces. The request's own name is claimed where the document is made. */
  private async arrived(
    actor: StudentActor,
    ids: readonly string[],
    { requestId, address }: RequestOrigin,
  ): Promise<Outcome<Arrived>> {
    const { studentId } = actor;
    const found = await this.transactions.run(
      actor,
      async (tx) => {
        const uploads = await this.uploads.lock(tx, ids);
        const unfit = faultsOf(ids, uploads);
        if (unfit.length > 0) return invalid(unfit);
        const grant = await this.vault.grant(tx, {
          action: 'upload.joined',
          subjectType: 'upload',
          subjectIds: ids,
          studentId,
        });
        return done({ uploads, grant, lock: await this.keys.lockOf(tx, studentId) });
      },
      { requestId, address },
    );
    if (!found.ok) return found;
    const { grant, ...rest } = found.value;
    const pieces = await this.vault.open(grant);
    return pieces.ok ? done({ ...rest, pieces: pieces.value }) : pieces;
  }

  /** The uploads are used in the transaction that makes the document: never twice, and never for nothing. */
  private async record(
    actor: StudentActor,
    form: UploadForm,
    ids: readonly string[],
    origin: RequestOrigin,
  ): Promise<Outcome<DocumentView>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const unfit = faultsOf(ids, await this.uploads.lock(tx, ids));
        if (unfit.length > 0) return invalid(unfit);
        const outcome = await this.receipt.record(tx, actor, form);
        if (outcome.ok) await this.uploads.end(tx, ids, 'used');
        return outcome;
      },
      origin,
    );
  }

  /** Best effort: the sweep removes what stays. */
  private async dropPieces(uploads: readonly UploadRow[]): Promise<void> {
    await Promise.allSettled(uploads.flatMap(pieceKeys).map((key) => this.store.delete(key)));
  }
}

async function* contentOf(upload: UploadRow, pieces: OpenedBytes): AsyncGenerator<Buffer> {
  for (const key of pieceKeys(upload))
    for await (const chunk of await pieces.open(key)) yield chunk as Buffer;
}

function faultsOf(ids: readonly string[], uploads: readonly UploadRow[]): Fault[] {
  return ids.flatMap((id, at) => {
    const upload = uploads.find((one) => one.id === id);
    if (ids.indexOf(id) !== at)
      return [
        {
          path: `uploads[${at}]`,
          problem: 'This upload is named twice. Leave it out once.',
          fr: 'Cet envoi est nommé deux fois. Retirez-le une fois.',
        },
      ];
    if (!upload || upload.state !== 'open') return [gone(at)];
    if (upload.received < upload.length)
      return [
        {
          path: `uploads[${at}]`,
          problem: 'This file has not arrived whole. Go on sending it first.',
          fr: 'Ce fichier n’est pas arrivé en entier. Continuez d’abord l’envoi.',
        },
      ];
    return [];
  });
}

const gone = (at: number): Fault => ({
  path: `uploads[${at}]`,
  problem: 'There is no such upload any more. Send the file again.',
  fr: 'Cet envoi n’existe plus. Envoyez le fichier de nouveau.',
});
