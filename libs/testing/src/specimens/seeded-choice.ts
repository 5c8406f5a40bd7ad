const DAY_MS = 86_400_000;

export interface SeededChoice {
  /** From 0 up to, but without, 1. */
  readonly next: () => number;
  readonly pick: <Item>(items: readonly Item[]) => Item;
  readonly digits: (count: number) => string;
  /** A day within so many days from the beginning of a year, `YYYY-MM-DD`. */
  readonly day: (fromYear: number, within: number) => string;
  readonly oneIn: (count: number) => boolean;
}

/** Choices that come out the same for the same seed (Marsaglia's xorshift over 32 bits, mixed first). */
export function seededChoice(seed: number): SeededChoice {
  let state = Math.imul(seed ^ 0x9e37_79b9, 0x85eb_ca6b) | 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  for (let round = 0; round < 8; round += 1) next();
  const below = (count: number): number => Math.floor(next() * count);
  return {
    next,
    pick: <Item>(items: readonly Item[]) => items[below(items.length)] as Item,
    digits: (count) => Array.from({ length: count }, () => below(10)).join(''),
    day: (fromYear, within) =>
      new Date(Date.UTC(fromYear, 0, 1) + below(within) * DAY_MS).toISOString().slice(0, 10),
    oneIn: (count) => below(count) === 0,
  };
}
