import { Readable } from 'node:stream';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DatabaseModule } from '#database/database.module.js';
import { readSettings } from '#platform/config/read-settings.js';
import { PlatformModule } from '#platform/platform.module.js';
import { anOffice } from '#testing/builders.js';
import { createTestDatabase, type TestDatabase } from '#testing/test-database.js';
import { RemindersModule } from '../reminders/reminders.module.js';
import { RosterImport } from './roster-import.js';
import { StudentsModule } from './students.module.js';

@Module({})
class RosterTestModule {}

const HEADER =
  'student_number,given_name,family_name,email,program_code,program_name,program_months,program_total_weeks,program_work_term_weeks,placement_basis,course_code,course_term,course_state,accepted_into_coop,work_term,work_from,work_to';
const PLAN = 'CIS,Computer Information Systems,24,96,32,mandatory_all';
const COURSE = 'COOP 1101,2026-09';

/** One row, whose parts may be given. */
function row(
  number: string,
  parts: Partial<Record<'name' | 'family' | 'email' | 'plan' | 'state' | 'accepted' | 'work', string>> = {},
): string {
  const {
    name = 'Ananya',
    family = `Sharma ${number}`,
    email = `s${number}@students.example`,
    plan = PLAN,
  } = parts;
  const { state = 'registered', accepted = 'yes', work = ',,' } = parts;
  return [number, name, family, email, plan, COURSE, state, accepted, work].join(',');
}
const file = (...rows: string[]) => [HEADER, ...rows].join('\n');

