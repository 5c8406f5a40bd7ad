import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { bodyOf, openTestDesk, type SignedInStudent, type TestDesk } from '#testing/test-desk.js';
import { inDays } from '#testing/builders/office-days.js';

interface Task {
  readonly id: string;
  readonly version: number;
}
interface Bulk {
  readonly results: { id: string; outcome: string; refusal: string | null; before: object | null }[];
}
interface Batch {
  readonly id: string;
  readonly counts: Record<string, number>;
}
interface Rows {
  readonly items: { outcome: string; leftFor: string | null }[];
}
type Note = Record<'student_id' | 'body' | 'task_id', string> & { shown_to: string | null };

const never = new AbortController().signal;

describe('notes and messages about the students of many tasks', () => {
  let desk: TestDesk;
  let english: SignedInStudent;
  let french: SignedInStudent;
  let tasks: readonly [Task, Task, Task];

  beforeAll(async () => {
    desk = await openTestDesk();
  });
  afterAll(() => desk.close());
  beforeEach(async () => {
    [english, french] = [await desk.student(), await desk.student()];
    await desk.database.inspect.query(`update coop.student set language = 'fr' where id = $1`, [french.id]);
    tasks = [await aTask(english.id), await aTask(french.id), await aTask(english.id)];
  });

  async function aTask(studentId: string, kind = 'document'): Promise<Task> {
    const { rows } = await desk.database.inspect.query<Task>(
      `insert into coop.review_task (student_id, kind, subject_id, due_on)
       values ($1, $2, case when $2 = 'message' then $1 else gen_random_uuid() end, '${inDays(8)}') returning id, version`,
      [studentId, kind],
    );
    return rows[0]!;
  }
  const both = () => [english.id, french.id];
  const notes = async () => {
    const { rows } = await desk.database.inspect.query<Note>(
      'select student_id, shown_to, body, task_id from coop.case_note where student_id = any($1) order by array_position($1, student_id)',
      [both()],
    );
    return rows;
  };
  const mails = async () => {
    const { rows } = await desk.database.inspect.query<object>(
      `select student_id as id, details from coop.notification where student_id = any($1) and kind = 'note_written'
        order by array_position($1, student_id)`,
      [both()],
    );
    return rows;
  };
  const step = async (body: object, chosen: readonly Task[] = tasks) =>
    bodyOf<Bulk>(await desk.staff.post('/queue/steps', { ...body, tasks: chosen })).results;
  const start = async (body: object) =>
    bodyOf<Batch>(await desk.staff.post('/task-batches', { ...body, tasks }), 201);
  const rowsOf = async ({ id }: Batch) =>
    bodyOf<Rows>(await desk.staff.get(`/task-batches/${id}/rows`)).items.map(({ outcome, leftFor }) => [
      outcome,
      leftFor,
    ]);

  it('POST /queue/steps notes once about each student, for the office alone', async () => {
    const results = await step({ step: 'note', text: 'Registrar asked' });
    expect(results.map(({ outcome, refusal, before }) => [outcome, refusal, before])).toEqual([
      ['done', null, null],
      ['done', null, null],
      ['refused', 'said_already', null],
    ]);
    expect(await notes()).toEqual(
      [0, 1].map((at) => ({
        student_id: both()[at],
        shown_to: null,
        body: 'Registrar asked',
        task_id: tasks[at]!.id,
      })),
    );
    expect(await mails()).toEqual([]);
    expect(await desk.actions(french.id)).toContain('note.written');
  });

  it('POST /queue/steps writes to each student once, in the language they read, and a mail says that it did', async () => {
    const asked = await aTask(english.id, 'message');
    const message = { step: 'message', text: 'Which term?', textInFrench: 'Quelle session ?' };
    await step(message);
    expect((await notes()).map(({ shown_to: to, body }) => [to, body])).toEqual([
      [english.id, 'Which term?'],
      [french.id, 'Quelle session ?'],
    ]);
    // Never what was written.
    expect(await mails()).toEqual(both().map((id) => ({ id, details: {} })));
    expect(await french.client.get('/me/notes')).toMatchObject({ body: [{ body: 'Quelle session ?' }] });
    expect(await desk.row('select state from coop.review_task where id = $1', asked.id)).toEqual({
      state: 'done',
    });
  });

  it('writes nothing twice, however often the step is sent', async () => {
    const message = { step: 'message', text: 'Please come by' };
    await Promise.all([step(message), step(message, tasks.toReversed())]);
    expect((await step(message)).map(({ refusal }) => refusal)).toEqual(Array(3).fill('said_already'));
    const batch = await start(message);
    await desk.background.taskBatches.run(never);
    expect(await rowsOf(batch)).toEqual(tasks.map(() => ['left', 'said_already']));
    expect(await notes()).toHaveLength(2);
    expect(await mails()).toHaveLength(2);
    // The same words for the office alone are another matter, and so are they after a day.
    await step({ step: 'note', text: 'Please come by' });
    expect(await notes()).toHaveLength(4);
    await desk.database.inspect.query(
      `update coop.case_note set written_at = written_at - interval '25 hours' where student_id = $1`,
      [french.id],
    );
    expect((await step(message)).map(({ outcome }) => outcome)).toEqual(['refused', 'done', 'refused']);
  });

  it('leaves what somebody changed, and what is not there', async () => {
    await desk.database.inspect.query('update coop.review_task set version = 2 where id = $1', [tasks[1].id]);
    const unknown = { id: '0199e4a0-0000-7000-8000-0000000000ff', version: 1 };
    const results = await step({ step: 'message', text: 'Hello' }, [unknown, tasks[1], tasks[0]]);
    expect(results.map(({ outcome }) => outcome)).toEqual(['unknown', 'changed', 'done']);
    expect((await notes()).map(({ student_id: id }) => id)).toEqual([english.id]);
  });

  it('POST /task-batches writes in the background, in the starter’s name, and is not taken back', async () => {
    const batch = await start({ step: 'message', text: 'Which term?', textInFrench: 'Quelle session ?' });
    expect(await desk.background.taskBatches.run(never)).toEqual({ looked: 3, done: 2 });
    expect(await rowsOf(batch)).toEqual([
      ['done', null],
      ['done', null],
      ['left', 'said_already'],
    ]);
    expect((await notes()).map(({ body }) => body)).toEqual(['Which term?', 'Quelle session ?']);
    expect(await mails()).toHaveLength(2);
    expect(
      await desk.row(
        `select actor_name from coop.audit_entry where action = 'note.written' and student_id = $1`,
        french.id,
      ),
    ).toEqual({ actor_name: 'Maya Okafor' });
    expect(await desk.staff.post(`/task-batches/${batch.id}/undo`)).toMatchObject({
      status: 409,
      body: { code: 'step_out_of_order', detail: expect.stringContaining('not called back') },
    });
    expect(await notes()).toHaveLength(2);
  });

  it.each([
    [{ step: 'message' }, 'text'],
    [{ step: 'note', text: ' ' }, 'text'],
    [{ step: 'message', text: 'x', textInFrench: 'y'.repeat(2001) }, 'textInFrench'],
  ])('refuses %j', async (body, path) => {
    for (const address of ['/queue/steps', '/task-batches'])
      expect(await desk.staff.post(address, { ...body, tasks })).toMatchObject({
        status: 422,
        body: { errors: [{ path }] },
      });
    expect(await notes()).toEqual([]);
  });
});
