import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anIssuedLetter } from '#testing/builders/letter-steps.js';
import { openTestDesk, type TestDesk } from '#testing/test-desk.js';

describe('/api/v1/letters/{id}/pdf', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await openTestDesk();
  });
  afterAll(() => desk.close());

  it('shows staff the page, a revoked one too, and writes it down (get)', async () => {
    const student = await desk.student();
    const { id, version } = await anIssuedLetter(desk, student);
    await desk.staff.post(`/letters/${id}/revoke`, { version, reason: 'Left co-op.' });
    const page = await desk.staff.get(`/letters/${id}/pdf`);
    expect(page).toMatchObject({ status: 200 });
    expect(String(page.body)).toMatch(/^%PDF-/);
    expect((await desk.actions(student.id)).at(-1)).toBe('letter.downloaded');
    expect(await student.client.get(`/letters/${id}/pdf`)).toMatchObject({ status: 403 });
  });
});
