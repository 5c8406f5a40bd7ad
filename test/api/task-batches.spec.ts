import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anAccount, TEST_PASSWORD } from '#testing/builders.js';
import { inDays } from '#testing/builders/office-days.js';
import { bodyOf, openTestDesk, type SignedInStudent, type TestDesk } from '#testing/test-desk.js';

interface Batch {
  readonly id: string;
  readonly state: string;
  readonly counts: Record<string, number>;
  readonly undoes: string | null;
  readonly undoneBy: string | null;
}
interface Rows {
  readonly items: { task: { id: string }; outcome: string; leftFor: string | null }[];
  readonly nextCursor: number | null;
}

const never = new AbortController().signal;

describe('/task-batches: a step with many tasks in the background', () => {
  let desk: TestDesk;
  let student: SignedInStudent;
  let ines: string;
  let tasks: { id: string; version: number }[];

  beforeAll(async () => {
    desk = await openTestDesk();
    student = await desk.student();
    ines = await anAccount(desk.database, {
      role: 'coordinator',
      email: 'ines@kestrel.example',
      displayName: 'Ines Roy',
    });
  });
  afterAll(() => desk.close());
  beforeEach(async () => {
    const { rows } = await desk.database.inspect.query<{ id: string; version: number }>(
      `insert into coop.review_task (student_id, kind, subject_id, due_on)
       select $1, 'roster_question', gen_random_uuid(), '${inDays(8)}' from generate_series(1, 4) returning id, version`,
      [student.id],
    );
    tasks = rows;
  });

  const start = async (step: object, chosen = tasks) =>
    bodyOf<Batch>(await desk.staff.post('/task-batches', { ...step, tasks: chosen }), 201);
  const work = () => desk.background.taskBatches.run(never);
  const read = async ({ id }: Batch) => bodyOf<Batch>(await desk.staff.get(`/task-batches/${id}`));
  const rowsOf = async ({ id }: Batch, query = '') =>
    bodyOf<Rows>(await desk.staff.get(`/task-batches/${id}/rows?${query}`));
  const standing = async () => {
    const { rows } = await desk.database.inspect.query<Record<string, unknown>>(
      `select state, assigned_to, snoozed_until::text, snooze_reason from coop.review_task where id = any($1) order by array_position($1, id)`,
      [tasks.map(({ id }) => id)],
    );
    return rows;
  };

  it('POST starts it, the worker carries it out in the starter’s name, and each task has its result', async () => {
    await desk.database.inspect.query('update coop.review_task set version = 2 where id = $1', [
      tasks[1]!.id,
    ]);
    const batch = await start({ step: 'assign', accountId: ines });
    expect(batch).toMatchObject({ state: 'running', step: 'assign', total: 4, counts: { waiting: 4 } });
    expect(await work()).toEqual({ looked: 4, done: 3 });
    expect(await read(batch)).toMatchObject({
      state: 'done',
      startedBy: 'Maya Okafor',
      counts: { waiting: 0, done: 3, left: 1, stopped: 0 },
    });
    const { items } = await rowsOf(batch);
    expect(items.map(({ outcome, leftFor }) => [outcome, leftFor])).toEqual([
      ['done', null],
      ['left', 'changed'],
      ['done', null],
      ['done', null],
    ]);
    expect((await rowsOf(batch, 'outcome=left')).items.map(({ task }) => task.id)).toEqual([tasks[1]!.id]);
    expect(await rowsOf(batch, 'limit=2')).toMatchObject({ nextCursor: 2, items: [{}, {}] });
    expect((await standing()).map((task) => task['assigned_to'])).toEqual([ines, null, ines, ines]);
    const { actor_name: by } = await desk.row(
      `select actor_name from coop.audit_entry where action = 'task.assigned' and subject_ids = array[$1::text]`,
      tasks[0]!.id,
    );
    expect(by).toBe('Maya Okafor');
    expect(bodyOf<Batch[]>(await desk.staff.get('/task-batches'))[0]).toMatchObject({ id: batch.id });
  });

  it('POST :id/undo leads each task back to where it was, once; what was changed since is left', async () => {
    await desk.database.inspect.query(
      `update coop.review_task set snoozed_until = '2999-01-01', snooze_reason = 'Break' where id = $1`,
      [tasks[0]!.id],
    );
    const before = await standing();
    const soon = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
    const batch = await start({ step: 'snooze', until: soon, reason: 'Away' });
    expect(await desk.staff.post(`/task-batches/${batch.id}/undo`)).toMatchObject({
      status: 409,
      body: { code: 'step_out_of_order' },
    });
    await work();
    expect((await standing()).map((task) => task['snooze_reason'])).toEqual(['Away', 'Away', 'Away', 'Away']);
    await desk.database.inspect.query('update coop.review_task set version = 9 where id = $1', [
      tasks[3]!.id,
    ]);
    const back = bodyOf<Batch>(await desk.staff.post(`/task-batches/${batch.id}/undo`), 201);
    expect(back).toMatchObject({ undoes: batch.id, step: 'wake', total: 4 });
    await work();
    expect(await read(back)).toMatchObject({ state: 'done', counts: { done: 3, left: 1 } });
    expect((await standing()).slice(0, 3)).toEqual(before.slice(0, 3));
    expect(await read(batch)).toMatchObject({ undoneBy: back.id });
    expect((await desk.staff.post(`/task-batches/${batch.id}/undo`)).status).toBe(409);
  });

  it('POST :id/stop leaves what was not looked at', async () => {
    const batch = await start({ step: 'close' });
    const stopped = bodyOf<Batch>(await desk.staff.post(`/task-batches/${batch.id}/stop`));
    expect(stopped).toMatchObject({ state: 'stopped', counts: { stopped: 4, waiting: 0 } });
    expect(await work()).toEqual({ looked: 0, done: 0 });
    expect((await standing()).map((task) => task['state'])).toEqual(['open', 'open', 'open', 'open']);
    expect((await desk.staff.post(`/task-batches/${batch.id}/undo`)).status).toBe(409);
  });

  it('ends with the right of who started it', async () => {
    const leaver = await anAccount(desk.database, { role: 'reviewer', email: 'leaver@kestrel.example' });
    const client = await desk.client().signIn('leaver@kestrel.example', TEST_PASSWORD);
    const batch = bodyOf<Batch>(await client.post('/task-batches', { step: 'close', tasks }), 201);
    await desk.database.inspect.query('update coop.account set disabled_at = now() where id = $1', [leaver]);
    await work();
    const { items } = await rowsOf(batch);
    expect(items.map(({ leftFor }) => leftFor)).toEqual(Array<string>(4).fill('not_allowed'));
  });

  it.each([
    [{ step: 'assign', accountId: '0199e4a0-0000-7000-8000-000000000000' }, 'accountId'],
    [{ step: 'snooze', until: '2020-01-01', reason: 'x' }, 'until'],
    [{ step: 'close', tasks: [] }, 'tasks'],
    [{ step: 'close', tasks: [{ id: '0199e4a0-0000-7000-8000-000000000000', version: 1 }] }, 'tasks'],
  ])('POST refuses %j', async (body, path) => {
    expect(await desk.staff.post('/task-batches', { tasks, ...body })).toMatchObject({
      status: 422,
      body: { errors: [{ path }] },
    });
    expect(await work()).toEqual({ looked: 0, done: 0 });
  });

  it('is nothing for students', async () => {
    expect((await student.client.get('/task-batches')).status).toBe(403);
    expect((await student.client.post('/task-batches', { step: 'close', tasks })).status).toBe(403);
  });
});
