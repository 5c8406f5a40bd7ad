import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aReadyDocument } from '#testing/builders/document-steps.js';
import { bodyOf, openTestDesk, type TestDesk } from '#testing/test-desk.js';

describe('/api/v1/documents/{id}/reject', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await openTestDesk();
  });
  afterAll(() => desk.close());

  it('ends the document with its reasons, in one post, once', async () => {
    const student = await desk.student();
    const { id, version } = await aReadyDocument(desk, student);
    const reasons = [{ code: 'not_genuine' }];
    expect(bodyOf(await desk.staff.post(`/documents/${id}/reject`, { version, reasons }))).toMatchObject({
      state: 'rejected',
    });
    const again = await desk.staff.post(`/documents/${id}/reject`, { version: version + 1, reasons });
    expect(again).toMatchObject({ status: 409, body: { code: 'step_out_of_order' } });
    expect(await desk.row('select kind, details from coop.notification where subject_id = $1', id)).toEqual({
      kind: 'document_rejected',
      details: { purpose: 'study_permit' },
    });
  });
});
