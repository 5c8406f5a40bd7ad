/** One thing that takes the focus, where the page stood when it was opened; CSS pixels from its upper left. */
export interface Stop {
  /** Counted as the page names them; below zero what came since. */
  readonly at: number;
  readonly name: string;
  readonly tabIndex: number;
  /** Takes several presses of Tab by itself. */
  readonly hasParts: boolean;
  readonly shows: boolean;
  /** Stays in sight while the page scrolls: it has no place of its own above or below the rest. */
  readonly floats: boolean;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** What the page itself runs: the types of a page are not at hand here. */
interface Thing {
  readonly tagName: string;
  readonly type?: string;
  readonly name?: string;
  readonly checked?: boolean;
  readonly disabled?: boolean;
  readonly form?: object | null;
  readonly textContent: string;
  readonly tabIndex: number;
  readonly isConnected: boolean;
  readonly parentElement: Thing | null;
  readonly labels?: Iterable<{ readonly textContent: string }>;
  getAttribute(name: string): string | null;
  getBoundingClientRect(): Record<'top' | 'bottom' | 'left' | 'right' | 'width' | 'height', number>;
  checkVisibility(options: object): boolean;
  matches(selector: string): boolean;
  closest(selector: string): Thing | null;
  focus(options?: object): void;
  remove(): void;
  setAttribute(name: string, value: string): void;
}
interface Browsing {
  focusCrawl: { things: Thing[]; looks: Map<Thing, string>; stops: Map<Thing, Stop>; news: Thing[] };
  readonly scrollX: number;
  readonly scrollY: number;
  readonly document: {
    readonly activeElement: Thing | null;
    readonly body: Thing & { prepend(thing: Thing): void };
    createElement(tag: string): Thing;
    querySelectorAll(selector: string): Iterable<Thing>;
  };
  scrollTo(x: number, y: number): void;
  getComputedStyle(
    thing: Thing,
  ): Record<'outlineStyle' | 'outlineWidth' | 'outlineColor' | 'boxShadow' | 'position', string>;
}

/** Run in the page: what Tab has to reach, and how each looks without the focus. Puts the focus before all of it. */
export function prepareFocus(): Stop[] {
  const page = globalThis as unknown as Browsing;
  const { document } = page;
  page.scrollTo(0, 0);
  const before = document.createElement('span');
  before.setAttribute('tabindex', '-1');
  document.body.prepend(before);
  before.focus();
  before.remove();
  const chosen = (radio: Thing, all: Thing[]): boolean => {
    const group = all.filter(
      (one) => one.type === 'radio' && one.name === radio.name && one.form === radio.form,
    );
    return radio === (group.find(({ checked }) => checked) ?? group[0]);
  };
  const found = [
    ...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex], iframe'),
  ].filter(
    (thing) =>
      thing.tabIndex >= 0 &&
      !thing.disabled &&
      !thing.matches(':disabled, [type=hidden], [inert] *') &&
      thing.checkVisibility({ visibilityProperty: true }) &&
      thing.getBoundingClientRect().width > 0,
  );
  const things = found.filter((thing) => thing.type !== 'radio' || !thing.name || chosen(thing, found));
  const look = (thing: Thing): string =>
    [thing, thing.closest('label'), thing.parentElement]
      .map((one) => {
        if (!one) return '';
        const { outlineStyle, outlineWidth, outlineColor, boxShadow } = page.getComputedStyle(one);
        const outline = outlineStyle === 'none' ? '' : `${outlineStyle} ${outlineWidth} ${outlineColor}`;
        return `${outline}|${boxShadow}`;
      })
      .join('/');
  const floats = (thing: Thing | null): boolean =>
    thing !== null &&
    (['sticky', 'fixed'].includes(page.getComputedStyle(thing).position) || floats(thing.parentElement));
  const stops = new Map<Thing, Stop>();
  for (const [at, thing] of things.entries()) {
    const { top, bottom, left, right } = thing.getBoundingClientRect();
    const label = [...(thing.labels ?? [])].map(({ textContent }) => textContent).join(' ');
    const words = (thing.getAttribute('aria-label') ?? '') || label || thing.textContent;
    stops.set(thing, {
      at,
      name: `${thing.tagName.toLowerCase()} "${words.trim().replaceAll(/\s+/g, ' ').slice(0, 40)}"`,
      tabIndex: thing.tabIndex,
      hasParts: thing.matches('[type=date], [type=time], [type=datetime-local], [type=month], iframe'),
      shows: false,
      floats: floats(thing),
      top,
      bottom,
      left,
      right,
    });
  }
  page.focusCrawl = { things, stops, looks: new Map(things.map((thing) => [thing, look(thing)])), news: [] };
  return [...stops.values()];
}

/** Run in the page after Tab: null when the focus has left it. */
export function whereFocusIs(): Stop | null {
  const page = globalThis as unknown as Browsing;
  const { activeElement, body } = page.document;
  if (!activeElement || activeElement === body) return null;
  const { stops, looks, news } = page.focusCrawl;
  const shown = [activeElement, activeElement.closest('label'), activeElement.parentElement].map((one) => {
    if (!one) return '';
    const { outlineStyle, outlineWidth, outlineColor, boxShadow } = page.getComputedStyle(one);
    const outline = outlineStyle === 'none' ? '' : `${outlineStyle} ${outlineWidth} ${outlineColor}`;
    return `${outline}|${boxShadow}`;
  });
  const known = stops.get(activeElement);
  if (known) return { ...known, shows: shown.join('/') !== looks.get(activeElement) };
  if (!news.includes(activeElement)) news.push(activeElement);
  const { top, bottom, left, right } = activeElement.getBoundingClientRect();
  return {
    at: -1 - news.indexOf(activeElement),
    name: `${activeElement.tagName.toLowerCase()} "${activeElement.textContent.trim().slice(0, 40)}"`,
    tabIndex: activeElement.tabIndex,
    hasParts: false,
    floats: true,
    shows: shown.some((one) => !one.startsWith('|') || !one.endsWith('|none')),
    top: top + page.scrollY,
    bottom: bottom + page.scrollY,
    left: left + page.scrollX,
    right: right + page.scrollX,
  };
}

/** Run in the page at the end: which of them are still on it, and can be seen. */
export function endOfTab(): number[] {
  const { things } = (globalThis as unknown as Browsing).focusCrawl;
  return [...things.entries()]
    .filter(([, thing]) => thing.isConnected && thing.checkVisibility({ visibilityProperty: true }))
    .map(([at]) => at);
}
