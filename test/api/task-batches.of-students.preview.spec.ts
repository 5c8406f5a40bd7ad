import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { bodyOf, openTestDesk, type SignedInStudent, type TestDesk } from '#testing/test-desk.js';
import { aStudent } from '#testing/builders.js';
import { inDays } from '#testing/builders/office-days.js';

interface Batch {
  readonly id: string;
  readonly step: string;
  readonly undoes: string | null;
}
interface Rows {
  readonly items: { student: { id: string }; outcome: string; leftFor: string | null }[];
}
interface Preview {
  readonly fit: number;
  readonly changes: number;
  readonly left: { leftFor: string; count: number; students: { id: string }[] }[];
}

const never = new AbortController().signal;
const COURSE = { step: 'course', courseCode: 'COOP 1101', term: '2027-01', state: 'registered' };
const TERM = { step: 'work_term', term: '2027-01', from: inDays(42), to: inDays(158) };

describe('/task-batches/of-students: invitations, courses and work terms of a list', () => {
  let desk: TestDesk;
  let signedIn: SignedInStudent;
  let fresh: string;
  let both: readonly string[];

  beforeAll(async () => {
    desk = await openTestDesk();
  });
  afterAll(() => desk.close());
  beforeEach(async () => {
    signedIn = await desk.student();
    fresh = (await aStudent(desk.database, { account: true })).id;
    await desk.database.inspect.query('update coop.account set password_hash = null where student_id = $1', [
      fresh,
    ]);
    both = [signedIn.id, fresh];
  });

  const preview = async (step: object, students = both) =>
    bodyOf<Preview>(await desk.staff.post('/task-batches/of-students/preview', { ...step, students }));
  /** Starts it, has the worker do it, and answers why each student was left; null of those who were not. */
  const run = async (step: object, students = both) => {
    const batch = bodyOf<Batch>(
      await desk.staff.post('/task-batches/of-students', { ...step, students }),
      201,
    );
    await desk.background.taskBatches.run(never);
    return { batch, left: await leftOf(batch) };
  };
  const leftOf = async ({ id }: Batch) => {
    const { items } = bodyOf<Rows>(await desk.staff.get(`/task-batches/${id}/rows`));
    return items.map(({ outcome, leftFor }) => (outcome === 'done' ? null : leftFor));
  };
  const rowsOf = async (sql: string, students: readonly string[] = both) =>
    (await desk.database.inspect.query<Record<string, unknown>>(sql, [students])).rows;
  const mails = () =>
    rowsOf(
      `select a.student_id as id, m.state from coop.account_mail m join coop.account a on a.id = m.account_id
        where a.student_id = any($1)`,
    );
  const courses = () =>
    rowsOf(`select c.state, c.version from coop.course_enrolment c where c.student_id = any($1)
      and c.course_code = 'COOP 1101' and c.term = '2027-01' order by array_position($1, c.student_id)`);
  const workTerms = () =>
    rowsOf(`select w.from_on::text as "from", w.cancelled_at is not null as cancelled from coop.work_term w
      where w.student_id = any($1) and w.term = '2027-01' order by array_position($1, w.student_id), w.id`);

  it('POST invites who cannot sign in yet, once, and says beforehand who is left and why', async () => {
    expect(await preview({ step: 'invite' })).toEqual({
      fit: 1,
      changes: 0,
      left: [
        {
          leftFor: 'signs_in_already',
          count: 1,
          students: [expect.objectContaining({ id: signedIn.id })],
        },
      ],
    });
    expect(await mails()).toEqual([]);
    expect((await run({ step: 'invite' })).left).toEqual(['signs_in_already', null]);
    expect(await mails()).toEqual([{ id: fresh, state: 'waiting' }]);
    expect(
      await desk.row(
        `select actor_name from coop.audit_entry where action = 'account.invited' and student_id = $1`,
        fresh,
      ),
    ).toEqual({
      actor_name: 'Maya Okafor',
    });
    // Done twice, it mails nobody twice; nor while the link that was mailed still works.
    const again = await run({ step: 'invite' });
    expect(again.left).toEqual(['signs_in_already', 'invited_already']);
    await desk.database.inspect.query(
      `update coop.account_mail set state = 'sent', asked_at = now() - interval '6 days'`,
    );
    expect((await preview({ step: 'invite' })).left.map(({ leftFor }) => leftFor).toSorted()).toEqual([
      'invited_already',
      'signs_in_already',
    ]);
    expect(await mails()).toHaveLength(1);
    expect(await desk.staff.post(`/task-batches/${again.batch.id}/undo`)).toMatchObject({ status: 409 });
  });

  it('POST invites again where the mail did not arrive or the link has ended, and nobody whose account is disabled', async () => {
    await run({ step: 'invite' }, [fresh]);
    await desk.database.inspect.query(`update coop.account_mail set state = 'failed'`);
    expect((await run({ step: 'invite' }, [fresh])).left).toEqual([null]);
    await desk.database.inspect.query(
      `update coop.account_mail set state = 'sent', asked_at = now() - interval '8 days'`,
    );
    expect(await preview({ step: 'invite' }, [fresh])).toMatchObject({ fit: 1 });
    await desk.database.inspect.query('update coop.account set disabled_at = now() where student_id = $1', [
      fresh,
    ]);
    expect((await run({ step: 'invite' }, [fresh])).left).toEqual(['account_disabled']);
    expect(await mails()).toHaveLength(2);
  });

  it('two lists at the same moment invite a student once', async () => {
    for (const _ of [1, 2])
      await desk.staff.post('/task-batches/of-students', { step: 'invite', students: [fresh] });
    const counts = await Promise.all([1, 2].map(() => desk.background.taskBatches.run(never)));
    expect(counts.reduce((sum, { done }) => sum + done, 0)).toBe(1);
    expect(await mails()).toHaveLength(1);
  });

  it('POST registers in a course, and records its end over what is on file', async () => {
    expect(await preview(COURSE)).toEqual({ fit: 2, changes: 0, left: [] });
    await run(COURSE, [fresh]);
    expect(await preview(COURSE)).toMatchObject({ fit: 1, left: [{ leftFor: 'on_file_already', count: 1 }] });
    expect((await run(COURSE)).left).toEqual([null, 'on_file_already']);
    expect(await courses()).toEqual([
      { state: 'registered', version: 1 },
      { state: 'registered', version: 1 },
    ]);
    const completed = { ...COURSE, state: 'completed' };
    expect(await preview(completed)).toMatchObject({ fit: 2, changes: 2 });
    const { batch } = await run(completed);
    expect(await courses()).toEqual([
      { state: 'completed', version: 2 },
      { state: 'completed', version: 2 },
    ]);
    expect(await desk.staff.post(`/task-batches/${batch.id}/undo`)).toMatchObject({ status: 409 });
    expect(
      await rowsOf(
        `select action, count(*)::int as n from coop.audit_entry where student_id = any($1) and action like 'course_enrolment.%'
          group by action order by action`,
      ),
    ).toEqual([
      { action: 'course_enrolment.changed', n: 2 },
      { action: 'course_enrolment.recorded', n: 2 },
    ]);
  });

  it('POST gives a work term where none of the term is on file; undo cancels those alone, and not what was changed since', async () => {
    const third = await desk.student();
    const all = [...both, third.id];
    await run(TERM, [fresh]);
    const { batch, left } = await run({ ...TERM, approvedByDli: true }, all);
    expect(left).toEqual([null, 'on_file_already', null]);
    expect(await workTerms()).toEqual(both.map(() => ({ from: TERM.from, cancelled: false })));
    await desk.database.inspect.query(
      `update coop.work_term set employer = 'Larch Ltd', version = version + 1 where student_id = $1 and term = '2027-01'`,
      [third.id],
    );
    const back = bodyOf<Batch>(await desk.staff.post(`/task-batches/${batch.id}/undo`), 201);
    expect(back).toMatchObject({ step: 'cancel_work_term', undoes: batch.id, total: 2 });
    await desk.background.taskBatches.run(never);
    expect(await leftOf(back)).toEqual(expect.arrayContaining([null, 'changed']));
    expect(await workTerms()).toEqual([
      { from: TERM.from, cancelled: true },
      { from: TERM.from, cancelled: false },
    ]);
    expect(await desk.staff.post(`/task-batches/${back.id}/undo`)).toMatchObject({ status: 409 });
    // A cancelled one stands in nobody's way.
    expect((await run(TERM)).left).toEqual([null, 'on_file_already']);
  });

  it('previews words too: who has read the very same is left', async () => {
    const words = { step: 'message', text: 'Renew in time', textInFrench: 'À renouveler' };
    await desk.database.inspect.query(`update coop.student set language = 'fr' where id = $1`, [fresh]);
    await run(words, [fresh]);
    expect(await preview(words)).toMatchObject({
      fit: 1,
      left: [{ leftFor: 'said_already', students: [{ id: fresh }] }],
    });
    expect(await preview({ ...words, textInFrench: 'Autre chose' })).toMatchObject({ fit: 2, left: [] });
  });

  it.each([
    [{ step: 'assign' }, 'step'],
    [{ step: 'course', term: '2027-01', state: 'registered' }, 'courseCode'],
    [{ ...COURSE, state: 'gone' }, 'state'],
    [{ ...TERM, from: null }, 'from'],
    [{ ...TERM, to: inDays(39) }, 'to'],
    [{ step: 'invite', students: ['0199e4a0-0000-7000-8000-0000000000ff'] }, 'students'],
  ])('refuses %j', async (body, path) => {
    const sent = { students: both, ...body };
    for (const route of ['/task-batches/of-students', '/task-batches/of-students/preview'])
      expect(await desk.staff.post(route, sent)).toMatchObject({ status: 422, body: { errors: [{ path }] } });
  });

  it('is nothing for students', async () => {
    const body = { step: 'invite', students: both };
    expect((await signedIn.client.post('/task-batches/of-students/preview', body)).status).toBe(403);
    expect((await signedIn.client.post('/task-batches/of-students', body)).status).toBe(403);
  });
});
