import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { FileLock } from '#platform/encryption/file-lock.js';
import { FileStore } from '#platform/storage/file-store.js';
import { SealedFiles } from '#platform/storage/sealed-files.js';
import type { Fault } from '../outcome.js';
import type { KeptFile } from './document-file.store.js';
import { HEAD_BYTES, mediaTypeOf } from './file-kinds.js';

/** Everything that uploads put into the store lies under this prefix, so that a sweep can find what has no row. */
export const DOCUMENT_PREFIX = 'documents/';

/** What the sender's device says of a file: data to hold against its bytes, never part of a path. */
export interface DeclaredFile {
  readonly name: string;
  /** A media type; empty when the device names none. */
  readonly type: string;
}

export type Intake = { readonly kept: KeptFile } | { readonly fault: Fault };

/** Takes one file of an upload into the store, locked for its person, and says what it was. */
@Injectable()
export class FileIntake {
  constructor(
    private readonly files: SealedFiles,
    private readonly store: FileStore,
  ) {}

  /** Reads the content to its end in every case. @throws what the content or the store throws, with nothing kept */
  async take(lock: FileLock, { name, type }: DeclaredFile, content: Readable, path: string): Promise<Intake> {
    const chunks = content[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
    const head = await firstBytes(chunks);
    const mediaType = mediaTypeOf(head);
    if (!mediaType) {
      await drain(chunks);
      return { fault: { path, ...(head.length === 0 ? EMPTY : NOT_TAKEN) } };
    }
    const storageKey = `${DOCUMENT_PREFIX}${randomUUID()}`;
    const { bytes, sha256 } = await this.files.put(storageKey, lock, Readable.from(followedBy(head, chunks)));
    return {
      kept: { name: shownName(name), mediaType, declaredType: shownType(type), bytes, sha256, storageKey },
    };
  }

  /** Best effort: what cannot be deleted now, the sweep deletes later. */
  async discard(files: readonly KeptFile[]): Promise<void> {
    await Promise.allSettled(files.map(({ storageKey }) => this.store.delete(storageKey)));
  }
}

async function firstBytes(chunks: AsyncIterator<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for (let length = 0; length < HEAD_BYTES;) {
    const next = await chunks.next();
    if (next.done) break;
    parts.push(next.value);
    length += next.value.length;
  }
  return Buffer.concat(parts);
}

async function* followedBy(head: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield head;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

async function drain(chunks: AsyncIterator<Buffer>): Promise<void> {
  for (let next = await chunks.next(); !next.done;) next = await chunks.next();
}

/** What no media type can be is no claim that could be true or false: it is kept as such, and inspection refuses it. */
export const shownType = (type: string): string => type.replaceAll(/[^\x20-\x7e]/g, '?').slice(0, 100);

/** The name as data: without control characters, and no longer than a list can show. */
export function shownName(name: string): string {
  const shown = name
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cs}]/gu, '')
    .trim();
  return /^.{0,200}/su.exec(shown)?.[0] || 'file';
}

const EMPTY = {
  problem: 'This file is empty. Choose it again, and check that it opens on your device.',
  fr: 'Ce fichier est vide. Choisissez-le de nouveau et vérifiez qu’il s’ouvre sur votre appareil.',
};
const NOT_TAKEN = {
  problem:
    'This is no PDF, JPEG, PNG, HEIC or TIFF file. Save it as one of these, or photograph the page, and upload that.',
  fr: 'Ce n’est pas un fichier PDF, JPEG, PNG, HEIC ou TIFF. Enregistrez-le dans un de ces formats, ou photographiez la page, et téléversez le résultat.',
};
