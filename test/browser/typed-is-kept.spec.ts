import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { anOffice, aStudent, TEST_PASSWORD } from '#testing/builders.js';
import { bodyOf } from '#testing/test-desk.js';
import { openTestHouse, type TestHouse } from '#testing/test-house.js';
import { PHONE, Screens, type Visitor, WEB_PAGES } from './browser.js';
import { expectSoon } from './soon.js';

const DRAFTS = '**/api/v1/me/drafts/**';
const NOTE = 'My placement begins in the spring';

/** How far the parts of the page move from now on, in `shifted`; right after a window took its size a browser blames that. */
const COUNT_SHIFTS = `
  globalThis.shifted = 0;
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) globalThis.shifted += value;
  }).observe({ type: 'layout-shift' });`;

/** What a page runs: the types of a page are not at hand here. */
interface Stores {
  readonly localStorage: Record<string, string>;
  readonly indexedDB: {
    databases(): Promise<{ name: string }[]>;
    open(name: string): Opening;
  };
}
interface Opening {
  onsuccess: () => void;
  readonly result: {
    readonly objectStoreNames: Iterable<string>;
    close(): void;
    transaction(store: string): { objectStore(name: string): { getAll(): Asked } };
  };
}
interface Asked {
  onsuccess: () => void;
  readonly result: unknown[];
}

/** All that the page has stored on the device, as text; what is in bytes as Latin letters, a key by its properties. */
async function stored(): Promise<string> {
  const page = globalThis as unknown as Stores;
  const found: string[] = [JSON.stringify(page.localStorage)];
  const asText = (_: string, value: unknown): unknown => {
    if (value instanceof ArrayBuffer) return String.fromCharCode(...new Uint8Array(value));
    if (value instanceof Uint8Array) return String.fromCharCode(...value);
    return value instanceof CryptoKey ? `key, extractable: ${value.extractable}` : value;
  };
  for (const { name } of await page.indexedDB.databases()) {
    const opening = page.indexedDB.open(name);
    await new Promise<void>((resolve) => (opening.onsuccess = resolve));
    const database = opening.result;
    for (const store of database.objectStoreNames) {
      const asked = database.transaction(store).objectStore(store).getAll();
      await new Promise<void>((resolve) => (asked.onsuccess = resolve));
      found.push(`${name}.${store}: ${JSON.stringify(asked.result, asText)}`);
    }
    database.close();
  }
  return found.join('\n');
}

