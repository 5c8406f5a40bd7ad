import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bodyOf, openTestDesk, type TestDesk } from '#testing/test-desk.js';

describe('/api/v1/submissions/{id}', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await openTestDesk();
  });
  afterAll(() => desk.close());

  it('shows staff an application with its timing, and writes down who looked (get)', async () => {
    const student = await desk.student();
    const body = {
      kind: 'coop_work_permit_first',
      statedLocalTime: '2026-02-20T10:00:00',
      timeZone: 'America/Vancouver',
    };
    const own = bodyOf<{ id: string }>(await student.client.post('/me/submissions', body), 201);
    expect(bodyOf(await desk.staff.get(`/submissions/${own.id}`))).toEqual(own);
    expect((await desk.actions(student.id)).at(-1)).toBe('submission.read');
    expect(await student.client.get(`/submissions/${own.id}`)).toMatchObject({ status: 403 });
    expect(await desk.staff.get(`/submissions/${randomUUID()}`)).toMatchObject({ status: 404 });
  });
});
