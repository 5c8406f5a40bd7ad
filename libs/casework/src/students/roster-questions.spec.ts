import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  ROSTER_PLAN,
  rosterFile,
  rosterRow,
  type RosterHouse,
  startRosterHouse,
} from '#testing/roster-house.js';

describe('a roster that raises questions', () => {
  let house: RosterHouse;
  beforeAll(async () => {
    house = await startRosterHouse();
  });
  afterAll(() => house.close());
  beforeEach(() => house.empty());

  it('sends a changed mail address to a person, and takes the other facts', async () => {
    await house.importing(rosterFile(rosterRow('1')));
    const changed = rosterFile(rosterRow('1', { email: 'new@students.example', state: 'completed' }));
    const report = await house.importing(changed);
    expect(report).toMatchObject({ toAPerson: 1, changed: 0 });
    expect(
      await house.rows(
        `select s.email, c.state from coop.student s join coop.course_enrolment c on c.student_id = s.id`,
      ),
    ).toEqual([{ email: 's1@students.example', state: 'completed' }]);
    const task = await house.rows(`select kind, why, state, version from coop.review_task`);
    expect(task).toEqual([{ kind: 'roster_question', why: ['email_changed'], state: 'open', version: 1 }]);
    expect(JSON.stringify(await house.rows('select * from coop.roster_import_row'))).not.toContain(
      'new@students',
    );
    await house.importing(changed);
    expect(await house.rows(`select kind, why, state, version from coop.review_task`)).toEqual(task);
  });

  it('takes an address in another case for the same', async () => {
    await house.importing(rosterFile(rosterRow('1')));
    expect(await house.importing(rosterFile(rosterRow('1', { email: 'S1@Students.Example' })))).toMatchObject(
      {
        unchanged: 1,
        toAPerson: 0,
      },
    );
  });

  it('sends a recycled number to a person and takes nothing of the row', async () => {
    await house.importing(rosterFile(rosterRow('1')));
    const report = await house.importing(
      rosterFile(
        rosterRow('1', { name: 'Bo', family: 'Larsen', email: 'bo@students.example', state: 'dropped' }),
      ),
    );
    expect(report).toMatchObject({ toAPerson: 1 });
    expect(
      await house.rows(
        `select s.given_name, c.state, t.why from coop.student s join coop.course_enrolment c on c.student_id = s.id join coop.review_task t on t.student_id = s.id`,
      ),
    ).toEqual([{ given_name: 'Ananya', state: 'registered', why: ['number_recycled'] }]);
  });

  it('sends a number that the file gives to two people to a person', async () => {
    const report = await house.importing(
      rosterFile(
        rosterRow('1'),
        rosterRow('1', { name: 'Bo', family: 'Larsen', email: 'bo@students.example' }),
      ),
    );
    expect(report).toMatchObject({ created: 1, toAPerson: 1 });
    expect(await house.reportOf(report.id)).toMatchObject([
      { line: 3, outcome: 'to_a_person', reasons: [{ code: 'number_used_twice', line: 2 }] },
    ]);
    expect(await house.rows('select why from coop.review_task')).toEqual([{ why: ['number_used_twice'] }]);
  });

  it('sends a new number with the address of another student to a person, and rejects that of staff', async () => {
    await house.importing(rosterFile(rosterRow('1')));
    await house.database.inspect.query(
      `insert into coop.account (role, email, display_name) values ('reviewer', 'maya@coop.example', 'Maya')`,
    );
    const report = await house.importing(
      rosterFile(
        rosterRow('1'),
        rosterRow('2', { email: 'S1@students.example' }),
        rosterRow('3', { email: 'maya@coop.example' }),
      ),
    );
    expect(report).toMatchObject({ unchanged: 1, toAPerson: 1, rejected: 1 });
    expect(await house.rows('select student_number from coop.student')).toEqual([{ student_number: '1' }]);
    expect((await house.reportOf(report.id)).at(-1)).toMatchObject({
      outcome: 'rejected',
      reasons: [{ code: 'email_of_staff' }],
    });
  });

  it('rejects a line that contradicts an earlier one, also batches apart', async () => {
    const between = Array.from({ length: 1100 }, (_, at) => rosterRow(`9${at}`));
    const report = await house.importing(
      rosterFile(
        rosterRow('1'),
        ...between,
        rosterRow('1', { state: 'dropped' }),
        rosterRow('2', { plan: ROSTER_PLAN.replace('96', '90') }),
      ),
    );
    expect(await house.reportOf(report.id)).toMatchObject([
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

  it('does not bring a cancelled work term back', async () => {
    const content = rosterFile(rosterRow('1', { work: '2027-01,2027-01-04,2027-04-23' }));
    await house.importing(content);
    await house.database.inspect.query('update coop.work_term set cancelled_at = now()');
    expect(await house.importing(content)).toMatchObject({ unchanged: 1 });
    expect(await house.rows('select 1 from coop.work_term')).toHaveLength(1);
  });

  it('reports who is absent and leaves them as they are; a rejected line still mentions its student', async () => {
    await house.importing(rosterFile(rosterRow('1'), rosterRow('2'), rosterRow('3'), rosterRow('4')));
    await house.database.inspect.query(
      `update coop.student set completed_on = '2026-06-01' where student_number = '4'`,
    );
    const before = await house.rows('select * from coop.student order by id');
    const report = await house.importing(rosterFile(rosterRow('1'), rosterRow('2', { email: 'no' })));
    expect(report).toMatchObject({ unchanged: 1, rejected: 1, absent: 1 });
    expect(
      (await house.reportOf(report.id)).filter((line) => (line as { outcome: string }).outcome === 'absent'),
    ).toEqual([{ line: 1, outcome: 'absent', student_number: '3', reasons: [{ code: 'absent' }] }]);
    expect(await house.rows('select * from coop.student order by id')).toEqual(before);
  });
});
