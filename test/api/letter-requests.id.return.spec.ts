import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aSubmittedRequest, type RequestBody } from '#testing/builders/letter-steps.js';
import { bodyOf, openTestDesk, type TestDesk } from '#testing/test-desk.js';

describe('/api/v1/letter-requests/{id}/return', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await openTestDesk();
  });
  afterAll(() => desk.close());

  it('sends it back in one post, the student corrects it and hands it in again', async () => {
    const student = await desk.student();
    const { id, version } = await aSubmittedRequest(student);
    const reasons = [{ code: 'permit_details' }, { code: 'other', note: 'Use your passport name.' }];
    bodyOf(await desk.staff.post(`/letter-requests/${id}/return`, { version, reasons }));
    const seen = bodyOf<RequestBody>(await student.client.get(`/me/letter-requests/${id}`));
    expect(seen).toMatchObject({
      state: 'returned',
      reasons: [
        {
          code: 'permit_details',
          fix: { en: expect.stringContaining('upper right'), fr: expect.any(String) },
        },
        { code: 'other', note: 'Use your passport name.' },
      ],
    });
    const mail = await desk.row(
      `select details from coop.notification where subject_id = $1 and kind = 'letter_request_returned'`,
      id,
    );
    expect(JSON.stringify(mail)).not.toContain('passport name');
    const corrected = bodyOf<RequestBody>(
      await student.client.patch(`/me/letter-requests/${id}`, {
        version: seen.version,
        answers: { inCanada: true },
      }),
    );
    const again = await student.client.post(`/me/letter-requests/${id}/submit`, {
      version: corrected.version,
      noticeVersion: 1,
    });
    expect(again).toMatchObject({ status: 200, body: { state: 'submitted', reference: seen.reference } });
  });

  it.each([
    [[], 'reasons'],
    [[{ code: 'unreadable' }], 'reasons[0].code'],
    [[{ code: 'nothing_known' }], 'reasons[0].code'],
    [[{ code: 'other' }], 'reasons[0].note'],
    [[{ code: 'other', note: 'x', severity: 1 }], 'reasons[0].severity'],
    ['unreadable', 'reasons'],
  ])('refuses the reasons %j', async (reasons, path) => {
    const { id, version } = await aSubmittedRequest(await desk.student());
    const refused = await desk.staff.post(`/letter-requests/${id}/return`, { version, reasons });
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ path }] } });
  });
});
