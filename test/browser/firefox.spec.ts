import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { productFolder } from '#platform/product-folder.js';
import { aStudent, anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { startTestApi, type TestApi } from '#testing/test-api.js';
import { WEB_PAGES } from './browser.js';

const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox'];

/**
 * Not every flow a second time: whether another engine shows the pages, keeps a session and sends forms. Debian's own Firefox,
 * by the standard protocol (WebDriver BiDi): Playwright drives only one that it patched.
 */
describe('in Firefox', () => {
  let api: TestApi;
  let browser: Browser;
  const complaints: string[] = [];
  beforeAll(async () => {
    api = await startTestApi({}, WEB_PAGES);
    await anOffice(api.database);
    await anAccount(api.database, { role: 'reviewer', email: 'maya@kestrel.example', displayName: 'Maya' });
    const executablePath = FIREFOX.find((path) => existsSync(path));
    if (!executablePath) throw new Error('The smoke run needs Firefox: apt-get install firefox-esr.');
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless: true,
      timeout: 100_000,
    });
  });
  afterAll(async () => {
    await browser?.close();
    await api?.close();
  });

  async function arrive(email: string, width: number): Promise<Page> {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().startsWith('Failed to load'))
        complaints.push(message.text());
    });
    await page.setViewport({ width, height: 800 });
    await page.goto(api.address);
    await page.locator('input[type=email]').fill(email);
    await page.locator('input[type=password]').fill(TEST_PASSWORD);
    await page.locator('form button[type=submit]').click();
    return page;
  }

  const heading = (page: Page, text: string) =>
    page.waitForSelector(`::-p-xpath(//h1[normalize-space() = "${text}"])`);

  async function picture(page: Page, name: string): Promise<void> {
    const folder = productFolder('.test-output/pages');
    await mkdir(folder, { recursive: true });
    await page.screenshot({ path: join(folder, `firefox-${name}.png`), fullPage: true });
  }

  it('a student signs in on a narrow screen and asks what the rules give', async () => {
    const { email } = await aStudent(api.database, { account: true });
    const page = await arrive(email, 500);
    await heading(page, 'Your co-op work authorization');
    await picture(page, 'home');
    await page.goto(`${api.address}/self-check`);
    await heading(page, 'Your permit');
    await page.locator('form button[type=submit]').click();
    await page.waitForSelector('[role=alert] a');
    await picture(page, 'self-check-faults');
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
  });

  it('a reviewer opens the queue and the settings', async () => {
    const page = await arrive('maya@kestrel.example', 1440);
    await heading(page, 'Queue');
    await picture(page, 'queue');
    await page.goto(`${api.address}/desk/settings`);
    await heading(page, 'Settings');
    await picture(page, 'settings');
    expect(complaints).toEqual([]);
  });
});
