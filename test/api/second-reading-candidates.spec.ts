import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Background, openBackground } from '#testing/background.js';
import { aReadyDocument } from '#testing/builders/document-steps.js';
import type { TestClient } from '#testing/test-client.js';
import { bodyOf } from '#testing/test-desk.js';
import {
  ago,
  day,
  GERMAN,
  HOST,
  openPathwayHouse,
  type PathwayHouse,
  type ReadCase,
} from './pathway-people.js';

/** A candidate's permit that somebody else verified, for whoever is to read it a second time. */
describe('cases of the second pathway, for whoever is to read one of their documents a second time', () => {
  let house: PathwayHouse;
  let background: Background;
  /** The administrator: in this office nobody else can be drawn. */
  let reader: TestClient;
  let now: ReadCase;
  let readingId: string;

  beforeAll(async () => {
    house = await openPathwayHouse();
    background = await openBackground(house);
    reader = house.administrator;
    bodyOf(await reader.patch('/document-policy', { version: 1, secondReadingPercent: 100 }));
  });
  afterAll(async () => {
    await background?.close();
    await house?.close();
  });
  beforeEach(async () => {
    const { now: invited, client } = await house.invited(9, { ...GERMAN, host: HOST });
    now = await house.taken(invited, 'accept', { acceptedAt: ago(8) });
    const offer = { offerNumber: 'A7654321', filedOn: day(-8), feePaidOn: day(-8) };
    now = await house.taken(now, 'file_offer', offer);
    now = await house.taken(now, 'submit', { submittedAt: ago(7), participationFeePaidOn: day(-7) });
    now = await house.taken(now, 'approve', { decidedOn: day(-5) });
    now = await house.taken(now, 'receive_letter', { letterIssuedOn: day(-3), enterBy: day(300) });
    now = await house.taken(now, 'enter', {
      enteredOn: day(-2),
      permitIssuedOn: day(-2),
      permitExpiresOn: HOST.to,
      permitEmployer: HOST.employer,
    });
    const person = { id: now.studentId, client };
    const { id, version } = await aReadyDocument({ background }, person, {
      purpose: 'other_work_permit',
    });
    bodyOf(await house.staff.post(`/documents/${id}/verify`, { version, fields: FIELDS }));
    const [task] = await house.rows(
      `select subject_id as id from coop.review_task where kind = 'second_reading' and student_id = $1`,
      now.studentId,
    );
    readingId = String(task!['id']);
  });

  const FIELDS = {
    kind: 'other_work_permit',
    documentNumber: 'U123456789',
    issuedOn: day(-2),
    expiresOn: HOST.to,
    remarks: [],
    restrictions: [],
  };
  const line = async (client: TestClient) => {
    const { items } = bodyOf<{ items: { id: string; clock: { endsAt: string } | null; blocks: number }[] }>(
      await client.get('/pathway-cases?limit=100'),
    );
    return items.find(({ id }) => id === now.id);
  };

  it('are closed, page by page and step by step, in the version seen and in any other', async () => {
    for (const version of [now.version, now.version + 7]) {
      const steps: readonly (readonly [string, Promise<{ status: number; body: unknown }>])[] = [
        ['read', reader.get(`/pathway-cases/${now.id}`)],
        ['facts', reader.put(`/pathway-cases/${now.id}/facts`, { version, facts: GERMAN })],
        [
          'step',
          reader.post(`/pathway-cases/${now.id}/steps`, {
            version,
            step: 'withdraw',
            values: { withdrawnOn: day(0) },
          }),
        ],
        ['take back', reader.post(`/pathway-cases/${now.id}/take-back`, { version, reason: 'Because.' })],
        ['seen', reader.post(`/pathway-cases/${now.id}/seen`, { version })],
        ['again', reader.post(`/pathway-cases/${now.id}/again`)],
        ['host letter', reader.post(`/iec/cases/${now.id}/host-letters`, { language: 'en' })],
      ];
      for (const [step, asked] of steps) {
        const answer = await asked;
        expect({ step, ...answer }).toMatchObject({ status: 409, body: { code: 'second_reading_waits' } });
        expect(JSON.stringify(answer.body)).not.toMatch(new RegExp(`${FIELDS.documentNumber}|${HOST.to}`));
      }
    }
    // What was refused has left no request behind either.
    expect(
      await house.rows('select 1 from coop.letter_request where student_id = $1', now.studentId),
    ).toEqual([]);
  });

  it('show neither the end of the permit nor what follows from it in the list', async () => {
    expect(await line(reader)).toMatchObject({ clock: null, blocks: 0 });
    expect(await line(house.staff)).toMatchObject({ clock: { endsAt: `${HOST.to}T23:59:59Z` } });
    bodyOf(await house.staff.get(`/pathway-cases/${now.id}`));
  });

  it('open once it was read', async () => {
    bodyOf(await reader.post(`/second-readings/${readingId}`, { fields: FIELDS }));
    expect(await line(reader)).toMatchObject({ clock: { endsAt: `${HOST.to}T23:59:59Z` } });
    bodyOf(await reader.get(`/pathway-cases/${now.id}`));
  });
});
