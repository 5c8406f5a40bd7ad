import { expect } from '@jest/globals';

const WITHIN_MS = 20_000;

/** Looks until what is seen is as wanted: a page paints, and a server answers, a moment after the key or the click. */
export async function expectSoon(look: () => Promise<unknown>, wanted: unknown): Promise<void> {
  const end = Date.now() + WITHIN_MS;
  for (;;) {
    const seen = await look();
    try {
      return expect(seen).toEqual(wanted);
    } catch (difference) {
      if (Date.now() > end) throw difference;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
