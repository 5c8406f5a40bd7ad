import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  aPermit,
  aProgram,
  aStudent,
  anAccount,
  anOffice,
  aWorkTerm,
  TEST_PASSWORD,
} from '#testing/builders.js';
import { inDays } from '#testing/builders/office-days.js';
import { startTestApi, type TestApi } from '#testing/test-api.js';
import type { TestClient } from '#testing/test-client.js';

const DAY = 86_400_000;

describe('authorization and co-op status', () => {
  let api: TestApi;
  let staff: TestClient;

  beforeAll(async () => {
    api = await startTestApi();
    await anOffice(api.database);
    await anAccount(api.database, { role: 'reviewer', email: 'reviewer@kestrel.example' });
    await anAccount(api.database, { role: 'administrator', email: 'admin@kestrel.example' });
    staff = await api.client().signIn('reviewer@kestrel.example', TEST_PASSWORD);
  });
  afterAll(() => api.close());

  const signedIn = async (values: Parameters<typeof aStudent>[1] = {}) => {
    const student = await aStudent(api.database, { account: true, ...values });
    return { student, client: await api.client().signIn(student.email, TEST_PASSWORD) };
  };
  const get = async (client: TestClient, path: string): Promise<Record<string, unknown>> => {
    const answer = await client.get(path);
    expect(answer).toMatchObject({ status: 200 });
    return answer.body as Record<string, unknown>;
  };

  describe('GET /me/home', () => {
    it('begins with what is missing and says unknown as unknown', async () => {
      const { client } = await signedIn({ acceptedIntoCoop: false, courseState: null });
      const home = await get(client, '/me/home');
      expect(home).toMatchObject({
        sentence: { state: 'unknown' },
        coopStatus: {
          readyForPostings: {
            state: 'not_ready',
            reasons: [
              { code: 'not_accepted' },
              { code: 'course_not_registered' },
              { code: 'no_verified_permit' },
            ],
          },
        },
      });
      expect(home['tasks']).toEqual(
        expect.arrayContaining([expect.objectContaining({ code: 'request_letter', status: 'cannot_start' })]),
      );
    });

    it('shows a verified permit as done, and its filing deadline as the next date', async () => {
      const { student, client } = await signedIn();
      await aPermit(api.database, student.id, { expiresOn: inDays(100) });
      const home = await get(client, '/me/home');
      expect(home).toMatchObject({ nextDate: { on: inDays(99), what: 'apply_by' } });
      const tasks = home['tasks'] as { code: string; group: string }[];
      expect(tasks.find(({ code }) => code === 'upload_permit')).toMatchObject({ group: 'done' });
      expect(tasks.find(({ code }) => code === 'extend_permit')).toMatchObject({ status: 'expiring' });
    });

    it('asks nobody to apply by a day who has applied in time: next the permit ends', async () => {
      const { student, client } = await signedIn();
      await aPermit(api.database, student.id, { expiresOn: inDays(100) });
      const told = await client.post('/me/submissions', {
        kind: 'study_permit_extension',
        statedLocalTime: `${inDays(-1)}T10:00:00`,
        timeZone: 'America/Vancouver',
        channel: 'online',
      });
      expect(told).toMatchObject({ status: 201 });
      const home = await get(client, '/me/home');
      expect(home).toMatchObject({ nextDate: { on: inDays(100), what: 'permit_ends' } });
      const tasks = home['tasks'] as { code: string }[];
      expect(tasks.map(({ code }) => code)).not.toContain('extend_permit');
    });

    it('goes on naming the deadline of the permit that was not extended', async () => {
      const { student, client } = await signedIn();
      await aPermit(api.database, student.id, { expiresOn: inDays(100) });
      await aPermit(api.database, student.id, { kind: 'coop_work_permit', expiresOn: inDays(90) });
      await client.post('/me/submissions', {
        kind: 'study_permit_extension',
        statedLocalTime: `${inDays(-1)}T10:00:00`,
        timeZone: 'America/Vancouver',
        channel: 'online',
      });
      expect(await get(client, '/me/home')).toMatchObject({
        nextDate: { on: inDays(89), what: 'apply_by' },
      });
    });
  });

  describe('GET /me/authorization and /students/:id/authorization', () => {
    it('answers the same to the student and to staff, with the reasons', async () => {
      const { student, client } = await signedIn();
      await aPermit(api.database, student.id, { expiresOn: inDays(400) });
      const mine = await get(client, '/me/authorization');
      const theirs = await get(staff, `/students/${student.id}/authorization`);
      expect((mine['timeline'] as { work: unknown }).work).toEqual(
        (theirs['timeline'] as { work: unknown }).work,
      );
      expect((mine['why'] as { en: string[] }).en.length).toBeGreaterThan(0);
    });

    it('does not believe a permit that nobody verified', async () => {
      const { student, client } = await signedIn();
      await aPermit(api.database, student.id, { expiresOn: inDays(400), verified: false });
      const answer = await get(client, '/me/authorization');
      expect(answer).toMatchObject({
        coopStatus: { readyForPostings: { state: 'unknown', reasons: [{ code: 'permit_unverified' }] } },
      });
      expect((answer['timeline'] as { status: unknown }).status).toMatchObject({
        stay: 'unknown',
        study: 'unknown',
      });
    });

    it('tells staff the smallest change that would help, and students never which step to take', async () => {
      const { student, client } = await signedIn();
      await aPermit(api.database, student.id, { expiresOn: inDays(400) });
      const workTerm = await aWorkTerm(api.database, student.id, { fromOn: inDays(10), toOn: inDays(50) });
      const theirs = await get(staff, `/students/${student.id}/authorization`);
      expect(theirs['changes']).toEqual([
        {
          workTerm,
          code: 'issue_letter',
          words: {
            en: 'Issue the placement confirmation before the first day.',
            fr: 'Délivrer la confirmation de stage avant le premier jour.',
          },
          verdict: 'covered',
        },
      ]);
      expect((await get(client, '/me/authorization'))['changes']).toEqual([]);
    });

    it('has every finding in both languages', async () => {
      const { student } = await signedIn();
      await aPermit(api.database, student.id, { expiresOn: inDays(20) });
      await aWorkTerm(api.database, student.id, { fromOn: inDays(10), toOn: inDays(50) });
      const { timeline } = (await get(staff, `/students/${student.id}/authorization`)) as {
        timeline: { findings: { code: string; words: { en: string; fr: string } }[] };
      };
      expect(timeline.findings.find(({ code }) => code === 'permit_expired')?.words).toEqual({
        en: `The permit is good through ${inDays(20)} only.`,
        fr: `Le permis ne vaut que jusqu’au ${inDays(20)} inclusivement.`,
      });
    });

    it('answers a foreign and an unknown id alike', async () => {
      const missing = await staff.get('/students/00000000-0000-7000-8000-000000000000/authorization');
      expect(missing).toMatchObject({ status: 404, body: { code: 'not_found' } });
      expect((await staff.get('/students/no-id/authorization')).status).toBe(404);
      const { client } = await signedIn();
      expect((await client.get(`/students/${(await signedIn()).student.id}/authorization`)).status).toBe(403);
    });

    it('records every read', async () => {
      const { student } = await signedIn();
      await staff.get(`/students/${student.id}/authorization`);
      const { rows } = await api.database.inspect.query(
        'select actor_kind from coop.audit_entry where action = $1 and student_id = $2',
        ['authorization.read', student.id],
      );
      expect(rows).toEqual([{ actor_kind: 'staff' }]);
    });
  });

  describe('POST /students/:id/reassess', () => {
    it('keeps an assessment once, plans the reminders of R41, and changes nothing the second time', async () => {
      const { student } = await signedIn();
      await aPermit(api.database, student.id, { expiresOn: inDays(200) });
      expect((await staff.post(`/students/${student.id}/reassess`, {})).status).toBe(200);
      const reminders = () =>
        api.database.inspect.query(
          `select key, kind, class, state, due_at from coop.notification where student_id = $1 order by due_at, key`,
          [student.id],
        );
      const first = (await reminders()).rows as { kind: string; class: string; due_at: Date }[];
      expect(first.filter(({ kind }) => kind === 'study_permit_expiry')).toHaveLength(9);
      expect(
        first.filter(({ kind }) => kind === 'filing_deadline').map(({ due_at }) => due_at.toISOString()),
      ).toEqual([`${inDays(200)}T00:00:00.000Z`, `${inDays(200)}T20:00:00.000Z`]);
      await staff.post(`/students/${student.id}/reassess`, {});
      expect((await reminders()).rows).toEqual(first);
      const assessments = await api.database.inspect.query(
        'select id from coop.assessment where student_id = $1',
        [student.id],
      );
      expect(assessments.rows).toHaveLength(1);
    });

    it('supersedes the reminders of a replaced permit and plans those of the new one', async () => {
      const { student } = await signedIn();
      const old = await aPermit(api.database, student.id, { expiresOn: inDays(150) });
      await staff.post(`/students/${student.id}/reassess`, {});
      const next = await aPermit(api.database, student.id, { expiresOn: inDays(700) });
      await api.database.inspect.query('update coop.permit set superseded_by = $2 where id = $1', [
        old,
        next,
      ]);
      await staff.post(`/students/${student.id}/reassess`, {});
      const { rows } = await api.database.inspect.query(
        `select subject_id, state, count(*)::int as n from coop.notification where student_id = $1 and subject_type = 'permit' group by 1, 2 order by 3`,
        [student.id],
      );
      expect(rows).toEqual(
        expect.arrayContaining([
          { subject_id: old, state: 'superseded', n: 10 },
          { subject_id: next, state: 'planned', n: 11 },
        ]),
      );
      expect(rows).toHaveLength(2);
    });

    it('keeps a reminder that fell due during a downtime until it is sent', async () => {
      const { student } = await signedIn();
      await aPermit(api.database, student.id, { expiresOn: inDays(89) });
      await api.database.inspect.query('update coop.student set passport_expires_on = null where id = $1', [
        student.id,
      ]);
      await staff.post(`/students/${student.id}/reassess`, {});
      await api.database.inspect.query(
        `update coop.notification set due_at = now() - interval '2 days' where student_id = $1 and key like '%:-60d'`,
        [student.id],
      );
      await staff.post(`/students/${student.id}/reassess`, {});
      const { rows } = await api.database.inspect.query(
        `select state from coop.notification where student_id = $1 and key like '%:-60d'`,
        [student.id],
      );
      expect(rows).toEqual([{ state: 'planned' }]);
    });
  });

  describe('GET /me/reminders and /students/:id/reminders', () => {
    it('shows the student their own rows and staff the case’s', async () => {
      const { student, client } = await signedIn();
      await aPermit(api.database, student.id, { expiresOn: inDays(40) });
      await staff.post(`/students/${student.id}/reassess`, {});
      const mine = (await client.get('/me/reminders')).body as { kind: string; state: string }[];
      expect(mine.length).toBeGreaterThan(5);
      expect((await staff.get(`/students/${student.id}/reminders`)).body).toEqual(mine);
    });
  });

  describe('GET /coop-status/:studentNumber', () => {
    const boardToken = async (scopes = ['coop-status:read']): Promise<string> => {
      const admin = await api.client().signIn('admin@kestrel.example', TEST_PASSWORD);
      const issued = await admin.post('/machine-tokens', {
        name: 'Job board',
        scopes,
        expiresAt: new Date(Date.now() + DAY).toISOString(),
      });
      expect(issued.status).toBe(201);
      return (issued.body as { token: string }).token;
    };
    const ask = (token: string, number: string) =>
      api.client().send('GET', `/coop-status/${number}`, undefined, { authorization: `Bearer ${token}` });

    it('tells a job board ready or not and each work term, and nothing else about the person', async () => {
      const { student } = await signedIn({ programId: (await aProgram(api.database)).id });
      await aPermit(api.database, student.id, { expiresOn: inDays(500) });
      await aWorkTerm(api.database, student.id, { fromOn: inDays(20), toOn: inDays(100) });
      const answer = await ask(await boardToken(), student.studentNumber);
      expect(answer.status).toBe(200);
      expect(answer.body).toMatchObject({
        studentNumber: student.studentNumber,
        readyForPostings: { state: 'ready', reasons: [] },
        workTerms: [{ authorized: 'no' }],
      });
      expect(JSON.stringify(answer.body)).not.toMatch(new RegExp(`Ananya|Sharma|${student.id}|@`));
    });

    it('refuses a token without the scope, a wrong token, and staff', async () => {
      const { student } = await signedIn();
      expect((await ask(await boardToken(['evaluations:run']), student.studentNumber)).status).toBe(403);
      expect((await ask('x'.repeat(43), student.studentNumber)).status).toBe(401);
      expect((await staff.get(`/coop-status/${student.studentNumber}`)).status).toBe(403);
      expect((await ask(await boardToken(), '99999999')).status).toBe(404);
    });
  });
});
