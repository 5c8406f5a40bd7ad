import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anOffice, aStudent, TEST_PASSWORD } from '#testing/builders.js';
import { startTestApi, type TestApi } from '#testing/test-api.js';
import { PHONE, Screens, WEB_PAGES } from './browser.js';
import { expectSoon } from './soon.js';

describe('the page for an adviser, of whom nothing is on file', () => {
  let api: TestApi;
  let screens: Screens;

  beforeAll(async () => {
    api = await startTestApi({}, WEB_PAGES);
    await anOffice(api.database);
    screens = await Screens.open(api);
  });
  afterAll(async () => {
    await screens?.close();
    await api?.close();
  });

  it('says that no permit is on file, and names no rules that nothing was read by', async () => {
    const { email } = await aStudent(api.database, { account: true });
    const student = await screens.visitor('adviser-page', PHONE);
    await student.signIn(email, TEST_PASSWORD);
    await student.heading('Your co-op work authorization');
    await student.page.goto('/adviser');
    const sheet = student.page.getByRole('article');
    await expectSoon(() => sheet.innerText(), expect.stringMatching(/Permits on file\s+Not on file/));
    await expectSoon(
      () => sheet.innerText(),
      expect.stringMatching(/As of [^,.]+\. Facts as recorded; no advice\./),
    );
    expect(screens.complaints).toEqual([]);
  });
});
