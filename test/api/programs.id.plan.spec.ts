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
import { inDays, PERMIT } from '#testing/builders/office-days.js';
import { startTestApi, type TestApi } from '#testing/test-api.js';
import type { TestClient } from '#testing/test-client.js';

const stage = (kind: string, weeks: number, en: string) => ({ kind, weeks, name: { en, fr: `${en} (fr)` } });
const STAGES = [
  { ...stage('study', 32, 'Terms 1 and 2'), credits: 30, term: 1 },
  stage('work', 16, 'Work term 1'),
  stage('study', 16, 'Term 3'),
  stage('work', 16, 'Work term 2'),
];
const PLAN = { version: 1, basis: 'required_in_stream', stages: STAGES };

describe('/programs/:id/plan', () => {
  let api: TestApi;
  let reviewer: TestClient;
  let staff: TestClient;

  beforeAll(async () => {
    api = await startTestApi();
    await anOffice(api.database);
    await anAccount(api.database, { role: 'reviewer', email: 'rae@coop.example' });
    await anAccount(api.database, {
      role: 'coordinator',
      email: 'cora@coop.example',
      displayName: 'Cora Lund',
    });
    reviewer = await api.client().signIn('rae@coop.example', TEST_PASSWORD);
    staff = await api.client().signIn('cora@coop.example', TEST_PASSWORD);
  });
  afterAll(() => api.close());

  const programRow = async (id: string) => {
    const { rows } = await api.database.inspect.query(
      `select total_weeks as total, work_term_weeks as work, placement_basis as basis, stream_certified as certified
         from coop.program where id = $1`,
      [id],
    );
    return rows[0] as Record<string, unknown>;
  };
  const presentIs = (sql: string): Promise<unknown> =>
    api.database.inspect.query(
      `create or replace function coop.present() returns timestamptz language sql stable parallel safe return ${sql}`,
    );

  it('GET begins with two stages made of the program’s weeks', async () => {
    const { id } = await aProgram(api.database);
    expect(await reviewer.get(`/programs/${id}/plan`)).toMatchObject({
      status: 200,
      body: {
        version: 1,
        source: 'summary',
        basis: 'mandatory_all',
        stages: [
          { kind: 'study', weeks: 64 },
          { kind: 'work', weeks: 32 },
        ],
        totalWeeks: 96,
        workTermWeeks: 32,
        share: 32 / 96,
        certification: { by: 'As recorded with the program' },
      },
    });
    await reviewer.patch(`/programs/${id}`, { version: 1, workTermWeeks: 48 });
    expect((await reviewer.get(`/programs/${id}/plan`)).body).toMatchObject({
      version: 2,
      workTermWeeks: 48,
    });
  });

  it('PUT writes the next version; the program follows it, and its students are assessed again', async () => {
    const { id } = await aProgram(api.database);
    const { id: studentId } = await aStudent(api.database, { programId: id });
    await aPermit(api.database, studentId, { expiresOn: inDays(PERMIT.expiresIn) });
    expect(await staff.put(`/programs/${id}/plan`, PLAN)).toMatchObject({
      status: 200,
      body: {
        version: 2,
        source: 'office',
        stages: [{ credits: 30, term: 1 }, { credits: null, term: null }, {}, {}],
        totalWeeks: 80,
        workTermWeeks: 32,
        share: 0.4,
        certification: null,
        recordedBy: 'Cora Lund',
      },
    });
    expect(await programRow(id)).toEqual({
      total: 80,
      work: 32,
      basis: 'required_in_stream',
      certified: false,
    });
    const { rows } = await api.database.inspect.query(
      `select facts -> 'program' ->> 'totalWeeks' as weeks from coop.assessment where student_id = $1`,
      [studentId],
    );
    expect(rows).toEqual([{ weeks: '80' }]);
    expect((await reviewer.get(`/programs/${id}/plans`)).body).toMatchObject([
      { version: 2 },
      { version: 1 },
    ]);
    const audit = await api.database.inspect.query(
      `select change from coop.audit_entry where action = 'program_plan.written' and subject_ids @> array[$1]`,
      [id],
    );
    expect(audit.rows).toEqual([{ change: { version: 2 } }]);
  });

  it('POST certify says who, where and when; the stream is certified with it, until the plan changes', async () => {
    const { id } = await aProgram(api.database);
    await staff.put(`/programs/${id}/plan`, PLAN);
    const certified = {
      version: 2,
      by: 'Ines Duarte',
      office: 'Registrar',
      document: 'Calendar, p. 214',
      on: '2026-06-01',
    };
    expect(await staff.post(`/programs/${id}/plan/certify`, certified)).toMatchObject({
      status: 200,
      body: {
        certification: {
          by: 'Ines Duarte',
          office: 'Registrar',
          document: 'Calendar, p. 214',
          on: '2026-06-01',
        },
      },
    });
    expect(await programRow(id)).toMatchObject({ certified: true });
    expect(await staff.post(`/programs/${id}/plan/certify`, certified)).toMatchObject({ status: 409 });
    await staff.put(`/programs/${id}/plan`, { ...PLAN, version: 2 });
    expect(await programRow(id)).toMatchObject({ certified: false });
    expect(
      await staff.post(`/programs/${id}/plan/certify`, { ...certified, version: 3, on: '2999-01-01' }),
    ).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'on' }] },
    });
  });

  it('keeps a version for whoever was admitted under it', async () => {
    const { id } = await aProgram(api.database);
    await staff.put(`/programs/${id}/plan`, { ...PLAN, admittedFrom: '2026-09-01' });
    const on = async (day: string) => (await reviewer.get(`/programs/${id}/plan?admittedOn=${day}`)).body;
    expect(await on('2026-08-31')).toMatchObject({ version: 1, totalWeeks: 96 });
    expect(await on('2026-09-01')).toMatchObject({ version: 2, totalWeeks: 80 });
    await staff.put(`/programs/${id}/plan`, {
      ...PLAN,
      version: 2,
      stages: STAGES.slice(0, 2),
      admittedFrom: '2099-09-01',
    });
    expect(await programRow(id)).toMatchObject({ total: 80 });
  });

  it('counts a plan from its first day by the office’s clocks on, while another day has begun in UTC', async () => {
    const { id } = await aProgram(api.database);
    const wish = { ...PLAN, admittedFrom: inDays(1) };
    try {
      await presentIs(`'${inDays(1)}T03:00:00Z'::timestamptz`);
      expect((await staff.put(`/programs/${id}/plan`, wish)).status).toBe(200);
      expect(await programRow(id)).toMatchObject({ total: 96 });
      await presentIs(`'${inDays(1)}T08:00:00Z'::timestamptz`);
      await staff.put(`/programs/${id}/plan`, { ...wish, version: 2 });
      expect(await programRow(id)).toMatchObject({ total: 80 });
    } finally {
      await presentIs('now()');
    }
  });

  it('counts for those who were admitted under it, and for nobody before or after', async () => {
    const { id } = await aProgram(api.database);
    const admitted = async (on: string): Promise<string> => {
      const { id: studentId } = await aStudent(api.database, { programId: id });
      await api.database.inspect.query(`update coop.student set program_starts_on = $2 where id = $1`, [
        studentId,
        on,
      ]);
      await aPermit(api.database, studentId, { expiresOn: inDays(PERMIT.expiresIn) });
      await aWorkTerm(api.database, studentId, { fromOn: inDays(10), toOn: inDays(50) });
      return studentId;
    };
    const [before, under, after] = [
      await admitted(inDays(-448)),
      await admitted(inDays(-60)),
      await admitted(inDays(1)),
    ] as const;
    await staff.put(`/programs/${id}/plan`, {
      ...PLAN,
      basis: 'optional',
      admittedFrom: inDays(-90),
      admittedTo: inDays(0),
    });
    const isOptional = async (studentId: string): Promise<boolean> => {
      const { body } = await reviewer.get(`/students/${studentId}/authorization`);
      const { timeline } = body as { timeline: { findings: { code: string }[] } };
      return timeline.findings.some(({ code }) => code === 'placement_optional');
    };
    expect([await isOptional(before), await isOptional(under), await isOptional(after)]).toEqual([
      false,
      true,
      false,
    ]);
    const { rows } = await api.database.inspect.query(
      `select a.facts -> 'program' ->> 'placementBasis' as basis from coop.current_assessment c
         join coop.assessment a on a.id = c.assessment_id where c.student_id = any($1) order by array_position($1::uuid[], c.student_id)`,
      [[before, under, after]],
    );
    expect(rows).toEqual([{ basis: 'mandatory_all' }, { basis: 'optional' }, { basis: 'mandatory_all' }]);
  });

  it('lets the program’s own page not overrule a plan that was written', async () => {
    const { id } = await aProgram(api.database);
    await staff.put(`/programs/${id}/plan`, PLAN);
    const [program] = ((await staff.get('/programs')).body as { id: string; version: number }[]).filter(
      (one) => one.id === id,
    );
    expect(program).toMatchObject({ planWritten: true, totalWeeks: 80 });
    const { version } = program!;
    expect(await staff.patch(`/programs/${id}`, { version, totalWeeks: 90 })).toMatchObject({
      status: 409,
      body: { code: 'plan_decides' },
    });
    expect(await staff.patch(`/programs/${id}`, { version, totalWeeks: 80, months: 30 })).toMatchObject({
      status: 200,
      body: { months: 30, totalWeeks: 80 },
    });
    expect((await staff.get(`/programs/${id}/plans`)).body).toHaveLength(2);
  });

  it('refuses a stale version, plans that cannot be, an unknown program and reviewers', async () => {
    const { id } = await aProgram(api.database);
    expect(await staff.put(`/programs/${id}/plan`, { ...PLAN, version: 7 })).toMatchObject({
      status: 409,
      body: { code: 'stale_version', current: { version: 1 } },
    });
    for (const [change, path] of [
      [{ stages: [] }, 'stages'],
      [{ stages: [stage('study', 52, 'All')] }, 'stages'],
      [{ stages: [{ ...stage('work', 16, 'A'), weeks: 1.5 }] }, 'stages[0].weeks'],
      [{ stages: [{ kind: 'work', weeks: 16, name: { en: 'A' } }] }, 'stages[0].name.fr'],
      [{ basis: 'sometimes' }, 'basis'],
      [{ admittedFrom: '2026-09-01', admittedTo: '2026-08-01' }, 'admittedTo'],
    ] as const) {
      expect(await staff.put(`/programs/${id}/plan`, { ...PLAN, ...change })).toMatchObject({
        status: 422,
        body: { errors: [{ path }] },
      });
    }
    const unknown = '0199e4a0-0000-7000-8000-000000000001';
    expect((await staff.put(`/programs/${unknown}/plan`, PLAN)).status).toBe(404);
    expect((await staff.get(`/programs/${unknown}/plan`)).status).toBe(404);
    expect((await staff.get(`/programs/${unknown}/plans`)).status).toBe(404);
    expect((await reviewer.put(`/programs/${id}/plan`, PLAN)).status).toBe(403);
    const certified = { version: 1, by: 'A', on: '2026-01-01' };
    expect((await reviewer.post(`/programs/${id}/plan/certify`, certified)).status).toBe(403);
    const { email } = await aStudent(api.database, { account: true });
    const student = await api.client().signIn(email, TEST_PASSWORD);
    expect((await student.get(`/programs/${id}/plan`)).status).toBe(403);
  });
});
