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
        writtenAt: expect.any(String),
        writtenAtLocal: expect.stringMatching(/-0[78]:00$/),
      },
    ]);
    expect((await other.client.get('/me/notes')).body).toEqual([]);
    expect(await desk.actions(student.id)).toEqual(expect.arrayContaining(['note.written', 'notes.read']));
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
});
