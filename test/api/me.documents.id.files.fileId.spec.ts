import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { A_PAGE, anUpload, anUploadForm, type DocumentBody } from '#testing/builders/document-steps.js';
import { bodyOf, openTestDesk, type TestDesk } from '#testing/test-desk.js';

describe('/api/v1/me/documents/{id}/files/{fileId}', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await openTestDesk();
  });
  afterAll(() => desk.close());

  it('hands a file back as it was sent, to save and never to run (get)', async () => {
    const student = await desk.student();
    const file = { ...A_PAGE, name: 'Permis d’études\u202e;é.pdf' };
    const document = bodyOf<DocumentBody>(
      await student.client.post('/me/documents', anUploadForm({ purpose: 'study_permit' }, [file])),
      201,
    );
    const answer = await student.client.get(`/me/documents/${document.id}/files/${document.files[0]!.id}`);
    expect(answer.status).toBe(200);
    expect(answer.body).toBe(A_PAGE.bytes.toString());
    expect(answer.headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="Permis d_etudes__e.pdf"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    );
    expect(await desk.actions(student.id)).toContain('document_file.viewed');
  });

  it('knows nothing of the files of others, nor of a file under another document', async () => {
    const owner = await desk.student();
    const [first, second] = [await anUpload(owner), await anUpload(owner)];
    const { client } = await desk.student();
    expect(await client.get(`/me/documents/${first.id}/files/${first.files[0]!.id}`)).toMatchObject({
      status: 404,
    });
    expect(await owner.client.get(`/me/documents/${first.id}/files/${second.files[0]!.id}`)).toMatchObject({
      status: 404,
    });
  });

  it('hands out nothing that inspection refused', async () => {
    const student = await desk.student();
    const { id, files } = await anUpload(student);
    desk.background.inspector.answer = { ok: false, code: 'scripted_pdf' };
    await desk.background.inspection.inspect(id);
    expect(await student.client.get(`/me/documents/${id}/files/${files[0]!.id}`)).toMatchObject({
      status: 409,
    });
  });
});
