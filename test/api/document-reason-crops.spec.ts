import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { aReadyDocument, type DocumentBody } from '#testing/builders/document-steps.js';
import { bodyOf, openTestDesk, type SignedInStudent, type TestDesk } from '#testing/test-desk.js';

/** Black, but for a green field in the lower right quarter. */
async function aPage(): Promise<Buffer> {
  const green = { create: { width: 200, height: 400, channels: 3 as const, background: '#00ff00' } };
  return sharp({ create: { width: 400, height: 800, channels: 3, background: '#000000' } })
    .composite([{ input: green, left: 200, top: 400 }])
    .jpeg()
    .toBuffer();
}

describe('the place on a page that a reason means', () => {
  let desk: TestDesk;
  let student: SignedInStudent;
  let document: DocumentBody;

  beforeAll(async () => {
    desk = await openTestDesk();
    student = await desk.student();
    const { inspector } = desk.background;
    if (!inspector.answer.ok) throw new Error('The inspector accepts at first.');
    inspector.answer = {
      ...inspector.answer,
      images: [{ bytes: await aPage(), width: 400, height: 800 }],
    };
    document = await aReadyDocument(desk, student);
  });
  afterAll(() => desk.close());

  const reasonAt = (box: object, page = 1, fileId = document.files[0]!.id) => ({
    code: 'cut_off',
    place: { fileId, page, box },
  });
  const LOWER_RIGHT = { x: 0.5, y: 0.5, width: 0.5, height: 0.5 };

  it.each([
    [{ x: 0.6, y: 0.5, width: 0.5, height: 0.5 }, 1, undefined, 'reasons[0].place.box'],
    [LOWER_RIGHT, 2, undefined, 'reasons[0].place'],
    [LOWER_RIGHT, 1, '0199e4a0-0000-7000-8000-00000000000a', 'reasons[0].place'],
    [{ ...LOWER_RIGHT, width: 0.001 }, 1, undefined, 'reasons[0].place.box.width'],
  ])('must lie on a page of the document (%j, page %i, file %s)', async (box, page, fileId, path) => {
    const { id, version } = document;
    const refused = await desk.staff.post(`/documents/${id}/return`, {
      version,
      reasons: [reasonAt(box, page, fileId)],
    });
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ path }] } });
  });

  it('is shown to student and staff as an image with the box framed, sandboxed; each look is written down', async () => {
    const { id, version } = document;
    bodyOf(
      await desk.staff.post(`/documents/${id}/return`, {
        version,
        reasons: [{ code: 'unreadable' }, reasonAt(LOWER_RIGHT)],
      }),
    );
    expect(bodyOf(await student.client.get(`/me/documents/${id}`))).toMatchObject({
      reasons: [{ code: 'unreadable' }, { code: 'cut_off', place: { page: 1, box: LOWER_RIGHT } }],
    });
    for (const answer of [
      await student.client.get(`/me/documents/${id}/reasons/2/crop`),
      await desk.staff.get(`/documents/${id}/reasons/2/crop`),
    ]) {
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe('image/jpeg');
      expect(answer.headers.get('content-disposition')).toMatch(/^inline/);
      expect(answer.headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('cache-control')).toBe('private, no-store');
    }
    const views = (await desk.actions(student.id)).filter((action) => action === 'document_crop.viewed');
    expect(views).toHaveLength(2);
  });

  it('cuts the place that was marked, and a little around it', async () => {
    const image = await student.client.getBytes(`/me/documents/${document.id}/reasons/2/crop`);
    const { data, info } = await sharp(image!).raw().toBuffer({ resolveWithObject: true });
    // A twentieth of the longer side is left on the two sides where the page goes on.
    expect([info.width, info.height]).toEqual([240, 440]);
    const at = (x: number, y: number) => [
      ...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3),
    ];
    const [outside, frame, inside] = [at(10, 10), at(140, 41), at(140, 240)];
    expect(Math.max(...outside)).toBeLessThan(30);
    expect(frame[0]).toBeGreaterThan(120);
    expect(inside[1]).toBeGreaterThan(200);
    expect(inside[0]).toBeLessThan(40);
  });

  it('is nobody else’s, and only where a place was marked', async () => {
    const { client } = await desk.student();
    expect(await client.get(`/me/documents/${document.id}/reasons/2/crop`)).toMatchObject({ status: 404 });
    for (const number of ['1', '3', '0', 'x'])
      expect(await desk.staff.get(`/documents/${document.id}/reasons/${number}/crop`)).toMatchObject({
        status: 404,
      });
  });
});
