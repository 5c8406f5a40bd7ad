import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { checkKey, checkPrefix, type FileFacts, FileMissingError, FileStore } from './file-store.js';
import type { ListedFile, StoredFile } from './file-store.js';

/** Keeps files in memory, for unit tests. */
export class FakeStore extends FileStore {
  private readonly files = new Map<string, { content: Buffer; modifiedAt: Date }>();

  override async put(key: string, content: Readable): Promise<StoredFile> {
    checkKey(key);
    const bytes = await buffer(content);
    this.files.set(key, { content: bytes, modifiedAt: new Date() });
    return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  }

  override async get(key: string): Promise<Readable> {
    const file = this.files.get(checkKey(key));
    if (file === undefined) throw new FileMissingError(key);
    return Readable.from([file.content]);
  }

  override async stat(key: string): Promise<FileFacts | undefined> {
    const file = this.files.get(checkKey(key));
    return file && { bytes: file.content.length, modifiedAt: file.modifiedAt };
  }

  override async delete(key: string): Promise<void> {
    this.files.delete(checkKey(key));
  }

  override async *list(prefix: string): AsyncIterable<ListedFile> {
    checkPrefix(prefix);
    for (const [key, { content, modifiedAt }] of this.files) {
      if (key.startsWith(prefix)) yield { key, bytes: content.length, modifiedAt };
    }
  }

  override async discardUnfinished(): Promise<number> {
    return 0;
  }
}
