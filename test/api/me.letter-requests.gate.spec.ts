import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bodyOf, openTestDesk, type TestDesk } from '#testing/test-desk.js';

describe('/api/v1/me/letter-requests/gate', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await openTestDesk();
  });
  afterAll(() => desk.close());

  it('passes whoever is accepted and through with the course', async () => {
    const { client } = await desk.student();
    expect(bodyOf(await client.get('/me/letter-requests/gate'))).toEqual({ passes: true, missing: [] });
  });

  it('says in both languages what is missing, the course by its name', async () => {
    const { client } = await desk.student({ acceptedIntoCoop: null, courseState: 'dropped' });
    const { passes, missing } = bodyOf<{
      passes: boolean;
      missing: { code: string; text: { fr: string } }[];
    }>(await client.get('/me/letter-requests/gate'));
    expect(passes).toBe(false);
    expect(missing.map(({ code }) => code)).toEqual(['acceptance_unknown', 'course_dropped']);
    expect(missing[1]!.text.fr).toContain('COOP 1101');
  });
});
