import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aDraft, anApprovedRequest, aSubmittedRequest } from '#testing/builders/letter-steps.js';
import { bodyOf, openTestDesk, type TestDesk } from '#testing/test-desk.js';

describe('/api/v1/me/letter-requests/{id}/withdraw', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await openTestDesk();
  });
  afterAll(() => desk.close());

  it('takes a submitted request off the desk, and another may be begun', async () => {
    const student = await desk.student();
    const { id, version } = await aSubmittedRequest(student);
    const withdrawn = bodyOf(await student.client.post(`/me/letter-requests/${id}/withdraw`, { version }));
    expect(withdrawn).toMatchObject({ state: 'withdrawn' });
    expect(await desk.row('select state from coop.review_task where subject_id = $1', id)).toEqual({
      state: 'done',
    });
    expect(await aDraft(student)).toMatchObject({ state: 'draft' });
  });

  it('comes too late once approved', async () => {
    const student = await desk.student();
    const { id, version } = await anApprovedRequest(desk, student);
    const late = await student.client.post(`/me/letter-requests/${id}/withdraw`, { version });
    expect(late).toMatchObject({ status: 409, body: { code: 'step_out_of_order' } });
  });
});
