import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anUpload, aReadyDocument, STUDY_PERMIT_FIELDS } from '#testing/builders/document-steps.js';
import { bodyOf, openTestDesk, type SignedInStudent, type TestDesk } from '#testing/test-desk.js';

/** The first link of the chain: what a student only says of a decision has its days as well (R16). */
describe('an approval that stands by the student’s word alone', () => {
  let desk: TestDesk;
  let student: SignedInStudent;
  let id: string;
  beforeAll(async () => {
    desk = await openTestDesk();
  });
  afterAll(() => desk.close());
  beforeEach(async () => {
    student = await desk.student();
    const recorded = bodyOf<{ id: string; version: number }>(
      await student.client.post('/me/submissions', {
        kind: 'study_permit_extension',
        statedLocalTime: '2026-10-15T10:00:00',
        timeZone: 'America/Vancouver',
      }),
      201,
    );
    id = recorded.id;
    await declare('approved', recorded.version);
  });

  const declare = async (kind: string, version: number): Promise<void> => {
    const outcome = { version, kind, at: '2026-11-02T10:00:00-07:00' };
    bodyOf(await student.client.post(`/me/submissions/${id}/outcome`, outcome));
  };
  const declaredDaysAgo = (days: number) =>
    desk.database.inspect.query(
      `update coop.submission set outcome_recorded_at = now() - make_interval(days => $2) where id = $1`,
      [id, days],
    );
  const run = () => desk.background.declaredApprovals.run(new AbortController().signal);
  const task = () =>
    desk.row(
      `select kind, why, state from coop.review_task where subject_id = $1 order by id desc limit 1`,
      id,
    );
  const homeTask = async () => {
    const { tasks } = bodyOf<{ tasks: { code: string; status: string }[] }>(
      await student.client.get('/me/home'),
    );
    return tasks.find(({ code }) => code === 'upload_decision')?.status;
  };
  const mine = async () => {
    const [one] = bodyOf<{ version: number; outcome: { lapsed: boolean } | null }[]>(
      await student.client.get('/me/submissions'),
    );
    return one!;
  };
  const mails = async () =>
    Number(
      (
        await desk.row(
          `select count(*) as n from coop.notification where student_id = $1 and kind = 'approval_unshown'`,
          student.id,
        )
      )['n'],
    );

  it('is left in peace for the office’s number of days', async () => {
    await declaredDaysAgo(14);
    expect(await run()).toBe(0);
    expect(await mine()).toMatchObject({
      outcome: { kind: 'approved', evidence: 'declared', lapsed: false },
    });
    expect(await homeTask()).toBe('action_needed');
  });

  it('then lapses once: a task for the desk, a mail and a page that say what is missing', async () => {
    await declaredDaysAgo(15);
    expect(await run()).toBe(1);
    expect(await run()).toBe(0);
    expect(await task()).toEqual({ kind: 'evidence_lapsed', why: ['declared_approval'], state: 'open' });
    expect(await mails()).toBe(1);
    expect(await mine()).toMatchObject({ outcome: { lapsed: true } });
    expect(await homeTask()).toBe('expired');
    expect(await desk.actions(student.id)).toContain('submission.approval_lapsed');
    expect(bodyOf(await desk.staff.get(`/submissions/${id}`))).toMatchObject({
      outcome: { evidence: 'declared', lapsed: true },
    });
  });

  it('is not pressed for while a letter or permit waits for the office', async () => {
    await anUpload(student, { purpose: 'approval_letter' });
    await declaredDaysAgo(15);
    expect(await run()).toBe(0);
  });

  it('is shown by the permit that comes after all, and lapses anew when that is taken back', async () => {
    await declaredDaysAgo(15);
    await run();
    const { id: document, version } = await aReadyDocument(desk, student);
    bodyOf(await desk.staff.post(`/documents/${document}/verify`, { version, fields: STUDY_PERMIT_FIELDS }));
    expect(await task()).toMatchObject({ state: 'done' });
    expect(await mine()).toMatchObject({ outcome: { lapsed: false } });
    expect(await run()).toBe(0);
    bodyOf(
      await desk.staff.post(`/documents/${document}/reopen`, {
        version: version + 1,
        reason: 'It belongs to somebody else.',
      }),
    );
    bodyOf(
      await desk.staff.post(`/documents/${document}/reject`, {
        version: version + 2,
        reasons: [{ code: 'wrong_document' }],
      }),
    );
    expect(await run()).toBe(1);
    expect(await task()).toMatchObject({ state: 'open' });
    // What was told once about that day is not told again.
    expect(await mails()).toBe(1);
  });

  it('ends with another answer, the student’s or the office’s', async () => {
    await declaredDaysAgo(15);
    await run();
    await declare('withdrawn', (await mine()).version);
    expect(await task()).toMatchObject({ state: 'done' });
    expect(await mine()).toMatchObject({ outcome: { kind: 'withdrawn', lapsed: false } });
    expect(await run()).toBe(0);
  });

  it('is looked for after as many days as the office settled', async () => {
    const { declaredApprovalDays } = bodyOf<{ declaredApprovalDays: number }>(
      await desk.staff.get('/document-policy'),
    );
    expect(declaredApprovalDays).toBe(14);
    await desk.database.inspect.query('update coop.document_policy set declared_approval_days = 3');
    await declaredDaysAgo(4);
    await run();
    await desk.database.inspect.query('update coop.document_policy set declared_approval_days = 14');
    expect(await mine()).toMatchObject({ outcome: { lapsed: true } });
  });
});
