import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestDesk, type SignedInStudent, type TestDesk } from '#testing/test-desk.js';

describe('notes about a case', () => {
  let desk: TestDesk;
  let student: SignedInStudent;
  let other: SignedInStudent;

  beforeAll(async () => {
    desk = await openTestDesk();
    [student, other] = [await desk.student(), await desk.student()];
  });
  afterAll(() => desk.close());

  const write = (body: object, id = student.id) => desk.staff.post(`/students/${id}/notes`, body);

  it('are read by colleagues, and by the student only where they are meant to be', async () => {
    const inside = await write({ body: 'Called twice,\nno answer', forStudent: false, taskId: null });
    expect(inside).toMatchObject({
      status: 201,
      body: { body: 'Called twice,\nno answer', forStudent: false, author: { name: 'Maya Okafor' } },
    });
    const shown = await write({ body: 'Bring your passport on Monday', forStudent: true, taskId: null });
    const page = await desk.staff.get(`/students/${student.id}/notes?limit=1`);
    const { id } = shown.body as { id: string };
    expect(page).toMatchObject({ status: 200, body: { items: [{ id, forStudent: true }], nextCursor: id } });
    expect(await desk.staff.get(`/students/${student.id}/notes?limit=1&cursor=${id}`)).toMatchObject({
      body: { items: [{ body: 'Called twice,\nno answer' }], nextCursor: null },
    });
    const own = await student.client.get('/me/notes');
    expect(own.body).toEqual([
      {
        id,
        body: 'Bring your passport on Monday',
        fromStudent: false,
        writtenAt: expect.any(String),
        writtenAtLocal: expect.stringMatching(/-0[78]:00$/),
      },
    ]);
    expect((await other.client.get('/me/notes')).body).toEqual([]);
    // Of what stays inside nobody is told; of the other that it was written, not what.
    const { rows } = await desk.database.inspect.query<object>(
      `select kind, subject_id as id, details from coop.notification where student_id = $1`,
      [student.id],
    );
    expect(rows).toEqual([{ kind: 'note_written', id, details: {} }]);
    expect(await desk.actions(student.id)).toEqual(expect.arrayContaining(['note.written', 'notes.read']));
  });

  it('are of nobody whom the reader does not see', async () => {
    const nobody = '0199e4a0-0000-7000-8000-0000000000ff';
    expect((await desk.staff.get(`/students/${nobody}/notes`)).status).toBe(404);
    const { rows } = await desk.database.inspect.query('select from coop.audit_entry where student_id = $1', [
      nobody,
    ]);
    expect(rows).toEqual([]);
  });

  it('stand at a task of the same student alone, and the queue shows the newest', async () => {
    const { rows } = await desk.database.inspect.query<{ id: string }>(
      `insert into coop.review_task (student_id, kind, subject_id, due_on) values ($1, 'document', gen_random_uuid(), '2020-01-06') returning id`,
      [student.id],
    );
    const taskId = rows[0]!.id;
    expect((await write({ body: 'Blurred', forStudent: false, taskId }, other.id)).status).toBe(404);
    expect(await write({ body: 'Blurred', forStudent: false, taskId })).toMatchObject({
      status: 201,
      body: { taskId },
    });
    expect(await desk.staff.get('/queue')).toMatchObject({
      body: { items: [{ id: taskId, lastNote: { by: 'Maya Okafor', text: 'Blurred', forStudent: false } }] },
    });
  });

  it.each([
    { body: '' },
    { body: ' ' },
    { body: 'x'.repeat(2001) },
    { body: 'a\u0000b' },
    { forStudent: null },
  ])('are refused with %j', async (wrong) => {
    const answer = await write({ body: 'A note', forStudent: false, taskId: null, ...wrong });
    expect(answer.status).toBe(422);
  });

  it('are for staff to write, and about somebody', async () => {
    const note = { body: 'A note', forStudent: false, taskId: null };
    expect((await student.client.post(`/students/${student.id}/notes`, note)).status).toBe(403);
    expect((await student.client.get(`/students/${student.id}/notes`)).status).toBe(403);
    expect((await write(note, '0199e4a0-0000-7000-8000-0000000000ff')).status).toBe(404);
    expect((await desk.staff.get('/me/notes')).status).toBe(403);
  });

  it('come from the student too, and are a task until somebody answers', async () => {
    const asker = await desk.student();
    const task = async (): Promise<object[]> => {
      const { rows } = await desk.database.inspect.query<object>(
        `select kind, subject_id as "subjectId", state from coop.review_task where student_id = $1`,
        [asker.id],
      );
      return rows;
    };
    const sent = await asker.client.post('/me/notes', { body: 'May I begin on Monday?' });
    expect(sent).toMatchObject({ status: 201, body: { body: 'May I begin on Monday?', fromStudent: true } });
    expect((await asker.client.post('/me/notes', { body: 'It is urgent' })).status).toBe(201);
    expect(await task()).toEqual([{ kind: 'message', subjectId: asker.id, state: 'open' }]);
    expect(await desk.staff.get(`/students/${asker.id}/notes`)).toMatchObject({
      body: { items: [{ body: 'It is urgent', fromStudent: true, forStudent: true }, { fromStudent: true }] },
    });
    await write({ body: 'Only for us', forStudent: false, taskId: null }, asker.id);
    expect(await task()).toMatchObject([{ state: 'open' }]);
    await write({ body: 'Yes, you may', forStudent: true, taskId: null }, asker.id);
    expect(await task()).toMatchObject([{ state: 'done' }]);
    expect(await asker.client.get('/me/notes')).toMatchObject({
      body: [{ body: 'Yes, you may', fromStudent: false }, { fromStudent: true }, { fromStudent: true }],
    });
    expect(await desk.actions(asker.id)).toEqual(expect.arrayContaining(['message.written']));
  });

  it('from a student are words of their own, twenty a day at most', async () => {
    expect((await other.client.post('/me/notes', { body: ' ' })).status).toBe(422);
    await desk.database.inspect.query(
      `insert into coop.case_note (student_id, shown_to, from_student, body, author_id, author_name)
       select $1, $1, true, 'Hello', $1, 'A' from generate_series(1, 20)`,
      [other.id],
    );
    expect(await other.client.post('/me/notes', { body: 'Once more' })).toMatchObject({
      status: 429,
      body: { code: 'too_many_messages', fr: { title: expect.any(String) } },
    });
  });
});
