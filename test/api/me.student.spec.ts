import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aProgram, aStudent, anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { inDays, STUDIES } from '#testing/builders/office-days.js';
import { startTestApi, type TestApi } from '#testing/test-api.js';
import type { TestClient } from '#testing/test-client.js';

describe('/me, /me/history and /me/travel', () => {
  let api: TestApi;
  let student: TestClient;
  let id: string;
  let other: { id: string };

  beforeAll(async () => {
    api = await startTestApi();
    await anOffice(api.database);
    const { id: programId } = await aProgram(api.database);
    const own = await aStudent(api.database, { programId, account: true, givenName: 'Ananya' });
    other = await aStudent(api.database, { programId, givenName: 'Otherone' });
    ({ id } = own);
    await api.database.inspect.query(
      `insert into coop.permit (student_id, kind, source, issued_on, expires_on, verified)
       select s, 'study_permit', 'permit', '2025-08-01', '${inDays(372)}', true from unnest($1::uuid[]) s`,
      [[id, other.id]],
    );
    student = await api.client().signIn(own.email, TEST_PASSWORD);
  });
  afterAll(() => api.close());

  it('GET /me tells what is on file about me, and about nobody else', async () => {
    const { status, body } = await student.get('/me');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      id,
      givenName: 'Ananya',
      passportExpiresOn: inDays(STUDIES.passportEndsIn),
      program: { code: expect.any(String) },
      courseEnrolments: [{ courseCode: 'COOP 1101', state: 'completed' }],
      workTerms: [],
      permits: [{ kind: 'study_permit', expiresOn: inDays(372) }],
    });
    expect(JSON.stringify(body)).not.toContain('Otherone');
  });

  it('GET /me leaves out permits that a newer one replaced', async () => {
    const { rows } = await api.database.inspect.query<{ id: string }>(
      `insert into coop.permit (student_id, kind, source, issued_on, expires_on) values ($1, 'study_permit', 'permit', '2026-10-01', '${inDays(800)}') returning id`,
      [id],
    );
    await api.database.inspect.query(
      `update coop.permit set superseded_by = $2 where student_id = $1 and id <> $2`,
      [id, rows[0]!.id],
    );
    expect(((await student.get('/me')).body as { permits: object[] }).permits).toMatchObject([
      { expiresOn: inDays(800) },
    ]);
  });

  it('POST /me/travel records an absence once, and GET lists mine alone', async () => {
    await api.database.inspect.query(
      `insert into coop.travel (student_id, departed_at) values ($1, '2026-01-01T00:00Z')`,
      [other.id],
    );
    const body = { departedAt: `${inDays(27)}T12:00:00-08:00`, returnedAt: `${inDays(41)}T08:00:00Z` };
    const first = await student.post('/me/travel', body, { 'idempotency-key': 'trip-1' });
    expect(first).toMatchObject({
      status: 201,
      body: { departedAt: `${inDays(27)}T20:00:00.000Z`, version: 1 },
    });
    expect((await student.post('/me/travel', body, { 'idempotency-key': 'trip-1' })).body).toEqual(
      first.body,
    );
    const list = await student.get('/me/travel');
    expect(list.body).toEqual([first.body]);
  });

  it.each([
    [{}, 'departedLocal'],
    [{ departedAt: 'yesterday' }, 'departedAt'],
    [{ departedAt: '2026-02-30T12:00:00Z' }, 'departedAt'],
    [{ departedAt: `${inDays(27)}T12:00:00Z`, returnedAt: `${inDays(26)}T12:00:00Z` }, 'returnedLocal'],
    [{ departedAt: `${inDays(27)}T12:00:00Z`, studentId: 'x' }, 'studentId'],
  ])('POST /me/travel refuses %j', async (body, path) => {
    expect(await student.post('/me/travel', body)).toMatchObject({
      status: 422,
      body: { errors: [{ path }] },
    });
  });

  it('GET /me/history tells me of my case alone', async () => {
    const staffEmail = 'maya@coop.example';
    await anAccount(api.database, { role: 'reviewer', email: staffEmail, displayName: 'Maya Okafor' });
    const staff = await api.client().signIn(staffEmail, TEST_PASSWORD);
    await staff.patch(`/students/${id}`, { version: 1, continuanceMet: null });
    await staff.patch(`/students/${other.id}`, { version: 1, continuanceMet: null });
    const { status, body } = await student.get('/me/history');
    expect(status).toBe(200);
    const { items } = body as { items: { action: string; actor: object; subject: { id: string } }[] };
    expect(items.find(({ action }) => action === 'student.changed')).toMatchObject({
      actor: { kind: 'staff', name: 'Maya Okafor' },
      subject: { type: 'student', id },
    });
    expect(JSON.stringify(items)).not.toContain(other.id);
  });

  it('is for students alone', async () => {
    await anAccount(api.database, { role: 'administrator', email: 'admin@coop.example' });
    const admin = await api.client().signIn('admin@coop.example', TEST_PASSWORD);
    for (const path of ['/me', '/me/history', '/me/travel']) {
      expect((await admin.get(path)).status).toBe(403);
      expect((await api.client().get(path)).status).toBe(401);
    }
    expect((await admin.post('/me/travel', { departedAt: `${inDays(27)}T12:00:00Z` })).status).toBe(403);
  });
});
