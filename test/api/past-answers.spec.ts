import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aPermit, aProgram, aStudent, aWorkTerm } from '#testing/builders.js';
import { inDays } from '#testing/builders/office-days.js';
import { bodyOf, openTestDesk, type TestDesk } from '#testing/test-desk.js';

const DAY = 86_400_000;

interface Past {
  readonly at: string;
  readonly says: string;
  readonly assessment: { readonly id: string; readonly recordedAt: string } | null;
  readonly rulePackInForce: string | null;
  readonly facts: { readonly permits: readonly { id: string; expiresOn: string }[] } | null;
  readonly sources: readonly { path: string; actor: { name: string }; action: string }[];
  readonly result: { readonly status: { readonly stay: string }; readonly work: unknown[] } | null;
  readonly reproduction: {
    readonly reproduced: boolean;
    readonly then: { readonly version: string };
    readonly now: { readonly version: string };
  } | null;
  readonly today: {
    readonly result: { readonly status: { readonly stay: string } } | null;
    readonly differences: { readonly stay: readonly unknown[] } | null;
  } | null;
}

interface Item {
  readonly id: string;
  readonly recordedAt: string;
  readonly says: boolean;
  readonly first: boolean;
  readonly facts: readonly { path: string; entry: string | null; change: string; fields: string[] }[];
  readonly verdicts: readonly { placement: string; before: string | null; after: string | null }[];
}

