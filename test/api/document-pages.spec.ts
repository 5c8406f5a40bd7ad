import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FileStore } from '#platform/storage/file-store.js';
import { anUpload, aReadyDocument, type DocumentBody } from '#testing/builders/document-steps.js';
import { bodyOf, openTestDesk, type SignedInStudent, type TestDesk } from '#testing/test-desk.js';

describe('the pages of a document as images', () => {
  let desk: TestDesk;
  let student: SignedInStudent;
  let document: DocumentBody;
  let pages: string;

  beforeAll(async () => {
    desk = await openTestDesk();
    student = await desk.student();
    document = await aReadyDocument(desk, student);
    pages = `/documents/${document.id}/files/${document.files[0]!.id}/pages`;
  });
  afterAll(() => desk.close());

  it('are shown in place, sandboxed, to staff and to their student; each view is written down (get)', async () => {
    const [one, two] = [
      await desk.staff.get(`/documents/${document.id}/files/${document.files[0]!.id}/pages/1`),
      await student.client.get(`/me/documents/${document.id}/files/${document.files[0]!.id}/pages/1`),
    ];
    for (const answer of [one, two]) {
      expect(answer).toMatchObject({ status: 200, body: 'a page' });
      expect(answer.headers.get('content-type')).toBe('image/jpeg');
      expect(answer.headers.get('content-disposition')).toMatch(/^inline; filename="permit-1.jpg"/);
      expect(answer.headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('cache-control')).toBe('private, no-store');
    }
    const views = (await desk.actions(student.id)).filter((action) => action === 'document_page.viewed');
    expect(views).toHaveLength(2);
  });

  it('are told of with the document', () => {
    expect(document).toMatchObject({ files: [{ pageImages: [{ number: 1, width: 1_700, height: 2_200 }] }] });
  });

  it('are nobody else’s, and only those that there are', async () => {
    const { client } = await desk.student();
    const own = `/me${pages}`;
    expect(await client.get(`${own}/1`)).toMatchObject({ status: 404 });
    for (const number of ['0', '2', '-1', 'x', '99999'])
      expect(await student.client.get(`${own}/${number}`)).toMatchObject({ status: 404 });
    const waiting = await anUpload(student);
    expect(
      await desk.staff.get(`/documents/${waiting.id}/files/${waiting.files[0]!.id}/pages/1`),
    ).toMatchObject({ status: 404 });
  });

  it('say plainly that the stored file is missing, where it is', async () => {
    const { storage_key: key } = await desk.row(
      'select storage_key from coop.document_page where file_id = $1',
      document.files[0]!.id,
    );
    const store = desk.app.get(FileStore);
    const whole = await buffer(await store.get(String(key)));
    await store.delete(String(key));
    const answer = await desk.staff.get(`${pages}/1`);
    await store.put(String(key), Readable.from([whole]));
    expect(answer).toMatchObject({
      status: 503,
      body: {
        code: 'file_missing',
        title: 'The stored file is missing',
        fr: { title: 'Le fichier conservé manque' },
      },
    });
    expect((await desk.staff.get(`${pages}/1`)).status).toBe(200);
  });

  it('count together: the file that brings a document over twenty pages is the one to leave out', async () => {
    const { answer: usual } = desk.background.inspector;
    if (!usual.ok) throw new Error('The inspector accepts at first.');
    desk.background.inspector.answer = { ...usual, pages: 12 };
    const { client } = student;
    const form = new FormData();
    form.append('purpose', 'study_permit');
    for (const name of ['a.pdf', 'b.pdf']) form.append('files', new Blob(['%PDF-1.7 and a page']), name);
    const { id } = bodyOf<DocumentBody>(await client.post('/me/documents', form), 201);
    await desk.background.inspection.inspect(id);
    desk.background.inspector.answer = usual;
    expect(bodyOf(await client.get(`/me/documents/${id}`))).toMatchObject({
      state: 'refused',
      files: [{ inspection: 'accepted' }, { inspection: 'refused', refusal: { code: 'too_many_pages' } }],
    });
  });
});
