import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Request } from 'playwright-core';
import { aProgram, anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { openTestHouse, type TestHouse } from '#testing/test-house.js';
import { DESKTOP, Screens, type Visitor, WEB_PAGES } from './browser.js';
import { expectSoon } from './soon.js';

/** Three pages of fifty, and a few. */
const PEOPLE = 160;
const PAGE = 50;
/** Of them, those whose task is due much later than the others'. */
const LATER = 10;
/** Where a person's file is asked for. */
const A_FILE = /\/api\/v1\/students\/[^/?]+$/;

describe('long lists of the desk', () => {
  let house: TestHouse;
  let screens: Screens;
  let maya: Visitor;
  let asked: string[] = [];

  beforeAll(async () => {
    house = await openTestHouse({}, WEB_PAGES);
    await anOffice(house.database);
    await anAccount(house.database, {
      role: 'coordinator',
      email: 'maya@kestrel.example',
      displayName: 'Maya Okafor',
    });
    const program = await aProgram(house.database, { code: 'CIS' });
    const { inspect } = house.database;
    await inspect.query(
      `insert into coop.student (program_id, student_number, given_name, family_name, search_name, email)
       select $1, (100000000 + n)::text, 'Ana', 'Name' || lpad(n::text, 3, '0'), 'ana name' || lpad(n::text, 3, '0'),
              'ana' || n || '@students.kestrel.example'
         from generate_series(1, $2) n`,
      [program.id, PEOPLE],
    );
    await inspect.query(
      `insert into coop.review_task (student_id, program_id, kind, subject_id, why, due_on)
       select id, program_id, 'mail_problem', id, array['mail_bounced'],
              (now() at time zone 'America/Vancouver')::date + case when student_number <= $1 then -1 else 60 end
         from coop.student`,
      [String(100_000_000 + PEOPLE - LATER)],
    );
    screens = await Screens.open(house);
    maya = await screens.visitor('long-lists', DESKTOP);
    await maya.signIn('maya@kestrel.example', TEST_PASSWORD);
    await maya.heading('Queue');
    maya.page.on('request', (request: Request) =>
      asked.push(new URL(request.url()).pathname + new URL(request.url()).search),
    );
  });
  afterAll(async () => {
    await screens?.close();
    await house?.close();
  });
  afterEach(() => {
    expect(screens.complaints).toEqual([]);
  });

  const drawn = () => maya.page.locator('tbody tr[aria-rowindex]').count();
  const current = () =>
    maya.page.locator('tr[data-current="true"]').getAttribute('aria-rowindex', { timeout: 1000 });
  const inWindow = async (selector: string) => {
    const box = await maya.page.locator(selector).boundingBox();
    return box !== null && box.y >= 0 && box.y + box.height <= DESKTOP.viewport.height;
  };
  const files = () => asked.filter((path) => A_FILE.test(path));
  const toTheEnd = () => maya.page.evaluate('window.scrollTo(0, document.body.scrollHeight)');
  const openQueue = async () => {
    await maya.page.goto('/desk?assignee=anyone');
    await maya.page.locator('tr[aria-rowindex="3"]').waitFor();
    asked = [];
  };

  it('draws the rows near the window alone, tells of all, and draws all on paper', async () => {
    const { page } = maya;
    await openQueue();
    expect(await drawn()).toBeLessThan(PAGE);
    expect(await page.locator('table').getAttribute('aria-rowcount')).toBe('-1');
    await page.mouse.wheel(0, 1200);
    await expectSoon(() => page.locator('tr[aria-rowindex="30"]').count(), 1);
    expect(await page.locator('tr[aria-rowindex="3"]').count()).toBe(0);
    await maya.expectFaultless('scrolled');
    await page.evaluate(`window.dispatchEvent(new Event('beforeprint'))`);
    // With the heading of their group.
    expect(await drawn()).toBe(PAGE + 1);
    await page.evaluate(`window.dispatchEvent(new Event('afterprint'))`);
    await expectSoon(async () => (await drawn()) < PAGE, true);
  });

  it('walks on by keys beyond the rows that were there, each of them in the window', async () => {
    const { page } = maya;
    await openQueue();
    const last = PAGE + 12;
    for (let row = 1; row <= last; row += 1) {
      // The heading of the table is its first row, that of the group the second.
      const wanted = String(row + 2);
      await page.keyboard.press('j');
      if (row === PAGE + 1) {
        // The key brought the rows beyond the fiftieth, and is pressed again.
        await expectSoon(() => page.locator(`tr[aria-rowindex="${wanted}"]`).count(), 1);
        await page.keyboard.press('j');
      }
      await expectSoon(current, wanted);
    }
    await expectSoon(() => inWindow('tr[data-current="true"]'), true);
    expect(await page.evaluate(`document.activeElement?.closest('tr')?.ariaRowIndex`)).toBe(String(last + 2));
  });

  it('keeps the row that holds the focus, however far it is scrolled away, and goes on from there', async () => {
    const { page } = maya;
    await openQueue();
    for (const wanted of ['3', '4', '5']) {
      await page.keyboard.press('j');
      await expectSoon(current, wanted);
    }
    await toTheEnd();
    await expectSoon(() => page.locator('tr[aria-rowindex="45"]').count(), 1);
    expect(await page.locator('tr[aria-rowindex="5"]').count()).toBe(1);
    expect(await page.locator('tr[aria-rowindex="12"]').count()).toBe(0);
    await page.keyboard.press('j');
    await expectSoon(current, '6');
    await expectSoon(() => inWindow('tr[data-current="true"]'), true);
  });

  it('has the next page come before it is asked for, once', async () => {
    const { page } = maya;
    await openQueue();
    const cursors = () =>
      asked.filter((path) => path.startsWith('/api/v1/queue?') && path.includes('cursor='));
    const more = page.getByRole('button', { name: 'Show more' });
    await more.scrollIntoViewIfNeeded();
    await expectSoon(() => Promise.resolve(cursors().length), 1);
    await more.click();
    await expectSoon(() => page.locator(`tr[aria-rowindex="${PAGE + 5}"]`).count(), 1);
    const [first, ...others] = cursors();
    expect(others).not.toContain(first);
  });

  it('has the rows of a group come while a pointer rests on its link, and marks that group alone', async () => {
    const { page } = maya;
    await openQueue();
    const later = page.getByRole('link', { name: /^Later/ });
    await later.hover();
    await expectSoon(() => Promise.resolve(asked.filter((path) => path.includes('group=later')).length), 1);
    await later.click();
    await page.locator('tr[data-group="later"][aria-rowindex="2"]').waitFor();
    expect(asked.filter((path) => path.includes('group=later'))).toHaveLength(1);
    expect(
      await page.getByRole('navigation', { name: 'Due' }).locator('[aria-current]').allTextContents(),
    ).toEqual([`Later ${LATER}`]);
  });

  it('fetches nobody’s file before it is opened', async () => {
    const { page } = maya;
    await page.goto('/desk/students');
    const name = page.getByRole('link', { name: 'Name003, Ana' });
    await name.waitFor();
    expect(await drawn()).toBeLessThan(PAGE);
    asked = [];
    await name.hover();
    await name.focus();
    // What a pointer does bring, of the same list, is there: what would have come with it has had its time.
    await page.getByRole('link', { name: 'Queue', exact: true }).hover();
    await expectSoon(() => Promise.resolve(asked.some((path) => path.startsWith('/api/v1/queue'))), true);
    expect(files()).toEqual([]);
    await name.click();
    await maya.heading('Ana Name003');
    expect(files()).toHaveLength(1);
  });

  it('asks for a file that did not come once, and again when it is told to', async () => {
    const { page } = maya;
    await page.goto('/desk/students');
    const name = page.getByRole('link', { name: 'Name004, Ana' });
    await name.waitFor();
    await page.route(A_FILE, (route) => route.fulfill({ status: 503 }));
    // The page comes after the refusal.
    const refused = page.waitForResponse((response) => A_FILE.test(response.url()));
    await page.route(/\/case-page-[^/]*\.js$/, async (route) => {
      await refused;
      await route.continue();
    });
    asked = [];
    await name.click();
    const again = page.getByRole('button', { name: 'Try again' });
    await again.waitFor();
    await page.unroute(A_FILE);
    await page.getByRole('link', { name: 'Queue', exact: true }).hover();
    await expectSoon(() => Promise.resolve(asked.some((path) => path.startsWith('/api/v1/queue'))), true);
    expect(files()).toHaveLength(1);
    await again.click();
    await maya.heading('Ana Name004');
    expect(files()).toHaveLength(2);
  });

  it('is read without fault at both widths, a page further on', async () => {
    const { page } = maya;
    await page.goto('/desk/students');
    const more = page.getByRole('button', { name: 'Show more' });
    await more.waitFor();
    await more.click();
    await expectSoon(async () => {
      await toTheEnd();
      return page.getByRole('link', { name: 'Name099, Ana' }).count();
    }, 1);
    expect(await drawn()).toBeLessThan(PAGE);
    await maya.expectAccessibleAtBothWidths('students');
  });
});
