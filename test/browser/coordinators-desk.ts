import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import { anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { openTestHouse, type TestHouse } from '#testing/test-house.js';
import { DESKTOP, Screens, type Visitor, WEB_PAGES } from './browser.js';

/** What a spec has at hand in its tests, and not before. */
interface CoordinatorsDesk {
  readonly house: TestHouse;
  readonly screens: Screens;
  /** The coordinator Maya Okafor, signed in. */
  readonly maya: Visitor;
}

/**
 * Opens an office before the tests of a `describe`, with a coordinator at a desk, and closes it after them; a complaint of
 * any page fails the test in which it came.
 *
 * @param pictures name of the coordinator's pictures
 * @param waiting writes what waits in the office before anybody signs in
 * @param device the coordinator's
 */
export function aCoordinatorsDesk(
  pictures: string,
  waiting: (house: TestHouse) => Promise<unknown>,
  device: Parameters<Screens['visitor']>[1] = DESKTOP,
): CoordinatorsDesk {
  const desk = {} as { -readonly [Part in keyof CoordinatorsDesk]: CoordinatorsDesk[Part] };
  beforeAll(async () => {
    desk.house = await openTestHouse({}, WEB_PAGES);
    await anOffice(desk.house.database);
    await anAccount(desk.house.database, {
      role: 'coordinator',
      email: 'maya@kestrel.example',
      displayName: 'Maya Okafor',
    });
    await waiting(desk.house);
    desk.screens = await Screens.open(desk.house);
    desk.maya = await desk.screens.visitor(pictures, device);
    await desk.maya.signIn('maya@kestrel.example', TEST_PASSWORD);
  });
  afterAll(async () => {
    await desk.screens?.close();
    await desk.house?.close();
  });
  afterEach(() => {
    expect(desk.screens.complaints).toEqual([]);
  });
  return desk;
}
