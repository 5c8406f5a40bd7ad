import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { SAMPLE_IMAGES } from '#casework/letters/page/spec-support/sheets.js';
import { anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { startTestApi, type TestApi } from '#testing/test-api.js';
import { DESKTOP, Screens, type Visitor, WEB_PAGES } from './browser.js';
import { expectSoon } from './soon.js';

/** That a picture has come, and can be drawn. */
const expectDrawn = (image: Locator): Promise<void> =>
  expectSoon(
    () => image.evaluate((shown) => (shown as unknown as { naturalWidth: number }).naturalWidth > 0),
    true,
  );

describe('pictures on letters, in the settings', () => {
  let api: TestApi;
  let screens: Screens;
  let head: Visitor;

  beforeAll(async () => {
    api = await startTestApi({}, WEB_PAGES);
    await anOffice(api.database);
    await anAccount(api.database, { role: 'administrator', email: 'head@kestrel.example' });
    await api.database.inspect.query(
      `insert into coop.signing_certificate (name, not_before, not_after, demonstration)
       values ('Kestrel Polytechnic University', now() - interval '2 years', now() + interval '20 days', false)`,
    );
    screens = await Screens.open(api);
    head = await screens.visitor('administrator', DESKTOP);
    await head.signIn('head@kestrel.example', TEST_PASSWORD);
  });
  afterAll(async () => {
    await screens?.close();
    await api?.close();
  });
  afterEach(() => {
    expect(screens.complaints).toEqual([]);
  });

  it('warns at the desk that the certificate ends soon', async () => {
    const warning = head.page.getByText('Have it renewed: without one, no letter is issued.');
    await warning.waitFor();
    await expectSoon(() => warning.textContent(), expect.stringContaining('Kestrel Polytechnic University'));
  });

  it('takes a logo, shows it, refuses what is none, and removes it', async () => {
    const { page } = head;
    await page.goto('/desk/settings/office');
    const logo = page.getByRole('region', { name: 'Logo' });
    const choose = (name: string, content: Buffer) =>
      logo.locator('input[type=file]').setInputFiles({ name, mimeType: 'image/svg+xml', buffer: content });
    await choose('logo.svg', SAMPLE_IMAGES.logo!.content);
    await logo.getByText('The logo is kept.').waitFor();
    await expectDrawn(logo.getByRole('img', { name: 'Logo' }));
    await head.expectAccessibleAtBothWidths('letter-pictures');
    await choose('logo.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'));
    await logo.getByText('This SVG holds more than shapes', { exact: false }).waitFor();
    await logo.getByRole('button', { name: 'Remove the logo' }).click();
    await logo.getByText('None.', { exact: true }).waitFor();
  });

  it('puts a logo at the head of every page', async () => {
    const { page } = head;
    await page.goto('/desk/settings/brand');
    const logo = page.getByRole('region', { name: 'Logo on pages and in mails' });
    await logo
      .locator('input[type=file]')
      .setInputFiles({ name: 'logo.svg', mimeType: 'image/svg+xml', buffer: SAMPLE_IMAGES.logo!.content });
    await logo.getByText('The logo stands on every page now.').waitFor();
    const inRail = page.locator('header img[src*="/brand/logo"]');
    await expectDrawn(inRail);
    await head.expectAccessibleAtBothWidths('logo-of-pages');
    await logo.getByRole('button', { name: 'Remove the logo from pages' }).click();
    await logo.getByText('None.', { exact: true }).waitFor();
    await inRail.waitFor({ state: 'detached' });
  });
});
