import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FileStore } from '#platform/storage/file-store.js';
import { anAccount, TEST_PASSWORD } from '#testing/builders.js';
import { A_PAGE, anUpload, anUploadForm, type DocumentBody } from '#testing/builders/document-steps.js';
import { aJpeg } from '#testing/builders/files.js';
import { bodyOf, openTestDesk, type TestDesk } from '#testing/test-desk.js';

describe('/api/v1/me/documents', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await openTestDesk();
  });
  afterAll(() => desk.close());

  const STUDY_PERMIT = { purpose: 'study_permit' };
  const stored = async (): Promise<string[]> => {
    const keys: string[] = [];
    for await (const { key } of desk.app.get(FileStore).list('documents/')) keys.push(key);
    return keys;
  };
  const rows = async (): Promise<unknown> => {
    const { count } = await desk.row('select count(*)::int from coop.document_file');
    return count;
  };

  it('acknowledges each file with its hash once it is safe, sealed under a key of ours (post)', async () => {
    const { id, client } = await desk.student();
    const photo = { name: 'Vorder\u202eseite 1 é.jpg', type: 'image/jpeg', bytes: aJpeg() };
    const body = bodyOf<DocumentBody>(
      await client.post('/me/documents', anUploadForm(STUDY_PERMIT, [photo, A_PAGE])),
      201,
    );
    expect(body).toMatchObject({ state: 'received', version: 1 });
    expect(body.files.map(({ sha256, bytes }) => ({ sha256, bytes }))).toEqual(
      [photo.bytes, A_PAGE.bytes].map((bytes) => ({
        sha256: createHash('sha256').update(bytes).digest('hex'),
        bytes: bytes.length,
      })),
    );
    expect(body.files[0]!.name).toBe(photo.name);
    const { storage_key: key } = await desk.row(
      'select storage_key from coop.document_file where id = $1',
      body.files[1]!.id,
    );
    const chunks: Buffer[] = [];
    for await (const chunk of await desk.app.get(FileStore).get(String(key))) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).includes('%PDF')).toBe(false);
    expect(await desk.actions(id)).toContain('document.received');
    const { count } = await desk.row(
      `select count(*)::int from bullmq.job where queue = 'inspect-document' and data::text like $1`,
      `%${body.id}%`,
    );
    expect(count).toBe(1);
  });

  it('lists my documents and nobody else’s (get)', async () => {
    const student = await desk.student();
    const { id } = await anUpload(student);
    expect(
      bodyOf<DocumentBody[]>(await student.client.get('/me/documents')).map((document) => document.id),
    ).toEqual([id]);
    expect(bodyOf(await (await desk.student()).client.get('/me/documents'))).toEqual([]);
  });

  const page = (name: string, bytes: Buffer | string, type = 'application/pdf') => ({
    name,
    type,
    bytes: Buffer.from(bytes),
  });
  it.each([
    ['no purpose', anUploadForm({}), 'purpose'],
    ['another purpose', anUploadForm({ purpose: 'passport' }), 'purpose'],
    ['no file', anUploadForm(STUDY_PERMIT, []), 'files'],
    ['an empty file', anUploadForm(STUDY_PERMIT, [page('a.pdf', '')]), 'files[0]'],
    [
      'a web page',
      anUploadForm(STUDY_PERMIT, [A_PAGE, page('a.pdf', '<html><script>1</script>%PDF-')]),
      'files[1]',
    ],
    ['an archive', anUploadForm(STUDY_PERMIT, [page('a.pdf', 'PK\u0003\u0004xxxxxxxxxxxxxxxx')]), 'files[0]'],
    ['an unknown field', anUploadForm({ ...STUDY_PERMIT, state: 'verified' }), 'state'],
    [
      'an application for a permit',
      anUploadForm({ ...STUDY_PERMIT, submissionId: '0190a5c0-0000-7000-8000-000000000000' }),
      'submissionId',
    ],
    [
      'a malformed application',
      anUploadForm({ purpose: 'submission_confirmation', submissionId: 'x' }),
      'submissionId',
    ],
  ])('refuses %s, names it in both languages, and keeps nothing', async (_, form, path) => {
    const { client } = await desk.student();
    const [filesBefore, rowsBefore] = [await stored(), await rows()];
    const refused = await client.post('/me/documents', form);
    expect(refused).toMatchObject({
      status: 422,
      body: {
        code: 'invalid_input',
        errors: [{ path, problem: expect.any(String), fr: expect.any(String) }],
      },
    });
    expect((await stored()).sort()).toEqual(filesBefore.sort());
    expect(await rows()).toEqual(rowsBefore);
  });

  it('refuses a file over 20 MB and more than 20 files, and keeps nothing', async () => {
    const { client } = await desk.student();
    const before = (await stored()).length;
    const large = page('large.pdf', Buffer.concat([A_PAGE.bytes, Buffer.alloc(20 * 1024 * 1024)]));
    expect(await client.post('/me/documents', anUploadForm(STUDY_PERMIT, [A_PAGE, large]))).toMatchObject({
      status: 413,
      body: { code: 'too_large' },
    });
    const many = Array.from({ length: 21 }, () => A_PAGE);
    expect(await client.post('/me/documents', anUploadForm(STUDY_PERMIT, many))).toMatchObject({
      status: 413,
    });
    expect((await stored()).length).toBe(before);
  });

  it('refuses what is no form, and a form that breaks off', async () => {
    const { client } = await desk.student();
    expect(await client.post('/me/documents', { purpose: 'study_permit' })).toMatchObject({ status: 415 });
    const broken = await client.send('POST', '/me/documents', undefined, {
      'content-type': 'multipart/form-data',
    });
    expect(broken.status).toBe(400);
    const before = (await stored()).length;
    const cut = Buffer.from(
      '--x\r\ncontent-disposition: form-data; name="files"; filename="a.pdf"\r\n\r\n%PDF-1.7 and no more',
    );
    const half = { 'content-type': 'multipart/form-data; boundary=x' };
    expect(await client.send('POST', '/me/documents', cut, half)).toMatchObject({
      status: 400,
      body: { code: 'upload_broken' },
    });
    expect((await stored()).length).toBe(before);
    expect(await desk.staff.post('/me/documents', anUploadForm(STUDY_PERMIT))).toMatchObject({ status: 403 });
  });

  it('carries out an upload of the same name once', async () => {
    const student = await desk.student();
    const send = () =>
      student.client.post('/me/documents', anUploadForm(STUDY_PERMIT), { 'idempotency-key': 'upload-1' });
    const first = bodyOf<DocumentBody>(await send(), 201);
    expect(bodyOf<DocumentBody>(await send(), 201)).toEqual(first);
    const { count } = await desk.row(
      'select count(*)::int from coop.document where student_id = $1',
      student.id,
    );
    expect(count).toBe(1);
  });

  it('stops at the student’s quota, until the office gives more room', async () => {
    const student = await desk.student();
    await anUpload(student);
    await desk.database.inspect.query('update coop.document_file set bytes = $2 where student_id = $1', [
      student.id,
      210_000_000,
    ]);
    expect(await student.client.post('/me/documents', anUploadForm(STUDY_PERMIT))).toMatchObject({
      status: 413,
      body: {
        code: 'quota_reached',
        detail: expect.stringContaining('smaller files'),
        fr: { detail: expect.stringContaining('plus petits') },
      },
    });
    await anAccount(desk.database, { role: 'coordinator', email: 'ines@kestrel.example' });
    const coordinator = await desk.client().signIn('ines@kestrel.example', TEST_PASSWORD);
    const room = (studentMegabytes: number, version: number) =>
      coordinator.patch('/document-policy', { version, studentMegabytes });
    expect(await room(10, 1)).toMatchObject({ status: 422 });
    expect(bodyOf(await room(300, 1))).toMatchObject({ studentMegabytes: 300 });
    bodyOf(await student.client.post('/me/documents', anUploadForm(STUDY_PERMIT)), 201);
    bodyOf(await room(200, 2));
  });
});
