import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bodyOf, openTestDesk, type TestDesk } from '#testing/test-desk.js';

describe('/api/v1/return-reasons', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await openTestDesk();
  });
  afterAll(() => desk.close());

  it('lists every reason once, with what is wrong and what to do in both languages (get)', async () => {
    const reasons = bodyOf<{ code: string; for: string[]; text: object; fix: object }[]>(
      await desk.staff.get('/return-reasons'),
    );
    expect(new Set(reasons.map(({ code }) => code)).size).toBe(reasons.length);
    for (const { for: uses, text, fix } of reasons) {
      expect(uses.length).toBeGreaterThan(0);
      for (const words of [text, fix])
        expect(words).toEqual({ en: expect.stringMatching(/\.$/), fr: expect.stringMatching(/\.$/) });
    }
    expect(await desk.staff.get('/return-reasons?which=none')).toMatchObject({ status: 422 });
    expect(await desk.client().get('/return-reasons')).toMatchObject({ status: 401 });
  });
});
