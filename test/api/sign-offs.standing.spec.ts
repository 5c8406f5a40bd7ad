import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { inDays } from '#testing/builders/office-days.js';
import { SignOffDesk } from './sign-off-desk.js';

describe('a sign-off', () => {
  let desk: SignOffDesk;
  beforeAll(async () => {
    desk = await SignOffDesk.open();
  });
  afterAll(() => desk.api.close());
  beforeEach(() => desk.newStudent());

  const withdrawal = (id: string) =>
    `/students/${desk.studentId}/work-terms/${desk.term.workTermId}/sign-offs/${id}/withdraw`;
  const states = async () => {
    const { body } = await desk.reviewer.get(desk.path);
    return (body as { signOffs: { state: string }[] }).signOffs.map(({ state }) => state);
  };

  it('POST …/withdraw takes it back with a reason, once, and keeps it on file', async () => {
    const id = await desk.sign();
    expect((await desk.reviewer.post(withdrawal(id), { reason: 'No' })).status).toBe(403);
    expect((await desk.coordinator.post(withdrawal(id), { reason: '' })).status).toBe(422);
    expect(await desk.coordinator.post(withdrawal(id), { reason: 'Another person’s file' })).toMatchObject({
      status: 200,
      body: {
        unsignedDays: [{ from: desk.term.from, to: desk.term.to }],
        signOffs: [
          {
            state: 'withdrawn',
            withdrawReason: 'Another person’s file',
            withdrawnByName: 'Cora Lindqvist',
            countsFor: [],
          },
        ],
      },
    });
    expect(await desk.authority()).toMatchObject({ authorized: 'unknown', reason: 'needs_sign_off' });
    expect((await desk.coordinator.post(withdrawal(id), { reason: 'Again' })).status).toBe(409);
    const unknown = withdrawal('0199e4a0-0000-7000-8000-000000000001');
    expect((await desk.coordinator.post(unknown, { reason: 'Nothing' })).status).toBe(404);
  });

  it.each<[string, string, string]>([
    [
      'the application is refused',
      `update coop.submission set outcome = 'refused', outcome_at = now(), outcome_evidence = 'declared' where student_id = $1`,
      'application_decided',
    ],
    [
      'the application is withdrawn',
      `update coop.submission set outcome = 'withdrawn', outcome_at = now(), outcome_evidence = 'declared' where student_id = $1`,
      'application_decided',
    ],
    [
      'the student left Canada',
      `insert into coop.travel (student_id, departed_at) values ($1, now() - interval '2 days')`,
      'no_policy_days',
    ],
    [
      'the letter is void',
      `update coop.letter set voided_on = current_date - 1, state = 'revoked' where student_id = $1`,
      'no_policy_days',
    ],
    [
      'the work term is cancelled',
      'update coop.work_term set cancelled_at = now() where student_id = $1',
      'work_term_cancelled',
    ],
  ])('is shown as ended when %s', async (_name, sql, state) => {
    await desk.sign();
    expect(await states()).toEqual(['in_force']);
    await desk.query(sql, desk.studentId);
    expect(await states()).toEqual([state]);
    if (state !== 'work_term_cancelled')
      expect(await desk.authority()).not.toMatchObject({ authorized: 'yes' });
  });

  describe('the question on the desk', () => {
    const task = async () => {
      const rows = await desk.query(
        `select kind, subject_id, why, state, due_on::text from coop.review_task where student_id = $1 and kind = 'sign_off'`,
        desk.studentId,
      );
      return rows;
    };
    const reassess = () => desk.reviewer.post(`/students/${desk.studentId}/reassess`, {});

    it('opens while days run unsigned, and closes with the signature', async () => {
      await reassess();
      await reassess();
      expect(await task()).toMatchObject([
        { subject_id: desk.term.workTermId, why: ['policy_days_unsigned'], state: 'open', due_on: inDays(0) },
      ]);
      const queue = await desk.reviewer.get('/queue?kind=sign_off');
      expect(queue).toMatchObject({
        status: 200,
        body: {
          items: expect.arrayContaining([expect.objectContaining({ subjectId: desk.term.workTermId })]),
        },
      });
      const id = await desk.sign();
      expect(await task()).toMatchObject([{ state: 'done' }]);
      await desk.coordinator.post(withdrawal(id), { reason: 'Seen wrongly' });
      expect((await task()).map(({ state }) => String(state)).toSorted()).toEqual(['done', 'open']);
    });

    it('waits until thirty days before the first such day', async () => {
      await desk.newStudent({ permitEnds: 40 });
      await reassess();
      expect(await task()).toEqual([]);
      const rows = await desk.query(
        `select next_change_at at time zone 'America/Vancouver' as at from coop.current_assessment where student_id = $1`,
        desk.studentId,
      );
      expect((rows[0] as { at: Date }).at.getTime()).toBeLessThan(Date.now() + 12 * 86_400_000);
    });
  });
});
