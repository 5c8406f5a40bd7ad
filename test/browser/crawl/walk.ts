import type { Page } from 'playwright-core';
import { DESKTOP, PHONE, type Visitor } from '../browser.js';
import type { Place } from './places.js';

type Language = 'en' | 'fr';

/** What a window of 1,280 pixels shows when it is enlarged four times. */
const NARROWEST = { width: 320, height: 640 };

/** Most that a page may move while it loads, as browsers count it. */
const MOST_SHIFT = 0.1;

/** From now on, each page this visitor opens is in the language, and counts how far its parts move. */
export async function speak({ page }: Visitor, language: Language): Promise<void> {
  await page.addInitScript((chosen) => {
    localStorage.setItem('coopdesk.language', chosen);
    const counted = globalThis as unknown as { shifted: number };
    counted.shifted = 0;
    interface Shift {
      readonly value: number;
      readonly hadRecentInput: boolean;
    }
    const { PerformanceObserver: Observer } = globalThis as unknown as {
      PerformanceObserver: new (told: (list: { getEntries(): Shift[] }) => void) => {
        observe(what: { type: string; buffered: boolean }): void;
      };
    };
    new Observer((list) => {
      for (const { value, hadRecentInput } of list.getEntries())
        if (!hadRecentInput) counted.shifted += value;
    }).observe({ type: 'layout-shift', buffered: true });
  }, language);
}

/** Opens the place and looks at it at both widths; whatever is wrong becomes a complaint of the visitor's. */
export async function lookAt(visitor: Visitor, place: Place, language: Language): Promise<void> {
  const { page } = visitor;
  const what = `${place.name}-${language}`;
  await page.setViewportSize(PHONE.viewport);
  await page.goto(place.address);
  await settled(page);
  const shifted = await page.evaluate(() => (globalThis as unknown as { shifted: number }).shifted);
  if (shifted > MOST_SHIFT)
    visitor.complaints.push(`${what}: its parts move by ${shifted.toFixed(3)} while it loads`);
  const lang = await page.locator('html').getAttribute('lang');
  if (lang !== language) visitor.complaints.push(`${what}: the page says it is in ${lang}`);
  await visitor.expectAccessible(`${what}-${PHONE.viewport.width}`);
  await page.setViewportSize(DESKTOP.viewport);
  await visitor.expectAccessible(`${what}-${DESKTOP.viewport.width}`);
  await page.setViewportSize(NARROWEST);
  await visitor.expectNoWider(`${what}-${NARROWEST.width}`);
  if (language === 'en') await inTheDark(visitor, what);
}

/** The same colours must be read apart on a device that asks for a dark page. */
async function inTheDark(visitor: Visitor, what: string): Promise<void> {
  await visitor.page.setViewportSize(PHONE.viewport);
  await visitor.page.emulateMedia({ colorScheme: 'dark' });
  await visitor.expectAccessible(`${what}-dark`);
  await visitor.page.emulateMedia({ colorScheme: 'light' });
}

/** There is a heading, and nothing says any more that it is loading. */
async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.locator('[data-waiting]').first().waitFor({ state: 'detached' });
  await page.waitForLoadState('networkidle');
}