describe('what a student types', () => {
  let house: TestHouse;
  let screens: Screens;
  let student: Visitor;
  let email: string;

  beforeAll(async () => {
    house = await openTestHouse({}, WEB_PAGES);
    await anOffice(house.database);
    ({ email } = await aStudent(house.database, { account: true, givenName: 'Ananya' }));
    screens = await Screens.open(house);
    student = await screens.visitor('typed-is-kept', PHONE);
  });
  afterAll(async () => {
    await screens?.close();
    await house?.close();
  });
  afterEach(() => {
    expect(screens.complaints).toEqual([]);
  });

  const painted = () =>
    student.page.evaluate(
      'new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(next))))',
    );
  const note = () => student.page.getByLabel('Anything the office should know');
  const expectNote = (text: string) => expectSoon(() => note().inputValue(), text);
  const choice = () => student.page.getByLabel(/Keep what I type on this device too/);
  const saved = () => student.page.getByText(/^Saved at \d{1,2}:\d\d [ap]\.m\. .+ time \(UTC/).waitFor();
  const signOut = async () => {
    await student.page.getByRole('button', { name: 'Menu' }).click();
    await student.page.getByRole('button', { name: 'Sign out' }).click();
    await student.page.getByLabel('Password', { exact: true }).waitFor();
  };
  let termPage: string;
  const back = async () => {
    await student.page.goto(termPage);
    await student.heading('Your work term');
  };

  it('is there again after a reload, page by page, without "Continue"; nothing complains while it is typed', async () => {
    const { page } = student;
    await student.signIn(email, TEST_PASSWORD);
    await page.goto('/letter-request');
    await page.getByRole('radio', { name: /Placement confirmation/ }).check();
    await page.getByRole('button', { name: 'Start the request' }).click();
    await student.heading('About you');
    termPage = page.url().replace('/about', '/term');
    await page.goto(page.url().replace('/about', '/permit'));
    await student.heading('Your permit');
    await page.getByText('What you type is saved as you type.').waitFor();
    await page.getByLabel('Document number').fill('F12');
    await page.getByRole('group', { name: 'Expiry date' }).getByLabel('Day').fill('41');
    await saved();
    expect(await page.getByRole('alert').count()).toBe(0);
    await student.expectAccessibleAtBothWidths('saved');
    await back();
    await note().fill(NOTE);
    await saved();
    await page.reload();
    await page.getByText('What you typed is back').waitFor();
    await expectNote(NOTE);
    await student.expectAccessibleAtBothWidths('restored');
    await page.emulateMedia({ colorScheme: 'dark' });
    await student.expectAccessibleAtBothWidths('restored-dark');
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(termPage.replace('/term', '/permit'));
    await expectSoon(() => page.getByLabel('Document number').inputValue(), 'F12');
    await expectSoon(
      () => page.getByRole('group', { name: 'Expiry date' }).getByLabel('Day').inputValue(),
      '41',
    );
  });

  it('is there when the page was left, or the session ended, in the same second', async () => {
    const { page } = student;
    await back();
    await expectNote(NOTE);
    await note().fill(`${NOTE}.`);
    await page.reload();
    await expectNote(`${NOTE}.`);
    await note().fill(`${NOTE}!`);
    await signOut();
    await student.signIn(email, TEST_PASSWORD);
    await back();
    await expectNote(`${NOTE}!`);
  });

  it('is sent once the connection is back; until then the page says that it is not saved', async () => {
    const { page } = student;
    await page.context().setOffline(true);
    await note().fill('Typed in a tunnel');
    await page.getByText('Not saved yet: there is no connection.').waitFor();
    await student.expectAccessibleAtBothWidths('unanswered');
    await note().fill('Typed in a long tunnel');
    await page.context().setOffline(false);
    await saved();
    await page.reload();
    await expectNote('Typed in a long tunnel');
  });

  it('is nowhere on the device, unless its student chose that', async () => {
    expect(await choice().isChecked()).toBe(false);
    const found = await student.page.evaluate(stored);
    expect(found).not.toContain('tunnel');
    expect(found).not.toContain('kept-here');
  });

  it('is on the device as ciphertext alone once chosen, and comes back from there without the server', async () => {
    const { page } = student;
    await choice().check();
    await page.route(DRAFTS, (route) => route.abort());
    await note().fill('Typed where no server is');
    await page.getByText('Not saved yet: there is no connection.').waitFor();
    await expectSoon(async () => /kept-here\.drafts: \[\{/.test(await page.evaluate(stored)), true);
    const found = await page.evaluate(stored);
    expect(found).toContain('key, extractable: false');
    expect(found).not.toContain('where no server');
    await page.reload();
    await expectNote('Typed where no server is');
    await page.getByText('It was kept on this device, for you alone.', { exact: false }).waitFor();
    await student.expectAccessibleAtBothWidths('from-the-device');
    await page.unroute(DRAFTS);
    await saved();
  });

  it.each([
    ['/travel', 'travel', { zone: 'America/Halifax', departedTime: '10:30' }, 'me/travel'],
    ['/messages', 'message', { body: NOTE }, 'me/notes'],
    ['/your-data', 'correction', { what: NOTE }, 'me/corrections'],
  ])('that comes late to %s moves nothing there', async (path, name, content, other) => {
    const client = await house.client().signIn(email, TEST_PASSWORD);
    bodyOf(await client.put(`/me/drafts/${name}`, { content }));
    const { page } = student;
    let arrive = (): void => undefined;
    const arrival = new Promise<void>((resolve) => (arrive = resolve));
    await page.route(DRAFTS, async (route) => {
      await arrival;
      await route.continue();
    });
    const others = page.waitForResponse(`**/api/v1/${other}`);
    await page.goto(path);
    await others;
    await page.locator('h1').first().waitFor();
    await painted();
    await page.evaluate(COUNT_SHIFTS);
    arrive();
    await page.getByText('What you typed is back').waitFor();
    await painted();
    expect(await page.evaluate('shifted')).toBeLessThanOrEqual(0.05);
    await student.expectAccessibleAtBothWidths(`late-${name}`);
    await page.unroute(DRAFTS);
    await page.getByRole('button', { name: 'Start afresh' }).click();
    await page.getByText('What you typed is back').waitFor({ state: 'detached' });
  });

  it('is gone from the device after signing out', async () => {
    const { page } = student;
    await signOut();
    await expectSoon(async () => (await page.evaluate(stored)).includes('kept-here'), false);
    await student.signIn(email, TEST_PASSWORD);
    await back();
    await expectNote('Typed where no server is');
    expect(await choice().isChecked()).toBe(false);
  });

  it('is gone from the device, too, when the session was ended elsewhere and a page is opened', async () => {
    const { page } = student;
    await choice().check();
    await expectSoon(async () => /kept-here\.drafts: \[\{/.test(await page.evaluate(stored)), true);
    await house.database.inspect.query('delete from coop.session');
    await page.goto('/home');
    await page.getByLabel('Password', { exact: true }).waitFor();
    await expectSoon(async () => (await page.evaluate(stored)).includes('kept-here'), false);
  });
});
