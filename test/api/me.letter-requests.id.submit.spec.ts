import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aDraft, anAnsweredDraft, aSubmittedRequest } from '#testing/builders/letter-steps.js';
import { bodyOf, openTestDesk, type TestDesk } from '#testing/test-desk.js';

describe('/api/v1/me/letter-requests/{id}/submit', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await openTestDesk();
  });
  afterAll(() => desk.close());

  it('gives a reference, opens the task, logs the notice and plans the receipt, in one post', async () => {
    const student = await desk.student();
    const submitted = await aSubmittedRequest(student);
    expect(submitted).toMatchObject({
      state: 'submitted',
      reference: expect.stringMatching(/^LR-\d{4}-[ACDEFGHJKMNPQRTUVWXY34679]{6}$/),
      noticeVersion: 1,
      dueOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      submittedAtLocal: expect.stringMatching(/-07:00$/),
    });
    const task = await desk.row(
      `select t.state, t.why, t.due_on::text as due, r.due_on::text as request_due
         from coop.review_task t join coop.letter_request r on r.id = t.subject_id where r.id = $1`,
      submitted.id,
    );
    expect(task).toMatchObject({ state: 'open', due: task['request_due'] });
    expect(
      await desk.row(
        'select notice_version, shown_for from coop.notice_display where student_id = $1',
        student.id,
      ),
    ).toEqual({
      notice_version: 1,
      shown_for: 'letter_request',
    });
    expect(
      await desk.row(
        'select kind, class, details from coop.notification where subject_id = $1',
        submitted.id,
      ),
    ).toMatchObject({
      kind: 'letter_request_received',
      class: 'receipt',
      details: { reference: submitted.reference },
    });
  });

  it('names every answer that is missing, and saves nothing', async () => {
    const student = await desk.student();
    const { id, version } = await aDraft(student);
    const refused = await student.client.post(`/me/letter-requests/${id}/submit`, {
      version,
      noticeVersion: 1,
    });
    const { errors } = bodyOf<{ errors: { path: string }[] }>(refused, 422);
    expect(errors.map(({ path }) => path)).toEqual([
      'answers.inCanada',
      'answers.citizenship',
      'answers.passportExpiresOn',
      'answers.targetTerm',
      'answers.consent',
      'answers.language',
      'answers.permit.kind',
      'answers.permit.documentNumber',
      'answers.permit.expiresOn',
    ]);
    expect(bodyOf(await student.client.get(`/me/letter-requests/${id}`))).toMatchObject({
      state: 'draft',
      version,
    });
  });

  it.each([
    [{ permit: { documentNumber: '12345' } }, 'answers.permit.documentNumber'],
    [{ permit: { dliNumber: 'O1' } }, 'answers.permit.dliNumber'],
    [{ targetTerm: '1999-01' }, 'answers.targetTerm'],
    [{ consent: false }, 'answers.consent'],
    [{ workTermId: '0190a5c0-0000-7000-8000-000000000000' }, 'answers.workTermId'],
  ])('refuses the answers %j', async (answers, path) => {
    const student = await desk.student();
    const complete = await anAnsweredDraft(student);
    const { id, version } = bodyOf<{ id: string; version: number }>(
      await student.client.patch(`/me/letter-requests/${complete.id}`, {
        version: complete.version,
        answers,
      }),
    );
    const refused = await student.client.post(`/me/letter-requests/${id}/submit`, {
      version,
      noticeVersion: 1,
    });
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ path }] } });
  });

  it('asks for no permit of somebody who is abroad', async () => {
    const student = await desk.student();
    expect(await aSubmittedRequest(student, { inCanada: false, permit: null })).toMatchObject({
      state: 'submitted',
    });
  });

  it('refuses an old privacy notice with the one in force', async () => {
    const student = await desk.student();
    const { id, version } = await anAnsweredDraft(student);
    const refused = await student.client.post(`/me/letter-requests/${id}/submit`, {
      version,
      noticeVersion: 7,
    });
    expect(refused).toMatchObject({ status: 409, body: { code: 'notice_changed', current: { version: 1 } } });
  });

  it('holds the gate once more: who dropped the course meanwhile is told', async () => {
    const student = await desk.student();
    const { id, version } = await anAnsweredDraft(student);
    await desk.database.inspect.query(
      `update coop.course_enrolment set state = 'dropped' where student_id = $1`,
      [student.id],
    );
    const refused = await student.client.post(`/me/letter-requests/${id}/submit`, {
      version,
      noticeVersion: 1,
    });
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'gate_not_passed', errors: [{ path: 'course_dropped' }] },
    });
  });

  it('submits once: the second of two is out of order or stale', async () => {
    const student = await desk.student();
    const { id, version } = await anAnsweredDraft(student);
    const body = { version, noticeVersion: 1 };
    const answers = await Promise.all(
      [1, 2, 3].map(() => student.client.post(`/me/letter-requests/${id}/submit`, body)),
    );
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409, 409]);
  });
});