describe('what was known, and when', () => {
  let desk: TestDesk;
  let studentId: string;
  let programId: string;

  beforeAll(async () => {
    desk = await openTestDesk();
  });
  afterAll(() => desk.close());
  beforeEach(async () => {
    programId = (await aProgram(desk.database)).id;
    studentId = (await aStudent(desk.database, { programId })).id;
  });

  const reassess = async (): Promise<void> => {
    bodyOf(await desk.staff.post(`/students/${studentId}/reassess`, {}));
  };
  const asOf = async (at: string, more = ''): Promise<Past> =>
    bodyOf<Past>(
      await desk.staff.get(`/students/${studentId}/authorization/as-of?at=${encodeURIComponent(at)}${more}`),
    );
  const list = async (query = ''): Promise<{ items: Item[]; nextCursor: string | null }> =>
    bodyOf(await desk.staff.get(`/students/${studentId}/assessments${query}`));
  /** As if the present assessments had been made so long ago. */
  const age = async (days: number): Promise<void> => {
    await desk.database.inspect.query(
      `update coop.assessment set recorded_at = recorded_at - make_interval(days => $2) where student_id = $1`,
      [studentId, days],
    );
  };
  const agoInstant = (days: number): string => new Date(Date.now() - days * DAY).toISOString();

  describe('GET /students/:id/authorization/as-of', () => {
    it('answers from the facts of then, and computes the recorded answer again', async () => {
      const permit = await aPermit(desk.database, studentId, { expiresOn: inDays(30) });
      await reassess();
      await age(10);
      await desk.database.inspect.query('update coop.permit set cancelled_on = $2 where id = $1', [
        permit,
        inDays(-20),
      ]);
      await reassess();

      const then = await asOf(agoInstant(5), '&alsoUnder=current');
      expect(then).toMatchObject({
        says: 'answer',
        rulePackInForce: '2026-11-21',
        result: { status: { stay: 'permitted' } },
        reproduction: { reproduced: true },
        today: { result: { status: { stay: 'not_permitted' } } },
      });
      expect(then.facts?.permits).toMatchObject([{ id: permit, expiresOn: inDays(30) }]);
      expect(then.facts?.permits[0]).not.toHaveProperty('cancelledOn');
      expect(then.reproduction?.then.version).toBe(then.reproduction?.now.version);
      expect(then.today?.differences?.stay.length).toBeGreaterThan(0);

      const now = await asOf(new Date().toISOString());
      expect(now).toMatchObject({ result: { status: { stay: 'not_permitted' } }, today: null });
      expect(now.assessment?.id).not.toBe(then.assessment?.id);
    });

    it('takes the assessment from its very millisecond on, and none before', async () => {
      await aPermit(desk.database, studentId, { expiresOn: inDays(30) });
      await reassess();
      const [item] = (await list()).items;
      expect((await asOf(item!.recordedAt)).assessment?.id).toBe(item!.id);
      const before = new Date(Date.parse(item!.recordedAt) - 1).toISOString();
      expect(await asOf(before)).toMatchObject({
        says: 'not_assessed',
        assessment: null,
        facts: null,
        result: null,
        reproduction: null,
        sources: [],
      });
    });

    it('claims no authority after the program was removed, and none of today’s before', async () => {
      await aPermit(desk.database, studentId, { expiresOn: inDays(30) });
      await reassess();
      const whileKnown = new Date().toISOString();
      bodyOf(await desk.staff.patch(`/students/${studentId}`, { version: 1, programId: null }));
      const afterwards = new Date().toISOString();
      expect(await asOf(whileKnown)).toMatchObject({
        says: 'answer',
        result: { status: { stay: 'permitted' } },
      });
      expect(await asOf(afterwards, '&alsoUnder=current')).toMatchObject({
        says: 'facts_missing',
        facts: null,
        result: null,
        reproduction: null,
        today: { result: null, differences: null },
      });
      await reassess();
      expect((await list()).items.map(({ says }) => says)).toEqual([false, true]);
      bodyOf(await desk.staff.patch(`/students/${studentId}`, { version: 2, programId }));
      expect(await asOf(new Date().toISOString())).toMatchObject({ says: 'answer' });
      expect((await list()).items.map(({ says, first }) => [says, first])).toEqual([
        [true, false],
        [false, false],
        [true, true],
      ]);
    });

    it('does not call reproduced what the engine no longer answers', async () => {
      await aPermit(desk.database, studentId, { expiresOn: inDays(30) });
      await reassess();
      await desk.database.inspect.query(
        `update coop.assessment set result = jsonb_set(result, '{work,0,state}', '"authorized_policy"'), engine_version = '0.9.0'
          where student_id = $1`,
        [studentId],
      );
      const past = await asOf(new Date().toISOString());
      expect(past.reproduction).toMatchObject({ reproduced: false, then: { version: '0.9.0' } });
      expect(past.result?.work[0]).not.toMatchObject({ state: 'authorized_policy' });
    });

    it('knows the pack in force then, also one taken back since, and not one entered later', async () => {
      await aPermit(desk.database, studentId, { expiresOn: inDays(30) });
      await reassess();
      await age(10);
      const period = (recordedDaysAgo: number, fromDaysAgo: number, takenBackDaysAgo: number | null) =>
        desk.database.inspect.query<{ id: string }>(
          `insert into coop.rule_pack_period (rule_pack, from_at, reason, put_in_force_by, recorded_at, taken_back_at, taken_back_by)
           values ('1999-01-01', $1, 'A test.', 'Maya Okafor', $2, $3, case when $3::timestamptz is null then null else 'Maya Okafor' end)
           returning id`,
          [
            agoInstant(fromDaysAgo),
            agoInstant(recordedDaysAgo),
            takenBackDaysAgo === null ? null : agoInstant(takenBackDaysAgo),
          ],
        );
      const { rows: taken } = await period(8, 7, 5);
      expect((await asOf(agoInstant(6))).rulePackInForce).toBe('1999-01-01');
      expect((await asOf(agoInstant(6))).result).toBeNull();
      expect((await asOf(agoInstant(4))).rulePackInForce).toBe('2026-11-21');
      const { rows: late } = await period(1, 4, 0);
      expect((await asOf(agoInstant(3))).rulePackInForce).toBe('2026-11-21');
      for (const { id } of [...taken, ...late])
        await desk.database.inspect.query('delete from coop.rule_pack_period where id = $1', [id]);
    });

    it('tells who recorded a fact, as far as the audit trail knows', async () => {
      await aPermit(desk.database, studentId, { expiresOn: inDays(300) });
      const term = bodyOf<{ id: string }>(
        await desk.staff.post(`/students/${studentId}/work-terms`, {
          term: '2027-01',
          from: inDays(42),
          to: inDays(151),
          setting: 'general',
          approvedByDli: true,
        }),
        201,
      );
      bodyOf(await desk.staff.patch(`/students/${studentId}`, { version: 1, completedOn: inDays(200) }));
      const { sources } = await asOf(new Date().toISOString());
      expect(sources).toEqual(
        expect.arrayContaining([
          expect.objectContaining({
            path: `placements.${term.id}`,
            action: 'work_term.recorded',
            actor: { kind: 'staff', name: 'Maya Okafor' },
          }),
          expect.objectContaining({ path: 'completedOn', action: 'student.changed' }),
        ]),
      );
      expect(sources.map(({ path }) => path)).not.toContain('deEnrolledOn');
    });

    it('reads a day as its end by the office’s clocks, and today as now', async () => {
      await aPermit(desk.database, studentId, { expiresOn: inDays(30) });
      await reassess();
      await age(40);
      const day = inDays(-20);
      const next = new Date(Date.parse(day) + DAY).toISOString().slice(0, 10);
      expect((await asOf(day)).at).toBe(`${next}T06:59:59.999Z`);
      expect((await asOf(`${day}T14:30`)).at).toBe(`${day}T21:30:00.000Z`);
      expect(Date.parse((await asOf(inDays(0))).at)).toBeLessThanOrEqual(Date.now());
    });

    it.each([
      ['at=soon', 'at'],
      ['at=2026-02-30', 'at'],
      [`at=${inDays(3)}`, 'at'],
      [`at=${inDays(3)}T00:00:00Z`, 'at'],
      ['', 'at'],
      ['at=2026-05-03&alsoUnder=past', 'alsoUnder'],
    ])('refuses ?%s', async (query, path) => {
      const answer = await desk.staff.get(`/students/${studentId}/authorization/as-of?${query}`);
      expect(answer).toMatchObject({ status: 422, body: { errors: [{ path }] } });
    });

    it('is the office’s alone, and every read is recorded', async () => {
      const { client, id } = await desk.student();
      expect((await client.get(`/students/${id}/authorization/as-of?at=2026-11-01`)).status).toBe(403);
      expect((await client.get(`/students/${id}/assessments`)).status).toBe(403);
      const nobody = '00000000-0000-7000-8000-000000000000';
      expect((await desk.staff.get(`/students/${nobody}/authorization/as-of?at=2026-11-01`)).status).toBe(
        404,
      );
      expect((await desk.staff.get(`/students/${nobody}/assessments`)).status).toBe(404);
      await asOf('2026-11-01');
      await list();
      expect((await desk.actions(studentId)).slice(-2)).toEqual([
        'authorization.read_as_of',
        'assessments.read',
      ]);
    });
  });

  describe('GET /students/:id/assessments', () => {
    it('tells, page by page, what changed in the facts and for which work terms', async () => {
      const permit = await aPermit(desk.database, studentId, { expiresOn: inDays(300) });
      const term = await aWorkTerm(desk.database, studentId, { fromOn: inDays(20), toOn: inDays(90) });
      await reassess();
      await desk.database.inspect.query(
        `update coop.permit set remarks = '{}', verified = true where id = $1`,
        [permit],
      );
      await reassess();
      await desk.database.inspect.query('update coop.work_term set cancelled_at = now() where id = $1', [
        term,
      ]);
      await reassess();

      const { items, nextCursor } = await list();
      expect(nextCursor).toBeNull();
      expect(items.map(({ facts }) => facts.map(({ path, change }) => `${path} ${change}`))).toEqual([
        ['placements removed'],
        ['permits changed'],
        expect.arrayContaining(['permits added', 'placements added', 'program added']),
      ]);
      expect(items[1]?.facts).toEqual([
        { path: 'permits', entry: permit, change: 'changed', fields: ['remarks'] },
      ]);
      expect(items[0]?.verdicts).toMatchObject([{ placement: term, after: null }]);
      expect(items[2]?.verdicts).toMatchObject([{ placement: term, before: null }]);

      const first = await list('?limit=2');
      expect(first.items).toEqual(items.slice(0, 2));
      const second = await list(`?limit=2&cursor=${first.nextCursor}`);
      expect(second).toEqual({ items: items.slice(2), nextCursor: null });
    });

    it.each(['x', '1', "1' or 1=1"])('refuses the cursor %s', async (cursor) => {
      const answer = await desk.staff.get(
        `/students/${studentId}/assessments?cursor=${encodeURIComponent(cursor)}`,
      );
      expect(answer).toMatchObject({ status: 422, body: { errors: [{ path: 'cursor' }] } });
    });
  });
});
