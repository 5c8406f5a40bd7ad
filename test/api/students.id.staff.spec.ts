import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aProgram, aStudent, anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { inDays, STUDIES } from '#testing/builders/office-days.js';
import { startTestApi, type TestApi } from '#testing/test-api.js';
import type { TestClient } from '#testing/test-client.js';

describe('/students/:id for staff', () => {
  let api: TestApi;
  let staff: TestClient;
  let program: { id: string; code: string };

  beforeAll(async () => {
    api = await startTestApi();
    await anOffice(api.database);
    program = await aProgram(api.database);
    await anAccount(api.database, {
      role: 'reviewer',
      email: 'maya@coop.example',
      displayName: 'Maya Okafor',
    });
    staff = await api.client().signIn('maya@coop.example', TEST_PASSWORD);
  });
  afterAll(() => api.close());

  const entries = async (studentId: string) => {
    const { rows } = await api.database.inspect.query<{ action: string; change: unknown; sealed: boolean }>(
      `select action, change, sealed_values is not null as sealed from coop.audit_entry where student_id = $1 order by id`,
      [studentId],
    );
    return rows;
  };

  describe('PATCH /students/:id', () => {
    it('changes what is sent, lets account and tasks follow, and tells the fields in the audit trail', async () => {
      const { id } = await aStudent(api.database, { programId: program.id, account: true });
      const other = await aProgram(api.database);
      await api.database.inspect.query(
        `insert into coop.review_task (student_id, program_id, kind, subject_id, due_on) values ($1, $2, 'document', $1, '${inDays(8)}')`,
        [id, program.id],
      );
      const { status, body } = await staff.patch(`/students/${id}`, {
        version: 1,
        email: 'moved@students.example',
        programId: other.id,
        continuanceMet: null,
      });
      expect(status).toBe(200);
      expect(body).toMatchObject({
        email: 'moved@students.example',
        program: { id: other.id },
        continuanceMet: null,
        version: 2,
      });
      const { rows } = await api.database.inspect.query(
        `select a.email, t.program_id from coop.account a join coop.review_task t on t.student_id = a.student_id where a.student_id = $1`,
        [id],
      );
      expect(rows).toEqual([{ email: 'moved@students.example', program_id: other.id }]);
      expect((await entries(id)).at(-1)).toEqual({
        action: 'student.changed',
        change: { version: 2, fields: ['email', 'programId', 'continuanceMet'] },
        sealed: true,
      });
      expect((await staff.get('/students?q=moved@')).body).toMatchObject({ items: [{ id }] });
    });

    it('keeps the version when nothing changes', async () => {
      const { id, email } = await aStudent(api.database, { programId: program.id });
      expect(await staff.patch(`/students/${id}`, { version: 1, email })).toMatchObject({
        status: 200,
        body: { version: 1 },
      });
      expect(await entries(id)).toEqual([]);
    });

    it('refuses a stale version and shows what is current', async () => {
      const { id } = await aStudent(api.database, { programId: program.id });
      await staff.patch(`/students/${id}`, { version: 1, acceptedIntoCoop: false });
      const { status, body } = await staff.patch(`/students/${id}`, { version: 1, acceptedIntoCoop: null });
      expect(status).toBe(409);
      expect(body).toMatchObject({ code: 'stale_version', current: { version: 2, acceptedIntoCoop: false } });
    });

    it('of two at once lets one through', async () => {
      const { id } = await aStudent(api.database, { programId: program.id });
      const answers = await Promise.all(
        ['One', 'Two', 'Three', 'Four'].map((givenName) =>
          staff.patch(`/students/${id}`, { version: 1, givenName }),
        ),
      );
      expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409, 409]);
    });

    it.each([
      ['without a version', { givenName: 'X' }, 'version'],
      ['with null for a name', { version: 1, givenName: null }, 'givenName'],
      ['with another number', { version: 1, studentNumber: '1' }, 'studentNumber'],
    ])('refuses a change %s', async (_name, body, path) => {
      const { id } = await aStudent(api.database, { programId: program.id });
      expect(await staff.patch(`/students/${id}`, body)).toMatchObject({
        status: 422,
        body: { errors: [{ path }] },
      });
    });
  });

  describe('GET /students/:id', () => {
    it('tells the whole case, with local twins of its instants', async () => {
      const { id } = await aStudent(api.database, { programId: program.id });
      await api.database.inspect.query(
        `insert into coop.permit (student_id, kind, source, issued_on, expires_on, remarks, verified)
         values ($1, 'study_permit', 'permit', '2025-08-01', '${inDays(372)}', '{}', true)`,
        [id],
      );
      await api.database.inspect.query(
        `insert into coop.travel (student_id, departed_at, returned_at) values ($1, '${inDays(27)}T20:00:00Z', null)`,
        [id],
      );
      await api.database.inspect.query(
        `insert into coop.document (student_id, purpose, state, reasons) values ($1, 'study_permit', 'returned', '[{"code": "unreadable"}]')`,
        [id],
      );
      const { status, body } = await staff.get(`/students/${id}`);
      expect(status).toBe(200);
      expect(body).toMatchObject({
        record: { id, program: { code: program.code }, programEndsOn: inDays(STUDIES.endIn) },
        courses: [{ courseCode: 'COOP 1101', term: '2026-01', state: 'completed', version: 1 }],
        enrolments: [
          {
            from: inDays(STUDIES.beginIn),
            to: inDays(STUDIES.endIn),
            load: 'full_time',
            finalSession: false,
          },
        ],
        workTerms: [],
        permits: [{ kind: 'study_permit', expiresOn: inDays(372), verified: true, supersededBy: null }],
        travel: [
          {
            departedAt: `${inDays(27)}T20:00:00.000Z`,
            departedAtLocal: `${inDays(27)}T13:00:00-07:00`,
            returnedAt: null,
            returnedAtLocal: null,
          },
        ],
        submissions: [],
        documents: [
          {
            purpose: 'study_permit',
            files: [],
            reasons: [
              { code: 'unreadable', text: { en: expect.any(String) }, fix: { fr: expect.any(String) } },
            ],
          },
        ],
        letters: [],
        requests: [],
        reminders: expect.any(Array),
        coopStatus: { readyForPostings: { state: expect.any(String) } },
        assessment: { timeline: expect.any(Object), why: expect.any(Object) },
      });
      expect((await entries(id)).map(({ action }) => action)).toEqual(['case.read', 'authorization.read']);
    });

    it.each(['0199e4a0-0000-7000-8000-000000000001', 'nonsense', '1'])(
      'answers 404 to the id %s',
      async (id) => {
        expect(await staff.get(`/students/${id}`)).toMatchObject({
          status: 404,
          body: { code: 'not_found' },
        });
      },
    );
  });

  describe('GET /students/:id/history', () => {
    it('tells who did what, newest first, page by page, and no values', async () => {
      const { id } = await aStudent(api.database, { programId: program.id, givenName: 'Secretname' });
      for (const [version, acceptedIntoCoop] of [false, null, true].entries())
        await staff.patch(`/students/${id}`, { version: version + 1, acceptedIntoCoop });
      const first = (await staff.get(`/students/${id}/history?limit=2`)).body as {
        items: { change: { version: number } }[];
        nextCursor: string;
      };
      expect(first.items).toMatchObject([
        {
          action: 'student.changed',
          actor: { kind: 'staff', name: 'Maya Okafor' },
          subject: { type: 'student', id },
          change: { version: 4 },
          atLocal: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d-07:00$/),
        },
        { change: { version: 3 } },
      ]);
      const second = await staff.get(`/students/${id}/history?limit=2&cursor=${first.nextCursor}`);
      expect(second.body).toMatchObject({ items: [{ change: { version: 2 } }], nextCursor: null });
      expect(JSON.stringify([first, second])).not.toContain('Secretname');
    });

    it.each(['x', '0', '-1', '9999999999999999999', "1' or 1=1"])('refuses the cursor %s', async (cursor) => {
      const { id } = await aStudent(api.database, { programId: program.id });
      expect((await staff.get(`/students/${id}/history?cursor=${encodeURIComponent(cursor)}`)).status).toBe(
        422,
      );
    });

    it('answers 404 to an unknown student', async () => {
      expect((await staff.get('/students/0199e4a0-0000-7000-8000-000000000001/history')).status).toBe(404);
    });
  });
});
