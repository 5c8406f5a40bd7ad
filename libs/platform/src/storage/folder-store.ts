import { type Dirent } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import {
  checkKey,
  checkPrefix,
  type FileFacts,
  FileMissingError,
  FileStore,
  type ListedFile,
  type StoredFile,
} from './file-store.js';
import { asStorageError, discardSpooled, ignoreAbsence, spool } from './spool.js';

/** Files in a folder of this machine. Half-written ones lie in `.incoming`, a name that no key can have. */
export class FolderStore extends FileStore {
  private readonly root: string;
  private readonly incoming: string;

  constructor(folder: string) {
    super();
    this.root = resolve(folder);
    this.incoming = join(this.root, '.incoming');
  }

  override async put(key: string, content: Readable): Promise<StoredFile> {
    const path = this.pathOf(key);
    const { path: spooled, bytes, sha256 } = await spool(this.incoming, content);
    try {
      const created = await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      await rename(spooled, path);
      await this.syncFolders(dirname(path), created === undefined ? dirname(path) : this.root);
    } catch (error) {
      await rm(spooled, { force: true });
      throw asStorageError(error);
    }
    return { bytes, sha256 };
  }

  override async get(key: string): Promise<Readable> {
    const file = (await this.stat(key)) && (await open(this.pathOf(key), 'r').catch(ignoreAbsence));
    if (file === undefined) throw new FileMissingError(key);
    return file.createReadStream();
  }

  override async stat(key: string): Promise<FileFacts | undefined> {
    const facts = await stat(this.pathOf(key)).catch(ignoreAbsence);
    return facts?.isFile() ? { bytes: facts.size, modifiedAt: facts.mtime } : undefined;
  }

  override async delete(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }

  override async *list(prefix: string): AsyncIterable<ListedFile> {
    checkPrefix(prefix);
    yield* this.walk(join(this.root, prefix.slice(0, prefix.lastIndexOf('/') + 1)), prefix);
  }

  override discardUnfinished(before: Date): Promise<number> {
    return discardSpooled(this.incoming, before);
  }

  private async *walk(folder: string, prefix: string): AsyncIterable<ListedFile> {
    const entries: Dirent[] = (await readdir(folder, { withFileTypes: true }).catch(ignoreAbsence)) ?? [];
    for (const entry of entries) {
      const path = join(folder, entry.name);
      const key = relative(this.root, path);
      if (entry.isDirectory() && path !== this.incoming && overlaps(`${key}/`, prefix)) {
        yield* this.walk(path, prefix);
      }
      if (!entry.isFile() || !key.startsWith(prefix)) continue;
      const facts = await this.stat(key);
      if (facts !== undefined) yield { key, ...facts };
    }
  }

  /** A rename is on the disk once its folder is; so is a new folder once the one above it is. */
  private async syncFolders(from: string, upTo: string): Promise<void> {
    for (let folder = from; ; folder = dirname(folder)) {
      await using handle = await open(folder, 'r');
      await handle.sync();
      if (folder === upTo || folder === dirname(folder)) return;
    }
  }

  private pathOf(key: string): string {
    return join(this.root, checkKey(key));
  }
}

function overlaps(folder: string, prefix: string): boolean {
  return folder.startsWith(prefix) || prefix.startsWith(folder);
}
