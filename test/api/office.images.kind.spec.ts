import { createHash } from 'node:crypto';
import { deflateSync, crc32 } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SAMPLE_IMAGES } from '#casework/letters/page/spec-support/sheets.js';
import { anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { startTestApi, type TestApi } from '#testing/test-api.js';
import type { TestClient } from '#testing/test-client.js';

const LOGO = SAMPLE_IMAGES.logo!.content;

/** A picture of one colour, made here: as a program of pictures would write it. */
function png(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const numbers = Buffer.alloc(8);
    numbers.writeUInt32BE(data.length, 0);
    numbers.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([numbers.subarray(0, 4), body, numbers.subarray(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc((width * 3 + 1) * height));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}

describe('/office/images/:kind', () => {
  let api: TestApi;
  let administrator: TestClient;
  let coordinator: TestClient;

  beforeAll(async () => {
    api = await startTestApi();
    await anOffice(api.database);
    await anAccount(api.database, { role: 'administrator', email: 'head@coop.example' });
    await anAccount(api.database, { role: 'coordinator', email: 'cora@coop.example' });
    administrator = await api.client().signIn('head@coop.example', TEST_PASSWORD);
    coordinator = await api.client().signIn('cora@coop.example', TEST_PASSWORD);
  });
  afterAll(() => api.close());

  const form = (content: Buffer, type = 'application/octet-stream', field = 'file'): FormData => {
    const data = new FormData();
    data.append(field, new Blob([new Uint8Array(content)], { type }), 'logo.exe');
    return data;
  };
  const svg = (inner: string, attributes = '') =>
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9" ${attributes}><path d="M0 0h9v9z"/>${inner}</svg>`,
    );

  it('PUT keeps a picture by what it is, GET gives it back, and DELETE takes it away', async () => {
    const put = await administrator.send('PUT', '/office/images/logo', form(LOGO, 'text/html'));
    const sha256 = createHash('sha256').update(LOGO).digest('hex');
    expect(put).toMatchObject({
      status: 200,
      body: { kind: 'logo', mediaType: 'image/svg+xml', bytes: LOGO.length, sha256 },
    });
    expect(await coordinator.get('/office/images')).toMatchObject({
      status: 200,
      body: [{ kind: 'logo', sha256 }],
    });
    const got = await coordinator.get('/office/images/logo');
    expect(got).toMatchObject({ status: 200, body: LOGO.toString() });
    expect(got.headers.get('content-security-policy')).toContain('sandbox');
    expect(got.headers.get('content-disposition')).toContain('attachment');
    expect((await administrator.delete('/office/images/logo')).status).toBe(204);
    expect((await administrator.delete('/office/images/logo')).status).toBe(404);
    expect((await coordinator.get('/office/images/logo')).status).toBe(404);
  });

  it('PUT takes a PNG, and another in its place', async () => {
    const put = (side: number) =>
      administrator.send('PUT', '/office/images/signature', form(png(side, side)));
    expect(await put(20)).toMatchObject({ status: 200, body: { mediaType: 'image/png' } });
    expect((await put(30)).status).toBe(200);
    const list = (await administrator.get('/office/images')).body as { kind: string }[];
    expect(list.map(({ kind }) => kind)).toEqual(['signature']);
  });

  it.each([
    ['text', Buffer.from('%!PS a logo')],
    ['a PNG that breaks off', png(20, 20).subarray(0, 40)],
    ['a PNG that says PNG and is none', Buffer.concat([png(20, 20).subarray(0, 33), Buffer.alloc(60)])],
    ['a PNG of too many pixels', png(4_001, 1)],
    ['a script', svg('<script>alert(1)</script>')],
    ['a handler', svg('', 'onload="alert(1)"')],
    ['a link elsewhere', svg('<use xlink:href="http://example.org/x.svg#a"/>')],
    ['a picture elsewhere', svg('<image href="file:///etc/hostname"/>')],
    ['a fill elsewhere', svg('<path d="M0 0h1v1z" fill="url(http://example.org/x)"/>')],
    ['an embedded page', svg('<foreignObject><p>x</p></foreignObject>')],
    ['a style sheet', svg('<style>@import "http://example.org/x.css"</style>')],
    ['text that needs a font', svg('<text>Logo</text>')],
    [
      'an entity',
      Buffer.from(`<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x "y">]>${svg('&x;').toString()}`),
    ],
    ['a hidden script', svg('<!-- --><scr<!-- -->ipt>')],
  ])('PUT refuses %s, and keeps what there was', async (_name, content) => {
    const before = (await administrator.get('/office/images')).body;
    const answer = await administrator.send('PUT', '/office/images/logo', form(content));
    expect(answer).toMatchObject({ status: 422, body: { code: 'unfit_picture' } });
    expect((await administrator.get('/office/images')).body).toEqual(before);
  });

  it('PUT refuses more than 512 kB, no file and another field', async () => {
    const large = await administrator.send('PUT', '/office/images/logo', form(Buffer.alloc(524_289, 0x20)));
    expect(large).toMatchObject({ status: 413, body: { code: 'too_large' } });
    for (const wrong of [form(Buffer.alloc(0)), form(LOGO, 'image/svg+xml', 'picture')])
      expect((await administrator.send('PUT', '/office/images/logo', wrong)).status).toBe(422);
  });

  it('is for administrators, and knows two kinds', async () => {
    expect((await coordinator.send('PUT', '/office/images/logo', form(LOGO))).status).toBe(403);
    expect((await coordinator.delete('/office/images/signature')).status).toBe(403);
    expect((await api.client().get('/office/images')).status).toBe(401);
    expect((await administrator.send('PUT', '/office/images/seal', form(LOGO))).status).toBe(404);
  });
});
