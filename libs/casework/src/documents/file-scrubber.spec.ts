import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FakeClock } from '#platform/clock/fake-clock.js';
import { FileStore } from '#platform/storage/file-store.js';
import { SealedFiles } from '#platform/storage/sealed-files.js';
import { aReadyDocument, type DocumentBody } from '#testing/builders/document-steps.js';
import { openTestDesk, type TestDesk } from '#testing/test-desk.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { PersonKeys } from '../audit/person-keys.js';
import { ReviewTasks } from '../students/review-tasks.js';
import { FileScrubber } from './file-scrubber.js';
import { KeptFileNotes } from './kept-file-notes.js';
import { KeptFilesStore } from './kept-files.store.js';

const DAY = 86_400_000;
const GO_ON = new AbortController().signal;

describe('the scrubber', () => {
  let desk: TestDesk;
  let store: FileStore;
  let documents: DocumentBody[];
  const clock = new FakeClock(new Date().toISOString());

  beforeAll(async () => {
    desk = await openTestDesk();
    store = desk.app.get(FileStore);
    documents = [];
    for (let at = 0; at < 3; at += 1) documents.push(await aReadyDocument(desk, await desk.student()));
  });
  afterAll(() => desk.close());

  const scrubber = () =>
    new FileScrubber(
      desk.background.transactions,
      desk.app.get(KeptFilesStore),
      new KeptFileNotes(
        desk.app.get(KeptFilesStore),
        desk.app.get(ReviewTasks),
        desk.app.get(AuditTrail),
        clock,
      ),
      desk.app.get(SealedFiles),
      desk.app.get(PersonKeys),
      clock,
    );
  const keyOf = async (table: string, document: DocumentBody): Promise<string> => {
    const { key } = await desk.row(
      `select storage_key as key from coop.${table} where document_id = $1`,
      document.id,
    );
    return String(key);
  };
  const spoil = async (key: string): Promise<Buffer> => {
    const bytes = await buffer(await store.get(key));
    const spoilt = Buffer.from(bytes);
    spoilt.writeUInt8(spoilt[60]! ^ 1, 60);
    await store.put(key, Readable.from([spoilt]));
    return bytes;
  };
  const taskOf = (document: DocumentBody) =>
    desk.row(
      `select why, state from coop.review_task where kind = 'file_problem' and subject_id = $1`,
      document.id,
    );

  it('reads everything once a week', async () => {
    expect(await scrubber().scrubDue(GO_ON)).toEqual({ checked: 3, missing: 0, damaged: 0 });
    expect(await scrubber().scrubDue(GO_ON)).toMatchObject({ checked: 0 });
    clock.set(new Date(clock.now().getTime() + 7 * DAY + 1));
    expect(await scrubber().scrubDue(GO_ON)).toMatchObject({ checked: 3 });
  });

  it('tells the office of a file in which one bit has turned, and of a page image that is gone', async () => {
    const [original, page] = documents as [DocumentBody, DocumentBody];
    const bytes = await spoil(await keyOf('document_file', original));
    await store.delete(await keyOf('document_page', page));
    clock.set(new Date(clock.now().getTime() + DAY));
    expect(await scrubber().scrub(clock.now(), { stop: GO_ON })).toEqual({
      checked: 3,
      missing: 1,
      damaged: 1,
    });
    expect(await taskOf(original)).toEqual({ why: ['damaged'], state: 'open' });
    expect(await taskOf(page)).toEqual({ why: ['missing'], state: 'open' });
    await store.put(await keyOf('document_file', original), Readable.from([bytes]));
    clock.set(new Date(clock.now().getTime() + DAY));
    expect(await scrubber().scrub(clock.now(), { stop: GO_ON })).toMatchObject({ damaged: 0, missing: 1 });
    expect(await taskOf(original)).toMatchObject({ state: 'done' });
  });

  it('goes on where it was stopped', async () => {
    clock.set(new Date(clock.now().getTime() + DAY));
    const stop = new AbortController();
    stop.abort();
    expect(await scrubber().scrub(clock.now(), { stop: stop.signal })).toMatchObject({ checked: 0 });
    expect(await scrubber().scrub(clock.now(), { stop: GO_ON, atMost: 1 })).toMatchObject({ checked: 3 });
  });
});
