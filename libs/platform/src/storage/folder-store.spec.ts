import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { newKey, SealBrokenError } from '../encryption/subkey.js';
import { StorageFullError } from './file-store.js';
import { FolderStore } from './folder-store.js';
import { SealedFiles } from './sealed-files.js';
import { asStorageError } from './spool.js';

let folder: string;
let store: FolderStore;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'coopdesk-folder-'));
  store = new FolderStore(folder);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('FolderStore', () => {
  it('is readable by its own account only', async () => {
    await store.put('a/b', Readable.from([Buffer.from('x')]));
    expect((await stat(join(folder, 'a/b'))).mode & 0o077).toBe(0);
    expect((await stat(join(folder, 'a'))).mode & 0o077).toBe(0);
  });

  it('neither lists nor keeps an upload that never finished', async () => {
    const upload = new PassThrough();
    const written = store.put('a/b', upload);
    upload.write('half');
    upload.destroy(new Error('gone'));
    await expect(written).rejects.toThrow('gone');
    expect(await readdir(join(folder, '.incoming'))).toEqual([]);
  });

  it('discards what a killed process left behind, by age', async () => {
    await store.put('a/b', Readable.from([Buffer.from('x')]));
    execFileSync('touch', ['-d', '2026-01-01T00:00:00Z', join(folder, '.incoming', 'left')]);
    const listed: string[] = [];
    for await (const { key } of store.list('')) listed.push(key);
    expect(listed).toEqual(['a/b']);
    expect(await store.discardUnfinished(new Date('2025-12-31T00:00:00Z'))).toBe(0);
    expect(await store.discardUnfinished(new Date('2026-01-02T00:00:00Z'))).toBe(1);
    expect(await store.stat('a/b')).toBeDefined();
  });

  it('says so when the disk is full', () => {
    const full = Object.assign(new Error('write'), { code: 'ENOSPC' });
    expect(asStorageError(full)).toBeInstanceOf(StorageFullError);
  });
});

describe('SealedFiles', () => {
  const content = Buffer.alloc(200_000, 'permit');

  it('leaves nothing readable in the store and gives the plaintext back', async () => {
    const files = new SealedFiles(store);
    const key = newKey();
    const stored = await files.put('p/1', key, Readable.from([content]));
    expect(stored.bytes).toBe(200_000);
    const raw = await buffer(await store.get('p/1'));
    expect(raw.includes('permit')).toBe(false);
    expect(await buffer(await files.get('p/1', key))).toEqual(content);
    await expect(buffer(await files.get('p/1', newKey()))).rejects.toThrow(SealBrokenError);
  });

  it('notices a stored file that was cut', async () => {
    const files = new SealedFiles(store);
    const key = newKey();
    await files.put('p/1', key, Readable.from([content]));
    const raw = await buffer(await store.get('p/1'));
    await store.put('p/1', Readable.from([raw.subarray(0, 36 + 65_552)]));
    await expect(buffer(await files.get('p/1', key))).rejects.toThrow(SealBrokenError);
  });

  it('stores nothing when the upload breaks off', async () => {
    const broken = new PassThrough();
    const put = new SealedFiles(store).put('p/2', newKey(), broken);
    broken.write('half');
    broken.destroy(new Error('gone'));
    await expect(put).rejects.toThrow('gone');
    expect(await store.stat('p/2')).toBeUndefined();
  });
});
