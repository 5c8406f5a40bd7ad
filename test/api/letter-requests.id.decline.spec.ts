import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aDraft, aSubmittedRequest } from '#testing/builders/letter-steps.js';
import { bodyOf, openTestDesk, type TestDesk } from '#testing/test-desk.js';

describe('/api/v1/letter-requests/{id}/decline', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await openTestDesk();
  });
  afterAll(() => desk.close());

  it('ends the request with its reasons, in one post, and mails no word of them', async () => {
    const student = await desk.student();
    const { id, version } = await aSubmittedRequest(student);
    const declined = bodyOf(
      await desk.staff.post(`/letter-requests/${id}/decline`, {
        version,
        reasons: [{ code: 'program_not_covered' }],
      }),
    );
    expect(declined).toMatchObject({ state: 'declined', reasons: [{ code: 'program_not_covered' }] });
    expect(await desk.row('select state from coop.review_task where subject_id = $1', id)).toEqual({
      state: 'done',
    });
    const mail = await desk.row(
      `select details from coop.notification where subject_id = $1 and kind = 'letter_request_declined'`,
      id,
    );
    expect(JSON.stringify(mail)).not.toContain('program_not_covered');
    expect(await aDraft(student)).toMatchObject({ state: 'draft' });
  });

  it('declines no draft: the student has not asked yet', async () => {
    const { id, version } = await aDraft(await desk.student());
    const early = await desk.staff.post(`/letter-requests/${id}/decline`, {
      version,
      reasons: [{ code: 'other', note: 'no' }],
    });
    expect(early).toMatchObject({ status: 409, body: { code: 'step_out_of_order' } });
  });
});
