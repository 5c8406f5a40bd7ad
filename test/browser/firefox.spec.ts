import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { aStudent, anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { startTestApi, type TestApi } from '#testing/test-api.js';
import { Screens, type Visitor, WEB_PAGES } from './browser.js';

/** Not every flow a second time: whether another engine shows the pages, keeps a session and sends forms. */
describe('in Firefox', () => {
  let api: TestApi;
  let screens: Screens;
  beforeAll(async () => {
    api = await startTestApi({}, WEB_PAGES);
    await anOffice(api.database);
    await anAccount(api.database, { role: 'reviewer', email: 'maya@kestrel.example', displayName: 'Maya' });
    screens = await Screens.open(api, 'firefox');
  }, 120_000);
  afterAll(async () => {
    await screens?.close();
    await api?.close();
  });
  afterEach(() => {
    expect(screens.complaints).toEqual([]);
  });

  const arrive = (name: string, width: number): Promise<Visitor> =>
    screens.visitor(`firefox-${name}`, { viewport: { width, height: 800 } });

  it('a student signs in on a narrow screen, records an application and reads whether it was in time', async () => {
    const { email } = await aStudent(api.database, { account: true });
    const student = await arrive('student', 360);
    await student.signIn(email, TEST_PASSWORD);
    await student.heading('Your co-op work authorization');
    await student.expectAccessible('home');
    await student.page.goto('/submissions/new');
    await student.page.getByRole('radio', { name: 'Study permit extension' }).check();
    await student.date(
      'Date of submission',
      new Date(Date.now() - 86_400_000 * 2).toISOString().slice(0, 10),
    );
    for (const [part, value] of [
      ['Hour', '10'],
      ['Minute', '0'],
      ['Second', '0'],
    ] as const)
      await student.page.getByLabel(part, { exact: true }).fill(value);
    await student.page.getByRole('button', { name: 'Record the application' }).click();
    await student.heading('Your application is recorded');
    await student.expectAccessible('recorded');
  }, 120_000);

  it('a reviewer opens the queue, in French', async () => {
    const staff = await arrive('staff', 1440);
    await staff.signIn('maya@kestrel.example', TEST_PASSWORD);
    await staff.heading('Queue');
    await staff.page.getByRole('button', { name: 'Français' }).click();
    await staff.page.getByRole('link', { name: 'Réglages' }).click();
    await staff.heading('Réglages');
    await staff.expectAccessible('settings-fr');
  }, 120_000);
});
