import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bodyOf, openTestDesk, type TestDesk } from '#testing/test-desk.js';

describe('the digest of a member of staff', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await openTestDesk();
  });
  afterAll(() => desk.close());

  it('GET and PUT /staff-digest: wanted until one says otherwise', async () => {
    expect(bodyOf(await desk.staff.get('/staff-digest'))).toEqual({ wanted: true });
    expect(bodyOf(await desk.staff.put('/staff-digest', { wanted: false }))).toEqual({ wanted: false });
    expect(bodyOf(await desk.staff.get('/staff-digest'))).toEqual({ wanted: false });
    expect((await desk.staff.put('/staff-digest', { wanted: 'perhaps' })).status).toBe(422);
    const student = await desk.student();
    expect((await student.client.get('/staff-digest')).status).toBe(403);
  });
});
