import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPermit, aProgram, aStudent, anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { inDays, PERMIT } from '#testing/builders/office-days.js';
import { startTestApi, type TestApi } from '#testing/test-api.js';
import type { TestClient } from '#testing/test-client.js';

const PLAN = {
  code: 'NEW-1',
  name: 'Applied Computing',
  months: 24,
  totalWeeks: 96,
  workTermWeeks: 32,
  placementBasis: 'mandatory_all',
};

describe('/programs', () => {
  let api: TestApi;
  let staff: TestClient;

  beforeAll(async () => {
    api = await startTestApi();
    await anOffice(api.database);
    await anAccount(api.database, { role: 'reviewer', email: 'maya@coop.example' });
    staff = await api.client().signIn('maya@coop.example', TEST_PASSWORD);
  });
  afterAll(() => api.close());

  it('POST adds a program with what is usual, GET lists it', async () => {
    const { status, body } = await staff.post('/programs', PLAN);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      ...PLAN,
      credential: null,
      level: 'post_secondary',
      kind: 'academic',
      streamCertified: false,
      version: 1,
    });
    expect((await staff.get('/programs')).body).toContainEqual(body);
  });

  it('POST refuses a code that is in use', async () => {
    const { code } = await aProgram(api.database);
    expect(await staff.post('/programs', { ...PLAN, code })).toMatchObject({
      status: 409,
      body: { code: 'already_recorded' },
    });
  });

  it.each([
    [{ workTermWeeks: 97 }, 'workTermWeeks'],
    [{ placementBasis: 'sometimes' }, 'placementBasis'],
    [{ months: 0 }, 'months'],
    [{ months: '24' }, 'months'],
    [{ totalWeeks: 1.5 }, 'totalWeeks'],
    [{ name: ' ' }, 'name'],
    [{ level: null }, 'level'],
    [{ id: 'x' }, 'id'],
  ])('POST refuses %j', async (part, path) => {
    expect(await staff.post('/programs', { ...PLAN, code: 'X', ...part })).toMatchObject({
      status: 422,
      body: { errors: [{ path }] },
    });
  });

  it('PATCH changes the plan and assesses its students again', async () => {
    const { id } = await aProgram(api.database);
    const student = await aStudent(api.database, { programId: id });
    await aPermit(api.database, student.id, { expiresOn: inDays(PERMIT.expiresIn) });
    expect(
      await staff.patch(`/programs/${id}`, { version: 1, workTermWeeks: 48, credential: null }),
    ).toMatchObject({
      status: 200,
      body: {
        workTermWeeks: 48,
        credential: null,
        level: 'post_secondary',
        streamCertified: true,
        version: 2,
      },
    });
    const { rows } = await api.database.inspect.query(
      `select student_id, facts -> 'program' ->> 'workTermWeeks' as weeks from coop.assessment`,
    );
    expect(rows).toEqual([{ student_id: student.id, weeks: '48' }]);
    const entries = await api.database.inspect.query(
      `select change from coop.audit_entry where action = 'program.changed'`,
    );
    expect(entries.rows).toEqual([{ change: { version: 2, fields: ['workTermWeeks', 'credential'] } }]);
  });

  it('PATCH refuses a stale version, a plan that cannot be, and an unknown program', async () => {
    const { id } = await aProgram(api.database);
    await staff.patch(`/programs/${id}`, { version: 1, months: 30 });
    expect(await staff.patch(`/programs/${id}`, { version: 1, months: 36 })).toMatchObject({
      status: 409,
      body: { current: { months: 30, version: 2 } },
    });
    expect(await staff.patch(`/programs/${id}`, { version: 2, totalWeeks: 10 })).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'workTermWeeks' }] },
    });
    expect(await staff.patch(`/programs/${id}`, { version: 2, months: null })).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'months' }] },
    });
    expect((await staff.patch(`/programs/0199e4a0-0000-7000-8000-000000000001`, { version: 1 })).status).toBe(
      404,
    );
  });

  it('is for staff alone', async () => {
    const { email } = await aStudent(api.database, { account: true });
    const student = await api.client().signIn(email, TEST_PASSWORD);
    expect((await student.get('/programs')).status).toBe(403);
    expect((await student.post('/programs', PLAN)).status).toBe(403);
    expect(
      (await student.patch('/programs/0199e4a0-0000-7000-8000-000000000001', { version: 1 })).status,
    ).toBe(403);
    expect((await api.client().get('/programs')).status).toBe(401);
  });
});
