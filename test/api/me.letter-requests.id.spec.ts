import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aDraft, aSubmittedRequest } from '#testing/builders/letter-steps.js';
import { bodyOf, openTestDesk, type TestDesk } from '#testing/test-desk.js';

describe('/api/v1/me/letter-requests/{id}', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await openTestDesk();
  });
  afterAll(() => desk.close());

  it('keeps answers bit by bit, takes one back with null, and answers get with them', async () => {
    const { id, client } = await desk.student();
    const draft = await aDraft({ id, client });
    const path = `/me/letter-requests/${draft.id}`;
    await client.patch(path, {
      version: 1,
      answers: { inCanada: true, permit: { kind: 'study_permit' }, citizenship: 'IN' },
    });
    await client.patch(path, {
      version: 2,
      answers: { permit: { documentNumber: 'F1' }, citizenship: null },
    });
    expect(bodyOf(await client.get(path))).toMatchObject({
      version: 3,
      answers: { inCanada: true, citizenship: null, permit: { kind: 'study_permit', documentNumber: 'F1' } },
    });
  });

  it('refuses a stale patch with what stands there now', async () => {
    const student = await desk.student();
    const { id } = await aDraft(student);
    await student.client.patch(`/me/letter-requests/${id}`, { version: 1, answers: { inCanada: true } });
    const stale = await student.client.patch(`/me/letter-requests/${id}`, {
      version: 1,
      answers: { inCanada: false },
    });
    expect(stale).toMatchObject({
      status: 409,
      body: { code: 'stale_version', current: { id, version: 2, answers: { inCanada: true } } },
    });
  });

  it('takes no answers once submitted', async () => {
    const student = await desk.student();
    const { id, version } = await aSubmittedRequest(student);
    const late = await student.client.patch(`/me/letter-requests/${id}`, {
      version,
      answers: { inCanada: false },
    });
    expect(late).toMatchObject({ status: 409, body: { code: 'step_out_of_order' } });
  });

  it.each([
    [{ answers: { permit: { expiresOn: '2027-02-30' } } }, 'answers.permit.expiresOn'],
    [{ answers: { permit: { uci: '1' } } }, 'answers.permit.uci'],
    [{ answers: { sin: '1' } }, 'answers.sin'],
    [{ answers: { inCanada: 'yes' } }, 'answers.inCanada'],
    [{ answers: [] }, 'answers'],
    [{ answers: { workTermId: 'x' } }, 'answers.workTermId'],
    [{ answers: {}, state: 'approved' }, 'state'],
  ])('refuses %j and names the field', async (body, path) => {
    const student = await desk.student();
    const { id } = await aDraft(student);
    const refused = await student.client.patch(`/me/letter-requests/${id}`, { version: 1, ...body });
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ path }] } });
  });

  it('answers an absent, a foreign and a malformed id alike', async () => {
    const { id } = await aDraft(await desk.student());
    const { client } = await desk.student();
    for (const wrong of [id, randomUUID(), 'nonsense', '%00']) {
      expect(await client.get(`/me/letter-requests/${wrong}`)).toMatchObject({
        status: 404,
        body: { code: 'not_found' },
      });
      expect(await client.patch(`/me/letter-requests/${wrong}`, { version: 1, answers: {} })).toMatchObject({
        status: 404,
      });
    }
  });
});
