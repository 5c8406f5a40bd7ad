import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { aPermit, aProgram } from '#testing/builders.js';
import { inDays } from '#testing/builders/office-days.js';
import { bodyOf, openTestDesk, type TestDesk } from '#testing/test-desk.js';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk();
});
afterAll(() => desk.close());

it('the present and the past tell by the office’s clock when an application came and ended', async () => {
  const { id: programId } = await aProgram(desk.database);
  const { id: studentId, client } = await desk.student();
  const place = 'update coop.student set program_id = $2 where id = $1';
  await desk.database.inspect.query(place, [studentId, programId]);
  await aPermit(desk.database, studentId, { expiresOn: inDays(-10) });
  const filed = await client.post('/me/submissions', {
    kind: 'study_permit_extension',
    statedLocalTime: `${inDays(-11)}T22:30:00`,
    timeZone: 'America/Vancouver',
  });
  const { id, version } = bodyOf<{ id: string; version: number }>(filed, 201);
  const refusedAt = `${inDays(-2)}T20:15:00-07:00`;
  const decided = { version, kind: 'refused', at: refusedAt };
  bodyOf(await desk.staff.post(`/submissions/${id}/outcome`, decided));
  bodyOf(await desk.staff.post(`/students/${studentId}/reassess`, {}));

  const untilThen = expect.arrayContaining([expect.objectContaining({ endsAtLocal: refusedAt })]);
  const at = encodeURIComponent(new Date().toISOString());
  const asOf = `/students/${studentId}/authorization/as-of?at=${at}&alsoUnder=current`;
  expect(bodyOf(await desk.staff.get(asOf))).toMatchObject({
    facts: { applications: [{ receivedAtLocal: `${inDays(-11)}T22:30:00-07:00` }] },
    result: { stay: untilThen },
    today: { result: { stay: untilThen } },
  });
  const { timeline } = bodyOf<{ timeline: object }>(await client.get('/me/authorization'));
  expect(timeline).toMatchObject({ stay: untilThen });
});
