import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { DESKTOP, Screens, WEB_PAGES } from '../browser/browser.js';
import { anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { startOwnPostgres } from '#testing/embedded-postgres.js';
import { startTestApi } from '#testing/test-api.js';
import { fillDesk } from './desk/population.js';

/**
 * The staff desk in a browser over a million cases: milliseconds from a key or a click to the frame that shows what it asked for,
 * measured in the page itself. Asked for: 100 ms.
 */
const { values } = parseArgs({
  options: { cases: { type: 'string', default: '1000000' }, rounds: { type: 'string', default: '20' } },
});
const [cases, rounds] = [Number(values.cases), Number(values.rounds)];
const MOST_MS = 100;
/** Rows of the list that are surely drawn: those in the window. */
const IN_VIEW = 18;
/** A hand that has reached a link presses it no sooner. */
const REST_MS = 150;

/** What is done, and the selector that is there once it is shown. */
interface Act {
  readonly name: string;
  readonly key?: string;
  readonly click?: string;
  /** A button of the page, by what it says. */
  readonly button?: string;
  readonly shown: string;
}

/** Runs in the page: from the act to the frame after its outcome stands there. */
const IN_THE_PAGE = `async ({ key, click, button, shown }) => {
  const buttons = [...document.querySelectorAll('main button')];
  const target = button ? buttons.find(({ textContent }) => textContent === button) : document.querySelector(click ?? 'body');
  if (!target) throw new Error('There is no ' + (button ?? click));
  if (document.querySelector(shown)) throw new Error(shown + ' is there before anything was done');
  const frame = () => new Promise(requestAnimationFrame);
  const start = performance.now();
  if (key) target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  else target.click();
  while (!document.querySelector(shown)) {
    if (performance.now() - start > 20_000) throw new Error(shown + ' did not come');
    await frame();
  }
  await frame();
  return performance.now() - start;
}`;

const timed = (page: Page, act: Act): Promise<number> =>
  page.evaluate<number>(`(${IN_THE_PAGE})(${JSON.stringify(act)})`);

const say = (line: string): void => void process.stderr.write(`${line}\n`);

const postgres = await startOwnPostgres({ shared_buffers: '512MB', max_wal_size: '4GB' });
process.env['COOPDESK_TEST_POSTGRES_URL'] = postgres.url;
const api = await startTestApi({}, WEB_PAGES);
await anOffice(api.database);
await anAccount(api.database, { role: 'coordinator', email: 'maya@kestrel.example', displayName: 'Maya' });
const filler = await api.database.inspect.connect();
await fillDesk(filler, cases, say);
filler.release();
const screens = await Screens.open(api);
const staff = await screens.visitor('interaction', DESKTOP);
const { page } = staff;
await staff.signIn('maya@kestrel.example', TEST_PASSWORD);
await staff.heading('Queue');
const waits: Record<string, number[]> = {};
const take = async (act: Act): Promise<void> => {
  (waits[act.name] ??= []).push(await timed(page, act));
};
const group = (name: string, how: string): Act => ({
  name: `another group of the queue${how}`,
  click: `nav a[href*="group=${name}"]`,
  shown: `tbody tr[data-group="${name}"][aria-rowindex="2"]`,
});
for (let round = 0; round < rounds; round += 1) {
  // Other filters each time: what was looked at before would come from the browser's memory.
  await page.goto(
    `/desk?assignee=anyone&group=overdue&dueFrom=2026-0${1 + Math.floor(round / 20)}-${10 + (round % 20)}`,
  );
  await page.locator('tbody tr[data-group="overdue"]').first().waitFor();
  await take({ name: 'the next row', key: 'j', shown: 'tr[data-current="true"]' });
  await take(group('later', ''));
  // As a hand comes: the pointer is on the link before it is pressed, and its rows are on their way.
  await page.hover('nav a[href*="group=this_week"]');
  await page.waitForTimeout(REST_MS);
  await take(group('this_week', ', the pointer resting on its link'));
  await page.goto(`/desk?assignee=anyone&kind=document&group=later&dueFrom=2026-03-${10 + (round % 20)}`);
  // At the list's end, where whoever wants more of it is.
  await page.getByRole('button', { name: 'Show more' }).scrollIntoViewIfNeeded();
  await page.locator('tr[aria-rowindex="52"]').waitFor();
  await take({ name: 'fifty more rows', button: 'Show more', shown: 'tr[aria-rowindex="56"]' });
  // The program's parts for a case have come before, as they have for whoever works here all day.
  const students = page.getByRole('link', { name: 'Students', exact: true });
  await students.click();
  await page.locator('tbody th a').first().click();
  await page.locator('#permits tbody tr').first().waitFor();
  await students.click();
  const row = `tr[aria-rowindex="${3 + (round % IN_VIEW)}"] th a`;
  await page.locator(row).waitFor();
  await take({ name: 'a case opened', click: row, shown: '#permits tbody tr' });
}
await screens.close();
await api.close();
await postgres.stop();

const at = (all: readonly number[], share: number): number =>
  Math.round(all.toSorted((a, b) => a - b)[Math.min(all.length - 1, Math.floor(all.length * share))]!);
const middles = Object.entries(waits).map(([name, all]) => {
  process.stdout.write(
    `${name}: ${at(all, 0.5)} ms in the middle, ${at(all, 0.95)} ms at 95 in 100 (aim ${MOST_MS})\n`,
  );
  return at(all, 0.5);
});
process.stdout.write(`bench interaction: ${(Math.max(...middles) / MOST_MS).toFixed(2)} of the limit\n`);
