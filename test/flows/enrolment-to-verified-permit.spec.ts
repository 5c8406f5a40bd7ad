import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPdf } from '#testing/builders/files.js';
import { aPhotograph } from '#testing/builders/pictures.js';
import { anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { inDays, PERMIT, STUDIES } from '#testing/builders/office-days.js';
import type { TestClient } from '#testing/test-client.js';
import { bodyOf } from '#testing/test-desk.js';
import { K1, ROSTER, STUDENT_EMAIL, STUDENT_NUMBER } from './roster-file.js';
import { openTestHouse, type TestHouse } from '#testing/test-house.js';

/** The whole path of one student, in ten steps, over HTTP with a real database, real files and a real mail server. */
describe('from enrolment to a verified permit', () => {
  let house: TestHouse;
  let staff: TestClient;
  let admin: TestClient;
  let student: TestClient;
  let studentId: string;
  let requestId: string;
  let permitDocument: { id: string; version: number };

  beforeAll(async () => {
    house = await openTestHouse();
    await anOffice(house.database);
    await anAccount(house.database, {
      role: 'reviewer',
      email: 'maya@kestrel.example',
      displayName: 'Maya Okafor',
    });
    await anAccount(house.database, { role: 'administrator', email: 'admin@kestrel.example' });
    staff = await house.client().signIn('maya@kestrel.example', TEST_PASSWORD);
    admin = await house.client().signIn('admin@kestrel.example', TEST_PASSWORD);
  });
  afterAll(() => house?.close());

  const subjects = async (): Promise<string[]> => (await house.mails()).map(({ subject }) => subject);

  it('1. the roster brings the student in, and the same file twice changes nothing', async () => {
    const upload = () => {
      const form = new FormData();
      form.append('file', new Blob([ROSTER], { type: 'text/csv' }), 'roster.csv');
      return staff.post('/roster-imports', form);
    };
    const finished = (id: string) =>
      house.eventually(async () => {
        const run = bodyOf<{ state: string; created: number; unchanged: number; rejected: number }>(
          await staff.get(`/roster-imports/${id}`),
        );
        return run.state === 'running' ? null : run;
      });
    const first = await finished(bodyOf<{ id: string }>(await upload(), 202).id);
    expect(first).toMatchObject({ state: 'finished', created: 1, rejected: 0 });
    const second = await finished(bodyOf<{ id: string }>(await upload(), 202).id);
    expect(second).toMatchObject({ created: 0, unchanged: 1 });
    const found = bodyOf<{ items: { id: string }[] }>(await staff.get(`/students?q=nguyen`));
    studentId = found.items[0]!.id;
  });

  it('2. the student signs in and sees what to do', async () => {
    await house.database.inspect.query('delete from coop.account where student_id = $1', [studentId]);
    await anAccount(house.database, {
      role: 'student',
      email: STUDENT_EMAIL,
      displayName: 'Thị Hương Nguyễn',
      studentId,
    });
    student = await house.client().signIn(STUDENT_EMAIL, TEST_PASSWORD);
    const home = bodyOf<{ sentence: { state: string }; tasks: { code: string }[] }>(
      await student.get('/me/home'),
    );
    expect(home.sentence.state).not.toBe('authorized');
    expect(home.tasks.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['request_letter', 'upload_permit']),
    );
  });

  it('3. asks for a letter, with a notice shown and a receipt by mail', async () => {
    const draft = bodyOf<{ id: string; version: number }>(
      await student.post('/me/letter-requests', { kind: 'placement_confirmation' }),
      201,
    );
    requestId = draft.id;
    const notice = bodyOf<{ version: number }>(await student.get('/notices/collection'));
    const saved = bodyOf<{ version: number }>(
      await student.patch(`/me/letter-requests/${requestId}`, {
        version: draft.version,
        answers: { inCanada: true, citizenship: 'VN' },
      }),
    );
    const early = await student.post(`/me/letter-requests/${requestId}/submit`, {
      version: saved.version,
      noticeVersion: notice.version,
    });
    expect(early).toMatchObject({
      status: 422,
      body: {
        errors: expect.arrayContaining([expect.objectContaining({ path: 'answers.passportExpiresOn' })]),
      },
    });
    const complete = bodyOf<{ version: number }>(
      await student.patch(`/me/letter-requests/${requestId}`, {
        version: saved.version,
        answers: {
          permit: {
            kind: 'study_permit',
            documentNumber: 'F123456789',
            expiresOn: inDays(200),
            remarkText: K1,
            dliNumber: 'O19359011033',
          },
          passportExpiresOn: inDays(STUDIES.passportEndsIn),
          targetTerm: '2027-01',
          consent: true,
          language: 'en',
        },
      }),
    );
    const submitted = bodyOf<{ reference: string; state: string }>(
      await student.post(`/me/letter-requests/${requestId}/submit`, {
        version: complete.version,
        noticeVersion: notice.version,
      }),
    );
    expect(submitted).toMatchObject({ state: 'submitted', reference: expect.stringMatching(/^LR-\d{4}-/) });
    await house.eventually(async () => (await subjects()).includes('We have received your letter request'));
  });

  it('4. staff see findings and approve; a stale approval is refused', async () => {
    const queue = bodyOf<{ items: { kind: string; subjectId: string }[] }>(await staff.get('/queue'));
    expect(queue.items).toEqual(
      expect.arrayContaining([expect.objectContaining({ kind: 'letter_request', subjectId: requestId })]),
    );
    const { request, findings } = bodyOf<{ request: { version: number }; findings: { severity: string }[] }>(
      await staff.get(`/letter-requests/${requestId}`),
    );
    expect(findings.filter(({ severity }) => severity === 'block')).toEqual([]);
    const stale = await staff.post(`/letter-requests/${requestId}/approve`, { version: request.version - 1 });
    expect(stale).toMatchObject({ status: 409, body: { code: 'stale_version' } });
    bodyOf(await staff.post(`/letter-requests/${requestId}/approve`, { version: request.version }));
  });

  it('5. the letter is a PDF with a number, mailed about and downloaded', async () => {
    await house.eventually(async () => (await subjects()).includes('Your letter is ready'));
    const letters = bodyOf<{ id: string; state: string }[]>(await student.get('/me/letters'));
    expect(letters).toMatchObject([{ state: 'issued' }]);
    const pdf = await student.get(`/me/letters/${letters[0]!.id}/pdf`);
    expect(pdf).toMatchObject({ status: 200 });
    expect(pdf.headers.get('content-type')).toBe('application/pdf');
    expect(pdf.headers.get('content-disposition')).toMatch(/^attachment;/);
    expect(String(pdf.body)).toMatch(/^%PDF-/);
  });

  it('6. an application to IRCC is in time or not, to the second, by the student’s statement', async () => {
    const now = new Date(Date.now() - 3_600_000);
    const recorded = bodyOf<{ id: string; byYourStatement: boolean }>(
      await student.post('/me/submissions', {
        kind: 'condition_amendment',
        statedLocalTime: now.toISOString().slice(0, 19),
        timeZone: 'UTC',
        applicationNumber: 'S123456789',
      }),
      201,
    );
    expect(recorded.byYourStatement).toBe(true);
    const never = await student.post('/me/submissions', {
      kind: 'study_permit_extension',
      statedLocalTime: '2026-03-08T02:30:00',
      timeZone: 'America/Toronto',
    });
    expect(never).toMatchObject({ status: 422, body: { code: 'nonexistent_local_time' } });
    const twice = await student.post('/me/submissions', {
      kind: 'study_permit_extension',
      statedLocalTime: '2026-11-01T01:30:00',
      timeZone: 'America/Toronto',
    });
    expect(twice).toMatchObject({
      status: 422,
      body: { code: 'ambiguous_local_time', offsets: ['-04:00', '-05:00'] },
    });
  });

  it('7. uploads the permit in two photographs, receives their hashes, and staff verify it', async () => {
    const form = new FormData();
    form.append('purpose', 'study_permit');
    form.append('files', new Blob([await aPhotograph()], { type: 'image/jpeg' }), 'front.jpg');
    form.append('files', new Blob([aPdf()], { type: 'application/pdf' }), 'back.pdf');
    const received = bodyOf<{ id: string; files: { sha256: string }[] }>(
      await student.post('/me/documents', form),
      201,
    );
    expect(received.files).toHaveLength(2);
    expect(received.files[0]!.sha256).toMatch(/^[0-9a-f]{64}$/);
    permitDocument = await house.eventually(async () => {
      const document = bodyOf<{ id: string; version: number; state: string; files: { id: string }[] }>(
        await staff.get(`/documents/${received.id}`),
      );
      return document.state === 'ready' ? document : null;
    });
    const stored = bodyOf<{ files: { id: string }[] }>(await staff.get(`/documents/${received.id}`));
    expect(
      (await staff.get(`/documents/${received.id}/files/${stored.files[0]!.id}`)).headers.get(
        'content-security-policy',
      ),
    ).toMatch(/sandbox/);
    const fields = {
      kind: 'study_permit',
      documentNumber: 'F123456789',
      issuedOn: inDays(PERMIT.issuedIn),
      expiresOn: inDays(200),
      dliNumber: 'O19359011033',
      remarks: [K1],
      restrictions: [],
    };
    bodyOf(
      await staff.post(`/documents/${permitDocument.id}/verify`, { version: permitDocument.version, fields }),
    );
    const again = await staff.post(`/documents/${permitDocument.id}/verify`, {
      version: permitDocument.version,
      fields,
    });
    expect(again.status).toBe(409);
  });

  it('8. the co-op status is computed from it, for the student, the desk and a job board', async () => {
    const home = bodyOf<{ coopStatus: { readyForPostings: object; workTerms: object[] } }>(
      await student.get('/me/home'),
    );
    expect(home.coopStatus.readyForPostings).toMatchObject({ state: 'ready' });
    expect(home.coopStatus.workTerms).toMatchObject([{ authorized: 'yes' }]);
    const { token } = bodyOf<{ token: string }>(
      await admin.post('/machine-tokens', {
        name: 'Board',
        scopes: ['coop-status:read'],
        expiresAt: `${inDays(2)}T00:00:00Z`,
      }),
      201,
    );
    const board = await house
      .client()
      .send('GET', `/coop-status/${STUDENT_NUMBER}`, undefined, { authorization: `Bearer ${token}` });
    expect(board).toMatchObject({
      status: 200,
      body: { readyForPostings: { state: 'ready' }, workTerms: [{ authorized: 'yes' }] },
    });
  });

  it('9. reminders stand in the ledger, go out once when due, and stop when an extension is filed', async () => {
    const rows = async () =>
      (
        await house.database.inspect.query(
          `select id, kind, state from coop.notification where student_id = $1 and kind = 'study_permit_expiry' order by due_at`,
          [studentId],
        )
      ).rows as { id: string; state: string }[];
    expect((await rows()).every(({ state }) => state === 'planned')).toBe(true);
    await house.database.inspect.query('update coop.notification set due_at = now() where id = $1', [
      (await rows())[0]!.id,
    ]);
    const expiryMails = async () =>
      (await subjects()).filter((subject) => subject.startsWith('Your study permit ends on'));
    // The mail arrives before its row says so.
    await house.eventually(async () => (await rows()).some(({ state }) => state === 'sent'));
    const filed = bodyOf<{ inTime: boolean; maintains: string }>(
      await student.post('/me/submissions', {
        kind: 'study_permit_extension',
        statedLocalTime: new Date(Date.now() - 7_200_000).toISOString().slice(0, 19),
        timeZone: 'UTC',
      }),
      201,
    );
    expect(filed.inTime).toBe(true);
    const after = await rows();
    expect(after.filter(({ state }) => state === 'planned')).toEqual([]);
    expect(after.filter(({ state }) => state === 'sent')).toHaveLength(1);
    const checkIns = await house.database.inspect.query(
      `select count(*)::int as n from coop.notification where student_id = $1 and kind = 'maintained_check_in' and state = 'planned'`,
      [studentId],
    );
    expect((checkIns.rows[0] as { n: number }).n).toBeGreaterThan(0);
    expect(await expiryMails()).toHaveLength(1);
  });

  it('10. the history says who did what, and the student sees it too', async () => {
    const history = bodyOf<{ items: { action: string; actor: { name: string } }[] }>(
      await staff.get(`/students/${studentId}/history`),
    );
    const actions = history.items.map(({ action }) => action);
    expect(actions).toEqual(
      expect.arrayContaining(['letter_request.approved', 'document.verified', 'mail.sent']),
    );
    const mine = bodyOf<{ items: { action: string }[] }>(await student.get('/me/history'));
    expect(mine.items.length).toBeGreaterThan(5);
  });

  it('mails exactly once each, and carries no number and no birth date', async () => {
    const mails = await house.mails();
    const ids = mails.map(({ messageId }) => messageId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { text } of mails) expect(text).not.toMatch(new RegExp(`${STUDENT_NUMBER}|F123456789|O1935`));
  });
});
