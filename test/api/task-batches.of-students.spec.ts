import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { bodyOf, openTestDesk, type SignedInStudent, type TestDesk } from '#testing/test-desk.js';

interface Batch {
  readonly id: string;
}
interface Rows {
  readonly items: { task: object | null; student: { id: string }; outcome: string; leftFor: string | null }[];
}

const never = new AbortController().signal;
const UNKNOWN = '0199e4a0-0000-7000-8000-0000000000ff';

describe('/task-batches/of-students: words about the students of a list', () => {
  let desk: TestDesk;
  let english: SignedInStudent;
  let french: SignedInStudent;
  let both: readonly string[];

  beforeAll(async () => {
    desk = await openTestDesk();
  });
  afterAll(() => desk.close());
  beforeEach(async () => {
    [english, french] = [await desk.student(), await desk.student()];
    both = [english.id, french.id];
    await desk.database.inspect.query(`update coop.student set language = 'fr' where id = $1`, [french.id]);
  });

  const start = async (body: object) =>
    bodyOf<Batch>(await desk.staff.post('/task-batches/of-students', { students: both, ...body }), 201);
  const rowsOf = async ({ id }: Batch) =>
    bodyOf<Rows>(await desk.staff.get(`/task-batches/${id}/rows`)).items;
  const written = async () => {
    const { rows } = await desk.database.inspect.query<Record<string, unknown>>(
      `select n.body, n.shown_to is not null as shown, n.task_id, count(m.id)::int as mails
         from coop.case_note n left join coop.notification m on m.subject_id = n.id and m.kind = 'note_written'
        where n.student_id = any($1) group by n.id order by array_position($1, n.student_id), n.id`,
      [both],
    );
    return rows;
  };

  it('POST writes to each once, in the language they read, with a result for each', async () => {
    const batch = await start({ step: 'message', text: 'Renew in time', textInFrench: 'À renouveler' });
    expect(batch).toMatchObject({ ofStudents: true, step: 'message', total: 2, counts: { waiting: 2 } });
    expect(await desk.background.taskBatches.run(never)).toEqual({ looked: 2, done: 2 });
    expect(await rowsOf(batch)).toMatchObject(
      both.map((id) => ({ task: null, student: { id }, outcome: 'done', leftFor: null })),
    );
    const message = { shown: true, task_id: null, mails: 1 };
    expect(await written()).toEqual([
      { ...message, body: 'Renew in time' },
      { ...message, body: 'À renouveler' },
    ]);
    // Started again, it writes to nobody.
    const again = await start({ step: 'message', text: 'Renew in time', textInFrench: 'À renouveler' });
    await desk.background.taskBatches.run(never);
    expect((await rowsOf(again)).map(({ leftFor }) => leftFor)).toEqual(['said_already', 'said_already']);
    expect(await written()).toHaveLength(2);
    expect(await desk.staff.post(`/task-batches/${batch.id}/undo`)).toMatchObject({ status: 409 });
    const { actor_name: by } = await desk.row(
      `select actor_name from coop.audit_entry where action = 'note.written' and student_id = $1`,
      french.id,
    );
    expect(by).toBe('Maya Okafor');
  });

  it('POST notes for the office alone', async () => {
    await start({ step: 'note', text: 'Asked the registrar' });
    await desk.background.taskBatches.run(never);
    const note = { body: 'Asked the registrar', shown: false, task_id: null, mails: 0 };
    expect(await written()).toEqual([note, note]);
  });

  it('GET /students/selection names every student of a filter, and the trail keeps whom', async () => {
    const { rows } = await desk.database.inspect.query<{ number: string }>(
      'select student_number as number from coop.student where id = $1',
      [english.id],
    );
    expect(bodyOf(await desk.staff.get(`/students/selection?q=${rows[0]!.number}`))).toEqual({
      students: [english.id],
      more: false,
    });
    const all = bodyOf<{ students: string[] }>(await desk.staff.get('/students/selection'));
    expect(all.students).toEqual(expect.arrayContaining([...both]));
    expect(
      await desk.row(
        `select subject_ids from coop.audit_entry where action = 'students.listed' order by at limit 1`,
      ),
    ).toEqual({ subject_ids: [english.id] });
    expect((await desk.staff.get('/students/selection?status=x')).status).toBe(422);
  });

  it.each([
    [{ step: 'message' }, 'text'],
    [{ step: 'assign', text: 'x' }, 'step'],
    [{ step: 'note', text: 'x', students: [] }, 'students'],
    [{ step: 'note', text: 'x', students: [UNKNOWN] }, 'students'],
    [{ step: 'note', text: 'x', students: ['one'] }, 'students'],
  ])('POST refuses %j', async (body, path) => {
    const refused = await desk.staff.post('/task-batches/of-students', { students: both, ...body });
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ path }] } });
    expect(await written()).toEqual([]);
  });

  it('is nothing for students', async () => {
    const body = { step: 'message', text: 'x', students: both };
    expect((await english.client.post('/task-batches/of-students', body)).status).toBe(403);
    expect((await english.client.get('/students/selection')).status).toBe(403);
  });
});
