import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FakeClock } from '#platform/clock/fake-clock.js';
import { Logger } from '#platform/logging/logger.js';
import { FileStore } from '#platform/storage/file-store.js';
import { SealedFiles } from '#platform/storage/sealed-files.js';
import { aSubmittedRequest } from '#testing/builders/letter-steps.js';
import { bodyOf, openTestDesk, type SignedInStudent, type TestDesk } from '#testing/test-desk.js';
import { AuditTrail } from '../../audit/audit-trail.js';
import { PersonKeys } from '../../audit/person-keys.js';
import { ReviewTasks } from '../../students/review-tasks.js';
import { LetterScrubStore } from './letter-scrub.store.js';
import { LetterScrubber } from './letter-scrubber.js';

const GO_ON = new AbortController().signal;
const EIGHT_DAYS = { days: 8 };

describe('the scrubber of letters', () => {
  let desk: TestDesk;
  let student: SignedInStudent;
  let letter: { readonly id: string; readonly key: string };
  const clock = new FakeClock(new Date().toISOString());

  beforeAll(async () => {
    desk = await openTestDesk();
    student = await desk.student();
    const { id, version } = await aSubmittedRequest(student);
    bodyOf(await desk.staff.post(`/letter-requests/${id}/approve`, { version }));
    const row = await desk.row('select id from coop.letter where request_id = $1', id);
    await desk.background.rendering.render(String(row['id']));
    const { key } = await desk.row('select storage_key as key from coop.letter where id = $1', row['id']);
    letter = { id: String(row['id']), key: String(key) };
  }, 120_000);
  afterAll(() => desk.close());

  const scrubber = () =>
    new LetterScrubber(
      desk.background.transactions,
      new LetterScrubStore(),
      desk.app.get(SealedFiles),
      desk.app.get(PersonKeys),
      desk.app.get(ReviewTasks),
      desk.app.get(AuditTrail),
      clock,
      desk.app.get(Logger),
    );
  const task = async () => {
    const { rows } = await desk.database.inspect.query(
      `select state, why from coop.review_task where kind = 'letter_problem' and subject_id = $1 order by opened_at desc limit 1`,
      [letter.id],
    );
    return rows[0] as unknown;
  };

  it('reads each letter once a week and finds it whole', async () => {
    expect(await scrubber().scrub(GO_ON)).toEqual({ checked: 1, missing: 0, damaged: 0, damagedImages: 0 });
    expect(await scrubber().scrub(GO_ON)).toMatchObject({ checked: 0 });
    clock.advance(EIGHT_DAYS);
    expect(await scrubber().scrub(GO_ON)).toMatchObject({ checked: 1, damaged: 0 });
    expect(await task()).toBeUndefined();
  });

  it('makes a task of a page that rotted, and closes it once the page is back', async () => {
    const store = desk.app.get(FileStore);
    const whole = await buffer(await store.get(letter.key));
    const spoilt = Buffer.from(whole);
    spoilt.writeUInt8(spoilt[60]! ^ 1, 60);
    await store.put(letter.key, Readable.from([spoilt]));
    clock.advance(EIGHT_DAYS);
    expect(await scrubber().scrub(GO_ON)).toMatchObject({ checked: 1, damaged: 1 });
    expect(await task()).toEqual({ state: 'open', why: ['damaged'] });
    await store.delete(letter.key);
    clock.advance(EIGHT_DAYS);
    expect(await scrubber().scrub(GO_ON)).toMatchObject({ missing: 1, damaged: 0 });
    await store.put(letter.key, Readable.from([whole]));
    clock.advance(EIGHT_DAYS);
    expect(await scrubber().scrub(GO_ON)).toMatchObject({ missing: 0, damaged: 0 });
    expect(await task()).toMatchObject({ state: 'done' });
    expect(await desk.actions(student.id)).toEqual(
      expect.arrayContaining(['letter.found_damaged', 'letter.found_missing', 'letter.found_again']),
    );
  });

  it('counts a picture of the office that is not the one put in', async () => {
    await desk.database.inspect.query(
      `insert into coop.office_image (kind, content, media_type, sha256) values ('logo', '\\x01', 'image/png', repeat('0', 64))`,
    );
    expect(await scrubber().scrub(GO_ON)).toMatchObject({ damagedImages: 1 });
  });
});
