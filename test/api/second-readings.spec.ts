import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anAccount, TEST_PASSWORD } from '#testing/builders.js';
import { aVerifiedPermit, STUDY_PERMIT_FIELDS } from '#testing/builders/document-steps.js';
import { inDays, PERMIT } from '#testing/builders/office-days.js';
import { bodyOf, openTestDesk, type SignedInStudent, type TestDesk } from '#testing/test-desk.js';
import type { TestClient } from '#testing/test-client.js';

describe('an approval that is read a second time', () => {
  let desk: TestDesk;
  let other: TestClient;
  let student: SignedInStudent;
  let documentId: string;
  let readingId: string;

  beforeAll(async () => {
    desk = await openTestDesk();
    await anAccount(desk.database, {
      role: 'coordinator',
      email: 'tomas@kestrel.example',
      displayName: 'Tomas Lindqvist',
    });
    other = await desk.client().signIn('tomas@kestrel.example', TEST_PASSWORD);
    bodyOf(await other.patch('/document-policy', { version: 1, secondReadingPercent: 100 }));
  });
  afterAll(() => desk.close());
  beforeEach(async () => {
    student = await desk.student();
    documentId = (await aVerifiedPermit(desk, student)).document.id;
    const row = await desk.row(
      `select subject_id as id from coop.review_task where kind = 'second_reading' and student_id = $1 and state = 'open'`,
      student.id,
    );
    readingId = String(row['id']);
  });
  const tasks = async (kind: string) => {
    const { rows } = await desk.database.inspect.query(
      'select state, why from coop.review_task where kind = $1 and student_id = $2',
      [kind, student.id],
    );
    return rows as unknown[];
  };

  it('shows the pages and nothing of what was read first', async () => {
    const answer = await other.get(`/second-readings/${readingId}`);
    const text = JSON.stringify(bodyOf(answer));
    expect(answer.body).toMatchObject({
      state: 'waiting',
      document: { id: documentId, purpose: 'study_permit', files: [{ pageImages: [{ number: 1 }] }] },
    });
    for (const read of [STUDY_PERMIT_FIELDS.documentNumber, STUDY_PERMIT_FIELDS.expiresOn, 'remarks'])
      expect(text).not.toContain(read);
  });

  it('tells whoever verified it that it is for somebody else, before anything is typed', async () => {
    expect(bodyOf(await desk.staff.get(`/second-readings/${readingId}`))).toMatchObject({ state: 'own' });
  });

  it('is for another person than the first, once', async () => {
    const post = (client: TestClient) =>
      client.post(`/second-readings/${readingId}`, { fields: STUDY_PERMIT_FIELDS });
    expect(await post(desk.staff)).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining('You verified this document yourself') },
    });
    expect(bodyOf(await post(other))).toEqual({ agrees: true, differing: [] });
    expect(await post(other)).toMatchObject({ status: 409, body: { code: 'step_out_of_order' } });
    expect(await tasks('second_reading')).toEqual([{ state: 'done', why: ['study_permit'] }]);
    expect(await tasks('readings_differ')).toEqual([]);
  });

  it('becomes a task where it differs, changes no fact, and is counted field by field', async () => {
    const before = bodyOf<{ read: number; alike: number }>(await other.get('/second-readings'));
    const fields = {
      ...STUDY_PERMIT_FIELDS,
      documentNumber: 'f 123 456 780',
      expiresOn: inDays(PERMIT.expiresIn - 10),
    };
    expect(bodyOf(await other.post(`/second-readings/${readingId}`, { fields }))).toEqual({
      agrees: false,
      differing: ['documentNumber', 'expiresOn'],
    });
    expect(await tasks('readings_differ')).toEqual([{ state: 'open', why: ['documentNumber', 'expiresOn'] }]);
    expect(
      await desk.row(
        'select document_number as number from coop.permit where student_id = $1 and superseded_by is null',
        student.id,
      ),
    ).toEqual({ number: 'F123456789' });
    const report = bodyOf<{ read: number; alike: number; fields: object[]; differing: object[] }>(
      await other.get('/second-readings'),
    );
    expect(report).toMatchObject({ read: before.read + 1, alike: before.alike });
    expect(report.fields).toContainEqual({ field: 'kind', compared: report.read, agreed: report.read });
    expect(report.fields).toContainEqual({ field: 'expiresOn', compared: report.read, agreed: report.alike });
    expect(report.differing[0]).toMatchObject({
      documentId,
      fields: ['documentNumber', 'expiresOn'],
      readAtLocal: expect.stringMatching(/T.*-07:00$/),
    });
    const review = bodyOf(await desk.staff.get(`/documents/${documentId}`));
    expect(review).toMatchObject({
      readAgain: {
        by: 'Tomas Lindqvist',
        differing: [
          { field: 'documentNumber', first: 'F123456789', second: 'F123456780' },
          { field: 'expiresOn', first: inDays(PERMIT.expiresIn), second: inDays(PERMIT.expiresIn - 10) },
        ],
      },
    });
  });

  it('refuses what no document can say', async () => {
    for (const [fields, path] of [
      [{ ...STUDY_PERMIT_FIELDS, documentNumber: '12' }, 'fields.documentNumber'],
      [{ documentNumber: 'F123456789' }, 'fields.kind'],
    ] as const)
      expect(await other.post(`/second-readings/${readingId}`, { fields })).toMatchObject({
        status: 422,
        body: { errors: [{ path }] },
      });
  });

  it('is dropped when the first is taken back, and drawn for no share at all', async () => {
    const { version } = bodyOf<{ version: number }>(await desk.staff.get(`/documents/${documentId}`));
    bodyOf(await desk.staff.post(`/documents/${documentId}/undo`, { version }));
    expect(await other.get(`/second-readings/${readingId}`)).toMatchObject({ status: 404 });
    expect(await tasks('second_reading')).toEqual([{ state: 'done', why: ['study_permit'] }]);
    const policy = bodyOf<{ version: number }>(await other.get('/document-policy'));
    bodyOf(await other.patch('/document-policy', { version: policy.version, secondReadingPercent: 0 }));
    const unread = await desk.student();
    await aVerifiedPermit(desk, unread);
    const { rows } = await desk.database.inspect.query(
      'select from coop.second_reading where student_id = $1',
      [unread.id],
    );
    expect(rows).toEqual([]);
    bodyOf(await other.patch('/document-policy', { version: policy.version + 1, secondReadingPercent: 100 }));
  });

  it('follows a policy that reviewers read and coordinators change', async () => {
    const policy = bodyOf<{ version: number }>(await desk.staff.get('/document-policy'));
    expect(policy).toMatchObject({ approvalLetterDays: 60 });
    const { version } = policy;
    expect(await desk.staff.patch('/document-policy', { version, approvalLetterDays: 30 })).toMatchObject({
      status: 403,
    });
    expect(await other.patch('/document-policy', { version: 99, approvalLetterDays: 30 })).toMatchObject({
      status: 409,
      body: { current: { version } },
    });
    for (const wrong of [
      { approvalLetterDays: 0 },
      { secondReadingPercent: 101 },
      { approvalLetterDays: null },
    ])
      expect(await other.patch('/document-policy', { version, ...wrong })).toMatchObject({ status: 422 });
  });
});
