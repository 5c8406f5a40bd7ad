import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anIssuedLetter, anApprovedRequest } from '#testing/builders/letter-steps.js';
import { aPermitOnFile } from '#testing/builders/permits.js';
import { bodyOf, openTestDesk, type TestDesk } from '#testing/test-desk.js';

describe('/api/v1/letters/{id}/revoke', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await openTestDesk();
  });
  afterAll(() => desk.close());

  it('withdraws a letter with its reason in one post: the student is told and gets it no more', async () => {
    const student = await desk.student();
    await aPermitOnFile(desk.database, student.id);
    const { id, version } = await anIssuedLetter(desk, student);
    const revoked = bodyOf(
      await desk.staff.post(`/letters/${id}/revoke`, { version, reason: 'Left the co-op program.' }),
    );
    expect(revoked).toMatchObject({
      state: 'revoked',
      voidReason: 'Left the co-op program.',
      voidedOn: expect.any(String),
    });
    expect(await student.client.get(`/me/letters/${id}/pdf`)).toMatchObject({ status: 409 });
    const mail = await desk.row(
      `select details from coop.notification where subject_id = $1 and kind = 'letter_revoked'`,
      id,
    );
    expect(mail).toMatchObject({
      details: { reason: expect.stringMatching(/^Left/), nameFr: expect.any(String) },
    });
    const { letters } = await desk.row(
      `select a.facts -> 'letters' as letters from coop.assessment a join coop.current_assessment c on c.assessment_id = a.id where c.student_id = $1`,
      student.id,
    );
    expect(letters).toMatchObject([{ voidedOn: expect.any(String) }]);
    const again = await desk.staff.post(`/letters/${id}/revoke`, { version: version + 1, reason: 'Again.' });
    expect(again).toMatchObject({ status: 409, body: { code: 'step_out_of_order' } });
  });

  it.each([[{}], [{ reason: '' }], [{ reason: '  ' }], [{ reason: 5 }], [{ reason: 'x'.repeat(501) }]])(
    'refuses %j: there is always a reason',
    async (body) => {
      const { id, version } = await anIssuedLetter(desk, await desk.student());
      expect(await desk.staff.post(`/letters/${id}/revoke`, { version, ...body })).toMatchObject({
        status: 422,
        body: { errors: [{ path: 'reason' }] },
      });
    },
  );

  it('revokes nothing that is still being made', async () => {
    const { letterId } = await anApprovedRequest(desk, await desk.student());
    expect(await desk.staff.post(`/letters/${letterId}/revoke`, { version: 1, reason: 'No.' })).toMatchObject(
      {
        status: 409,
      },
    );
  });
});
