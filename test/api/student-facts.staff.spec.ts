import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aProgram, aStudent, anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { inDays } from '#testing/builders/office-days.js';
import { startTestApi, type TestApi } from '#testing/test-api.js';
import type { TestClient } from '#testing/test-client.js';

const UNKNOWN = '0199e4a0-0000-7000-8000-000000000001';

describe('/students/:id/course-enrolments, study-enrolments and work-terms', () => {
  let api: TestApi;
  let staff: TestClient;
  let programId: string;
  let id: string;

  beforeAll(async () => {
    api = await startTestApi();
    await anOffice(api.database);
    programId = (await aProgram(api.database)).id;
    await anAccount(api.database, { role: 'coordinator', email: 'maya@coop.example' });
    staff = await api.client().signIn('maya@coop.example', TEST_PASSWORD);
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    ({ id } = await aStudent(api.database, { programId, courseState: null }));
    await api.database.inspect.query(
      `insert into coop.permit (student_id, kind, source, issued_on, expires_on, remarks, verified)
       values ($1, 'study_permit', 'permit', '2025-08-01', '${inDays(738)}', '{}', true)`,
      [id],
    );
  });

  const assessments = async () => {
    const { rowCount } = await api.database.inspect.query(
      'select 1 from coop.assessment where student_id = $1',
      [id],
    );
    return rowCount;
  };
  const lastEntry = async () => {
    const { rows } = await api.database.inspect.query<object>(
      'select action, change, sealed_values is not null as sealed from coop.audit_entry where student_id = $1 order by id desc limit 1',
      [id],
    );
    return rows[0];
  };

  const KINDS = [
    {
      path: 'course-enrolments',
      body: { courseCode: 'COOP 1101', term: '2026-09', state: 'registered' },
      change: { state: 'completed' },
      wrong: { state: 'failed' },
      action: 'course_enrolment',
    },
    {
      path: 'study-enrolments',
      body: { from: inDays(288), to: inDays(389), load: 'part_time' },
      change: { load: 'full_time', finalSession: true },
      wrong: { from: '2027-13-01' },
      action: 'study_enrolment',
    },
    {
      path: 'work-terms',
      body: { term: '2027-01', from: inDays(42), to: inDays(151), approvedByDli: true },
      change: { employer: 'Acme', hoursPerWeek: 37.5 },
      wrong: { hoursPerWeek: 37.55 },
      action: 'work_term',
    },
  ] as const;

  describe.each(KINDS)('$path', ({ path, body, change, wrong, action }) => {
    it('records and changes a fact, with audit entry and assessment', async () => {
      const added = await staff.post(`/students/${id}/${path}`, body);
      expect(added).toMatchObject({ status: 201, body: { version: 1 } });
      expect(await lastEntry()).toMatchObject({ action: `${action}.recorded`, sealed: true });
      expect(await assessments()).toBe(1);
      const { id: rid } = added.body as { id: string };
      const changed = await staff.patch(`/students/${id}/${path}/${rid}`, { version: 1, ...change });
      expect(changed).toMatchObject({ status: 200, body: { id: rid, version: 2 } });
      expect(await lastEntry()).toMatchObject({
        action: `${action}.changed`,
        change: { version: 2, fields: Object.keys(change) },
      });
      const stored = await staff.get(`/students/${id}`);
      expect(JSON.stringify(stored.body)).toContain(rid);
    });

    it('refuses a stale version with what is current, and changes nothing for nothing', async () => {
      const { id: rid } = (await staff.post(`/students/${id}/${path}`, body)).body as { id: string };
      expect(await staff.patch(`/students/${id}/${path}/${rid}`, { version: 1 })).toMatchObject({
        status: 200,
        body: { version: 1 },
      });
      await staff.patch(`/students/${id}/${path}/${rid}`, { version: 1, ...change });
      expect(await staff.patch(`/students/${id}/${path}/${rid}`, { version: 1, ...change })).toMatchObject({
        status: 409,
        body: { code: 'stale_version', current: { version: 2 } },
      });
    });

    it('refuses a wrong value by its path', async () => {
      const answer = await staff.post(`/students/${id}/${path}`, { ...body, ...wrong });
      expect(answer).toMatchObject({ status: 422, body: { errors: [{ path: Object.keys(wrong)[0] }] } });
      expect((await staff.post(`/students/${id}/${path}`, {})).status).toBe(422);
      expect((await staff.post(`/students/${id}/${path}`, { ...body, more: 1 })).status).toBe(422);
    });

    it('answers 404 to an unknown student, an unknown record and the record of another', async () => {
      const other = await aStudent(api.database, { programId });
      const { id: rid } = (await staff.post(`/students/${id}/${path}`, body)).body as { id: string };
      expect((await staff.post(`/students/${UNKNOWN}/${path}`, body)).status).toBe(404);
      expect((await staff.patch(`/students/${id}/${path}/${UNKNOWN}`, { version: 1 })).status).toBe(404);
      expect((await staff.patch(`/students/${other.id}/${path}/${rid}`, { version: 1 })).status).toBe(404);
      expect((await staff.patch(`/students/${id}/${path}/x`, { version: 1 })).status).toBe(404);
    });

    it('is closed to students and to nobody', async () => {
      const { email } = await aStudent(api.database, { programId, account: true });
      const student = await api.client().signIn(email, TEST_PASSWORD);
      expect((await student.post(`/students/${id}/${path}`, body)).status).toBe(403);
      expect((await student.patch(`/students/${id}/${path}/${UNKNOWN}`, { version: 1 })).status).toBe(403);
      expect((await api.client().post(`/students/${id}/${path}`, body)).status).toBe(401);
    });
  });

  it.each(KINDS)('takes the same $path once', async ({ path, body }) => {
    await staff.post(`/students/${id}/${path}`, body);
    expect(await staff.post(`/students/${id}/${path}`, body)).toMatchObject({
      status: 409,
      body: { code: 'already_recorded' },
    });
  });

  it.each([
    ['study-enrolments', { from: inDays(288), to: inDays(287), load: 'leave' }, 'to'],
    ['work-terms', { term: 'T', from: inDays(288), to: inDays(287) }, 'to'],
  ])('refuses %s that end before they begin', async (path, body, field) => {
    expect(await staff.post(`/students/${id}/${path}`, body)).toMatchObject({
      status: 422,
      body: { errors: [{ path: field }] },
    });
  });

  it('cancels a work term and brings it back', async () => {
    const { id: rid } = (await staff.post(`/students/${id}/work-terms`, KINDS[2].body)).body as {
      id: string;
    };
    const cancelled = await staff.patch(`/students/${id}/work-terms/${rid}`, { version: 1, cancelled: true });
    expect(cancelled.body).toMatchObject({ cancelledAt: expect.stringMatching(/^\d{4}-.*Z$/) });
    const back = await staff.patch(`/students/${id}/work-terms/${rid}`, { version: 2, cancelled: false });
    expect(back.body).toMatchObject({ cancelledAt: null, version: 3 });
  });
});
