import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPermit } from '#testing/builders.js';
import { inDays, PERMIT } from '#testing/builders/office-days.js';
import { bodyOf, openTestDesk, type TestDesk } from '#testing/test-desk.js';

describe('a co-op course, as a roster writes its code', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await openTestDesk();
  });
  afterAll(() => desk.close());

  it.each([
    ['coop1101', 'ready'],
    ['Coop-1101', 'ready'],
    ['COOP  1101', 'ready'],
    ['COOP 1102', 'not_ready'],
  ])('%s is the course of the office, or none: %s', async (code, state) => {
    const { id, client } = await desk.student({ courseState: null });
    await desk.database.inspect.query(
      `insert into coop.course_enrolment (student_id, course_code, term, state) values ($1, $2, '2026-01', 'registered')`,
      [id, code],
    );
    await aPermit(desk.database, id, { expiresOn: inDays(PERMIT.expiresIn) });
    const { coopStatus } = bodyOf<{ coopStatus: object }>(
      await desk.staff.get(`/students/${id}/authorization`),
    );
    expect(coopStatus).toMatchObject({ readyForPostings: { state } });
    expect(bodyOf(await client.get('/me/home'))).toMatchObject({
      coopStatus: { readyForPostings: { state } },
    });
  });
});
