import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { inDays } from '#testing/builders/office-days.js';
import { aTermUnderPolicy } from '#testing/builders/policy-days.js';
import { aPermit, aStudent, anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { startTestApi, type TestApi } from '#testing/test-api.js';
import type { TestClient } from '#testing/test-client.js';

const DAY = 86_400_000;

interface Link {
  readonly id: string;
  readonly token: string;
  readonly expiresAt: string;
  readonly state: string;
}

describe('/me/employer-statements and /students/:id/employer-statements', () => {
  let api: TestApi;
  let staff: TestClient;
  let own: TestClient;
  let studentId: string;
  let workTermId: string;

  beforeAll(async () => {
    api = await startTestApi();
    await anOffice(api.database);
    await anAccount(api.database, {
      role: 'reviewer',
      email: 'maya@kestrel.example',
      displayName: 'Maya Okafor',
    });
    staff = await api.client().signIn('maya@kestrel.example', TEST_PASSWORD);
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    const student = await aStudent(api.database, { account: true });
    studentId = student.id;
    ({ workTermId } = await aTermUnderPolicy(api.database, studentId));
    await aPermit(api.database, studentId, { expiresOn: inDays(300) });
    own = await api.client().signIn(student.email, TEST_PASSWORD);
  });

  const make = async (body: object = {}): Promise<Link> => {
    const answer = await own.post('/me/employer-statements', { workTermId, ...body });
    expect(answer).toMatchObject({ status: 201 });
    return answer.body as Link;
  };
  const daysAhead = (iso: string) => Math.round((Date.parse(iso) - Date.now()) / DAY);

  it('POST makes a link with a token of its own, for thirty days unless others are chosen', async () => {
    const first = await make();
    expect(first.token).toMatch(/^[A-Za-z0-9_-]{22}$/);
    expect(first).toMatchObject({ state: 'open', workTermId, views: 0, lastViewedAt: null, revokedAt: null });
    expect(daysAhead(first.expiresAt)).toBe(30);
    const second = await make({ expiresInDays: 7 });
    expect(daysAhead(second.expiresAt)).toBe(7);
    expect(second.token).not.toBe(first.token);
  });

  it('ends a link with the work term at the latest', async () => {
    const { expiresAt } = await make({ expiresInDays: 90 });
    expect(expiresAt).toBe(new Date(Date.parse(`${inDays(51)}T07:00:00Z`)).toISOString());
  });

  it.each([
    [{ expiresInDays: 0 }, 'expiresInDays'],
    [{ expiresInDays: 91 }, 'expiresInDays'],
    [{ expiresInDays: 1.5 }, 'expiresInDays'],
    [{ workTermId: 'mine' }, 'workTermId'],
    [{ note: 'x' }, 'note'],
  ])('POST refuses %j', async (body, path) => {
    expect(await own.post('/me/employer-statements', { workTermId, ...body })).toMatchObject({
      status: 422,
      body: { errors: [{ path }] },
    });
  });

  it('POST refuses a work term of another student, one that is cancelled, and one that is over', async () => {
    const other = await aStudent(api.database);
    const theirs = await aTermUnderPolicy(api.database, other.id);
    const refusal = { status: 404, body: { code: 'not_found' } };
    expect(await own.post('/me/employer-statements', { workTermId: theirs.workTermId })).toMatchObject(
      refusal,
    );
    expect(await own.get(`/me/employer-statements/preview?workTermId=${theirs.workTermId}`)).toMatchObject(
      refusal,
    );
    await api.database.inspect.query('update coop.work_term set to_on = $2 where id = $1', [
      workTermId,
      inDays(-1),
    ]);
    expect(await own.post('/me/employer-statements', { workTermId })).toMatchObject({
      status: 409,
      body: { code: 'work_term_over' },
    });
    expect(await own.get(`/me/employer-statements/preview?workTermId=${workTermId}`)).toMatchObject(refusal);
    await api.database.inspect.query('update coop.work_term set cancelled_at = now() where id = $1', [
      workTermId,
    ]);
    expect(await own.post('/me/employer-statements', { workTermId })).toMatchObject(refusal);
  });

  it('POST stops at ten open links', async () => {
    const { id } = await make();
    for (let count = 1; count < 10; count += 1) await make();
    const surplus = await own.post('/me/employer-statements', { workTermId });
    expect(surplus).toMatchObject({ status: 409, body: { code: 'too_many_links' } });
    await own.delete(`/me/employer-statements/${id}`);
    await make();
  });

  it('GET lists them with the token, for the student alone', async () => {
    const { id, token } = await make();
    expect(await own.get('/me/employer-statements')).toMatchObject({ status: 200, body: [{ id, token }] });
    const seen = await staff.get(`/students/${studentId}/employer-statements`);
    expect(seen).toMatchObject({ status: 200, body: [{ id, state: 'open' }] });
    expect(JSON.stringify(seen.body)).not.toContain(token);
    expect((seen.body as object[])[0]).not.toHaveProperty('token');
    const other = await aStudent(api.database, { account: true });
    const stranger = await api.client().signIn(other.email, TEST_PASSWORD);
    expect(await stranger.get('/me/employer-statements')).toMatchObject({ status: 200, body: [] });
    expect((await stranger.get(`/students/${studentId}/employer-statements`)).status).toBe(403);
    expect(
      (await staff.get('/students/0199e4a0-0000-7000-8000-000000000001/employer-statements')).status,
    ).toBe(404);
  });

  it('keeps the token nowhere but sealed', async () => {
    const { token } = await make();
    const { rows } = await api.database.inspect.query<{ text: string }>(
      `select e::text as text from coop.employer_statement e where student_id = $1
       union all select a::text from coop.audit_entry a where student_id = $1`,
      [studentId],
    );
    expect(rows.length).toBeGreaterThan(1);
    const hex = Buffer.from(token).toString('hex');
    for (const { text } of rows) {
      expect(text).not.toContain(token);
      expect(text).not.toContain(hex);
    }
  });

  it('DELETE ends a link at once and for good, once', async () => {
    const { id } = await make();
    const other = await aStudent(api.database, { account: true });
    const stranger = await api.client().signIn(other.email, TEST_PASSWORD);
    expect((await stranger.delete(`/me/employer-statements/${id}`)).status).toBe(404);
    expect((await own.delete(`/me/employer-statements/${id}`)).status).toBe(204);
    expect((await own.delete(`/me/employer-statements/${id}`)).status).toBe(404);
    expect(await own.get('/me/employer-statements')).toMatchObject({
      body: [{ id, state: 'revoked', revokedBy: 'student', token: null }],
    });
  });

  it('lets staff end a link, and tells the student who did', async () => {
    const { id } = await make();
    expect((await staff.delete(`/students/${studentId}/employer-statements/${id}`)).status).toBe(204);
    expect(await own.get('/me/employer-statements')).toMatchObject({
      body: [{ id, state: 'revoked', revokedBy: 'office' }],
    });
    const { rows } = await api.database.inspect.query(
      `select actor_kind, action from coop.audit_entry where student_id = $1 and subject_type = 'employer_statement'
        and action <> 'employer_statement.listed' order by id`,
      [studentId],
    );
    expect(rows).toEqual([
      { actor_kind: 'student', action: 'employer_statement.made' },
      { actor_kind: 'staff', action: 'employer_statement.revoked' },
    ]);
  });
});
