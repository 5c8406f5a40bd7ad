import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anAccount, TEST_PASSWORD } from '#testing/builders.js';
import type { TestClient } from '#testing/test-client.js';
import { bodyOf, openTestDesk, type TestDesk } from '#testing/test-desk.js';

interface Preparation {
  readonly kind: string;
  readonly documents: { en: string; fr: string }[];
  readonly source: { title: { en: string; fr: string }; address: string };
}

describe('/preparation and /office/preparation', () => {
  let desk: TestDesk;
  let coordinator: TestClient;
  beforeAll(async () => {
    desk = await openTestDesk();
    await anAccount(desk.database, { role: 'coordinator', email: 'cora@coop.example' });
    coordinator = await desk.client().signIn('cora@coop.example', TEST_PASSWORD);
  });
  afterAll(() => desk.close());

  it('GET /preparation tells students what to have at hand, in both languages, with source and date', async () => {
    const { client } = await desk.student();
    const all = bodyOf<Preparation[]>(await client.get('/preparation'));
    expect(all.map(({ kind }) => kind)).toContain('study_permit_extension');
    for (const { documents, source } of all) {
      expect(documents.length).toBeGreaterThan(2);
      for (const { en, fr } of documents) expect(fr).not.toBe(en);
      expect(source.address).toMatch(/^https:\/\/www\.canada\.ca\//);
    }
    expect((await desk.client().get('/preparation')).status).toBe(401);
  });

  it('GET and PUT /office/preparation: the office writes its own, students read it at once, and it can go back', async () => {
    const { edition, content } = bodyOf<{ edition: number; content: Preparation[] }>(
      await coordinator.get('/office/preparation'),
    );
    expect(edition).toBe(1);
    const own = [{ ...content[0]!, documents: [{ en: 'Own line.', fr: 'Ligne propre.' }] }];
    const written = await coordinator.put('/office/preparation', { version: 1, preparations: own });
    expect(written).toMatchObject({ status: 200, body: { edition: 2, inForce: true } });
    const { client } = await desk.student();
    expect(bodyOf(await client.get('/preparation'))).toMatchObject([
      { documents: [{ en: 'Own line.', fr: 'Ligne propre.' }] },
    ]);
    expect(await coordinator.post('/office/editions/preparation/1/restore', { version: 2 })).toMatchObject({
      status: 200,
      body: { edition: 3 },
    });
    expect(bodyOf<Preparation[]>(await client.get('/preparation'))).toHaveLength(content.length);
    expect((await desk.staff.put('/office/preparation', { version: 3, preparations: own })).status).toBe(403);
  });

  it.each([
    ['a kind twice', (one: Preparation) => [one, one], 'preparations[1].kind'],
    [
      'a source that is no page',
      (one: Preparation) => [{ ...one, source: { ...one.source, address: 'IRCC' } }],
      'preparations[0].source.address',
    ],
    [
      'a line in one language',
      (one: Preparation) => [{ ...one, documents: [{ en: 'Only' }] }],
      'preparations[0].documents[0].fr',
    ],
  ])('PUT /office/preparation refuses %s', async (_what, change, path) => {
    const { edition, content } = bodyOf<{ edition: number; content: Preparation[] }>(
      await coordinator.get('/office/preparation'),
    );
    const answer = await coordinator.put('/office/preparation', {
      version: edition,
      preparations: change(content[0]!),
    });
    expect(bodyOf<{ errors: { path: string }[] }>(answer, 422).errors.map((one) => one.path)).toContain(path);
  });
});
