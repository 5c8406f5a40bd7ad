import type { Visitor } from './browser.js';

/** More presses than any page has places to go to. */
const MOST_PRESSES = 90;

/** Somebody who has no mouse: everything is reached with Tab and arrows, and done with keys. */
export class Keyboard {
  constructor(private readonly visitor: Visitor) {}

  /** Presses Tab until what has the focus is called so; fails when nothing ever is. */
  async tabTo(name: string | RegExp): Promise<void> {
    await this.pressUntil('Tab', name);
  }

  async type(field: string | RegExp, text: string): Promise<void> {
    await this.tabTo(field);
    await this.visitor.page.keyboard.type(text);
  }

  /** Goes to a button or link and presses Enter. */
  async press(name: string | RegExp): Promise<void> {
    await this.tabTo(name);
    await this.visitor.page.keyboard.press('Enter');
  }

  /** Of a list, what begins with the text that is typed. */
  async pick(list: string | RegExp, text: string): Promise<void> {
    await this.type(list, text);
  }

  /** Of some answers: Tab comes to the first of them, arrows to the others. */
  async choose(wanted: string | RegExp, first: string | RegExp = wanted): Promise<void> {
    const { page } = this.visitor;
    await this.tabTo(first);
    if (first === wanted) await page.keyboard.press('Space');
    else await this.pressUntil('ArrowDown', wanted);
  }

  /** Into the three fields of a day, `YYYY-MM-DD`. */
  async date(iso: string): Promise<void> {
    const [year, month, day] = iso.split('-');
    await this.type('Day', day!);
    await this.type('Month', month!);
    await this.type('Year', year!);
  }

  private async pressUntil(key: string, name: string | RegExp): Promise<void> {
    const { page } = this.visitor;
    const focused = page.locator(':focus');
    const passed: string[] = [];
    for (let press = 0; press < MOST_PRESSES; press += 1) {
      await page.keyboard.press(key);
      if ((await focused.count()) === 0) continue;
      const called = await focused.evaluate((element) => {
        const { labels, textContent, ariaLabel } = element as unknown as {
          labels?: Iterable<{ textContent: string | null }>;
          textContent: string | null;
          ariaLabel: string | null;
        };
        const words = [...(labels ?? [])].map((label) => label.textContent).join(' ');
        return (words || ariaLabel || textContent || '').trim();
      });
      if (typeof name === 'string' ? called.startsWith(name) : name.test(called)) return;
      passed.push(called.slice(0, 40));
    }
    throw new Error(
      `Nothing called ${String(name)} takes the focus, only ${passed.slice(0, 30).join(' | ')}`,
    );
  }
}
