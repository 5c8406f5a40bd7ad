import type { Page, Request } from 'playwright-core';
import english from '../../../apps/web/src/words/en/codes.js';
import french from '../../../apps/web/src/words/fr/codes.js';
import { DESKTOP, PHONE, type Visitor } from '../browser.js';
import { focusFaults } from './focus.js';
import type { Place } from './places.js';
import { whatIsTooSmall } from './targets.js';

export type Language = 'en' | 'fr';
type Scheme = 'light' | 'dark';

/** What a window of 1,280 pixels shows when it is enlarged four times. */
const NARROWEST = { width: 320, height: 640 };

/** What the window of a desk shows when it is enlarged to twice its size. */
const ENLARGED = { width: DESKTOP.viewport.width / 2, height: DESKTOP.viewport.height / 2 };

/** Most that a page may move while it loads, as browsers count it. */
const MOST_SHIFT = 0.1;

/** How one walk looks at the places: the first width is the one they are opened at. */
export interface Glance {
  readonly language: Language;
  readonly scheme: Scheme;
  readonly device: typeof PHONE & { readonly colorScheme: Scheme };
  readonly opened: typeof NARROWEST;
  /** At these widths axe looks. */
  readonly searched: readonly (typeof NARROWEST)[];
  /** At these nothing may be wider than the window. */
  readonly measured: readonly (typeof NARROWEST)[];
  /** Whether every page is pictured as axe sees it; otherwise only one where something is wrong. */
  readonly pictured: boolean;
  /** At each so manieth place Tab goes through the whole page, as wide as it was opened. */
  readonly tabbedEvery: number;
}

const STATUS_WORDS: Readonly<Record<Language, readonly string[]>> = {
  en: Object.values(english.status),
  fr: Object.values(french.status),
};

const device = (scheme: Scheme) => ({ ...PHONE, colorScheme: scheme });

/** Every width, both languages and both schemes, each once: a phone in English by day, a desk in French by night. */
export const QUICK: readonly Glance[] = [
  {
    language: 'en',
    scheme: 'light',
    device: device('light'),
    opened: NARROWEST,
    searched: [NARROWEST],
    measured: [ENLARGED, DESKTOP.viewport],
    pictured: false,
    tabbedEvery: 4,
  },
  {
    language: 'fr',
    scheme: 'dark',
    device: device('dark'),
    opened: DESKTOP.viewport,
    searched: [DESKTOP.viewport],
    measured: [ENLARGED, NARROWEST],
    pictured: false,
    tabbedEvery: 4,
  },
];

/** All of it together. */
export const WHOLE: readonly Glance[] = (['en', 'fr'] as const).flatMap((language) =>
  (['light', 'dark'] as const).map((scheme) => ({
    language,
    scheme,
    device: device(scheme),
    opened: PHONE.viewport,
    searched: [PHONE.viewport, DESKTOP.viewport, NARROWEST, ENLARGED],
    measured: [],
    pictured: true,
    tabbedEvery: 1,
  })),
);

/** One visitor on the way from place to place; whatever is wrong becomes a complaint of the visitor's. */
export class Walker {
  private readonly underWay = new Set<Request>();

  private constructor(
    private readonly visitor: Visitor,
    private readonly glance: Glance,
  ) {
    const { page } = visitor;
    page.on('request', (request) => {
      if (request.resourceType() !== 'eventsource') this.underWay.add(request);
    });
    page.on('requestfinished', (request) => this.underWay.delete(request));
    page.on('requestfailed', (request) => this.underWay.delete(request));
  }

  /** From now on, each page this visitor opens is in the language, and counts how far its parts move. */
  static async start(visitor: Visitor, glance: Glance): Promise<Walker> {
    await visitor.page.addInitScript(countShifts, glance.language);
    return new Walker(visitor, glance);
  }

  /** @param at which place it is on this walk, from 0 */
  async lookAt(place: Place, at: number): Promise<void> {
    const { visitor, glance } = this;
    const { page } = visitor;
    const what = `${place.name}-${glance.language}-${glance.scheme}`;
    let shifted = await this.open(place);
    // What moves once may be the doing of a busy machine; what moves twice is the page's own.
    if (shifted > MOST_SHIFT) shifted = Math.min(shifted, await this.open(place));
    if (shifted > MOST_SHIFT)
      visitor.complaints.push(`${what}: its parts move by ${shifted.toFixed(3)} while it loads`);
    const lang = await page.locator('html').getAttribute('lang');
    if (lang !== glance.language) visitor.complaints.push(`${what}: the page says it is in ${lang}`);
    for (const moving of await page.evaluate(whatMoves))
      visitor.complaints.push(`${what}: ${moving} although less motion is asked for`);
    for (const size of glance.searched) {
      await page.setViewportSize(size);
      await this.search(`${what}-${size.width}`);
    }
    if (place.who !== 'staff') await this.thumb(what);
    if (at % glance.tabbedEvery === 0) await this.tabThrough(what);
    for (const size of glance.measured) {
      await page.setViewportSize(size);
      await visitor.expectNoWider(`${what}-${size.width}`);
    }
  }

