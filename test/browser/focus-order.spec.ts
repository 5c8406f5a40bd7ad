import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DESKTOP, Screens, type Visitor } from './browser.js';
import { focusFaults } from './crawl/focus.js';

const GOOD = `
  <header style="position: sticky; top: 0"><a href="#main">Skip</a> <button>Menu</button></header>
  <main id="main" style="display: flex">
    <nav><a href="#a">Left one</a><br><a href="#b">Left two</a></nav>
    <form>
      <label>Name <input></label><br>
      <label><input type="radio" name="r"> Yes</label> <label><input type="radio" name="r" checked> No</label><br>
      <input type="date" aria-label="Day"><details><summary>More</summary><a href="#c">Folded away</a></details>
      <button disabled>Not now</button> <button hidden>Hidden</button> <button>Send</button>
      <p style="block-size: 1500px">Much to read</p><button>At the end</button>
      <p style="position: sticky; bottom: 0"><button>Send all</button></p>
    </form>
  </main>`;

/** What the crawl looks for with Tab, on pages where it is planted. */
describe('the order of the focus', () => {
  let screens: Screens;
  let visitor: Visitor;
  beforeAll(async () => {
    screens = await Screens.open({ address: 'about:blank' });
    visitor = await screens.visitor('focus-order', DESKTOP);
  });
  afterAll(() => screens.close());

  const faultsOf = async (body: string): Promise<string[]> => {
    await visitor.page.setContent(`<!doctype html><title>Planted</title>${body}`);
    return focusFaults(visitor.page);
  };

  it('is in order where columns stand beside each other, radios are one stop and a date has parts', async () => {
    expect(await faultsOf(GOOD)).toEqual([]);
  });

  it.each([
    [
      'a number that jumps the queue',
      '<button>One</button><button tabindex="3">Two</button>',
      'button "Two" jumps the queue',
    ],
    [
      'a row that runs the other way',
      '<div style="display: flex; flex-direction: row-reverse; gap: 40px"><button>One</button><button>Two</button></div>',
      'from button "One" the focus goes back to button "Two"',
    ],
    [
      'what stands above and comes after',
      '<div style="display: flex; flex-direction: column-reverse; gap: 40px"><button>One</button><button>Two</button></div>',
      'from button "One" the focus goes back to button "Two"',
    ],
    [
      'what does not show the focus',
      '<style>.bare:focus { outline: none }</style><button>One</button><button class="bare">Two</button>',
      'button "Two" does not show that it has the focus',
    ],
    [
      'what gives the focus away',
      '<button>One</button><button onfocus="this.blur()">Two</button><button>Three</button>',
      'button "Two" is never reached',
    ],
    [
      'what keeps the focus',
      `<button>One</button><textarea aria-label="Two" onkeydown="if (event.key === 'Tab') event.preventDefault()"></textarea>`,
      'textarea "Two" keeps the focus or takes it twice',
    ],
  ])('finds %s', async (_name, body, fault) => {
    expect(await faultsOf(body)).toContain(fault);
  });
});
