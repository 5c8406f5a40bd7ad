import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anApprovedRequest, anIssuedLetter } from '#testing/builders/letter-steps.js';
import { bodyOf, openTestDesk, type TestDesk } from '#testing/test-desk.js';

describe('/api/v1/letters/{id}/retry', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await openTestDesk();
  });
  afterAll(() => desk.close());

  it('makes a failed letter in one post from the record of today, under a number of its own; the task closes with its issue', async () => {
    const student = await desk.student();
    const { letterId } = await anApprovedRequest(desk, student);
    const { inspect } = desk.database;
    // A sign that no font of ours has.
    await inspect.query(
      `update coop.letter set facts = jsonb_set(facts, '{student,name}', '"\u{13000}"') where id = $1`,
      [letterId],
    );
    await desk.background.rendering.render(letterId);
    const { version } = await desk.row(
      'select version from coop.letter where id = $1 and state = $2',
      letterId,
      'failed',
    );
    const again = bodyOf<{ number: string }>(
      await desk.staff.post(`/letters/${letterId}/retry`, { version }),
    );
    expect(again).toMatchObject({ state: 'rendering' });
    await desk.background.rendering.render(letterId);
    expect(await desk.row('select state, problem, number from coop.letter where id = $1', letterId)).toEqual({
      state: 'issued',
      problem: null,
      number: again.number,
    });
    const { rows: series } = await inspect.query(
      'select serial, void_reason as reason, number = $2 as now from coop.letter_number where letter_id = $1 order by serial',
      [letterId, again.number],
    );
    expect(series).toEqual([
      { serial: 1, reason: 'missing_glyph', now: false },
      { serial: 2, reason: null, now: true },
    ]);
    expect(await desk.row('select state from coop.review_task where subject_id = $1', letterId)).toEqual({
      state: 'done',
    });
  });

  it('makes no issued letter again', async () => {
    const { id, version } = await anIssuedLetter(desk, await desk.student());
    expect(await desk.staff.post(`/letters/${id}/retry`, { version })).toMatchObject({ status: 409 });
  });
});
