import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { productFolder } from '#platform/product-folder.js';
import { whatIsWider } from './wider.js';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export const PHONE = { viewport: { width: 360, height: 800 }, isMobile: true, hasTouch: true };
export const DESKTOP = { viewport: { width: 1440, height: 900 } };

const require = createRequire(import.meta.url);
/** The short form: it is given to every page that is looked at, and a browser takes half as long to read it. */
const axe = require('axe-core/axe.min.js') as { readonly source: string };

/** The pages as they are built for production. */
export const WEB_PAGES = productFolder('dist/web');

/** Two seconds of a page that paints sixty times in one; a busy machine paints fewer. */
const SETTLING_FRAMES = 120;

type Device = Parameters<Browser['newContext']>[0];

async function openBrowser(): Promise<Browser> {
  const executablePath = CHROMIUM.find((path) => existsSync(path));
  if (!executablePath) throw new Error('The browser tests need Chromium: apt-get install chromium.');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--no-first-run',
      '--disable-sync',
    ],
  });
}

/** One browser and the people at it, for one spec: `close` it in `afterAll`, expect no `complaints` after each test. */
export class Screens {
  private readonly visitors: Visitor[] = [];

  private constructor(
    private readonly browser: Browser,
    private readonly address: string,
  ) {}

  /** @param address where the pages are served */
  static async open({ address }: { readonly address: string }): Promise<Screens> {
    return new Screens(await openBrowser(), address);
  }

  /** @param name of the pictures */
  async visitor(name: string, device: Device): Promise<Visitor> {
    const visitor = await Visitor.arrive(this.browser, name, device, this.address);
    this.visitors.push(visitor);
    return visitor;
  }

  /** What consoles complained of and what axe found, of everybody so far. */
  get complaints(): readonly string[] {
    return this.visitors.flatMap(({ complaints }) => complaints);
  }

  async close(): Promise<void> {
    await this.browser.close();
  }
}

/** A person at a device: pages, what the console complained of, and pictures for whoever looks at the tests' output. */
export class Visitor {
  readonly complaints: string[] = [];
  private pictures = 0;

  private constructor(
    readonly page: Page,
    private readonly name: string,
  ) {
    page.setDefaultTimeout(20_000);
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    page.on('console', (message) => {
      // The browser itself reports every 4xx answer; those are the tests' own doing.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        this.complaints.push(message.text());
    });
  }

  static async arrive(browser: Browser, name: string, device: Device, address: string): Promise<Visitor> {
    const context: BrowserContext = await browser.newContext({
      ...device,
      locale: 'en-CA',
      baseURL: address,
      reducedMotion: 'reduce',
    });
    return new Visitor(await context.newPage(), name);
  }

  async signIn(email: string, password: string): Promise<void> {
    await this.page.goto('/');
    await this.page.getByLabel('Email').fill(email);
    await this.page.getByLabel('Password').fill(password);
    await this.page.getByRole('button', { name: 'Sign in' }).click();
    // Whoever goes to an address before the answer has come arrives there as a stranger.
    await this.page.getByLabel('Password', { exact: true }).waitFor({ state: 'detached' });
  }

  /** Waits for the page of that heading. */
  async heading(name: string | RegExp): Promise<void> {
    await this.page.getByRole('heading', { name, level: 1 }).waitFor();
  }

  /** Presses the key of a button, once the button is there to be pressed and no dialog is before it. */
  async shortcut(key: string): Promise<void> {
    await this.page.locator('dialog[open]').waitFor({ state: 'detached' });
    await this.page.locator(`button[aria-keyshortcuts="${key}"]`).first().waitFor();
    await this.page.keyboard.press(key);
  }

  /** Fills in the three fields of a day, `YYYY-MM-DD`. */
  async date(label: string, iso: string): Promise<void> {
    const [year, month, day] = iso.split('-');
    const group = this.page.getByRole('group', { name: label });
    await group.getByLabel('Day').fill(day!);
    await group.getByLabel('Month').fill(month!);
    await group.getByLabel('Year').fill(year!);
  }

  /** Pictured as it stands; what is wrong becomes a complaint. */
  async expectAccessible(what: string): Promise<void> {
    await this.picture(what);
    await this.expectFaultless(what);
  }

  /** What axe finds wrong, and what is wider than the window, becomes a complaint. */
  async expectFaultless(what: string): Promise<void> {
    for (const fault of await this.accessibilityFaults()) this.complaints.push(`${what}: ${fault}`);
    await this.expectNoWider(what);
  }

  /** What is wider than the window becomes a complaint, with what reaches beyond it. */
  async expectNoWider(what: string): Promise<void> {
    const html = this.page.locator('html');
    const beyondTheWindow = () => html.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    // A picture that draws itself by its width takes a frame or two to follow the window.
    let beyond = await beyondTheWindow();
    for (let frame = 0; beyond > 0 && frame < SETTLING_FRAMES; frame += 1) {
      await this.page.evaluate('new Promise((next) => requestAnimationFrame(next))');
      beyond = await beyondTheWindow();
    }
    if (beyond <= 0) return;
    const wide = await this.page.evaluate(whatIsWider);
    this.complaints.push(`${what}: ${beyond} px wider than the window: ${wide.join(', ')}`);
  }

  /** The same at the width of a phone and of a desk. */
  async expectAccessibleAtBothWidths(what: string): Promise<void> {
    const own = this.page.viewportSize()!;
    for (const { viewport } of [PHONE, DESKTOP]) {
      await this.page.setViewportSize(viewport);
      await this.expectAccessible(`${what}-${viewport.width}`);
    }
    await this.page.setViewportSize(own);
  }

  /** A picture of the whole page, in `.test-output/pages`. */
  async picture(what: string): Promise<void> {
    const folder = productFolder('.test-output/pages');
    await mkdir(folder, { recursive: true });
    this.pictures += 1;
    const path = join(folder, `${this.name}-${String(this.pictures).padStart(2, '0')}-${what}.png`);
    await this.page.screenshot({ path, fullPage: true });
  }

  /** What axe finds wrong by WCAG 2.2 A and AA, one line each. */
  async accessibilityFaults(): Promise<string[]> {
    // Evaluated by the debugger, not as a script element: the page's policy forbids those.
    await this.page.evaluate(`${axe.source};0`);
    const found = await this.page.evaluate(async () => {
      const runner = (
        globalThis as unknown as { axe: { run(options: object): Promise<{ violations: AxeViolation[] }> } }
      ).axe;
      interface AxeViolation {
        id: string;
        nodes: { target: unknown[] }[];
      }
      const { violations } = await runner.run({
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
        resultTypes: ['violations'],
      });
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(', ')}`,
      );
    });
    return found;
  }
}
