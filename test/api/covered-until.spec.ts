import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPermit, aProgram, aStudent, anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { inDays, PERMIT } from '#testing/builders/office-days.js';
import { startTestApi, type TestApi } from '#testing/test-api.js';
import type { TestClient } from '#testing/test-client.js';

const PRINTED = inDays(PERMIT.expiresIn);

/** R33: de-enrolment bars the day itself, ninety days after completion count, and no later day than the printed one. */
describe('through which day a student is said to be covered', () => {
  let api: TestApi;
  let staff: TestClient;
  let programId: string;

  beforeAll(async () => {
    api = await startTestApi();
    await anOffice(api.database);
    await anAccount(api.database, { role: 'coordinator', email: 'cora@coop.example' });
    staff = await api.client().signIn('cora@coop.example', TEST_PASSWORD);
    programId = (await aProgram(api.database)).id;
  });
  afterAll(() => api.close());

  it.each([
    ['nothing but the permit', {}, PRINTED],
    ['left the institution', { deEnrolledOn: inDays(-10) }, inDays(-11)],
    ['finished', { completedOn: inDays(-30) }, inDays(60)],
  ])('%s: the list, the desk and the dashboard say the same', async (_name, change, last) => {
    const { id, studentNumber } = await aStudent(api.database, { programId });
    await aPermit(api.database, id, { expiresOn: PRINTED });
    await api.database.inspect.query(
      `insert into coop.review_task (student_id, program_id, kind, subject_id, why, due_on)
       values ($1, $2, 'document', gen_random_uuid(), '{no_findings}', $3)`,
      [id, programId, inDays(3)],
    );
    if (Object.keys(change).length > 0)
      expect((await staff.patch(`/students/${id}`, { version: 1, ...change })).status).toBe(200);
    const list = await staff.get(`/students?q=${studentNumber}`);
    expect(list.body).toMatchObject({ items: [{ id, coveredUntil: last }] });
    const queue = await staff.get(`/queue?q=${studentNumber}`);
    expect(queue.body).toMatchObject({ items: [{ student: { id }, risk: { coveredUntil: last } }] });
    const endingOn = async (day: string): Promise<number> => {
      const { body } = await staff.get(
        `/students?q=${studentNumber}&endsFrom=${day}&endsBefore=${dayAfter(day)}`,
      );
      return (body as { items: unknown[] }).items.length;
    };
    expect(await endingOn(last)).toBe(1);
    if (last !== PRINTED) expect(await endingOn(PRINTED)).toBe(0);
  });
});

const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
