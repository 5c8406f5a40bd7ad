import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SAMPLE_IMAGES } from '#casework/letters/page/spec-support/sheets.js';
import { anAccount, TEST_PASSWORD } from '#testing/builders.js';
import type { TestClient } from '#testing/test-client.js';
import { openTestDesk, type TestDesk } from '#testing/test-desk.js';

const COLOURS = { head: '#7a1f3d', text: '#ffffff' };

describe('/brand and /office/brand', () => {
  let desk: TestDesk;
  let coordinator: TestClient;
  beforeAll(async () => {
    desk = await openTestDesk();
    await anAccount(desk.database, { role: 'coordinator', email: 'cora@coop.example' });
    coordinator = await desk.client().signIn('cora@coop.example', TEST_PASSWORD);
  });
  afterAll(() => desk.close());

  const shown = async () => (await desk.client().get('/brand')).body;

  const asked = (head: string, text: string) =>
    coordinator.get(`/office/brand/contrasts?${new URLSearchParams({ head, text }).toString()}`);

  it('GET /brand: the product’s own until the office writes another, told to everybody', async () => {
    expect(await shown()).toEqual({ name: null, colours: null, linkColour: null, logo: null });
  });

  it('GET and PUT /office/brand: published at once, kept with who, and gone back to', async () => {
    expect((await coordinator.get('/office/brand')).body).toMatchObject({ edition: 1, inForce: true });
    const brand = { name: 'Kestrel Co-op', colours: COLOURS };
    const written = await coordinator.put('/office/brand', { version: 1, ...brand, note: 'New house style' });
    expect(written).toMatchObject({ status: 200, body: { edition: 2, inForce: true, content: brand } });
    expect(await shown()).toEqual({ ...brand, linkColour: COLOURS.head, logo: null });
    const history = (await coordinator.get('/office/editions/brand')).body;
    expect(history).toMatchObject([{ edition: 2, note: 'New house style' }, { edition: 1 }]);
    const back = await coordinator.post('/office/editions/brand/1/restore', { version: 2 });
    expect(back).toMatchObject({ status: 200, body: { edition: 3, restoredFrom: 1 } });
    expect(await shown()).toMatchObject({ name: null, colours: null });
  });

  it('PUT /office/brand for a day to come: until then nothing changes', async () => {
    const { edition } = (await coordinator.get('/office/brand')).body as { edition: number };
    const later = { version: edition, name: 'Later', inForceFrom: '2099-01-01' };
    expect((await coordinator.put('/office/brand', later)).body).toMatchObject({ waiting: true });
    expect(await shown()).toMatchObject({ name: null });
  });

  it('GET /brand/logo: the picture that an administrator put there, for everybody', async () => {
    expect((await desk.client().get('/brand/logo')).status).toBe(404);
    await anAccount(desk.database, { role: 'administrator', email: 'brand@coop.example' });
    const administrator = await desk.client().signIn('brand@coop.example', TEST_PASSWORD);
    const form = new FormData();
    const logo = SAMPLE_IMAGES.logo!.content;
    form.append('file', new Blob([new Uint8Array(logo)]), 'logo.svg');
    const put = await administrator.send('PUT', '/office/images/mark', form);
    expect(put).toMatchObject({ status: 200, body: { kind: 'mark' } });
    expect(await shown()).toMatchObject({ logo: (put.body as { sha256: string }).sha256 });
    const got = await desk.client().get('/brand/logo');
    expect(got).toMatchObject({ status: 200, body: logo.toString() });
    expect(got.headers.get('content-security-policy')).toContain('sandbox');
    expect(got.headers.get('cache-control')).toContain('max-age');
    expect((await administrator.delete('/office/images/mark')).status).toBe(204);
    expect(await shown()).toMatchObject({ logo: null });
  });

  it('keeps the product’s links where the head’s colour could not be read on paper', async () => {
    const { edition } = (await coordinator.get('/office/brand')).body as { edition: number };
    const pale = { head: '#f0b23e', text: '#000000' };
    expect((await coordinator.put('/office/brand', { version: edition, colours: pale })).status).toBe(200);
    expect(await shown()).toEqual({ name: null, colours: pale, linkColour: null, logo: null });
  });

  it.each([
    [{ head: '#777777', text: '#ffffff' }, 'colours.text', /4\.4:1/],
    [{ head: '#0f4f45', text: '#0f4f45' }, 'colours.text', /1\.0:1/],
    [{ head: 'pine', text: '#ffffff' }, 'colours.head', /six digits/],
    [{ head: '#0f4f45', text: '#fff' }, 'colours.text', /six digits/],
    [{ head: '#0f4f45' }, 'colours.text', /colour/],
  ])('PUT /office/brand refuses %j with what to do', async (colours, path, words) => {
    const { edition } = (await coordinator.get('/office/brand')).body as { edition: number };
    const before = await shown();
    const refused = await coordinator.put('/office/brand', { version: edition, colours });
    expect(refused).toMatchObject({
      status: 422,
      body: { errors: [{ path, problem: expect.stringMatching(words) }] },
    });
    expect(await shown()).toEqual(before);
  });

  it.each([
    ['#777777', '#ffffff', { contrast: 4.4, least: 4.5, passes: false }, { contrast: 3.6, passes: false }],
    ['#767676', '#ffffff', { contrast: 4.5, passes: true }, { contrast: 3.6, passes: false }],
    ['#0f4f45', '#f6f4ee', { contrast: 8.5, passes: true }, { contrast: 7.6, passes: true }],
    ['#0f4f45', '#f6f', null, { passes: true }],
    ['#0f4', '#ffffff', null, null],
    ['', '', null, null],
  ])(
    'GET /office/brand/contrasts: %s under %s, measured as publishing would',
    async (head, text, on, links) => {
      const measured = (await asked(head, text)).body;
      expect(measured).toMatchObject({ text: on, links });
      const { edition } = (await coordinator.get('/office/brand')).body as { edition: number };
      const written = await coordinator.put('/office/brand', { version: edition, colours: { head, text } });
      expect(written.status).toBe(on?.passes ? 200 : 422);
      if (written.status === 200)
        expect(await shown()).toMatchObject({ linkColour: links?.passes ? head : null });
    },
  );

  it('GET /office/brand/contrasts: of one colour what it tells alone, of what is no colour by far a fault', async () => {
    expect((await coordinator.get('/office/brand/contrasts')).body).toEqual({ text: null, links: null });
    expect((await coordinator.get('/office/brand/contrasts?head=%230f4f45')).body).toMatchObject({
      text: null,
      links: { passes: true },
    });
    expect((await asked('#'.repeat(41), '')).status).toBe(422);
  });

  it('is not for reviewers', async () => {
    expect((await desk.staff.put('/office/brand', { version: 1, name: 'Mine' })).status).toBe(403);
  });
});
