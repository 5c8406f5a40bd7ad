import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hasRadosGateway, type RunningRadosGateway, startRadosGateway } from '#testing/radosgw.js';
import { FakeStore } from './fake-store.js';
import { FileMissingError, type FileStore } from './file-store.js';
import { FolderStore } from './folder-store.js';
import { S3Store } from './s3-store.js';

interface Variant {
  name: string;
  open: (folder: string) => Promise<FileStore>;
}

const variants: Variant[] = [
  { name: 'FakeStore', open: async () => new FakeStore() },
  { name: 'FolderStore', open: async (folder) => new FolderStore(folder) },
];

// A real S3 server, started here where the machine has one.
let gateway: RunningRadosGateway | undefined;
if (hasRadosGateway())
  variants.push({
    name: 'S3Store',
    open: async (folder) => {
      gateway = await startRadosGateway();
      return new S3Store(gateway.settings, folder);
    },
  });
const STARTING = 120_000;

it('runs against a real S3 server wherever all tests must run', () => {
  const found = variants.some(({ name }) => name === 'S3Store');
  expect(found || !process.env['CI']).toBe(true);
});

describe.each(variants)('$name as a file store', ({ open }) => {
  let folder: string;
  let store: FileStore;
  let place: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'coopdesk-store-'));
    store = await open(folder);
    place = `t-${randomUUID()}`;
  }, STARTING);
  afterAll(async () => {
    await gateway?.stop();
    gateway = undefined;
    await rm(folder, { recursive: true, force: true });
  }, STARTING);

  const keysUnder = async (prefix: string) => {
    const keys = [];
    for await (const { key } of store.list(prefix)) keys.push(key);
    return keys.sort();
  };

  it('gives back what was put, with its size and sum', async () => {
    const content = randomBytes(300_000);
    const chunks = [content.subarray(0, 1), content.subarray(1, 200_000), content.subarray(200_000)];
    const sha256 = createHash('sha256').update(content).digest('hex');
    expect(await store.put(`${place}/ab/one`, Readable.from(chunks))).toEqual({ bytes: 300_000, sha256 });
    expect(await buffer(await store.get(`${place}/ab/one`))).toEqual(content);
    const facts = await store.stat(`${place}/ab/one`);
    expect(facts?.bytes).toBe(300_000);
    expect(Math.abs(Date.now() - (facts?.modifiedAt.getTime() ?? 0))).toBeLessThan(60_000);
  });

  it('keeps an empty file', async () => {
    expect((await store.put(`${place}/empty`, Readable.from([]))).bytes).toBe(0);
    expect(await buffer(await store.get(`${place}/empty`))).toEqual(Buffer.alloc(0));
  });

  it('replaces a file as a whole', async () => {
    await store.put(`${place}/two`, Readable.from([Buffer.from('long first version')]));
    await store.put(`${place}/two`, Readable.from([Buffer.from('second')]));
    expect((await buffer(await store.get(`${place}/two`))).toString()).toBe('second');
  });

  it('keeps the old file when the new one breaks off', async () => {
    await store.put(`${place}/three`, Readable.from([Buffer.from('kept')]));
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from('ha');
        throw new Error('connection lost');
      })(),
    );
    await expect(store.put(`${place}/three`, broken)).rejects.toThrow('connection lost');
    expect((await buffer(await store.get(`${place}/three`))).toString()).toBe('kept');
    expect(await keysUnder(`${place}/three`)).toEqual([`${place}/three`]);
  });

  it('says that a file is missing, and deletes it twice without complaint', async () => {
    await store.put(`${place}/gone/x`, Readable.from([Buffer.from('x')]));
    await store.delete(`${place}/gone/x`);
    await store.delete(`${place}/gone/x`);
    expect(await store.stat(`${place}/gone/x`)).toBeUndefined();
    expect(await store.stat(`${place}/gone`)).toBeUndefined();
    await expect(store.get(`${place}/gone/x`)).rejects.toThrow(FileMissingError);
    await expect(store.get(`${place}/gone`)).rejects.toThrow(FileMissingError);
  });

  it('lists by the beginning of the key', async () => {
    for (const key of ['l/a/1', 'l/a/2', 'l/ab', 'l/b']) {
      await store.put(`${place}/${key}`, Readable.from([Buffer.from(key)]));
    }
    const under = async (prefix: string) =>
      (await keysUnder(`${place}/${prefix}`)).map((key) => key.slice(place.length + 1));
    expect(await under('l/a')).toEqual(['l/a/1', 'l/a/2', 'l/ab']);
    expect(await under('l/a/')).toEqual(['l/a/1', 'l/a/2']);
    expect(await under('l/none/')).toEqual([]);
    expect((await keysUnder('')).filter((key) => key.startsWith(`${place}/l/`))).toHaveLength(4);
  });

  it.each([
    '../x',
    '/etc/passwd',
    'a/../b',
    'a//b',
    'a/',
    '',
    'A',
    'a.pdf',
    'a\0',
    'a\n',
    'a\\b',
    'ä',
    'x'.repeat(401),
  ])('refuses the key %j', async (key) => {
    await expect(store.put(key, Readable.from([Buffer.from('x')]))).rejects.toThrow(/storage key/);
    await expect(store.get(key)).rejects.toThrow(/storage key/);
    await expect(store.stat(key)).rejects.toThrow(/storage key/);
    await expect(store.delete(key)).rejects.toThrow(/storage key/);
  });
});
