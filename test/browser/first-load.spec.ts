import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aStudent, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { startTestApi, type TestApi } from '#testing/test-api.js';
import { PHONE, Screens, type Visitor, WEB_PAGES } from './browser.js';

/** At 400 kbit/s these take three seconds; the rest of the five is for answers and for the phone. */
const MOST_GZIPPED = 150_000;

describe('the first load of the portal', () => {
  let api: TestApi;
  let screens: Screens;
  let student: Visitor;
  beforeAll(async () => {
    api = await startTestApi({}, WEB_PAGES);
    await anOffice(api.database);
    screens = await Screens.open(api);
    student = await screens.visitor('first-load', PHONE);
  });
  afterAll(async () => {
    await screens?.close();
    await api?.close();
  });

  async function gzipped(path: string): Promise<number> {
    const file = join(WEB_PAGES, path === '/' ? 'index.html' : path);
    if (existsSync(`${file}.gz`)) return (await readFile(`${file}.gz`)).length;
    return gzipSync(await readFile(file)).length;
  }

  it('puts no error in the console of who is not signed in, wherever they begin', async () => {
    const stranger = await screens.visitor('stranger', PHONE);
    const { page } = stranger;
    const errors: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(`${message.text()} ${message.location().url}`);
    });
    for (const path of ['/', '/home', '/desk', '/forgotten', '/accessibility', '/v', '/iec']) {
      await page.goto(path);
      await page.locator('h1').first().waitFor();
      await page.waitForLoadState('networkidle');
    }
    expect(errors).toEqual([]);
  });

  it('is 150 kB gzipped at most, from the address to the home page', async () => {
    const { email } = await aStudent(api.database, { account: true });
    const paths = new Set<string>(['/']);
    student.page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      // The words of further pages come while the first is read.
      if (pathname.startsWith('/assets/') && !pathname.includes('portal-pages')) paths.add(pathname);
    });
    await student.signIn(email, TEST_PASSWORD);
    await student.heading('Your co-op work authorization');
    const sizes = await Promise.all([...paths].map(async (path) => ({ path, bytes: await gzipped(path) })));
    const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
    expect(sizes.length).toBeGreaterThan(3);
    expect({ total, within: total <= MOST_GZIPPED }).toEqual({ total, within: true });
  });
});
