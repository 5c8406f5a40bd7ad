import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FakeClock } from '#platform/clock/fake-clock.js';
import { FakeLogger } from '#platform/logging/fake-logger.js';
import { FileStore } from '#platform/storage/file-store.js';
import { anUpload } from '#testing/builders/document-steps.js';
import { openTestDesk, type TestDesk } from '#testing/test-desk.js';
import { beginUpload, sendPiece, TUS } from '#testing/builders/transfer-steps.js';
import { DocumentSweeper } from './document-sweeper.js';
import { KeptFileNotes } from './kept-file-notes.js';
import { KeptFilesStore } from './kept-files.store.js';
import { UploadStore } from './upload.store.js';

describe('the sweep over stored documents', () => {
  let desk: TestDesk;
  let store: FileStore;
  const clock = new FakeClock('2026-11-21T20:00:00Z');
  const logger = new FakeLogger();

  beforeAll(async () => {
    desk = await openTestDesk();
    store = desk.app.get(FileStore);
  });
  afterAll(() => desk.close());

  const sweep = () =>
    new DocumentSweeper(
      desk.background.transactions,
      desk.app.get(KeptFilesStore),
      desk.app.get(KeptFileNotes),
      desk.app.get(UploadStore),
      store,
      clock,
      logger,
    ).sweep();
  const orphan = 'documents/0190a5c0-0000-7000-8000-000000000000';

  it('leaves young orphans alone: their rows may be on the way', async () => {
    clock.set(new Date());
    await store.put(orphan, Readable.from([Buffer.from('left behind')]));
    expect(await sweep()).toEqual({ orphans: 0, unfinished: 0, missing: 0 });
    expect(await store.stat(orphan)).toBeDefined();
  });

  it('removes old ones and keeps what has a row', async () => {
    await anUpload(await desk.student());
    clock.set(new Date(Date.now() + 2 * 3_600_000));
    expect(await sweep()).toEqual({ orphans: 1, unfinished: 0, missing: 0 });
    expect(await store.stat(orphan)).toBeUndefined();
    expect(await sweep()).toMatchObject({ orphans: 0, missing: 0 });
  });

  it('makes a row without a file a task of the office, and takes it back when the file is there again', async () => {
    const { id, files } = await anUpload(await desk.student());
    const { key } = await desk.row(
      'select storage_key as key from coop.document_file where id = $1',
      files[0]!.id,
    );
    const bytes = await buffer(await store.get(String(key)));
    await store.delete(String(key));
    for (let time = 0; time < 2; time += 1) expect(await sweep()).toMatchObject({ missing: 1 });
    expect(logger.lines.filter(({ level }) => level === 'error')).toHaveLength(2);
    const task = 'select kind, why, state from coop.review_task where subject_id = $1';
    expect(await desk.row(task, id)).toEqual({ kind: 'file_problem', why: ['missing'], state: 'open' });
    const noted = 'select problem from coop.document_file where id = $1';
    expect(await desk.row(noted, files[0]!.id)).toEqual({ problem: 'missing' });
    await store.put(String(key), Readable.from([bytes]));
    expect(await sweep()).toMatchObject({ missing: 0 });
    expect(await desk.row(task, id)).toMatchObject({ state: 'done' });
    expect(await desk.row(noted, files[0]!.id)).toEqual({ problem: null });
  });

  it('keeps an upload on its way for a day, and removes one that was given up or whose piece does not count', async () => {
    const { client } = await desk.student();
    const begun = async () => (await beginUpload(client, 100)).headers.get('location')!;
    const [open, givenUp] = [await begun(), await begun()];
    for (const path of [open, givenUp]) await sendPiece(client, path, 0, Buffer.alloc(40, 'a'));
    await client.send('DELETE', givenUp, undefined, TUS);
    const stray = `uploads/${open.split('/').at(-1)}/0190a5c0-0000-7000-8000-000000000000`;
    await store.put(stray, Readable.from([Buffer.from('came second')]));
    await desk.database.inspect.query(`update coop.upload set created_at = created_at - interval '2 hours'`);
    clock.set(new Date(Date.now() + 2 * 3_600_000));
    expect(await sweep()).toEqual({ orphans: 1, unfinished: 1, missing: 0 });
    const left: string[] = [];
    for await (const { key } of store.list('uploads/')) left.push(key);
    expect(left).toHaveLength(1);
    expect(left[0]).toContain(open.split('/').at(-1));
    clock.set(new Date(Date.now() + 25 * 3_600_000));
    expect(await sweep()).toMatchObject({ unfinished: 1 });
    const { count } = await desk.row('select count(*)::int from coop.upload');
    expect(count).toBe(0);
  });
});
