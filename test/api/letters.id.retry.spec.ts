import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anApprovedRequest, anIssuedLetter } from '#testing/builders/letter-steps.js';
import { bodyOf, openTestDesk, type TestDesk } from '#testing/test-desk.js';

describe('/api/v1/letters/{id}/retry', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await openTestDesk();
  });
  afterAll(() => desk.close());

  it('puts a failed letter back to work in one post, and the task closes with its issue', async () => {
    const student = await desk.student();
    const { letterId } = await anApprovedRequest(desk, student);
    const { inspect } = desk.database;
    await inspect.query(
      `update coop.letter set facts = jsonb_set(facts, '{student,name}', '"ไทย"') where id = $1`,
      [letterId],
    );
    await desk.background.rendering.render(letterId);
    await inspect.query(
      `update coop.letter set facts = jsonb_set(facts, '{student,name}', '"Ana Silva"') where id = $1`,
      [letterId],
    );
    const { version } = await desk.row(
      'select version from coop.letter where id = $1 and state = $2',
      letterId,
      'failed',
    );
    expect(bodyOf(await desk.staff.post(`/letters/${letterId}/retry`, { version }))).toMatchObject({
      state: 'rendering',
    });
    await desk.background.rendering.render(letterId);
    expect(await desk.row('select state, problem from coop.letter where id = $1', letterId)).toEqual({
      state: 'issued',
      problem: null,
    });
    expect(await desk.row('select state from coop.review_task where subject_id = $1', letterId)).toEqual({
      state: 'done',
    });
  });

  it('makes no issued letter again', async () => {
    const { id, version } = await anIssuedLetter(desk, await desk.student());
    expect(await desk.staff.post(`/letters/${id}/retry`, { version })).toMatchObject({ status: 409 });
  });
});
