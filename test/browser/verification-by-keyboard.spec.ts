import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { openTestHouse, type TestHouse } from '#testing/test-house.js';
import { cleanDocuments } from '../bench/verification/clean-documents.js';
import { openQueue, verifyOne } from '../bench/verification/reviewer.js';
import { DESKTOP, Screens, type Visitor, WEB_PAGES } from './browser.js';

/** The bench in small: how many keys a clean document takes. How long it takes is measured by `npm run bench -- verification`. */
describe('clean documents, one after the other by keyboard', () => {
  let house: TestHouse;
  let screens: Screens;
  let reviewer: Visitor;
  beforeAll(async () => {
    house = await openTestHouse({}, WEB_PAGES);
    await anOffice(house.database);
    await anAccount(house.database, { role: 'reviewer', email: 'maya@kestrel.example', displayName: 'Maya' });
    await cleanDocuments(house, 3);
    screens = await Screens.open(house);
    reviewer = await screens.visitor('verification', DESKTOP);
  });
  afterAll(async () => {
    await screens?.close();
    await house?.close();
  });
  afterEach(() => {
    expect(screens.complaints).toEqual([]);
  });

  it('take eight keys each at most', async () => {
    await reviewer.signIn('maya@kestrel.example', TEST_PASSWORD);
    await reviewer.heading('Queue');
    let { keys } = await openQueue(reviewer.page);
    for (const last of [false, false, true]) keys += (await verifyOne(reviewer.page, last)).keys;
    expect(keys / 3).toBeLessThanOrEqual(8);
    const { rows } = await house.database.inspect.query(
      `select count(*)::int as n from coop.document where state = 'verified'`,
    );
    expect(rows).toEqual([{ n: 3 }]);
  });
});
