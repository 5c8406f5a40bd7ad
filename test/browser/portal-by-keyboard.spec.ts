import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { aStudent, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { startTestApi, type TestApi } from '#testing/test-api.js';
import { DESKTOP, Screens, type Visitor, WEB_PAGES } from './browser.js';

/** More presses than any page of the portal has places to go to. */
const MOST_TABS = 60;

describe('the portal without a mouse', () => {
  let api: TestApi;
  let screens: Screens;
  let student: Visitor;
  beforeAll(async () => {
    api = await startTestApi({}, WEB_PAGES);
    await anOffice(api.database);
    screens = await Screens.open(api);
    student = await screens.visitor('keyboard', DESKTOP);
  }, 60_000);
  afterAll(async () => {
    await screens?.close();
    await api?.close();
  });
  afterEach(() => {
    expect(screens.complaints).toEqual([]);
  });

  /** Presses Tab until what has the focus is called so; fails when nothing ever is. */
  async function tabTo(name: string | RegExp): Promise<void> {
    const { page } = student;
    const focused = page.locator(':focus');
    for (let press = 0; press < MOST_TABS; press += 1) {
      await page.keyboard.press('Tab');
      if ((await focused.count()) === 0) continue;
      const called = await focused.evaluate((element) => {
        const { labels, textContent, ariaLabel } = element as unknown as {
          labels?: Iterable<{ textContent: string | null }>;
          textContent: string | null;
          ariaLabel: string | null;
        };
        const words = [...(labels ?? [])].map((label) => label.textContent).join(' ');
        return (words || ariaLabel || textContent || '').trim();
      });
      if (typeof name === 'string' ? called.startsWith(name) : name.test(called)) return;
    }
    throw new Error(`Nothing called ${String(name)} takes the focus.`);
  }

  it('lets a student sign in, record an application and read the answer', async () => {
    const { page } = student;
    const { email } = await aStudent(api.database, { account: true });
    await page.goto('/');
    await tabTo('Email');
    await page.keyboard.type(email);
    await tabTo('Password');
    await page.keyboard.type(TEST_PASSWORD);
    await page.keyboard.press('Enter');
    await student.heading('Your co-op work authorization');
    await tabTo('I have applied to IRCC');
    await page.keyboard.press('Enter');
    await student.heading('Record your application to IRCC');
    // A new page is entered at its heading, so that the next Tab is its first field.
    expect(await page.locator('h1:focus').count()).toBe(1);
    await tabTo('Study permit extension');
    await page.keyboard.press('Space');
    const [year, month, day] = new Date(Date.now() - 86_400_000 * 2).toISOString().slice(0, 10).split('-');
    for (const [field, value] of [
      ['Day', day!],
      ['Month', month!],
      ['Year', year!],
      ['Hour', '10'],
      ['Minute', '0'],
      ['Second', '0'],
    ] as const) {
      await tabTo(field);
      await page.keyboard.type(value);
    }
    await page.keyboard.press('Enter');
    await student.heading('Your application is recorded');
  }, 120_000);

  it('opens with a way past the menu', async () => {
    const { page } = student;
    await page.goto('/home');
    await student.heading('Your co-op work authorization');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('Skip to the content');
  }, 60_000);
});
