import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { withDemonstrationTools } from '#cli/demonstration/demonstration-tools.js';
import { loadDemonstration } from '#cli/demonstration/load-demonstration.js';
import {
  CANDIDATE_SIGN_IN,
  DEMONSTRATION_PASSWORD,
  STAFF,
  STUDENT_SIGN_INS,
} from '#cli/demonstration/sign-ins.js';
import { readSettings } from '#platform/config/read-settings.js';
import { startTestApi, type TestApi } from '#testing/test-api.js';
import { PHONE, Screens, type Visitor, WEB_PAGES } from './browser.js';
import { forgottenRoutes, type Place, placesOf, type Who } from './crawl/places.js';
import { lookAt, speak } from './crawl/walk.js';

const SIGN_INS: Readonly<Record<Exclude<Who, 'visitor'>, string>> = {
  student: STUDENT_SIGN_INS.expiring,
  candidate: CANDIDATE_SIGN_IN,
  staff: STAFF.find(({ role }) => role === 'administrator')!.email,
};

/** Every page of the router, by each who may see it, in both languages, on a phone and at a desk. */
describe('every page', () => {
  let api: TestApi;
  let screens: Screens;
  let places: Place[];

  beforeAll(async () => {
    api = await startTestApi({}, WEB_PAGES);
    await withDemonstrationTools(readSettings(api.environment), loadDemonstration);
    screens = await Screens.open(api);
    await aStudentAtWork(SIGN_INS.student);
    places = await placesOf(api.database);
  }, 120_000);
  afterAll(async () => {
    await screens?.close();
    await api?.close();
  });
  afterEach(() => {
    expect(screens.complaints).toEqual([]);
  });

  /** A request that is begun and not sent, so that its topics can be looked at, and an application that is told. */
  async function aStudentAtWork(email: string): Promise<void> {
    const student = await api.client().signIn(email, DEMONSTRATION_PASSWORD);
    const begun = await student.post('/me/letter-requests', { kind: 'placement_confirmation' });
    expect([201, 409]).toContain(begun.status);
    const told = await student.post('/me/submissions', {
      kind: 'study_permit_extension',
      channel: 'online',
      statedLocalTime: `${new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10)}T10:00:00`,
      timeZone: 'America/Vancouver',
    });
    expect(told.status).toBe(201);
  }

  async function arrive(who: Who, language: 'en' | 'fr'): Promise<Visitor> {
    const visitor = await screens.visitor(`every-${who}`, PHONE);
    if (who !== 'visitor') {
      await visitor.signIn(SIGN_INS[who], DEMONSTRATION_PASSWORD);
      await visitor.page.getByRole('heading', { level: 1 }).waitFor();
      await visitor.page.waitForURL(/home|candidate|desk/);
    }
    await speak(visitor, language);
    return visitor;
  }

  it('of the router is visited', () => {
    expect(forgottenRoutes()).toEqual([]);
  });

  describe.each(['visitor', 'student', 'candidate', 'staff'] as const)('of a %s', (who) => {
    it.each(['en', 'fr'] as const)(
      'is accessible, quiet, still and no wider than the window (%s)',
      async (language) => {
        const visitor = await arrive(who, language);
        for (const place of places.filter((one) => one.who === who)) await lookAt(visitor, place, language);
        expect(visitor.complaints).toEqual([]);
      },
      300_000,
    );
  });
});
