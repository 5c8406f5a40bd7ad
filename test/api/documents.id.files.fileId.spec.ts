import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  anUpload,
  anUploadForm,
  aReadyDocument,
  type DocumentBody,
} from '#testing/builders/document-steps.js';
import { aJpeg } from '#testing/builders/files.js';
import { bodyOf, openTestDesk, type TestDesk } from '#testing/test-desk.js';

describe('/api/v1/documents/{id}/files/{fileId}', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await openTestDesk();
  });
  afterAll(() => desk.close());

  it('shows staff what passed inspection, sandboxed, and writes down each view (get)', async () => {
    const student = await desk.student();
    const { id, files } = await aReadyDocument(desk, student);
    for (let view = 0; view < 2; view += 1) {
      const answer = await desk.staff.get(`/documents/${id}/files/${files[0]!.id}`);
      expect(answer).toMatchObject({ status: 200 });
      expect(answer.headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
      expect(answer.headers.get('content-disposition')).toMatch(/^attachment;/);
    }
    const views = (await desk.actions(student.id)).filter((action) => action === 'document_file.viewed');
    expect(views).toHaveLength(2);
  });

  it('hands out an original to be saved alone, a photograph too', async () => {
    const student = await desk.student();
    const form = anUploadForm({ purpose: 'study_permit' }, [
      { name: 'front.jpg', type: 'image/jpeg', bytes: aJpeg() },
    ]);
    const { id, files } = bodyOf<DocumentBody>(await student.client.post('/me/documents', form), 201);
    await desk.background.inspection.inspect(id);
    const answer = await desk.staff.get(`/documents/${id}/files/${files[0]!.id}`);
    expect(answer.headers.get('content-type')).toBe('image/jpeg');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment;/);
  });

  it('shows nothing before inspection', async () => {
    const student = await desk.student();
    const { id, files } = await anUpload(student);
    expect(await desk.staff.get(`/documents/${id}/files/${files[0]!.id}`)).toMatchObject({ status: 409 });
    expect(await desk.actions(student.id)).not.toContain('document_file.viewed');
  });
});
