import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anAccount, TEST_PASSWORD } from '#testing/builders.js';
import { aVerifiedPermit, STUDY_PERMIT_FIELDS } from '#testing/builders/document-steps.js';
import { bodyOf, openTestDesk, type SignedInStudent, type TestDesk } from '#testing/test-desk.js';
import type { TestClient } from '#testing/test-client.js';

/** Somebody who would rather look up what was read first than read it. */
describe('the first reading, for whoever is to read a second time', () => {
  let desk: TestDesk;
  let reader: TestClient;
  let readerId: string;
  let colleague: TestClient;
  let colleagueId: string;
  let student: SignedInStudent;
  let documentId: string;
  let readingId: string;

  beforeAll(async () => {
    desk = await openTestDesk();
    const account = { role: 'coordinator', email: 'tomas@kestrel.example', displayName: 'Tomas' } as const;
    await anAccount(desk.database, account);
    reader = await desk.client().signIn(account.email, TEST_PASSWORD);
    bodyOf(await reader.patch('/document-policy', { version: 1, secondReadingPercent: 100 }));
    // Nobody of these may be drawn: an adviser, an auditor, somebody who cannot see the student, somebody who has left.
    for (const role of ['adviser', 'auditor'] as const)
      await anAccount(desk.database, { role, email: `${role}@kestrel.example`, displayName: role });
    await anAccount(desk.database, { role: 'reviewer', email: 'far@kestrel.example', displayName: 'Far' });
    await anAccount(desk.database, { role: 'reviewer', email: 'gone@kestrel.example', displayName: 'Gone' });
    await desk.database.inspect.query(`
      insert into coop.account_scope (account_id, campus) select id, 'Elsewhere' from coop.account where email = 'far@kestrel.example';
      update coop.account set disabled_at = now() where email = 'gone@kestrel.example'`);
    readerId = await idOf(account.email);
    colleague = desk.staff;
    colleagueId = await idOf('maya@kestrel.example');
  });
  afterAll(() => desk.close());
  beforeEach(async () => {
    student = await desk.student();
    documentId = (await aVerifiedPermit(desk, student)).document.id;
    readingId = String((await task())['subject']);
  });

  const idOf = async (email: string): Promise<string> =>
    String((await desk.row('select id from coop.account where email = $1', email))['id']);
  const task = () =>
    desk.row(
      `select id, version, subject_id as subject, assigned_to as "assignedTo" from coop.review_task
        where kind = 'second_reading' and student_id = $1`,
      student.id,
    );
  const giveTo = async (accountId: string | null): Promise<void> => {
    const { id, version } = await task();
    bodyOf(await colleague.post(`/queue/${String(id)}/assign`, { version, accountId }));
  };
  const readAgain = (client: TestClient) =>
    client.post(`/second-readings/${readingId}`, { fields: STUDY_PERMIT_FIELDS });

  it('is drawn together with its reader, who is nobody that could not read it', async () => {
    expect(await task()).toMatchObject({ assignedTo: readerId });
  });

  it('is closed to its reader wherever it or what follows from it stands, and open to everybody else', async () => {
    const { client } = student;
    bodyOf(
      await client.post('/me/submissions', {
        kind: 'study_permit_extension',
        statedLocalTime: '2026-11-10T09:00:00',
        timeZone: 'America/Vancouver',
      }),
      201,
    );
    const submission = await desk.row('select id from coop.submission where student_id = $1', student.id);
    const doors = [
      `/documents/${documentId}`,
      `/students/${student.id}`,
      `/students/${student.id}/history`,
      `/students/${student.id}/authorization`,
      `/students/${student.id}/assessments`,
      `/students/${student.id}/authorization/as-of?at=${new Date().toISOString()}`,
      `/students/${student.id}/reminders`,
      `/submissions/${String(submission['id'])}`,
    ];
    for (const door of doors) {
      const answer = await reader.get(door);
      expect({ door, ...answer }).toMatchObject({ status: 409, body: { code: 'second_reading_waits' } });
      expect(JSON.stringify(answer.body)).not.toMatch(
        new RegExp(`F123456789|${STUDY_PERMIT_FIELDS.expiresOn}`),
      );
    }
    // Steps answer with the record too, and what is stale with how it stands now.
    for (const [step, body] of [
      ['verify', { fields: STUDY_PERMIT_FIELDS }],
      ['undo', {}],
      ['reopen', { reason: 'I want to look.' }],
    ] as const)
      for (const version of [1, 3])
        expect(await reader.post(`/documents/${documentId}/${step}`, { version, ...body })).toMatchObject({
          status: 409,
          body: { code: 'second_reading_waits' },
        });
    expect(await reader.post(`/students/${student.id}/reassess`, {})).toMatchObject({
      status: 409,
      body: { code: 'second_reading_waits' },
    });
    for (const door of doors.slice(0, -1)) expect(await colleague.get(door)).toMatchObject({ status: 200 });
  });

  it('does not stand in lists, exports and searches of its reader', async () => {
    const number = (await desk.row('select student_number as n from coop.student where id = $1', student.id))[
      'n'
    ] as string;
    const seen = async (client: TestClient) => {
      const list = bodyOf<{ items: { coveredUntil: string | null }[] }>(
        await client.get(`/students?q=${number}`),
      );
      const queue = bodyOf<{ items: { risk: { coveredUntil: string | null } }[] }>(
        await client.get(`/queue?q=${number}`),
      );
      const found = bodyOf<{ items: { kind: string; id: string; student?: { id: string } }[] }>(
        await client.get(`/desk/search?q=${STUDY_PERMIT_FIELDS.documentNumber}`),
      );
      return {
        list: list.items.map(({ coveredUntil }) => coveredUntil),
        queue: [...new Set(queue.items.map(({ risk }) => risk.coveredUntil))],
        found: JSON.stringify(found).includes(student.id),
      };
    };
    expect(await seen(reader)).toEqual({ list: [null], queue: [null], found: false });
    expect(await seen(colleague)).toEqual({
      list: [STUDY_PERMIT_FIELDS.expiresOn],
      queue: [STUDY_PERMIT_FIELDS.expiresOn],
      found: true,
    });
  });

  it('opens to its reader once it was read, or given to somebody else', async () => {
    bodyOf(await readAgain(reader));
    for (const door of [`/documents/${documentId}`, `/students/${student.id}`])
      expect(await reader.get(door)).toMatchObject({ status: 200 });
  });

  it('cannot be read again by whoever put the task away for a look', async () => {
    await giveTo(null);
    bodyOf(await reader.get(`/students/${student.id}`));
    await giveTo(readerId);
    const answer = await readAgain(reader);
    expect(answer).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining('You have opened the case') },
    });
    expect(await reader.get(`/documents/${documentId}`)).toMatchObject({ status: 409 });
  });

  it('is closed to whoever it is handed to, and may be read by whoever has only seen the pages', async () => {
    await giveTo(null);
    const { document } = bodyOf<{ document: { files: { id: string }[] } }>(
      await reader.get(`/second-readings/${readingId}`),
    );
    const file = `/documents/${documentId}/files/${document.files[0]!.id}`;
    for (const pages of [file, `${file}/pages/1`])
      expect(await reader.get(pages)).toMatchObject({ status: 200 });
    await giveTo(colleagueId);
    expect(await colleague.get(`/documents/${documentId}`)).toMatchObject({ status: 409 });
    expect(bodyOf(await readAgain(reader))).toMatchObject({ agrees: true });
    bodyOf(await colleague.get(`/documents/${documentId}`));
  });
});
