import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { aProgram, anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { inDays } from '#testing/builders/office-days.js';
import { startTestApi, type TestApi } from '#testing/test-api.js';
import { DESKTOP, Screens, type Visitor, WEB_PAGES } from './browser.js';

describe('a setting that is not published yet', () => {
  let api: TestApi;
  let screens: Screens;
  let head: Visitor;
  let programId: string;

  beforeAll(async () => {
    api = await startTestApi({}, WEB_PAGES);
    await anOffice(api.database);
    programId = (await aProgram(api.database, { code: 'CIS' })).id;
    await anAccount(api.database, { role: 'administrator', email: 'head@kestrel.example' });
    screens = await Screens.open(api);
    head = await screens.visitor('settings-left', DESKTOP);
    await head.signIn('head@kestrel.example', TEST_PASSWORD);
    await head.heading('Queue');
  });
  afterAll(async () => {
    await screens?.close();
    await api?.close();
  });
  afterEach(() => {
    expect(screens.complaints).toEqual([]);
  });

  /** Goes away by a link, is asked, stays, and finds what was typed; then goes. */
  async function leavesOnlyWhenAsked(
    link: string,
    heading: string,
    kept: () => Promise<void>,
  ): Promise<void> {
    const { page } = head;
    const leaving = page.getByRole('dialog', { name: 'Leave without saving?' });
    await page.getByRole('link', { name: link, exact: true }).first().click();
    await leaving.getByRole('button', { name: 'Stay on this page' }).click();
    await leaving.waitFor({ state: 'detached' });
    await kept();
    await page.getByRole('link', { name: link, exact: true }).first().click();
    await leaving.getByRole('button', { name: 'Leave without saving' }).click();
    await head.heading(heading);
  }

  it('is not left behind unasked: what is typed on the office’s page and not in the draft', async () => {
    const { page } = head;
    await page.goto('/desk/settings/office');
    const telephone = page.getByLabel('Telephone');
    await telephone.fill('+1 604 555 0177');
    await leavesOnlyWhenAsked('Terms', 'Terms', async () => {
      expect(await telephone.inputValue()).toBe('+1 604 555 0177');
    });
  });

  it('is not left behind unasked: the words of a mail, and a program’s plan', async () => {
    const { page } = head;
    await page.goto('/desk/mail/words/passport_expiry');
    const subject = page.getByLabel('Subject').first();
    await subject.fill('Your passport: {{ date }}');
    await leavesOnlyWhenAsked('Students', 'Students', async () => {
      expect(await subject.inputValue()).toBe('Your passport: {{ date }}');
    });
    await page.goto(`/desk/programs/${programId}/plan`);
    await page.getByRole('button', { name: 'Write a new version' }).click();
    const admitted = inDays(280);
    const first = page.getByLabel('First day of admission');
    await first.fill(admitted);
    await leavesOnlyWhenAsked('Students', 'Students', async () => {
      expect(await first.inputValue()).toBe(admitted);
    });
  });
});