  /** What students hold in their hands: every target as large as a finger, and no status said in words of its own. */
  private async thumb(what: string): Promise<void> {
    const { visitor, glance } = this;
    await visitor.page.setViewportSize(PHONE.viewport);
    for (const small of await visitor.page.evaluate(whatIsTooSmall))
      visitor.complaints.push(`${what}: ${small}`);
    for (const tag of await visitor.page.locator('[data-tag]').allInnerTexts())
      if (!STATUS_WORDS[glance.language].includes(tag))
        visitor.complaints.push(`${what}: the tag '${tag}' is none of the eight status words`);
  }

  /** By keys alone, at the width of a phone and, where pages are looked at in all widths, of a desk. */
  private async tabThrough(what: string): Promise<void> {
    const { visitor, glance } = this;
    const widths = glance.tabbedEvery === 1 ? [PHONE.viewport, DESKTOP.viewport] : [glance.opened];
    for (const size of widths) {
      await visitor.page.setViewportSize(size);
      for (const fault of await focusFaults(visitor.page))
        visitor.complaints.push(`${what}-${size.width}: ${fault}`);
    }
  }

  /** A picture takes as long as all the rest: a quick walk spares it where there is nothing to see. */
  private async search(what: string): Promise<void> {
    const { visitor, glance } = this;
    if (glance.pictured) return visitor.expectAccessible(what);
    const before = visitor.complaints.length;
    await visitor.expectFaultless(what);
    if (visitor.complaints.length > before) await visitor.picture(what);
  }

  /** @returns how far the parts of the page moved until it was at rest */
  private async open(place: Place): Promise<number> {
    const { page } = this.visitor;
    await page.setViewportSize(this.glance.opened);
    await page.goto(place.address);
    await page.locator('h1').first().waitFor();
    await this.rest(page);
    return page.evaluate(() => (globalThis as unknown as { shifted: number }).shifted);
  }

  /** Nothing says any more that it is loading, no answer is awaited, and the last one has been painted. */
  private async rest(page: Page): Promise<void> {
    const deadline = Date.now() + 15_000;
    for (let calm = 0; calm < 2;) {
      const waiting = await page.evaluate(paintedAndWaiting);
      calm = waiting || this.underWay.size > 0 ? 0 : calm + 1;
      if (Date.now() > deadline) throw new Error(`${page.url()} does not come to rest.`);
    }
  }
}

interface Shift {
  readonly value: number;
  readonly hadRecentInput: boolean;
}

/** What the page itself runs: these know nothing of this module, and the types of a page are not at hand here. */
interface Browsing {
  shifted: number;
  readonly PerformanceObserver: new (told: (list: { getEntries(): Shift[] }) => void) => {
    observe(what: { type: string; buffered: boolean }): void;
  };
  requestAnimationFrame(run: () => void): void;
  readonly document: {
    querySelector(selector: string): object | null;
    getAnimations(): { playState: string; animationName?: string; effect: Timed | null }[];
  };
}
interface Timed {
  getComputedTiming(): { activeDuration?: number | object | null };
}

function countShifts(language: Language): void {
  const page = globalThis as unknown as Browsing;
  localStorage.setItem('coopdesk.language', language);
  page.shifted = 0;
  new page.PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) page.shifted += value;
  }).observe({ type: 'layout-shift', buffered: true });
}

/** After two pictures of the page: whether any part of it still waits. */
function paintedAndWaiting(): Promise<boolean> {
  const page = globalThis as unknown as Browsing;
  return new Promise((resolve) =>
    page.requestAnimationFrame(() =>
      page.requestAnimationFrame(() => resolve(page.document.querySelector('[data-waiting]') !== null)),
    ),
  );
}

/** Animations that last longer than an eye can see. */
function whatMoves(): string[] {
  return (globalThis as unknown as Browsing).document
    .getAnimations()
    .filter(({ effect }) => Number(effect?.getComputedTiming().activeDuration ?? 0) > 20)
    .map(({ animationName, playState }) => `${animationName ?? 'a transition'} is ${playState}`);
}