describe('importing a roster', () => {
  let database: TestDatabase;
  let app: INestApplicationContext;
  let roster: RosterImport;
  let dataDir: string;

  // As the worker runs it: its role must be able to do all of it.
  beforeAll(async () => {
    database = await createTestDatabase();
    dataDir = await mkdtemp(join(tmpdir(), 'coopdesk-roster-'));
    const settings = readSettings({
      NODE_ENV: 'test',
      COOPDESK_DATA_DIR: dataDir,
      DATABASE_URL: database.appUrl,
      WORKER_DATABASE_URL: database.workerUrl,
      MIGRATION_DATABASE_URL: database.ownerUrl,
      SMTP_URL: 'smtp://127.0.0.1:9',
      MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
      LOG_LEVEL: 'silent',
    });
    app = await NestFactory.createApplicationContext(
      {
        module: RosterTestModule,
        imports: [
          PlatformModule.forRoot(settings),
          DatabaseModule.forRoot({ url: database.workerUrl, applicationName: 'roster test', poolSize: 3 }),
          RemindersModule,
          StudentsModule,
        ],
      },
      { logger: false, abortOnError: false },
    );
    roster = app.get(RosterImport);
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  });
  beforeEach(async () => {
    await database.inspect
      .query(`truncate coop.student, coop.program, coop.account, coop.roster_import, coop.audit_entry, coop.office,
      coop.term, coop.privacy_notice, keyring.person_key cascade`);
    await anOffice(database);
  });

  const importing = (content: string | Buffer, dryRun = false) =>
    roster.run({ name: 'roster.csv', open: async () => Readable.from([Buffer.from(content)]) }, { dryRun });
  const rows = async <T extends object>(sql: string, values: unknown[] = []): Promise<T[]> => {
    const { rows: found } = await database.inspect.query<T>(sql, values);
    return found;
  };
  const reportOf = (id: string) =>
    rows(
      'select line, outcome, student_number, reasons from coop.roster_import_row where import_id = $1 order by line, outcome',
      [id],
    );
  /** Everything that an import could write, in one comparable text. */
  const everything = async () =>
    JSON.stringify(
      await Promise.all(
        [
          'student',
          'program',
          'account',
          'course_enrolment',
          'study_enrolment',
          'work_term',
          'audit_entry',
          'review_task',
          'student_word',
          'reassessment_mark',
        ].map((table) => rows(`select * from coop.${table} t order by 1, 2`)),
      ),
    );

  it('brings programs, students with key and account, courses and work terms', async () => {
    const report = await importing(
      file(
        row('1', { work: '2027-01,2027-01-04,2027-04-23' }),
        row('2', { state: 'completed', accepted: 'no' }),
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
      await rows(`select s.student_number as number, s.search_name, s.accepted_into_coop as accepted, p.code, c.state, w.from_on::text as works_from,
        a.role, a.password_hash, k.wrapped_key is not null as has_key, m.student_id is not null as marked
        from coop.student s join coop.program p on p.id = s.program_id join coop.course_enrolment c on c.student_id = s.id
        left join coop.work_term w on w.student_id = s.id join coop.account a on a.student_id = s.id
        join keyring.person_key k on k.student_id = s.id left join coop.reassessment_mark m on m.student_id = s.id order by 1`),
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
        marked: true,
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
        marked: true,
      },
    ]);
    expect(
      await rows(
        `select action, actor_name, sealed_values is not null as sealed from coop.audit_entry order by id`,
      ),
    ).toEqual([
      { action: 'program.created', actor_name: 'import', sealed: false },
      { action: 'student.created', actor_name: 'import', sealed: true },
      { action: 'student.created', actor_name: 'import', sealed: true },
    ]);
    expect(await rows('select 1 from coop.roster_claim')).toEqual([]);
  });

  it('changes nothing when the same file comes again', async () => {
    const content = file(
      row('1', { work: '2027-01,2027-01-04,2027-04-23' }),
      row('2'),
      row('3', { email: 'broken' }),
    );
    await importing(content);
    const before = await everything();
    expect(await importing(content)).toMatchObject({
      created: 0,
      changed: 0,
      unchanged: 2,
      rejected: 1,
      toAPerson: 0,
    });
    expect(await everything()).toBe(before);
  });

  it('writes nothing in a dry run, and reports what it would do', async () => {
    await importing(file(row('1')));
    const before = await everything();
    const report = await importing(
      file(
        row('1', { state: 'completed' }),
        row('2'),
        row('2', { work: '2027-01,2027-01-04,2027-04-23' }),
        row('x', { email: 'no' }),
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
    expect(await reportOf(report.id)).toMatchObject([
      { line: 2, outcome: 'changed', reasons: [{ code: 'changed', column: 'course_state' }] },
      { line: 4, outcome: 'changed' },
      { line: 5, outcome: 'rejected', reasons: [{ code: 'bad_mail', column: 'email' }] },
    ]);
    expect(await everything()).toBe(before);
  });

  it('changes what differs, bumps its version once, and leaves empty cells alone', async () => {
    await importing(file(row('1', { work: '2027-01,2027-01-04,2027-04-23' })));
    const report = await importing(
      file(
        row('1', {
          name: 'Ananya-Maria',
          accepted: '',
          state: 'completed',
          work: '2027-01,2027-01-11,2027-04-30',
        }),
      ),
    );
    expect(report).toMatchObject({ changed: 1 });
    expect((await reportOf(report.id))[0]).toMatchObject({
      reasons: ['given_name', 'course_state', 'work_from', 'work_to'].map((column) => ({
        code: 'changed',
        column,
      })),
    });
    expect(
      await rows(`select s.given_name, s.version, s.accepted_into_coop as accepted, c.version as course_version, w.version as work_version, a.display_name
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

  it('changes a program for everybody in it', async () => {
    await importing(file(row('1'), row('2')));
    await database.inspect.query('delete from coop.reassessment_mark');
    await importing(file(row('1', { plan: PLAN.replace('32', '30') })));
    expect(await rows('select work_term_weeks as weeks, version from coop.program')).toEqual([
      { weeks: 30, version: 2 },
    ]);
    expect(await rows('select 1 from coop.reassessment_mark')).toHaveLength(2);
  });

  it('sends a changed mail address to a person, and takes the other facts', async () => {
    await importing(file(row('1')));
    const changed = file(row('1', { email: 'new@students.example', state: 'completed' }));
    const report = await importing(changed);
    expect(report).toMatchObject({ toAPerson: 1, changed: 0 });
    expect(
      await rows(
        `select s.email, c.state from coop.student s join coop.course_enrolment c on c.student_id = s.id`,
      ),
    ).toEqual([{ email: 's1@students.example', state: 'completed' }]);
    const task = await rows(`select kind, why, state, version from coop.review_task`);
    expect(task).toEqual([{ kind: 'roster_question', why: ['email_changed'], state: 'open', version: 1 }]);
    expect(JSON.stringify(await rows('select * from coop.roster_import_row'))).not.toContain('new@students');
    await importing(changed);
    expect(await rows(`select kind, why, state, version from coop.review_task`)).toEqual(task);
  });

  it('takes an address in another case for the same', async () => {
    await importing(file(row('1')));
    expect(await importing(file(row('1', { email: 'S1@Students.Example' })))).toMatchObject({
      unchanged: 1,
      toAPerson: 0,
    });
  });

  it('sends a recycled number to a person and takes nothing of the row', async () => {
    await importing(file(row('1')));
    const report = await importing(
      file(row('1', { name: 'Bo', family: 'Larsen', email: 'bo@students.example', state: 'dropped' })),
    );
    expect(report).toMatchObject({ toAPerson: 1 });
    expect(
      await rows(
        `select s.given_name, c.state, t.why from coop.student s join coop.course_enrolment c on c.student_id = s.id join coop.review_task t on t.student_id = s.id`,
      ),
    ).toEqual([{ given_name: 'Ananya', state: 'registered', why: ['number_recycled'] }]);
  });

  it('sends a number that the file gives to two people to a person', async () => {
    const report = await importing(
      file(row('1'), row('1', { name: 'Bo', family: 'Larsen', email: 'bo@students.example' })),
    );
    expect(report).toMatchObject({ created: 1, toAPerson: 1 });
    expect(await reportOf(report.id)).toMatchObject([
      { line: 3, outcome: 'to_a_person', reasons: [{ code: 'number_used_twice', line: 2 }] },
    ]);
    expect(await rows('select why from coop.review_task')).toEqual([{ why: ['number_used_twice'] }]);
  });

  it('sends a new number with the address of another student to a person, and rejects that of staff', async () => {
    await importing(file(row('1')));
    await database.inspect.query(
      `insert into coop.account (role, email, display_name) values ('reviewer', 'maya@coop.example', 'Maya')`,
    );
    const report = await importing(
      file(row('1'), row('2', { email: 'S1@students.example' }), row('3', { email: 'maya@coop.example' })),
    );
    expect(report).toMatchObject({ unchanged: 1, toAPerson: 1, rejected: 1 });
    expect(await rows('select student_number from coop.student')).toEqual([{ student_number: '1' }]);
    expect((await reportOf(report.id)).at(-1)).toMatchObject({
      outcome: 'rejected',
      reasons: [{ code: 'email_of_staff' }],
    });
  });

  it('rejects a line that contradicts an earlier one, also batches apart', async () => {
    const between = Array.from({ length: 1100 }, (_, at) => row(`9${at}`));
    const report = await importing(
      file(
        row('1'),
        ...between,
        row('1', { state: 'dropped' }),
        row('2', { plan: PLAN.replace('96', '90') }),
      ),
    );
    expect(await reportOf(report.id)).toMatchObject([
      {
        line: 1103,
        outcome: 'rejected',
        reasons: [{ code: 'contradicts_line', column: 'course_state', line: 2 }],
      },
      {
        line: 1104,
        outcome: 'rejected',
        reasons: [{ code: 'contradicts_line', column: 'program_total_weeks', line: 2 }],
      },
    ]);
    expect(report).toMatchObject({ created: 1101, rejected: 2 });
  });

  it('takes several lines of one student', async () => {
    const two = file(
      row('1', { work: '2027-01,2027-01-04,2027-04-23' }),
      row('1', { work: '2027-09,2027-09-06,2027-12-20' }),
    );
    expect(await importing(two)).toMatchObject({ created: 1, changed: 1 });
    expect(await rows('select term from coop.work_term order by 1')).toEqual([
      { term: '2027-01' },
      { term: '2027-09' },
    ]);
    expect(await importing(two)).toMatchObject({ unchanged: 2 });
  });

  it('rejects a program that is not on file and not told in full', async () => {
    const report = await importing(file(row('1', { plan: 'NEW,Name only,,,,' })));
    expect(await reportOf(report.id)).toMatchObject([
      {
        reasons: ['program_months', 'program_total_weeks', 'program_work_term_weeks', 'placement_basis'].map(
          (column) => ({ code: 'program_incomplete', column }),
        ),
      },
    ]);
    expect(await rows('select 1 from coop.student')).toEqual([]);
  });

  it('does not bring a cancelled work term back', async () => {
    const content = file(row('1', { work: '2027-01,2027-01-04,2027-04-23' }));
    await importing(content);
    await database.inspect.query('update coop.work_term set cancelled_at = now()');
    expect(await importing(content)).toMatchObject({ unchanged: 1 });
    expect(await rows('select 1 from coop.work_term')).toHaveLength(1);
  });

  it('reports who is absent and leaves them as they are; a rejected line still mentions its student', async () => {
    await importing(file(row('1'), row('2'), row('3'), row('4')));
    await database.inspect.query(
      `update coop.student set completed_on = '2026-06-01' where student_number = '4'`,
    );
    const before = await rows('select * from coop.student order by id');
    const report = await importing(file(row('1'), row('2', { email: 'no' })));
    expect(report).toMatchObject({ unchanged: 1, rejected: 1, absent: 1 });
    expect(
      (await reportOf(report.id)).filter((line) => (line as { outcome: string }).outcome === 'absent'),
    ).toEqual([{ line: 1, outcome: 'absent', student_number: '3', reasons: [{ code: 'absent' }] }]);
    expect(await rows('select * from coop.student order by id')).toEqual(before);
  });

  it('finds the one line that the database refuses and takes the others', async () => {
    await database.inspect.query(
      `alter table coop.student add constraint spec_only check (given_name <> 'Refused')`,
    );
    try {
      const report = await importing(file(row('1'), row('2', { name: 'Refused' }), row('3')));
      expect(report).toMatchObject({ created: 2, rejected: 1, state: 'finished' });
      expect(await reportOf(report.id)).toMatchObject([{ line: 3, reasons: [{ code: 'not_stored' }] }]);
      expect(await importing(file(row('4'), row('5', { name: 'Refused' })), true)).toMatchObject({
        created: 1,
        rejected: 1,
      });
    } finally {
      await database.inspect.query('alter table coop.student drop constraint spec_only');
    }
  });

  it('says what is wrong with an unusable file', async () => {
    expect(await importing('PK\u0003\u0004')).toMatchObject({
      state: 'failed',
      problem: expect.stringContaining('workbook'),
    });
    expect(await importing('name;mail\nx;y')).toMatchObject({
      state: 'failed',
      problem: expect.stringContaining('missing'),
    });
  });

  it('takes thousands of rows in seconds with flat memory, and the second time writes nothing', async () => {
    const COUNT = 5_000;
    const chunks = function* () {
      yield Buffer.from(`${HEADER}\n`);
      for (let at = 0; at < COUNT; at += 1)
        yield Buffer.from(`${row(String(100_000 + at), { work: '2027-01,2027-01-04,2027-04-23' })}\n`);
    };
    const source = { name: 'large.csv', open: async () => Readable.from(chunks()) };
    const heap: number[] = [];
    const started = Date.now();
    const progress: number[] = [];
    const first = await roster.run(source, { dryRun: false }, ({ rowsRead }) => {
      progress.push(rowsRead);
      heap.push(process.memoryUsage().heapUsed);
    });
    const seconds = (Date.now() - started) / 1000;
    expect(first).toMatchObject({ created: COUNT, rejected: 0 });
    expect(progress).toEqual(Array.from({ length: COUNT / 500 }, (_, at) => (at + 1) * 500));
    expect(seconds).toBeLessThan(30);
    expect(Math.max(...heap.slice(-5)) - Math.min(...heap.slice(0, 5))).toBeLessThan(150 * 1024 * 1024);
    const audited = await rows('select count(*)::int as n from coop.audit_entry');
    expect(await roster.run(source, { dryRun: false })).toMatchObject({ unchanged: COUNT, changed: 0 });
    expect(await rows('select count(*)::int as n from coop.audit_entry')).toEqual(audited);
    process.stderr.write(`roster: ${COUNT} rows in ${seconds.toFixed(1)} s\n`);
  }, 120_000);
});
