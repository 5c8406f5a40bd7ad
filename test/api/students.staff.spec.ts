import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aProgram, aStudent, anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { inDays } from '#testing/builders/office-days.js';
import { startTestApi, type TestApi } from '#testing/test-api.js';
import type { TestClient } from '#testing/test-client.js';

describe('/students for staff', () => {
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

  describe('POST /students', () => {
    it('adds the person with a key, an account without password and an audit row', async () => {
      const { status, body } = await staff.post('/students', {
        studentNumber: '100777001',
        givenName: 'Élodie',
        familyName: 'Gagné',
        email: 'elodie@students.example',
        language: 'fr',
        citizenships: ['FR'],
        programId: program.id,
        programStartsOn: '2025-09-01',
        programEndsOn: inDays(281),
        acceptedIntoCoop: true,
      });
      expect(status).toBe(201);
      expect(body).toMatchObject({
        studentNumber: '100777001',
        givenName: 'Élodie',
        program: { id: program.id, code: program.code },
        continuanceMet: null,
        version: 1,
      });
      const { id } = body as { id: string };
      const { rows } = await api.database.inspect.query(
        `select a.password_hash, a.language, a.display_name, s.search_name, k.wrapped_key is not null as has_key,
                s.recorded_by is not null as by_somebody
           from coop.student s join coop.account a on a.student_id = s.id join keyring.person_key k on k.student_id = s.id where s.id = $1`,
        [id],
      );
      expect(rows).toEqual([
        {
          password_hash: null,
          language: 'fr',
          display_name: 'Élodie Gagné',
          search_name: 'elodie gagne',
          has_key: true,
          by_somebody: true,
        },
      ]);
      const [created] = await entries(id);
      expect(created).toMatchObject({ action: 'student.created', sealed: true });
      expect(JSON.stringify(await entries(id))).not.toMatch(/Gagn|elodie/i);
    });

    it('refuses a number that is on file, and writes nothing', async () => {
      const { studentNumber } = await aStudent(api.database, { programId: program.id });
      const { status, body } = await staff.post('/students', {
        studentNumber,
        givenName: 'A',
        familyName: 'B',
        email: 'unused@students.example',
      });
      expect(status).toBe(409);
      expect(body).toMatchObject({
        code: 'already_recorded',
        detail: expect.stringContaining('Open that record'),
      });
      const { rows } = await api.database.inspect.query(
        `select 1 from coop.account where email = 'unused@students.example'`,
      );
      expect(rows).toEqual([]);
    });

    it.each([
      ['a mail address in use', { email: 'maya@coop.example' }, 'email'],
      ['an unknown program', { programId: '0199e4a0-0000-7000-8000-000000000001' }, 'programId'],
      [
        'a program that ends before it starts',
        { programStartsOn: '2026-09-01', programEndsOn: '2026-08-31' },
        'programEndsOn',
      ],
      ['no given name', { givenName: '' }, 'givenName'],
      ['a name over two lines', { familyName: 'Sharma\nX' }, 'familyName'],
      ['a date that no calendar has', { passportExpiresOn: '2026-02-30' }, 'passportExpiresOn'],
      ['a number for a text', { givenName: 7 }, 'givenName'],
      ['an unknown key', { sin: '123' }, 'sin'],
      ['null where a value is needed', { language: null }, 'language'],
      ['a country in words', { citizenships: ['India'] }, 'citizenships'],
      ['text for yes or no', { acceptedIntoCoop: 'yes' }, 'acceptedIntoCoop'],
    ])('refuses %s by its path', async (_name, part, path) => {
      const { status, body } = await staff.post('/students', {
        studentNumber: '100777999',
        givenName: 'A',
        familyName: 'B',
        email: 'fresh@students.example',
        ...part,
      });
      expect(status).toBe(422);
      expect((body as { errors: { path: string }[] }).errors.map((error) => error.path)).toEqual([path]);
    });

    it('carries out the same named request once', async () => {
      const body = {
        studentNumber: '100777002',
        givenName: 'Once',
        familyName: 'Only',
        email: 'once@students.example',
      };
      const answers = await Promise.all(
        Array.from({ length: 5 }, () => staff.post('/students', body, { 'idempotency-key': 'key-1' })),
      );
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
      expect(new Set(answers.map((answer) => (answer.body as { id: string }).id)).size).toBe(1);
    });
  });

  describe('GET /students', () => {
    it('pages by number without gap or repetition', async () => {
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const { status, body } = await staff.get(`/students?limit=3${cursor ? `&cursor=${cursor}` : ''}`);
        expect(status).toBe(200);
        const page = body as { items: { studentNumber: string }[]; nextCursor: string | null };
        seen.push(...page.items.map(({ studentNumber }) => studentNumber));
        cursor = page.nextCursor;
      } while (cursor);
      const { rows } = await api.database.inspect.query<{ n: string }>(
        'select student_number as n from coop.student order by 1',
      );
      expect(seen).toEqual(rows.map(({ n }) => n));
    });

    it.each(['gagne', 'GAGNÉ', 'elo gag', '100777001', 'elodie@stud'])('finds by %s', async (q) => {
      const { body } = await staff.get(`/students?q=${encodeURIComponent(q)}`);
      expect(body).toMatchObject({
        items: [{ givenName: 'Élodie', readyForPostings: expect.any(String), coveredUntil: null }],
      });
    });

    it('filters by program and status', async () => {
      const { id } = await aProgram(api.database);
      const student = await aStudent(api.database, { programId: id });
      expect((await staff.get(`/students?program=${id}`)).body).toMatchObject({
        items: [{ id: student.id }],
        nextCursor: null,
      });
      expect((await staff.get(`/students?program=${id}&status=ready`)).body).toMatchObject({ items: [] });
      expect((await staff.get(`/students?program=${id}&status=unknown`)).body).toMatchObject({
        items: [{ id: student.id }],
      });
    });

    it.each(['limit=0', 'limit=201', 'limit=x', 'status=maybe', 'program=1', 'order=name', 'q=a&q=b'])(
      'refuses ?%s',
      async (query) => {
        expect((await staff.get(`/students?${query}`)).status).toBe(422);
      },
    );

    it('is recorded with the ids it showed', async () => {
      await staff.get('/students?q=gagne');
      const { rows } = await api.database.inspect.query<{ ids: string[]; name: string }>(
        `select subject_ids as ids, actor_name as name from coop.audit_entry where action = 'students.listed' order by id desc limit 1`,
      );
      expect(rows[0]).toEqual({ ids: [expect.any(String)], name: 'Maya Okafor' });
    });
  });

  it('is closed to students and to nobody', async () => {
    const { email, id } = await aStudent(api.database, { programId: program.id, account: true });
    const student = await api.client().signIn(email, TEST_PASSWORD);
    for (const path of ['/students', `/students/${id}`, `/students/${id}/history`]) {
      expect((await student.get(path)).status).toBe(403);
      expect((await api.client().get(path)).status).toBe(401);
    }
    expect((await student.post('/students', {})).status).toBe(403);
    expect((await student.patch(`/students/${id}`, { version: 1, acceptedIntoCoop: true })).status).toBe(403);
  });
});
