import { createHash } from 'node:crypto';
import { PassThrough, type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FileLock } from '../encryption/file-lock.js';
import { decryptStream, encryptStream } from '../encryption/sealed-stream.js';
import { FileStore, type StoredFile } from './file-store.js';

/** Files encrypted under a person's key, or locked for it, on their way to any store; sizes and sums are those of the plaintext. */
export class SealedFiles {
  constructor(private readonly store: FileStore) {}

  async put(key: string, personKey: Buffer | FileLock, content: Readable): Promise<StoredFile> {
    const sha256 = createHash('sha256');
    let bytes = 0;
    const measure = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        sha256.update(chunk);
        bytes += chunk.length;
        done(null, chunk);
      },
    });
    const sealed = encryptStream(personKey);
    // A failure on either side ends the other: the store never keeps a stream that broke off.
    await Promise.all([pipeline(content, measure, sealed), this.store.put(key, sealed)]);
    return { bytes, sha256: sha256.digest('hex') };
  }

  /** Throws FileMissingError; the stream ends with SealBrokenError if the stored bytes were touched. */
  async get(key: string, personKey: Buffer): Promise<Readable> {
    const sealed = await this.store.get(key);
    const plain = new PassThrough();
    pipeline(sealed, decryptStream(personKey), plain).catch((error: Error) => plain.destroy(error));
    return plain;
  }
}
