import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { aStudent, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { inDays } from '#testing/builders/office-days.js';
import { aPermitOnFile } from '#testing/builders/permits.js';
import { openTestHouse, type TestHouse } from '#testing/test-house.js';
import { PHONE, Screens, WEB_PAGES } from './browser.js';

const EXPIRED = inDays(-3);
const NEXT_DAY = inDays(-2);

/** The last second of the expiry day in UTC keeps the permission to stay; the next one does not (R20). */
describe('an application at the end of the day in UTC, recorded on a phone', () => {
  let house: TestHouse;
  let screens: Screens;

  beforeAll(async () => {
    house = await openTestHouse({}, WEB_PAGES);
    await anOffice(house.database);
    screens = await Screens.open(house);
  });
  afterAll(async () => {
    await screens?.close();
    await house?.close();
  });
  afterEach(() => {
    expect(screens.complaints).toEqual([]);
  });

  const recorded = async (name: string, day: string, time: readonly [string, string, string]) => {
    const account = await aStudent(house.database, { account: true });
    await aPermitOnFile(house.database, account.id, { issuedOn: inDays(-400), expiresOn: EXPIRED });
    const student = await screens.visitor(name, PHONE);
    await student.signIn(account.email, TEST_PASSWORD);
    await student.heading('Your co-op work authorization');
    const { page } = student;
    const next = () => page.getByRole('button', { name: 'Save and continue' }).click();
    await page.goto('/submissions/new');
    await page.getByRole('radio', { name: 'Study permit extension' }).check();
    await next();
    await student.heading('When you applied');
    await student.date('Date of submission', day);
    for (const [at, part] of (['Hour', 'Minute', 'Second'] as const).entries())
      await page.getByRole('textbox', { name: part }).fill(time[at]!);
    await page.getByLabel('In which place’s time is that?').selectOption('UTC');
    await next();
    await student.heading('The confirmation');
    await next();
    await page.getByRole('button', { name: 'Record the application' }).click();
    await student.heading('Your application is recorded');
    return student;
  };

  it('is in time in the last second, and the stay goes on', async () => {
    const student = await recorded('last-second', EXPIRED, ['23', '59', '59']);
    await student.page.getByText('In time, by 1 s').waitFor();
    await student.page.getByText('your permission to stay, and to study where you had it').waitFor();
    await student.expectAccessible('in-time');
  });

  it('is late a second after, and says so with what follows from it and whom to ask', async () => {
    const student = await recorded('a-second-late', NEXT_DAY, ['00', '00', '00']);
    await student.page.getByText('Late, by 1 s').waitFor();
    await student.page.getByText('What follows from that is a question for a lawyer').waitFor();
    await student.expectAccessible('late');
    await student.page.goto('/home');
    await student.page
      .getByRole('listitem')
      .filter({ hasText: 'Upload your permit' })
      .getByText('Expired')
      .waitFor();
    await student.expectAccessible('home');
    await student.page.goto('/authorization');
    await student.page.getByText('Your permission to stay in Canada has ended').waitFor();
  });
});
