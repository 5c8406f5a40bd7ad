import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aReadyDocument } from '#testing/builders/document-steps.js';
import { aSubmittedRequest } from '#testing/builders/letter-steps.js';
import { bodyOf, openTestDesk, type SignedInStudent, type TestDesk } from '#testing/test-desk.js';
import { inDays } from '#testing/builders/office-days.js';

interface Task {
  readonly id: string;
  readonly version: number;
}
interface Bulk {
  readonly results: { id: string; outcome: string; refusal: string | null }[];
}
interface Batch {
  readonly id: string;
}
interface Rows {
  readonly items: { outcome: string; leftFor: string | null }[];
}

const never = new AbortController().signal;

describe('documents and requests of many tasks sent back', () => {
  let desk: TestDesk;
  let student: SignedInStudent;
  let documentId: string;
  let requestId: string;
  let tasks: readonly [Task, Task, Task];

  beforeAll(async () => {
    desk = await openTestDesk();
  });
  afterAll(() => desk.close());
  beforeEach(async () => {
    student = await desk.student();
    documentId = (await aReadyDocument(desk, student)).id;
    requestId = (await aSubmittedRequest(await desk.student())).id;
    tasks = [await taskOf(documentId), await taskOf(requestId), await aQuestion()];
  });

  const taskOf = async (subjectId: string): Promise<Task> => {
    const { rows } = await desk.database.inspect.query<Task>(
      'select id, version from coop.review_task where subject_id = $1',
      [subjectId],
    );
    return rows[0]!;
  };
  const aQuestion = async () => {
    const { rows } = await desk.database.inspect.query<Task>(
      `insert into coop.review_task (student_id, kind, subject_id, due_on)
       values ($1, 'roster_question', gen_random_uuid(), '${inDays(8)}') returning id, version`,
      [student.id],
    );
    return rows[0]!;
  };
  const send = async (returnFor: object, chosen: readonly Task[] = tasks) =>
    bodyOf<Bulk>(await desk.staff.post('/queue/steps', { step: 'return', returnFor, tasks: chosen })).results;
  const outcomes = (results: Bulk['results']) => results.map(({ outcome, refusal }) => [outcome, refusal]);
  const standing = async () => [
    await desk.row('select state, reasons from coop.document where id = $1', documentId),
    await desk.row('select state, reasons from coop.letter_request where id = $1', requestId),
  ];
  const mails = async () => {
    const { rows } = await desk.database.inspect.query<{ kind: string }>(
      `select kind from coop.notification where subject_id = any($1) and kind like '%_returned' order by kind`,
      [[documentId, requestId]],
    );
    return rows.map(({ kind }) => kind);
  };
  const start = async (returnFor: object) =>
    bodyOf<Batch>(await desk.staff.post('/task-batches', { step: 'return', returnFor, tasks }), 201);
  const rowsOf = async ({ id }: Batch) =>
    bodyOf<Rows>(await desk.staff.get(`/task-batches/${id}/rows`)).items.map(({ outcome, leftFor }) => [
      outcome,
      leftFor,
    ]);

  it('POST /queue/steps sends back what the reason is meant for, as singly, and leaves the rest', async () => {
    expect(outcomes(await send({ code: 'name_differs' }))).toEqual([
      ['done', null],
      ['done', null],
      ['refused', 'not_returnable'],
    ]);
    const returned = { state: 'returned', reasons: [{ code: 'name_differs' }] };
    expect(await standing()).toEqual([returned, returned]);
    expect(await mails()).toEqual(['document_returned', 'letter_request_returned']);
    expect(await desk.actions(student.id)).toContain('document.returned');
    // Sent again it finds the tasks ended: nobody is told twice.
    expect(outcomes(await send({ code: 'name_differs' })).slice(0, 2)).toEqual([
      ['changed', null],
      ['changed', null],
    ]);
    const again = [await taskOf(documentId), await taskOf(requestId)];
    expect(outcomes(await send({ code: 'name_differs' }, again))).toEqual([
      ['refused', 'done'],
      ['refused', 'done'],
    ]);
    expect(await mails()).toHaveLength(2);
  });

  it('POST /task-batches does so in the background, in the starter’s name, and is not taken back', async () => {
    const batch = await start({ code: 'unreadable' });
    expect(await desk.background.taskBatches.run(never)).toEqual({ looked: 3, done: 1 });
    expect(await rowsOf(batch)).toEqual([
      ['done', null],
      ['left', 'reason_unfit'],
      ['left', 'not_returnable'],
    ]);
    expect(await standing()).toMatchObject([{ state: 'returned' }, { state: 'submitted' }]);
    expect(await mails()).toEqual(['document_returned']);
    expect(
      await desk.row(
        `select actor_name from coop.audit_entry where action = 'document.returned' and student_id = $1`,
        student.id,
      ),
    ).toEqual({ actor_name: 'Maya Okafor' });
    expect((await desk.staff.post(`/task-batches/${batch.id}/undo`)).status).toBe(409);
    expect(await standing()).toMatchObject([{ state: 'returned' }, {}]);
  });

  it('leaves what was decided or changed meanwhile, and what is not there', async () => {
    const { version } = bodyOf<{ request: Task }>(
      await desk.staff.get(`/letter-requests/${requestId}`),
    ).request;
    const reasons = [{ code: 'permit_details' }];
    bodyOf(await desk.staff.post(`/letter-requests/${requestId}/return`, { version, reasons }));
    await desk.database.inspect.query('update coop.review_task set version = 5 where id = $1', [tasks[0].id]);
    const batch = await start({ code: 'name_differs' });
    await desk.background.taskBatches.run(never);
    expect((await rowsOf(batch)).slice(0, 2)).toEqual([
      ['left', 'changed'],
      ['left', 'changed'],
    ]);
    expect(await standing()).toMatchObject([{ state: 'ready' }, { reasons }]);
    // Still open although what it is about was decided: no such decision is made over.
    await desk.database.inspect.query(`update coop.document set state = 'verified' where id = $1`, [
      documentId,
    ]);
    const unknown = { id: '0199e4a0-0000-7000-8000-0000000000ff', version: 1 };
    const results = await send({ code: 'name_differs' }, [{ ...tasks[0], version: 5 }, unknown]);
    expect(outcomes(results)).toEqual([
      ['refused', 'not_waiting'],
      ['unknown', null],
    ]);
    expect(await mails()).toEqual(['letter_request_returned']);
  });

  it('keeps out whoever is to read a document of the student a second time', async () => {
    await desk.database.inspect.query(
      `insert into coop.review_task (student_id, kind, subject_id, due_on, assigned_to)
       select $1, 'second_reading', gen_random_uuid(), '${inDays(8)}', id from coop.account where email = 'maya@kestrel.example'`,
      [student.id],
    );
    expect(outcomes(await send({ code: 'name_differs' })).slice(0, 2)).toEqual([
      ['refused', 'reading_closed'],
      ['done', null],
    ]);
  });

  it.each([
    [undefined, 'returnFor'],
    [[{ code: 'unreadable' }], 'returnFor'],
    [{ code: 'nothing_known' }, 'returnFor.code'],
    [{ code: 'other' }, 'returnFor.note'],
    [{ code: 'unreadable', place: {} }, 'returnFor.place'],
  ])('refuses the reason %j', async (returnFor, path) => {
    for (const address of ['/queue/steps', '/task-batches'])
      expect(await desk.staff.post(address, { step: 'return', returnFor, tasks })).toMatchObject({
        status: 422,
        body: { errors: [{ path }] },
      });
    expect(await mails()).toEqual([]);
  });

  it('verifies nothing in bulk', async () => {
    expect(await desk.staff.post('/queue/steps', { step: 'verify', tasks })).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'step' }] },
    });
  });
});
