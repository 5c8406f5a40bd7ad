import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openTestDesk, type SignedInStudent, type TestDesk } from '#testing/test-desk.js';
import type { TestAnswer } from '#testing/test-client.js';
import { A_PAGE, anUploadForm } from '#testing/builders/document-steps.js';

const SUBMISSION = {
  kind: 'restoration',
  statedLocalTime: '2026-10-01T10:00:00',
  timeZone: 'America/Vancouver',
};

describe('Idempotency-Key', () => {
  let desk: TestDesk;
  let student: SignedInStudent;
  beforeAll(async () => {
    desk = await openTestDesk();
  });
  beforeEach(async () => {
    student = await desk.student();
  });
  afterAll(() => desk.close());

  const record = (key: string, body: object = SUBMISSION, who = student): Promise<TestAnswer> =>
    who.client.post('/me/submissions', body, { 'idempotency-key': key });
  const count = async (table: string, who = student): Promise<unknown> =>
    (await desk.row(`select count(*)::int as n from coop.${table} where student_id = $1`, who.id))['n'];
  const idOf = ({ body }: TestAnswer): string => (body as { id: string }).id;

  it('answers the same request as the first time, and does it once', async () => {
    const key = randomUUID();
    const first = await record(key);
    const second = await record(key);
    expect(first.status).toBe(201);
    expect(second).toMatchObject({ status: 201, body: first.body as object });
    expect(await count('submission')).toBe(1);
  });

  it('does it once when fifty come at the same moment', async () => {
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 50 }, () => record(key)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1);
    expect(await count('submission')).toBe(1);
    expect(
      (await desk.actions(student.id)).filter((action) => action === 'submission.recorded'),
    ).toHaveLength(1);
  });

  it('does it once when fifty uploads come at the same moment, and keeps the files of one', async () => {
    const key = randomUUID();
    const upload = () =>
      student.client.post('/me/documents', anUploadForm({ purpose: 'study_permit' }, [A_PAGE]), {
        'idempotency-key': key,
      });
    const answers = await Promise.all(Array.from({ length: 50 }, upload));
    const received = answers.filter(({ status }) => status === 201);
    expect(received.length).toBeGreaterThan(0);
    expect(new Set(received.map(idOf)).size).toBe(1);
    // The name of a form's boundary differs each time, its length does not: all fifty are the same request.
    expect(answers.filter(({ status }) => ![201, 409].includes(status))).toEqual([]);
    expect(await count('document')).toBe(1);
    expect(await count('document_file')).toBe(1);
  });

  it('does every request without a key', async () => {
    const upload = () => student.client.post('/me/documents', anUploadForm({ purpose: 'study_permit' }));
    expect([await upload(), await upload()].map(({ status }) => status)).toEqual([201, 201]);
    expect(await count('document')).toBe(2);
  });

  it.each([
    ['another body', (key: string) => record(key, { ...SUBMISSION, kind: 'visitor_record' })],
    [
      'another address',
      (key: string) => student.client.post('/me/letter-requests', SUBMISSION, { 'idempotency-key': key }),
    ],
  ])('refuses a key that was used for %s', async (_name, again) => {
    const key = randomUUID();
    await record(key);
    expect(await again(key)).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } });
    expect(await count('submission')).toBe(1);
    expect(await count('letter_request')).toBe(0);
  });

  it('refuses another body also while the first is on its way', async () => {
    const key = randomUUID();
    const answers = await Promise.all([record(key), record(key, { ...SUBMISSION, kind: 'visitor_record' })]);
    expect(answers.map(({ status }) => String(status)).toSorted()).toEqual(['201', '422']);
    expect(await count('submission')).toBe(1);
  });

  it.each([
    ['input was refused', { ...SUBMISSION, kind: 'nonsense' }, 422],
    [
      'the work was refused',
      { ...SUBMISSION, documentId: '0199e4a0-0000-7000-8000-00000000000a' },
      undefined,
    ],
    [
      'the hour does not exist',
      { ...SUBMISSION, timeZone: 'America/Toronto', statedLocalTime: '2026-03-08T02:30:00' },
      422,
    ],
  ])('takes a key again after %s', async (_name, bad, status) => {
    const key = randomUUID();
    const refused = await record(key, bad);
    expect(refused.status).toBeGreaterThanOrEqual(400);
    if (status) expect(refused.status).toBe(status);
    expect(await record(key)).toMatchObject({ status: 201 });
    expect(await count('submission')).toBe(1);
  });

  it('does nothing twice when the server died between the work and its answer', async () => {
    const key = randomUUID();
    await record(key);
    await desk.database.inspect.query(
      'update coop.idempotency_key set status = null, response = null where key = $1',
      [key],
    );
    expect(await record(key)).toMatchObject({ status: 409, body: { code: 'already_received' } });
    expect(await count('submission')).toBe(1);
  });

  it('is each account’s own', async () => {
    const other = await desk.student();
    const key = randomUUID();
    const mine = await record(key);
    const theirs = await record(key, SUBMISSION, other);
    expect(theirs.status).toBe(201);
    expect(idOf(theirs)).not.toBe(idOf(mine));
    expect(await count('submission', other)).toBe(1);
  });

  it.each(['', ' ', 'two words', 'é', 'x'.repeat(201)])('refuses the key "%s" as no key', async (key) => {
    const answer = await record(encodeHeader(key));
    expect(answer).toMatchObject({ status: 400, body: { code: 'bad_idempotency_key' } });
    expect(await count('submission')).toBe(0);
  });

  it('is not needed to read', async () => {
    const { status } = await student.client.send('GET', '/me/submissions', undefined, {
      'idempotency-key': 'same',
    });
    expect(status).toBe(200);
  });
});

/** Headers carry bytes; the client takes each character for one. */
const encodeHeader = (text: string): string => Buffer.from(text).toString('latin1');
