import { createServer, type Server, type AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eicar, type RunningClamd, startClamd } from '#testing/clamd.js';
import { ClamdScanner } from './clamd-scanner.js';
import { createScanner } from './create-scanner.js';
import { FileTooLargeToScanError, ScannerUnavailableError } from './scanner.js';

const limits = { connectMs: 2_000, answerMs: 10_000 };
const stream = (...chunks: (string | Buffer)[]) => Readable.from(chunks.map((chunk) => Buffer.from(chunk)));

describe('ClamdScanner against the real clamd', () => {
  let clamd: RunningClamd;
  let scanner: ClamdScanner;

  beforeAll(async () => {
    clamd = await startClamd();
    scanner = new ClamdScanner(clamd, limits);
  });
  afterAll(() => clamd?.stop());

  it('finds nothing in a harmless file, and says with what it looked', async () => {
    const result = await scanner.scan(stream('%PDF-1.7 a letter'));
    expect(result).toEqual({ verdict: 'clean', engine: expect.stringMatching(/^ClamAV \d/) });
  });

  it.each([
    ['whole', [eicar]],
    ['cut in two', [eicar.slice(0, 30), eicar.slice(30)]],
    ['behind other bytes', ['%PDF-1.7\n'.repeat(20_000), eicar]],
    ['before an empty chunk', [eicar, '', 'rest']],
  ])('finds the test virus %s', async (_where, chunks) => {
    const result = await scanner.scan(stream(...chunks));
    expect(result).toMatchObject({ verdict: 'infected', signature: expect.stringContaining('Test.EICAR') });
  });

  it('takes an empty file', async () => {
    expect((await scanner.scan(stream())).verdict).toBe('clean');
  });

  it('refuses what is larger than clamd takes, however it hangs up', async () => {
    const block = Buffer.alloc(64 * 1024, 'a');
    const tooLarge = Array.from({ length: 20 + clamd.streamLimit / block.length }, () => block);
    await expect(scanner.scan(stream(...tooLarge))).rejects.toThrow(FileTooLargeToScanError);
  });

  it('gives no verdict when the file itself breaks off', async () => {
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from('half');
        throw new Error('disk');
      })(),
    );
    await expect(scanner.scan(broken)).rejects.toThrow(ScannerUnavailableError);
  });

  it('scans many files at once', async () => {
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, n) => scanner.scan(stream(n % 2 === 0 ? eicar : 'harmless'))),
    );
    expect(results.map(({ verdict }) => verdict)).toEqual(
      Array.from({ length: 20 }, (_, n) => (n % 2 === 0 ? 'infected' : 'clean')),
    );
  });

  it('tells its health, and gives no verdict once clamd hangs or is gone', async () => {
    expect(await scanner.health()).toEqual({ state: 'ok', engine: expect.stringMatching(/^ClamAV/) });
    clamd.freeze();
    const hurried = new ClamdScanner(clamd, { connectMs: 300, answerMs: 300 });
    await expect(hurried.scan(stream(eicar))).rejects.toThrow(/no answer in time/);
    await clamd.stop();
    await expect(scanner.scan(stream(eicar))).rejects.toThrow(ScannerUnavailableError);
    expect(await scanner.health()).toMatchObject({
      state: 'unavailable',
      problem: expect.stringMatching(/REFUSED/),
    });
  });
});

describe('ClamdScanner against a server that is no clamd', () => {
  let server: Server;
  let reply: string | undefined;

  beforeAll(
    () =>
      new Promise<void>((resolve) => {
        server = createServer((socket) => {
          socket
            .on('error', () => undefined)
            .on('data', () => (reply === undefined ? socket.end() : socket.end(reply)));
        }).listen(0, '127.0.0.1', resolve);
      }),
  );
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it.each([
    ['hangs up', undefined],
    ['answers an error', 'stream: Can not allocate memory ERROR\0'],
    ['answers half', 'stream: OK'],
    ['answers for another file', 'other: OK\0'],
    ['answers OK inside something else', 'stream: OK, perhaps\0'],
  ])('gives no verdict when it %s', async (_what, answer) => {
    reply = answer;
    const { port } = server.address() as AddressInfo;
    const scanner = new ClamdScanner({ host: '127.0.0.1', port }, limits);
    await expect(scanner.scan(stream('x'))).rejects.toThrow(ScannerUnavailableError);
  });
});

describe('createScanner', () => {
  it('marks files as not scanned where no clamd is set, having read them', async () => {
    const scanner = createScanner({ clamd: undefined });
    const content = stream('x');
    expect(await scanner.scan(content)).toEqual({ verdict: 'not_scanned' });
    expect(content.readableEnded).toBe(true);
    expect(await scanner.health()).toEqual({ state: 'absent' });
  });
});
