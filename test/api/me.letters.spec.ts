import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anApprovedRequest, anIssuedLetter } from '#testing/builders/letter-steps.js';
import { aPermitOnFile } from '#testing/builders/permits.js';
import { bodyOf, openTestDesk, type TestDesk } from '#testing/test-desk.js';

describe('/api/v1/me/letters', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await openTestDesk();
  });
  afterAll(() => desk.close());

  it('lists the letter from approval to issue, and no other student sees it (get)', async () => {
    const student = await desk.student();
    const { letterId } = await anApprovedRequest(desk, student);
    expect(bodyOf(await student.client.get('/me/letters'))).toMatchObject([
      { id: letterId, state: 'rendering', issuedOn: null },
    ]);
    await desk.background.rendering.render(letterId);
    expect(bodyOf(await student.client.get('/me/letters'))).toMatchObject([
      {
        id: letterId,
        state: 'issued',
        issuedAtLocal: expect.stringMatching(/-07:00$/),
        bytes: expect.any(Number),
      },
    ]);
    expect(bodyOf(await (await desk.student()).client.get('/me/letters'))).toEqual([]);
  });

  it('issues once however often it is rendered, tells the student once, and changes the facts', async () => {
    const student = await desk.student();
    await aPermitOnFile(desk.database, student.id);
    const { id, version } = await anIssuedLetter(desk, student);
    await Promise.all([1, 2].map(() => desk.background.rendering.render(id)));
    expect(await desk.row('select version, state from coop.letter where id = $1', id)).toEqual({
      version,
      state: 'issued',
    });
    expect(
      await desk.row(
        `select class from coop.notification where subject_id = $1 and kind = 'letter_issued'`,
        id,
      ),
    ).toEqual({
      class: 'receipt',
    });
    const { facts } = await desk.row(
      `select a.facts -> 'letters' as facts from coop.assessment a join coop.current_assessment c on c.assessment_id = a.id where c.student_id = $1`,
      student.id,
    );
    expect(facts).toMatchObject([{ kind: 'placement_confirmation' }]);
  });

  it('gives a page that cannot be made to a person, who has it made again', async () => {
    const student = await desk.student({ familyName: '\u{13000}\u{13001}' });
    const { letterId } = await anApprovedRequest(desk, student);
    await desk.background.rendering.render(letterId);
    expect(await desk.row('select state, problem from coop.letter where id = $1', letterId)).toEqual({
      state: 'failed',
      problem: 'missing_glyph',
    });
    expect(
      await desk.row('select kind, why, state from coop.review_task where subject_id = $1', letterId),
    ).toEqual({
      kind: 'letter_problem',
      why: ['missing_glyph'],
      state: 'open',
    });
  });
});
