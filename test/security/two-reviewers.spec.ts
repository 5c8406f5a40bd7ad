import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anAccount, TEST_PASSWORD } from '#testing/builders.js';
import { openTestDesk } from '#testing/test-desk.js';
import { raceForDocument, raceForRequest, type Reviewers } from './reviewer-races.js';

/** A thousand of each are the proof (`npm run proof -- two-reviewers`); who wins a race is nobody's to say. */
const RACES = 25;

describe('two reviewers', () => {
  let reviewers: Reviewers;
  beforeAll(async () => {
    const desk = await openTestDesk();
    await anAccount(desk.database, { role: 'coordinator', email: 'ines@kestrel.example' });
    reviewers = { desk, colleague: await desk.client().signIn('ines@kestrel.example', TEST_PASSWORD) };
  });
  afterAll(() => reviewers.desk.close());

  it.each([
    ['letter requests', raceForRequest],
    ['documents', raceForDocument],
  ])(
    `decide on ${RACES} %s: one decision each, and the other learns of it`,
    async (_name, race) => {
      for (let at = 0; at < RACES; at += 1) expect(await race(reviewers, at)).toEqual([]);
    },
    240_000,
  );
});
