import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anApprovedRequest, anIssuedLetter } from '#testing/builders/letter-steps.js';
import { openTestDesk, type TestDesk } from '#testing/test-desk.js';

describe('/api/v1/me/letters/{id}/pdf', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await openTestDesk();
  });
  afterAll(() => desk.close());

  it('hands out the page under a safe name, exactly as it was sealed (get)', async () => {
    const student = await desk.student();
    const letter = await anIssuedLetter(desk, student);
    const answer = await student.client.get(`/me/letters/${letter.id}/pdf`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="${letter.number}.pdf"; filename*=UTF-8''${letter.number}.pdf`,
    );
    expect(answer.headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
    const { bytes } = await desk.row('select bytes from coop.letter where id = $1', letter.id);
    expect(Number(answer.headers.get('content-length'))).toBe(bytes);
    expect(String(answer.body)).toMatch(/^%PDF-/);
    expect(await desk.actions(student.id)).toContain('letter.downloaded');
  });

  it('waits for the page, and knows nothing of the letters of others', async () => {
    const student = await desk.student();
    const { letterId } = await anApprovedRequest(desk, student);
    expect(await student.client.get(`/me/letters/${letterId}/pdf`)).toMatchObject({ status: 409 });
    const other = await desk.student();
    expect(await other.client.get(`/me/letters/${letterId}/pdf`)).toMatchObject({ status: 404 });
  });
});
