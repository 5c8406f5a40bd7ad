import { createServer, type RequestListener, type Server } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { FileMissingError, StorageFullError } from './file-store.js';
import { S3Store } from './s3-store.js';

// What a healthy server does is in file-store.spec.ts, against a real one; here are the ways it can fail.
let server: Server | undefined;
const incoming = mkdtempSync(join(tmpdir(), 'coopdesk-incoming-'));
afterAll(() => rmSync(incoming, { recursive: true, force: true }));

async function storeAt(answer: RequestListener, withinMs = 10_000): Promise<S3Store> {
  server = createServer(answer);
  await new Promise<void>((resolve) => void server?.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return new S3Store(
    {
      endpoint: `http://127.0.0.1:${port}`,
      bucket: 'files',
      region: 'ca-central-1',
      accessKeyId: 'key',
      secretAccessKey: 'secret',
    },
    incoming,
    { connectMs: withinMs, requestMs: withinMs },
  );
}
const error = (status: number, code: string): RequestListener => {
  return (request, response) => {
    request.resume();
    response.writeHead(status, { 'content-type': 'application/xml' });
    response.end(`<Error><Code>${code}</Code></Error>`);
  };
};
const content = () => Readable.from([Buffer.from('content')]);

afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((resolve) => server?.close(resolve));
});

describe('S3Store', () => {
  it('does not wait longer than set for a server that is silent', async () => {
    const store = await storeAt((request) => void request.resume(), 300);
    const start = performance.now();
    const results = await Promise.allSettled([store.put('a', content()), store.get('a'), store.stat('a')]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it('tells a missing file from a missing bucket', async () => {
    const store = await storeAt(error(404, 'NoSuchKey'));
    await expect(store.get('a')).rejects.toThrow(FileMissingError);
    expect(await store.stat('a')).toBeUndefined();
    await new Promise((resolve) => server?.close(resolve));
    const bucketless = await storeAt(error(404, 'NoSuchBucket'));
    await expect(bucketless.get('a')).rejects.toMatchObject({ name: 'NoSuchBucket' });
  });

  it('says so when the server is full', async () => {
    const store = await storeAt(error(507, 'InsufficientStorage'));
    await expect(store.put('a', content())).rejects.toThrow(StorageFullError);
  });

  it('stores nothing under a key that was not given whole', async () => {
    let asked = 0;
    const store = await storeAt(() => (asked += 1));
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from('half');
        throw new Error('gone');
      })(),
    );
    await expect(store.put('a', broken)).rejects.toThrow('gone');
    expect(asked).toBe(0);
  });
});
