import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anAccount, TEST_PASSWORD } from '#testing/builders.js';
import { aReadyDocument } from '#testing/builders/document-steps.js';
import type { TestClient } from '#testing/test-client.js';
import { bodyOf, openTestDesk, type TestDesk } from '#testing/test-desk.js';

interface Edition<T = unknown> {
  readonly edition: number;
  readonly content: T;
  readonly inForce: boolean;
  readonly waiting: boolean;
  readonly recordedBy: string | null;
}
interface Reason {
  readonly code: string;
  readonly for: string[];
  readonly text: { en: string; fr: string };
  readonly fix: { en: string; fr: string };
  readonly retired?: boolean;
}

const STAMP: Reason = {
  code: 'stamp_missing',
  for: ['document'],
  text: { en: 'The stamp is missing.', fr: 'Le sceau manque.' },
  fix: { en: 'Ask the registrar for the stamped page.', fr: 'Demandez la page scellée au registraire.' },
};

describe('/office/return-reasons and its editions', () => {
  let desk: TestDesk;
  let coordinator: TestClient;
  beforeAll(async () => {
    desk = await openTestDesk();
    await anAccount(desk.database, { role: 'coordinator', email: 'cora@coop.example' });
    coordinator = await desk.client().signIn('cora@coop.example', TEST_PASSWORD);
  });
  afterAll(() => desk.close());

  const reasons = async (): Promise<Edition<Reason[]>> =>
    bodyOf(await coordinator.get('/office/return-reasons'));
  const offered = async (): Promise<string[]> =>
    bodyOf<Reason[]>(await coordinator.get('/return-reasons')).map(({ code }) => code);

  it('GET and PUT /office/return-reasons: the product’s list is edition 1; the office’s own reasons are given at once', async () => {
    const first = await reasons();
    expect(first).toMatchObject({ edition: 1, inForce: true, waiting: false, recordedBy: null });
    const written = await coordinator.put('/office/return-reasons', {
      version: 1,
      note: 'Stamps',
      reasons: [...first.content, STAMP],
    });
    expect(written).toMatchObject({ status: 200, body: { edition: 2, inForce: true, note: 'Stamps' } });
    expect(await offered()).toContain('stamp_missing');
    const student = await desk.student();
    const document = await aReadyDocument(desk, student);
    const back = await coordinator.post(`/documents/${document.id}/return`, {
      version: document.version,
      reasons: [{ code: 'stamp_missing' }],
    });
    expect(back).toMatchObject({ body: { reasons: [{ text: STAMP.text, fix: STAMP.fix }] } });
  });

  it('a reason is retired, not deleted: nobody gives it any more, and what was sent back keeps its words', async () => {
    const { edition, content } = await reasons();
    const without = content.filter(({ code }) => code !== 'stamp_missing');
    expect(
      await coordinator.put('/office/return-reasons', { version: edition, reasons: without }),
    ).toMatchObject({ status: 422, body: { errors: [{ path: 'reasons' }] } });
    const retired = [...without, { ...STAMP, retired: true }];
    expect(
      (await coordinator.put('/office/return-reasons', { version: edition, reasons: retired })).status,
    ).toBe(200);
    expect(await offered()).not.toContain('stamp_missing');
    expect(bodyOf(await coordinator.get('/return-reasons?which=all'))).toContainEqual(
      expect.objectContaining({ code: 'stamp_missing', text: STAMP.text }),
    );
    const student = await desk.student();
    const document = await aReadyDocument(desk, student);
    expect(
      await coordinator.post(`/documents/${document.id}/return`, {
        version: document.version,
        reasons: [{ code: 'stamp_missing' }],
      }),
    ).toMatchObject({ status: 422, body: { errors: [{ path: 'reasons[0].code' }] } });
    const { rows } = await desk.database.inspect.query<{ id: string }>(
      `select id from coop.document where state = 'returned' limit 1`,
    );
    expect(await coordinator.get(`/documents/${rows[0]!.id}`)).toMatchObject({
      body: { reasons: [{ text: STAMP.text }] },
    });
  });

  it.each([
    ['a code twice', (all: Reason[]) => [...all, all[0]!], 'reasons[16].code'],
    [
      'the reason of the note left out',
      (all: Reason[]) => all.filter(({ code }) => code !== 'other'),
      'reasons',
    ],
    ['a code with spaces', (all: Reason[]) => [...all, { ...STAMP, code: 'My own' }], 'reasons[16].code'],
    [
      'no French',
      (all: Reason[]) => [...all, { ...STAMP, code: 'own', fix: { en: 'Fix.', fr: '' } }],
      'reasons[16].fix.fr',
    ],
  ])('PUT /office/return-reasons refuses %s', async (_what, change, path) => {
    const { edition, content } = await reasons();
    const answer = await coordinator.put('/office/return-reasons', {
      version: edition,
      reasons: change(content),
    });
    expect(bodyOf<{ errors: { path: string }[] }>(answer, 422).errors.map((one) => one.path)).toContain(path);
  });

  it('a list for a day to come waits for it; nothing is written into the past', async () => {
    const { edition, content } = await reasons();
    const later = [...content, { ...STAMP, code: 'next_year' }];
    const body = { version: edition, reasons: later };
    expect(
      await coordinator.put('/office/return-reasons', { ...body, inForceFrom: '2020-01-01' }),
    ).toMatchObject({ status: 422, body: { errors: [{ path: 'inForceFrom' }] } });
    expect(
      await coordinator.put('/office/return-reasons', { ...body, inForceFrom: '2999-01-01' }),
    ).toMatchObject({ status: 200, body: { inForce: false, waiting: true } });
    expect(await offered()).not.toContain('next_year');
  });

  it('GET /office/editions/:setting tells who wrote what; POST …/restore goes back, and takes the newest edition seen', async () => {
    const kept = bodyOf<Edition<Reason[]>[]>(await coordinator.get('/office/editions/return_reasons'));
    expect(kept.map(({ edition }) => edition)).toEqual([4, 3, 2, 1]);
    expect(kept.map(({ inForce }) => inForce)).toEqual([false, true, false, false]);
    const back = (of: number, version: number) =>
      coordinator.post(`/office/editions/return_reasons/${of}/restore`, { version });
    expect(await back(2, 3)).toMatchObject({ status: 409, body: { current: { edition: 4 } } });
    expect((await back(9, 4)).status).toBe(404);
    // What was used since stays, so that what was sent back with it can say why; nobody gives it any more.
    const first = bodyOf<Edition<Reason[]>>(await back(1, 4));
    expect(first).toMatchObject({ edition: 5, restoredFrom: 1, inForce: true });
    expect(first.content.filter(({ retired }) => retired).map(({ code }) => code)).toEqual([
      'stamp_missing',
      'next_year',
    ]);
    expect(await offered()).toHaveLength(15);
    expect((await coordinator.get('/office/editions/colours')).status).toBe(404);
  });

  it('leaves them to coordinators and administrators, and to nobody outside the office', async () => {
    const student = await desk.student();
    for (const path of ['return-reasons', 'editions/return_reasons'])
      expect((await student.client.get(`/office/${path}`)).status).toBe(403);
    const reviewer = desk.staff;
    expect((await reviewer.get('/office/return-reasons')).status).toBe(200);
    expect(await reviewer.put('/office/return-reasons', { version: 5, reasons: [STAMP] })).toMatchObject({
      status: 403,
      body: { code: 'not_allowed' },
    });
  });
});
