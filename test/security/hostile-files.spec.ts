import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdir } from 'node:fs/promises';
import { aStudent, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { anUploadForm } from '#testing/builders/document-steps.js';
import { aPdf } from '#testing/builders/files.js';
import { type RunningClamd, startClamd } from '#testing/clamd.js';
import type { TestClient } from '#testing/test-client.js';
import { openTestHouse, type TestHouse } from '#testing/test-house.js';
import { HOSTILE_FILES, type HostileFile } from './hostile-files.js';

const TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  png: 'image/png',
  heic: 'image/heic',
  tif: 'image/tiff',
};
const MEGABYTE = 1024 * 1024;

interface Seen {
  readonly what: string;
  readonly answer: string;
}

/** The real worker, the real child processes and the real scanner, with everybody else's uploads going on beside them. */
describe('hostile files', () => {
  let house: TestHouse;
  let clamd: RunningClamd;
  let ordinary: TestClient;
  let seen: Seen[];
  const statuses: number[] = [];
  const beside: number[] = [];
  let grown = 0;

  const client = async (): Promise<TestClient> => {
    const { email } = await aStudent(house.database, { account: true });
    return house.client().signIn(email, TEST_PASSWORD);
  };
  const upload = async (sender: TestClient, { name, type }: HostileFile, bytes: Buffer) => {
    const declared = type ?? TYPES[name.split('.').at(-1)!]!;
    const form = anUploadForm({ purpose: 'study_permit' }, [{ name, type: declared, bytes }]);
    const answer = await sender.post('/me/documents', form);
    statuses.push(answer.status);
    return answer;
  };
  /** The state of each document, once none waits any more. */
  const settled = () =>
    house.eventually(async () => {
      const { rows } = await house.database.inspect.query<{
        id: string;
        state: string;
        refusal: string | null;
      }>(
        `select d.id, d.state, f.refusal from coop.document d join coop.document_file f on f.document_id = d.id`,
      );
      return rows.every(({ state }) => state !== 'received') && rows;
    }, 200_000);

  beforeAll(async () => {
    clamd = await startClamd(25 * MEGABYTE);
    house = await openTestHouse({ CLAMD_HOST: clamd.host, CLAMD_PORT: String(clamd.port) });
    await anOffice(house.database);
    ordinary = await client();
    const page = Buffer.concat([aPdf(), Buffer.alloc(MEGABYTE)]);
    const before = process.memoryUsage().rss;
    const other: HostileFile = { what: '', name: 'a.pdf', make: () => page, answer: '' };
    const besides = async (): Promise<void> => {
      const started = performance.now();
      await upload(ordinary, other, page);
      beside.push(performance.now() - started);
    };
    const documents = new Map<string, string>();
    seen = [];
    let sender = await client();
    for (const [at, file] of HOSTILE_FILES.entries()) {
      if (at % 10 === 9) sender = await client();
      const others = at % 2 === 0 ? besides() : undefined;
      const [answer] = await Promise.all([upload(sender, file, await file.make()), others]);
      if (answer.status === 201) documents.set((answer.body as { id: string }).id, file.what);
      else seen.push({ what: file.what, answer: answer.status === 422 ? 'door' : `status ${answer.status}` });
    }
    for (const { id, state, refusal } of await settled()) {
      const what = documents.get(id);
      if (what !== undefined) seen.push({ what, answer: refusal ?? state });
    }
    grown = process.memoryUsage().rss - before;
  }, 240_000);
  afterAll(async () => {
    await house?.close();
    await clamd?.stop();
  });

  it.each(HOSTILE_FILES)('$what: $answer', ({ what, answer }) => {
    const found = seen.find((one) => one.what === what)?.answer;
    if (answer === 'refused') expect(found).toMatch(/^(unreadable|unpacks_too_large|too_many_pixels)$/);
    else expect(found).toBe(answer);
  });

  it('cause no failure of ours', () => {
    expect(statuses.filter((status) => status >= 500)).toEqual([]);
  });

  it('leave the worker alive and its memory as it was', async () => {
    const { body } = await house.client().get('/health/status');
    expect(body).toMatchObject({ worker: { state: 'ok' }, scanner: { state: 'ok' } });
    const { rows } = await house.database.inspect.query(`select 1 from bullmq.job where state = 'failed'`);
    expect(rows).toEqual([]);
    // The bomb alone holds a gigabyte.
    expect(grown).toBeLessThan(600 * MEGABYTE);
  });

  it('do not keep others waiting', () => {
    const sorted = beside.toSorted((a, b) => a - b);
    expect(sorted.length).toBeGreaterThan(15);
    expect(sorted[Math.floor(sorted.length * 0.99)]).toBeLessThan(10_000);
  });

  it('are never among the pages that people see, and leave nothing readable on the disk', async () => {
    const { rows } = await house.database.inspect.query(
      `select 1 from coop.document_page p join coop.document_file f on f.id = p.file_id where f.inspection <> 'accepted'`,
    );
    expect(rows).toEqual([]);
    const names = await readdir(house.dataDir, { recursive: true });
    expect(names.filter((name) => /\.(pdf|jpg|png|heic|tif)$/.test(name))).toEqual([]);
  });
});
