import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CrawledHouse, openCrawledHouse } from './crawl/house.js';
import { forgottenRoutes } from './crawl/places.js';
import { QUICK } from './crawl/walk.js';

/** Every page of the router, by each who may see it. `npm run proof -- every-page` takes every width, language and scheme. */
describe('every page', () => {
  let house: CrawledHouse;

  beforeAll(async () => {
    house = await openCrawledHouse();
  });
  afterAll(async () => {
    await house?.close();
  });

  it('of the router is visited', () => {
    expect(forgottenRoutes()).toEqual([]);
  });

  it.each(['visitor', 'student', 'candidate', 'staff'] as const)(
    'of a %s is accessible, still and no wider than the window: on a phone, at a desk, enlarged; in English, in French',
    async (who) => {
      const complaints = await Promise.all(QUICK.map((glance) => house.walk(who, glance)));
      expect(complaints.flat()).toEqual([]);
    },
    900_000,
  );
});
