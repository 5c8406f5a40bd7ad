import { createHash, randomBytes } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FileStore } from '#platform/storage/file-store.js';
import type { DocumentBody } from '#testing/builders/document-steps.js';
import { aPdf } from '#testing/builders/files.js';
import { aTransfer, beginUpload, sendPiece, TUS } from '#testing/builders/transfer-steps.js';
import type { TestClient } from '#testing/test-client.js';
import { bodyOf, openTestDesk, type TestDesk } from '#testing/test-desk.js';
import { eventually } from '#testing/test-house.js';

/** A PDF with so much behind it that it does not fit one piece. */
const LARGE = Buffer.concat([aPdf(), randomBytes(700_000)]);
const PURPOSE = 'study_permit';

describe('/api/v1/me/uploads', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await openTestDesk();
  });
  afterAll(() => desk.close());

  const stored = async (prefix: string): Promise<string[]> => {
    const keys: string[] = [];
    for await (const { key } of desk.app.get(FileStore).list(prefix)) keys.push(key);
    return keys;
  };
  const offsetOf = async (client: TestClient, path: string): Promise<string | null> => {
    const { status, headers } = await client.send('HEAD', path, undefined, TUS);
    return status === 200 ? headers.get('upload-offset') : `status ${status}`;
  };

  it('takes a file in pieces, sealed from the first byte, and makes a document of it (post, patch)', async () => {
    const { client } = await desk.student();
    const begun = await beginUpload(client, LARGE.length, 'permit é.pdf', 'application/pdf');
    expect(begun.status).toBe(201);
    const path = begun.headers.get('location')!;
    expect(path).toMatch(/^\/api\/v1\/me\/uploads\/[0-9a-f-]{36}$/);
    expect(begun.headers.get('upload-expires')).toMatch(/GMT$/);
    expect(await sendPiece(client, path, 0, LARGE.subarray(0, 300_000))).toMatchObject({ status: 204 });
    expect(await offsetOf(client, path)).toBe('300000');
    const [key] = await stored(`uploads/${path.split('/').at(-1)}`);
    const chunks: Buffer[] = [];
    for await (const chunk of await desk.app.get(FileStore).get(key!)) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).includes('%PDF')).toBe(false);
    const last = await sendPiece(client, path, 300_000, LARGE.subarray(300_000));
    expect(last.headers.get('upload-offset')).toBe(String(LARGE.length));

    const uploads = [path.split('/').at(-1)!];
    const sent = () => client.post('/me/documents/of-uploads', { purpose: PURPOSE, uploads });
    const document = bodyOf<DocumentBody>(await sent(), 201);
    expect(document).toMatchObject({
      state: 'received',
      files: [
        {
          name: 'permit é.pdf',
          bytes: LARGE.length,
          sha256: createHash('sha256').update(LARGE).digest('hex'),
        },
      ],
    });
    expect(await stored(`uploads/${uploads[0]}`)).toEqual([]);
    // What has become a document is no upload any more.
    expect(await offsetOf(client, path)).toBe('status 404');
    expect(await sent()).toMatchObject({ status: 422, body: { errors: [{ path: 'uploads[0]' }] } });
  });

  it('makes several uploads one document, in the order named, and once only under one key', async () => {
    const { client, id } = await desk.student();
    const ids = [await aTransfer(client, aPdf()), await aTransfer(client, aPdf({ pages: 2 }))];
    const body = { purpose: PURPOSE, uploads: ids.toReversed() };
    const send = () => client.post('/me/documents/of-uploads', body, { 'idempotency-key': 'pages' });
    const answers = await Promise.all([send(), send()]);
    const [first, second] = answers.map((answer) => bodyOf<DocumentBody>(answer, 201));
    expect(first).toEqual(second);
    expect(first!.files.map(({ bytes }) => bytes)).toEqual([aPdf({ pages: 2 }).length, aPdf().length]);
    const { count } = await desk.row('select count(*)::int from coop.document where student_id = $1', id);
    expect(count).toBe(1);
  });

  it('keeps what has come when the connection breaks, and goes on from there (head)', async () => {
    const student = await desk.student();
    const path = (await beginUpload(student.client, LARGE.length)).headers.get('location')!;
    const session = await student.client.sessionHeaders();
    await new Promise<void>((resolve) => {
      const sending = httpRequest(`${desk.address}${path}`, {
        method: 'PATCH',
        headers: {
          ...TUS,
          ...session,
          'upload-offset': '0',
          'content-type': 'application/offset+octet-stream',
          'content-length': LARGE.length,
        },
      });
      sending.on('error', () => resolve());
      sending.write(LARGE.subarray(0, 200_000), () => setImmediate(() => sending.destroy()));
    });
    // The server learns of the break, and seals what came, in its own time.
    const offset = await eventually(async () => {
      const kept = Number(await offsetOf(student.client, path));
      return kept > 0 && kept;
    });
    expect(offset).toBeLessThanOrEqual(200_000);
    expect(await sendPiece(student.client, path, offset, LARGE.subarray(offset))).toMatchObject({
      status: 204,
    });
    const uploads = [path.split('/').at(-1)!];
    const document = await student.client.post('/me/documents/of-uploads', { purpose: PURPOSE, uploads });
    expect(bodyOf<DocumentBody>(document, 201).files[0]!.sha256).toBe(
      createHash('sha256').update(LARGE).digest('hex'),
    );
  });

  it('takes no piece twice, and none that begins elsewhere', async () => {
    const { client } = await desk.student();
    const path = (await beginUpload(client, 100)).headers.get('location')!;
    const piece = Buffer.alloc(50, 'a');
    const both = await Promise.all([sendPiece(client, path, 0, piece), sendPiece(client, path, 0, piece)]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([204, 409]);
    expect(both.find(({ status }) => status === 409)).toMatchObject({ body: { code: 'upload_moved_on' } });
    expect(await sendPiece(client, path, 10, piece)).toMatchObject({ status: 409 });
    expect(await offsetOf(client, path)).toBe('50');
    expect(await sendPiece(client, path, 50, Buffer.alloc(51))).toMatchObject({ status: 413 });
    // The connection is good for the next request all the same.
    expect(await sendPiece(client, path, 50, piece)).toMatchObject({ status: 204 });
  });

  it('is given up on wish (delete), and nobody else’s', async () => {
    const owner = await desk.student();
    const { client } = await desk.student();
    const path = (await beginUpload(owner.client, 100)).headers.get('location')!;
    expect(await offsetOf(client, path)).toBe('status 404');
    expect(await sendPiece(client, path, 0, Buffer.alloc(10))).toMatchObject({ status: 404 });
    expect(await client.send('DELETE', path, undefined, TUS)).toMatchObject({ status: 404 });
    const uploads = [path.split('/').at(-1)!];
    expect(await client.post('/me/documents/of-uploads', { purpose: PURPOSE, uploads })).toMatchObject({
      status: 422,
    });
    const given = await owner.client.send('DELETE', `/me/uploads/${uploads[0]}`, undefined, TUS);
    expect(given).toMatchObject({ status: 204 });
    expect(await offsetOf(owner.client, path)).toBe('status 404');
    expect(await desk.staff.send('HEAD', path, undefined, TUS)).toMatchObject({ status: 403 });
  });

  it('refuses what does not fit before a byte is sent', async () => {
    const { client, id } = await desk.student();
    expect(await beginUpload(client, 20 * 1024 * 1024 + 1)).toMatchObject({
      status: 413,
      body: { code: 'too_large' },
    });
    expect(await beginUpload(client, 0)).toMatchObject({ status: 422 });
    expect(await client.send('POST', '/me/uploads', undefined, { 'upload-length': '5' })).toMatchObject({
      status: 412,
      body: { code: 'wrong_protocol', fr: { detail: expect.any(String) } },
    });
    expect(
      await client.send('POST', '/me/uploads', undefined, { ...TUS, 'upload-length': 'many' }),
    ).toMatchObject({ status: 400, body: { code: 'malformed_request', fr: { detail: expect.any(String) } } });
    await desk.database.inspect.query(
      `insert into coop.upload (student_id, original_name, declared_type, length) values ($1, 'a', '', 200000000)`,
      [id],
    );
    expect(await beginUpload(client, 15_000_000)).toMatchObject({
      status: 413,
      body: { code: 'quota_reached' },
    });
  });

  it('makes no document of what is no page, or not there yet, and leaves the uploads open', async () => {
    const { client } = await desk.student();
    const [page, web] = [await aTransfer(client, aPdf()), await aTransfer(client, Buffer.from('<html>'))];
    const half = (await beginUpload(client, 100)).headers.get('location')!.split('/').at(-1)!;
    const before = await stored('documents/');
    const answer = await client.post('/me/documents/of-uploads', {
      purpose: PURPOSE,
      uploads: [page, web],
    });
    expect(answer).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'uploads[1]', fr: expect.any(String) }] },
    });
    for (const uploads of [[half], [page, page], [], ['x']])
      expect(await client.post('/me/documents/of-uploads', { purpose: PURPOSE, uploads })).toMatchObject({
        status: 422,
      });
    expect(await stored('documents/')).toEqual(before);
    expect(
      await client.post('/me/documents/of-uploads', { purpose: PURPOSE, uploads: [page] }),
    ).toMatchObject({ status: 201 });
  });

  it('says what it can (options)', async () => {
    const { client } = await desk.student();
    const { status, headers } = await client.send('OPTIONS', '/me/uploads');
    expect(status).toBe(204);
    expect(headers.get('tus-extension')).toBe('creation,termination,expiration');
    expect(headers.get('tus-max-size')).toBe(String(20 * 1024 * 1024));
  });
});
