import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FakeClock } from '#platform/clock/fake-clock.js';
import { FakeLogger } from '#platform/logging/fake-logger.js';
import { FileStore } from '#platform/storage/file-store.js';
import { ActorTransactions } from '#database/transaction.js';
import { anUpload } from '#testing/builders/document-steps.js';
import { openTestDesk, type TestDesk } from '#testing/test-desk.js';
import { DocumentFileStore } from './document-file.store.js';
import { DocumentStore } from './document.store.js';
import { DocumentSweeper } from './document-sweeper.js';

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
      desk.app.get(ActorTransactions),
      desk.app.get(DocumentStore),
      desk.app.get(DocumentFileStore),
      store,
      clock,
      logger,
    ).sweep();
  const orphan = 'documents/0190a5c0-0000-7000-8000-000000000000';

  it('leaves young orphans alone: their rows may be on the way', async () => {
    clock.set(new Date());
    await store.put(orphan, Readable.from(['left behind']));
    expect(await sweep()).toEqual({ orphans: 0, unfinished: 0, missing: 0, republished: 0 });
    expect(await store.stat(orphan)).toBeDefined();
  });

  it('removes old ones, keeps what has a row, and wakes what waits for inspection', async () => {
    await anUpload(await desk.student());
    clock.set(new Date(Date.now() + 2 * 3_600_000));
    expect(await sweep()).toEqual({ orphans: 1, unfinished: 0, missing: 0, republished: 1 });
    expect(await store.stat(orphan)).toBeUndefined();
    expect(await sweep()).toMatchObject({ orphans: 0, missing: 0 });
  });

  it('reports rows without a file, and repairs nothing in silence', async () => {
    const { files } = await anUpload(await desk.student());
    const { key } = await desk.row(
      'select storage_key as key from coop.document_file where id = $1',
      files[0]!.id,
    );
    await store.delete(String(key));
    expect(await sweep()).toMatchObject({ missing: 1 });
    expect(logger.lines.filter(({ level }) => level === 'error')).toHaveLength(1);
    const { count } = await desk.row(
      'select count(*)::int from coop.document_file where id = $1',
      files[0]!.id,
    );
    expect(count).toBe(1);
  });
});
