import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPermitOnFile } from '#testing/builders/permits.js';
import { bodyOf, openTestDesk, type TestDesk } from '#testing/test-desk.js';

describe('/api/v1/submissions/{id}/outcome', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await openTestDesk();
  });
  afterAll(() => desk.close());

  it('records in one post what the office has seen, and computes the case anew', async () => {
    const student = await desk.student();
    await aPermitOnFile(desk.database, student.id, {
      issuedOn: '2025-08-20',
      expiresOn: '2026-10-31',
    });
    const body = {
      kind: 'study_permit_extension',
      statedLocalTime: '2026-10-15T10:00:00',
      timeZone: 'America/Vancouver',
    };
    const { id, version } = bodyOf<{ id: string; version: number }>(
      await student.client.post('/me/submissions', body),
      201,
    );
    const assessed = () =>
      desk.row(
        `select a.facts -> 'applications' as applications from coop.current_assessment c join coop.assessment a on a.id = c.assessment_id
          where c.student_id = $1`,
        student.id,
      );
    expect(await assessed()).toMatchObject({ applications: [{ id, evidence: 'declared' }] });
    const outcome = { version, kind: 'refused', at: '2026-11-15T18:00:00Z' };
    expect(bodyOf(await desk.staff.post(`/submissions/${id}/outcome`, outcome))).toMatchObject({
      outcome: { kind: 'refused', evidence: 'verified' },
      version: version + 1,
    });
    expect(await assessed()).toMatchObject({
      applications: [{ id, outcome: { kind: 'refused', at: '2026-11-15T18:00:00Z' } }],
    });
  });
});
