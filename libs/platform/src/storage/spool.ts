import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { StorageFullError, type StoredFile } from './file-store.js';

export interface SpooledFile extends StoredFile {
  path: string;
}

/**
 * Writes the stream to a new file of the folder while hashing, and has it on the disk before it returns.
 * @param also sees each chunk on its way
 */
export async function spool(
  folder: string,
  content: Readable,
  also: (chunk: Buffer) => void = () => undefined,
): Promise<SpooledFile> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, randomUUID());
  try {
    return { path, ...(await writeDown(path, content, also)) };
  } catch (error) {
    content.destroy();
    await rm(path, { force: true });
    throw asStorageError(error);
  }
}

/** Each write waits for its turn among the syncs of other uploads: few large ones get through sooner than many small ones. */
const WRITE_BYTES = 1024 * 1024;

async function writeDown(
  path: string,
  content: Readable,
  also: (chunk: Buffer) => void,
): Promise<StoredFile> {
  const sha256 = createHash('sha256');
  let bytes = 0;
  let held: Buffer[] = [];
  let heldBytes = 0;
  await using file = await open(path, 'wx', 0o600);
  const write = async (): Promise<void> => {
    if (heldBytes > 0) await file.writeFile(Buffer.concat(held, heldBytes));
    held = [];
    heldBytes = 0;
  };
  for await (const chunk of content as AsyncIterable<Buffer>) {
    sha256.update(chunk);
    also(chunk);
    bytes += chunk.length;
    held.push(chunk);
    heldBytes += chunk.length;
    if (heldBytes >= WRITE_BYTES) await write();
  }
  await write();
  await file.sync();
  return { bytes, sha256: sha256.digest('hex') };
}

/** Removes files of the folder that were last written before the instant. */
export async function discardSpooled(folder: string, before: Date): Promise<number> {
  let discarded = 0;
  for (const name of await namesIn(folder)) {
    const path = join(folder, name);
    const facts = await stat(path).catch(ignoreAbsence);
    if (facts !== undefined && facts.mtime < before) {
      await rm(path, { force: true });
      discarded += 1;
    }
  }
  return discarded;
}

async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(ignoreAbsence)) ?? [];
}

export function ignoreAbsence(error: unknown): undefined {
  if (!hasCode(error, 'ENOENT', 'ENOTDIR')) throw error;
}

export function asStorageError(error: unknown): unknown {
  return hasCode(error, 'ENOSPC', 'EDQUOT') ? new StorageFullError({ cause: error }) : error;
}

function hasCode(error: unknown, ...codes: string[]): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && codes.includes(String(error.code));
}
