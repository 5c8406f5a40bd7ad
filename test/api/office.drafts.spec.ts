import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anAccount, TEST_PASSWORD } from '#testing/builders.js';
import type { TestClient } from '#testing/test-client.js';
import { bodyOf, openTestDesk, type TestDesk } from '#testing/test-desk.js';

interface Draft {
  readonly version: number;
  readonly basis: number | null;
  readonly content: unknown;
  readonly savedBy: string | null;
  readonly savedAtLocal: string | null;
}

describe('/office/editions/:setting/draft', () => {
  let desk: TestDesk;
  let cora: TestClient;
  let ines: TestClient;
  beforeAll(async () => {
    desk = await openTestDesk();
    for (const [email, displayName, role] of [
      ['cora@coop.example', 'Cora Lin', 'coordinator'],
      ['ines@coop.example', 'Ines Roy', 'administrator'],
      ['rev@coop.example', 'Rev Iewer', 'reviewer'],
    ] as const)
      await anAccount(desk.database, { role, email, displayName });
    cora = await desk.client().signIn('cora@coop.example', TEST_PASSWORD);
    ines = await desk.client().signIn('ines@coop.example', TEST_PASSWORD);
  });
  afterAll(() => desk.close());

  const draft = async (setting: string, client = cora): Promise<Draft> =>
    bodyOf(await client.get(`/office/editions/${setting}/draft`));
  const brand = async (): Promise<{ edition: number; content: { name: string | null } }> =>
    bodyOf(await cora.get('/office/brand'));
  const UNFINISHED = { name: 'Kestrel Co-op', colours: { head: '#123456', text: '' } };

  it('GET and PUT /office/editions/:setting/draft keep what is unfinished, for colleagues too, with who and when', async () => {
    expect(await draft('brand')).toEqual({
      version: 1,
      basis: null,
      content: null,
      savedBy: null,
      savedAt: null,
      savedAtLocal: null,
    });
    const saved = await cora.put('/office/editions/brand/draft', {
      version: 1,
      basis: 1,
      content: UNFINISHED,
    });
    expect(saved).toMatchObject({ status: 200, body: { version: 2, content: UNFINISHED } });
    const seen = await draft('brand', await desk.client().signIn('rev@coop.example', TEST_PASSWORD));
    expect(seen).toMatchObject({ version: 2, basis: 1, content: UNFINISHED, savedBy: 'Cora Lin' });
    expect(seen.savedAtLocal).toMatch(/T\d\d:\d\d:\d\d(\.\d+)?[+-]\d\d:\d\d$/);
    expect((await brand()).content.name).toBeNull();
    expect(bodyOf<{ name: string | null }>(await desk.client().get('/brand')).name).toBeNull();
  });

  it('is not saved over by whoever saw another one, and given up by nobody unseen', async () => {
    expect(
      await ines.put('/office/editions/brand/draft', { version: 1, basis: 1, content: { name: 'Other' } }),
    ).toMatchObject({
      status: 409,
      body: { code: 'stale_version', current: { version: 2, content: UNFINISHED, savedBy: 'Cora Lin' } },
    });
    expect(
      await ines.put('/office/editions/brand/draft', { version: 1, basis: 1, content: null }),
    ).toMatchObject({ status: 409 });
    expect(await draft('brand')).toMatchObject({ version: 2, content: UNFINISHED });
  });

  it('ends with the edition that publishes it, and with no other', async () => {
    const { edition } = await brand();
    const words = { name: 'Kestrel Co-op', version: edition };
    expect(await cora.put('/office/brand', { ...words, draft: 1 })).toMatchObject({
      status: 409,
      body: { code: 'stale_version', current: { version: 2 } },
    });
    expect(await brand()).toMatchObject({ edition });
    const refused = { ...words, colours: { head: '#777777', text: '#888888' }, draft: 2 };
    expect(await cora.put('/office/brand', refused)).toMatchObject({ status: 422 });
    expect(await draft('brand')).toMatchObject({ version: 2, content: UNFINISHED });
    expect(await cora.put('/office/brand', { ...words, draft: 2 })).toMatchObject({ status: 200 });
    expect(await draft('brand')).toMatchObject({ version: 3, basis: null, content: null, savedBy: null });
    await cora.put('/office/editions/brand/draft', { version: 3, basis: edition + 1, content: UNFINISHED });
    await cora.put('/office/brand', { name: 'By another way', version: edition + 1 });
    expect(await draft('brand')).toMatchObject({ version: 4, basis: edition + 1, content: UNFINISHED });
  });

  it('counts on when it is given up: an old one is not taken for a new one', async () => {
    const { version } = await draft('brand');
    const given = await cora.put('/office/editions/brand/draft', { version, basis: 1, content: null });
    expect(given).toMatchObject({ status: 200, body: { version: version + 1, content: null } });
    expect(
      await ines.put('/office/editions/brand/draft', { version, basis: 1, content: UNFINISHED }),
    ).toMatchObject({ status: 409 });
  });

  it('ends with an edition of the office’s own page and of its terms too', async () => {
    for (const [setting, path] of [
      ['office', '/office/details'],
      ['terms', '/office/terms'],
    ] as const) {
      const { edition, content } = bodyOf<{ edition: number; content: object }>(await cora.get(path));
      await cora.put(`/office/editions/${setting}/draft`, { version: 1, basis: edition, content });
      const body = setting === 'terms' ? { terms: content } : content;
      expect(await cora.put(path, { ...body, version: edition, draft: 2 })).toMatchObject({ status: 200 });
      expect(await draft(setting)).toMatchObject({ version: 3, content: null });
    }
  });

  it('is for those who change settings, of a known setting, of a size, and of a shape', async () => {
    const reviewer = await desk.client().signIn('rev@coop.example', TEST_PASSWORD);
    const at = '/office/editions/return_reasons/draft';
    const body = { version: 1, basis: 1, content: [] };
    expect(await reviewer.put(at, body)).toMatchObject({ status: 403 });
    expect(await (await desk.student()).client.get(at)).toMatchObject({ status: 403 });
    expect(await cora.put('/office/editions/nothing/draft', body)).toMatchObject({ status: 404 });
    expect(await cora.put(at, { ...body, content: 'text' })).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'content' }] },
    });
    expect(await cora.put(at, { ...body, content: ['x'.repeat(200_000)] })).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'content', problem: expect.stringContaining('200,000') }] },
    });
    expect(await draft('return_reasons')).toMatchObject({ version: 1 });
  });
});
