import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aReadyDocument, aVerifiedPermit, STUDY_PERMIT_FIELDS } from '#testing/builders/document-steps.js';
import { bodyOf, openTestDesk, type TestDesk } from '#testing/test-desk.js';

describe('/api/v1/documents/{id}/return', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await openTestDesk();
  });
  afterAll(() => desk.close());

  it('sends the document back in one post with what puts it right; a better one supersedes it', async () => {
    const student = await desk.student();
    const { id, version } = await aReadyDocument(desk, student);
    bodyOf(await desk.staff.post(`/documents/${id}/return`, { version, reasons: [{ code: 'cut_off' }] }));
    expect(bodyOf(await student.client.get(`/me/documents/${id}`))).toMatchObject({
      state: 'returned',
      reasons: [
        { code: 'cut_off', fix: { en: expect.stringContaining('four corners'), fr: expect.any(String) } },
      ],
    });
    expect(await desk.row('select kind from coop.notification where subject_id = $1', id)).toEqual({
      kind: 'document_returned',
    });
    await aVerifiedPermit(desk, student);
    expect(bodyOf(await student.client.get(`/me/documents/${id}`))).toMatchObject({ state: 'superseded' });
  });

  it('stays sent back where the document that is verified came before it', async () => {
    const student = await desk.student();
    const earlier = await aReadyDocument(desk, student);
    const { id, version } = await aReadyDocument(desk, student);
    bodyOf(await desk.staff.post(`/documents/${id}/return`, { version, reasons: [{ code: 'cut_off' }] }));
    bodyOf(
      await desk.staff.post(`/documents/${earlier.id}/verify`, {
        version: earlier.version,
        fields: STUDY_PERMIT_FIELDS,
      }),
    );
    expect(bodyOf(await student.client.get(`/me/documents/${id}`))).toMatchObject({ state: 'returned' });
  });

  it('takes reasons for documents alone', async () => {
    const { id, version } = await aReadyDocument(desk, await desk.student());
    expect(
      await desk.staff.post(`/documents/${id}/return`, { version, reasons: [{ code: 'passport_date' }] }),
    ).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'reasons[0].code' }] },
    });
  });
});
