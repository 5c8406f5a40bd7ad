import { Readable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aPermit } from '#testing/builders.js';
import {
  ROSTER_HEADER,
  ROSTER_PLAN,
  rosterFile,
  rosterRow,
  type RosterHouse,
  startRosterHouse,
} from '#testing/roster-house.js';

describe('importing a roster', () => {
  let house: RosterHouse;
  beforeAll(async () => {
    house = await startRosterHouse();
  });
  afterAll(() => house.close());
  beforeEach(() => house.empty());

  it('brings programs, students with key and account, courses and work terms', async () => {
    const report = await house.importing(
      rosterFile(
        rosterRow('1', { work: '2027-01,2027-01-04,2027-04-23' }),
        rosterRow('2', { state: 'completed', accepted: 'no' }),
      ),
    );
    expect(report).toMatchObject({
      state: 'finished',
      rowsRead: 2,
      created: 2,
      rejected: 0,
      absent: 0,
      problem: null,
    });
    expect(
      await house.rows(`select s.student_number as number, s.search_name, s.accepted_into_coop as accepted, p.code, c.state, w.from_on::text as works_from,
        a.role, a.password_hash, k.wrapped_key is not null as has_key
        from coop.student s join coop.program p on p.id = s.program_id join coop.course_enrolment c on c.student_id = s.id
        left join coop.work_term w on w.student_id = s.id join coop.account a on a.student_id = s.id
        join keyring.person_key k on k.student_id = s.id order by 1`),
    ).toEqual([
      {
        number: '1',
        search_name: 'ananya sharma 1',
        accepted: true,
        code: 'CIS',
        state: 'registered',
        works_from: '2027-01-04',
        role: 'student',
        password_hash: null,
        has_key: true,
      },
      {
        number: '2',
        search_name: 'ananya sharma 2',
        accepted: false,
        code: 'CIS',
        state: 'completed',
        works_from: null,
        role: 'student',
        password_hash: null,
        has_key: true,
      },
    ]);
    expect(
      await house.rows(
        `select action, actor_name, sealed_values is not null as sealed from coop.audit_entry order by id`,
      ),
    ).toEqual([
      { action: 'program.created', actor_name: 'import', sealed: false },
      { action: 'student.created', actor_name: 'import', sealed: true },
      { action: 'student.created', actor_name: 'import', sealed: true },
    ]);
    expect(await house.rows('select 1 from coop.roster_claim')).toEqual([]);
  });

  it('changes nothing when the same file comes again', async () => {
    const content = rosterFile(
      rosterRow('1', { work: '2027-01,2027-01-04,2027-04-23' }),
      rosterRow('2'),
      rosterRow('3', { email: 'broken' }),
    );
    await house.importing(content);
    const before = await house.everything();
    expect(await house.importing(content)).toMatchObject({
      created: 0,
      changed: 0,
      unchanged: 2,
      rejected: 1,
      toAPerson: 0,
    });
    expect(await house.everything()).toBe(before);
  });

  it('writes nothing in a dry run, and reports what it would do', async () => {
    await house.importing(rosterFile(rosterRow('1')));
    const before = await house.everything();
    const report = await house.importing(
      rosterFile(
        rosterRow('1', { state: 'completed' }),
        rosterRow('2'),
        rosterRow('2', { work: '2027-01,2027-01-04,2027-04-23' }),
        rosterRow('x', { email: 'no' }),
      ),
      true,
    );
    expect(report).toMatchObject({
      dryRun: true,
      state: 'finished',
      created: 1,
      changed: 2,
      rejected: 1,
      rowsRead: 4,
    });
    expect(await house.reportOf(report.id)).toMatchObject([
      { line: 2, outcome: 'changed', reasons: [{ code: 'changed', column: 'course_state' }] },
      { line: 4, outcome: 'changed' },
      { line: 5, outcome: 'rejected', reasons: [{ code: 'bad_mail', column: 'email' }] },
    ]);
    expect(await house.everything()).toBe(before);
  });

  it('changes what differs, bumps its version once, and leaves empty cells alone', async () => {
    await house.importing(rosterFile(rosterRow('1', { work: '2027-01,2027-01-04,2027-04-23' })));
    const report = await house.importing(
      rosterFile(
        rosterRow('1', {
          name: 'Ananya-Maria',
          accepted: '',
          state: 'completed',
          work: '2027-01,2027-01-11,2027-04-30',
        }),
      ),
    );
    expect(report).toMatchObject({ changed: 1 });
    expect((await house.reportOf(report.id))[0]).toMatchObject({
      reasons: ['given_name', 'course_state', 'work_from', 'work_to'].map((column) => ({
        code: 'changed',
        column,
      })),
    });
    expect(
      await house.rows(`select s.given_name, s.version, s.accepted_into_coop as accepted, c.version as course_version, w.version as work_version, a.display_name
        from coop.student s join coop.course_enrolment c on c.student_id = s.id join coop.work_term w on w.student_id = s.id
        join coop.account a on a.student_id = s.id`),
    ).toEqual([
      {
        given_name: 'Ananya-Maria',
        version: 2,
        accepted: true,
        course_version: 2,
        work_version: 2,
        display_name: 'Ananya-Maria Sharma 1',
      },
    ]);
  });

  it('changes a program for everybody in it, and assesses them again in the same transaction', async () => {
    await house.importing(rosterFile(rosterRow('1'), rosterRow('2')));
    for (const { id } of await house.rows<{ id: string }>('select id from coop.student'))
      await aPermit(house.database, id, { expiresOn: '2028-08-31' });
    await house.importing(rosterFile(rosterRow('1', { plan: ROSTER_PLAN.replace('32', '30') })));
    expect(await house.rows('select work_term_weeks as weeks, version from coop.program')).toEqual([
      { weeks: 30, version: 2 },
    ]);
    expect(
      await house.rows(
        `select facts -> 'program' ->> 'workTermWeeks' as weeks, count(*)::int as students from coop.assessment group by 1`,
      ),
    ).toEqual([{ weeks: '30', students: 2 }]);
  });

  it('takes several lines of one student', async () => {
    const two = rosterFile(
      rosterRow('1', { work: '2027-01,2027-01-04,2027-04-23' }),
      rosterRow('1', { work: '2027-09,2027-09-06,2027-12-20' }),
    );
    expect(await house.importing(two)).toMatchObject({ created: 1, changed: 1 });
    expect(await house.rows('select term from coop.work_term order by 1')).toEqual([
      { term: '2027-01' },
      { term: '2027-09' },
    ]);
    expect(await house.importing(two)).toMatchObject({ unchanged: 2 });
  });

  it('rejects a program that is not on file and not told in full', async () => {
    const report = await house.importing(rosterFile(rosterRow('1', { plan: 'NEW,Name only,,,,' })));
    expect(await house.reportOf(report.id)).toMatchObject([
      {
        reasons: ['program_months', 'program_total_weeks', 'program_work_term_weeks', 'placement_basis'].map(
          (column) => ({ code: 'program_incomplete', column }),
        ),
      },
    ]);
    expect(await house.rows('select 1 from coop.student')).toEqual([]);
  });

  it('finds the one line that the database refuses and takes the others', async () => {
    await house.database.inspect.query(
      `alter table coop.student add constraint spec_only check (given_name <> 'Refused')`,
    );
    try {
      const report = await house.importing(
        rosterFile(rosterRow('1'), rosterRow('2', { name: 'Refused' }), rosterRow('3')),
      );
      expect(report).toMatchObject({ created: 2, rejected: 1, state: 'finished' });
      expect(await house.reportOf(report.id)).toMatchObject([{ line: 3, reasons: [{ code: 'not_stored' }] }]);
      expect(
        await house.importing(rosterFile(rosterRow('4'), rosterRow('5', { name: 'Refused' })), true),
      ).toMatchObject({
        created: 1,
        rejected: 1,
      });
    } finally {
      await house.database.inspect.query('alter table coop.student drop constraint spec_only');
    }
  });

  it('says what is wrong with an unusable file', async () => {
    expect(await house.importing('PK\u0003\u0004')).toMatchObject({
      state: 'failed',
      problem: expect.stringContaining('workbook'),
    });
    expect(await house.importing('name;mail\nx;y')).toMatchObject({
      state: 'failed',
      problem: expect.stringContaining('missing'),
    });
  });

  it('takes thousands of rows in seconds with flat memory, and the second time writes nothing', async () => {
    const COUNT = 5_000;
    const chunks = function* () {
      yield Buffer.from(`${ROSTER_HEADER}\n`);
      for (let at = 0; at < COUNT; at += 1)
        yield Buffer.from(`${rosterRow(String(100_000 + at), { work: '2027-01,2027-01-04,2027-04-23' })}\n`);
    };
    const source = { name: 'large.csv', open: async () => Readable.from(chunks()) };
    const heap: number[] = [];
    const started = Date.now();
    const progress: number[] = [];
    const first = await house.roster.run(source, { dryRun: false }, ({ rowsRead }) => {
      progress.push(rowsRead);
      heap.push(process.memoryUsage().heapUsed);
    });
    const seconds = (Date.now() - started) / 1000;
    expect(first).toMatchObject({ created: COUNT, rejected: 0 });
    expect(progress).toEqual(Array.from({ length: COUNT / 500 }, (_, at) => (at + 1) * 500));
    expect(seconds).toBeLessThan(90);
    // What is left once rubbish is collected: the lowest that is seen.
    expect(Math.min(...heap.slice(-5)) - Math.min(...heap.slice(0, 5))).toBeLessThan(150 * 1024 * 1024);
    const audited = await house.rows('select count(*)::int as n from coop.audit_entry');
    expect(await house.roster.run(source, { dryRun: false })).toMatchObject({ unchanged: COUNT, changed: 0 });
    expect(await house.rows('select count(*)::int as n from coop.audit_entry')).toEqual(audited);
    process.stderr.write(`roster: ${COUNT} rows in ${seconds.toFixed(1)} s\n`);
  }, 120_000);

  it('brings a person whose citizenship it corrects under an order that stands', async () => {
    await house.importing(rosterFile(rosterRow('7')));
    const [student] = await house.rows<{ id: string }>('select id from coop.student');
    const permit = await aPermit(house.database, student!.id, { expiresOn: '2027-12-31' });
    await house.rows(
      `insert into coop.permit_order (title, source, criteria, cancelled_on, permits, students, recorded_by)
       select 'Order', 'https://gazette.example/in', '{"citizenships": ["IN"]}', issued_on + 1, 0, 0, 'Ines Roy'
         from coop.permit where id = $1`,
      [permit],
    );
    const file = [`${ROSTER_HEADER},citizenships`, `${rosterRow('7')},IN`].join('\n');
    expect(await house.importing(file)).toMatchObject({ state: 'finished', changed: 1 });
    expect(
      await house.rows(
        'select cancelled_on = issued_on + 1 as cancelled, cancelled_by_order is not null as by_order from coop.permit',
      ),
    ).toEqual([{ cancelled: true, by_order: true }]);
  });
});
