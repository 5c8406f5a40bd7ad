import type { Page } from 'playwright-core';
import { endOfTab, prepareFocus, type Stop, whereFocusIs } from './focus-in-page.js';

/** Beyond what is on the page: an element may take some presses of its own, as a date does for day, month and year. */
const MORE_PRESSES = 40;

/** As much as two things of one row may lie apart, in CSS pixels. */
const ROW_PX = 12;

/**
 * Goes through the page with Tab alone, from its beginning to its end.
 *
 * @returns what is wrong, a line each: what is not reached or reached twice, where the focus is lost or kept, what goes
 * against the order in which the page is read, and what does not show that it has the focus
 */
export async function focusFaults(page: Page): Promise<string[]> {
  const expected = await page.evaluate(prepareFocus);
  const faults = expected
    .filter(({ tabIndex }) => tabIndex > 0)
    .map((stop) => `${stop.name} jumps the queue`);
  const reached = new Set<number>();
  let first: number | null = null;
  let last: Stop | null = null;
  for (let press = 0; ; press += 1) {
    // What a long list draws on the way comes to what was there at the beginning.
    const drawnSince = [...reached].filter((at) => at < 0).length;
    if (press > expected.length + drawnSince + MORE_PRESSES)
      return [...faults, `the focus never leaves the page`];
    await page.keyboard.press('Tab');
    const stop: Stop | null = await page.evaluate(whereFocusIs);
    if (stop === null) break;
    if (last?.at === stop.at && stop.hasParts) continue;
    // A browser without a frame of its own goes from the end to the beginning.
    if (stop.at === first) break;
    if (reached.has(stop.at)) return [...faults, `${stop.name} keeps the focus or takes it twice`];
    first ??= stop.at;
    reached.add(stop.at);
    if (!stop.shows) faults.push(`${stop.name} does not show that it has the focus`);
    if (last && goesBack(last, stop)) faults.push(`from ${last.name} the focus goes back to ${stop.name}`);
    last = stop;
  }
  const there = new Set(await page.evaluate(endOfTab));
  const missed = expected.filter(({ at }) => there.has(at) && !reached.has(at));
  return [...faults, ...missed.map(({ name }) => `${name} is never reached`)];
}

/** Up the page is on only where it leads into a column further right; along a row it is to the right. */
function goesBack(from: Stop, to: Stop): boolean {
  if (from.floats || to.floats) return false;
  const isFurtherRight = to.left >= from.right - ROW_PX;
  if (to.bottom <= from.top + ROW_PX) return !isFurtherRight;
  const isSameRow = Math.min(from.bottom, to.bottom) - Math.max(from.top, to.top) > ROW_PX;
  return (
    isSameRow &&
    to.right <= from.left + ROW_PX &&
    to.top < from.bottom - ROW_PX &&
    to.bottom <= from.bottom + ROW_PX
  );
}
