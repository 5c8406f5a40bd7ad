import { expect } from 'expect';

/** What a spec of the engine uses of `@jest/globals`: it registers its cases here, and `run-specs.mjs` runs them. */

/** @type {{ name: string, run: () => unknown }[]} */
const cases = [];
/** Those registered since the last call. */
export const takeCases = () => cases.splice(0);

/** @type {string[]} */
const titles = [];

/**
 * @param {string} title
 * @param {() => void} body
 */
export function describe(title, body) {
  titles.push(title);
  body();
  titles.pop();
}

/**
 * @param {string} title
 * @param {() => unknown} run
 */
export function it(title, run) {
  cases.push({ name: [...titles, title].join(' › '), run });
}

/** @param {readonly unknown[]} rows */
it.each = (rows) => (/** @type {string} */ title, /** @type {(...row: unknown[]) => unknown} */ run) =>
  rows.forEach((row, index) =>
    it(`${title} (${index + 1})`, () => run(...(Array.isArray(row) ? row : [row]))),
  );

export { expect };
