import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { aStudent, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { inDays } from '#testing/builders/office-days.js';
import { startTestApi, type TestApi } from '#testing/test-api.js';
import { DESKTOP, Screens, type Visitor, WEB_PAGES } from './browser.js';
import { expectSoon } from './soon.js';
import { Keyboard } from './keyboard.js';

describe('the portal without a mouse', () => {
  let api: TestApi;
  let screens: Screens;
  let student: Visitor;
  beforeAll(async () => {
    api = await startTestApi({}, WEB_PAGES);
    await anOffice(api.database);
    screens = await Screens.open(api);
    student = await screens.visitor('keyboard', DESKTOP);
  });
  afterAll(async () => {
    await screens?.close();
    await api?.close();
  });
  afterEach(() => {
    expect(screens.complaints).toEqual([]);
  });

  it('lets a student sign in, record an application and read the answer', async () => {
    const { page } = student;
    const keys = new Keyboard(student);
    const { email } = await aStudent(api.database, { account: true });
    await page.goto('/');
    await keys.type('Email', email);
    await keys.type('Password', TEST_PASSWORD);
    await page.keyboard.press('Enter');
    await student.heading('Your co-op work authorization');
    await keys.press('I have applied to IRCC');
    await student.heading('What you applied for');
    // A new page is entered at its heading, so that the next Tab is its first field.
    await expectSoon(() => page.locator('h1:focus').count(), 1);
    await keys.choose('Study permit extension');
    await keys.press('Save and continue');
    await student.heading('When you applied');
    await expectSoon(() => page.locator('h1:focus').count(), 1);
    await keys.date(inDays(-2));
    for (const [field, value] of [
      ['Hour', '10'],
      ['Minute', '0'],
      ['Second', '0'],
    ] as const)
      await keys.type(field, value);
    await page.keyboard.press('Enter');
    await student.heading('The confirmation');
    await keys.press('Save and continue');
    await student.heading('Check your answers');
    await keys.press('Record the application');
    await student.heading('Your application is recorded');
  });

  it('opens with a way past the menu', async () => {
    const { page } = student;
    await page.goto('/home');
    await student.heading('Your co-op work authorization');
    await page.keyboard.press('Tab');
    await expectSoon(() => page.locator(':focus').textContent(), 'Skip to the content');
  });
});
