import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { StudentActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin } from '#database/transaction.js';
import { Clock } from '#platform/clock/clock.js';
import { FileStore, StorageFullError } from '#platform/storage/file-store.js';
import { SealedFiles } from '#platform/storage/sealed-files.js';
import { PersonKeys } from '../audit/person-keys.js';
import { done, notFound, type Outcome, refused } from '../outcome.js';
import { DocumentFileStore } from './document-file.store.js';
import { type DeclaredFile, shownName, shownType } from './file-intake.js';
import { UPLOAD_LIMITS } from './upload-limits.js';
import {
  QUOTA_REACHED,
  STORE_FULL,
  TOO_LARGE,
  TOO_MANY_UPLOADS,
  UPLOAD_MOVED_ON,
} from './upload-refusals.js';
import { pieceKey, type UploadRow, UploadStore } from './upload.store.js';

const HOUR = 3_600_000;

/**
 * Takes a file in pieces, so that a phone on a bad network gets through: what has arrived when a connection breaks is
 * kept, locked for the student like the finished file, and the next piece begins there.
 */
@Injectable()
export class UploadTransfer {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly uploads: UploadStore,
    private readonly files: DocumentFileStore,
    private readonly sealed: SealedFiles,
    private readonly store: FileStore,
    private readonly keys: PersonKeys,
    private readonly clock: Clock,
  ) {}

  /** The room is taken from the quota at once: nobody learns after twenty megabytes that there was none. */
  async begin(
    actor: StudentActor,
    file: DeclaredFile & { readonly length: number },
    origin: RequestOrigin,
  ): Promise<Outcome<UploadRow>> {
    if (file.length > UPLOAD_LIMITS.bytesPerFile) return refused(TOO_LARGE);
    const { studentId } = actor;
    return this.transactions.run(
      actor,
      async (tx) => {
        const room = await this.files.holdRoomOf(tx, studentId);
        const standing = await this.uploads.standing(tx, studentId, this.oldest());
        if (standing.uploads >= UPLOAD_LIMITS.openUploads) return refused(TOO_MANY_UPLOADS);
        if (standing.bytes + file.length > room) return refused(QUOTA_REACHED);
        const declared = { name: shownName(file.name), type: shownType(file.type), length: file.length };
        return done(await this.uploads.insert(tx, studentId, declared));
      },
      origin,
    );
  }

  async standing(actor: StudentActor, id: string): Promise<Outcome<UploadRow>> {
    const upload = await this.transactions.run(actor, (tx) => this.uploads.byId(tx, id));
    return upload && this.isOpen(upload, actor) ? done(upload) : notFound('upload');
  }

  /**
   * Keeps the next piece, however short.
   * @returns how many bytes are safe now
   */
  async append(actor: StudentActor, id: string, from: number, content: Readable): Promise<Outcome<number>> {
    const found = await this.transactions.run(actor, async (tx) => {
      const upload = await this.uploads.byId(tx, id);
      if (!upload || !this.isOpen(upload, actor)) return notFound('upload');
      return done({ upload, lock: await this.keys.lockOf(tx, actor.studentId) });
    });
    if (!found.ok) return found;
    const { upload, lock } = found.value;
    if (upload.received !== from) return refused(UPLOAD_MOVED_ON);
    const name = randomUUID();
    const key = pieceKey(id, name);
    try {
      const { bytes } = await this.sealed.put(key, lock, content);
      if (
        bytes > 0 &&
        (await this.transactions.run(actor, (tx) => this.uploads.append(tx, id, { name, from, bytes })))
      )
        return done(from + bytes);
      await this.store.delete(key);
      return bytes > 0 ? refused(UPLOAD_MOVED_ON) : done(from);
    } catch (thrown) {
      if (thrown instanceof StorageFullError) return refused(STORE_FULL);
      throw thrown;
    }
  }

  /** What lies in the store goes with the next sweep. */
  async giveUp(actor: StudentActor, id: string, origin: RequestOrigin): Promise<Outcome<null>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const [upload] = await this.uploads.lock(tx, [id]);
        if (!upload || !this.isOpen(upload, actor)) return notFound('upload');
        await this.uploads.end(tx, [id], 'given_up');
        return done(null);
      },
      origin,
    );
  }

  private isOpen(upload: UploadRow, actor: StudentActor): boolean {
    return (
      upload.studentId === actor.studentId && upload.state === 'open' && upload.createdAt >= this.oldest()
    );
  }

  private oldest(): Date {
    return new Date(this.clock.now().getTime() - UPLOAD_LIMITS.resumableHours * HOUR);
  }
}
