/** Below this many people a number can point at somebody who knows the program. */
const SMALLEST = 5;

/** A number of people as it may leave the office: small ones are told as such, nought is nought. */
export const suppressed = (count: number): number | string =>
  count > 0 && count < SMALLEST ? `<${SMALLEST}` : count;

/**
 * A row of numbers as it may leave the office. Where its sum is told elsewhere, one small number alone could be worked
 * out from the others: the smallest of the others is then withheld with it.
 */
export function suppressedRow(counts: readonly number[]): (number | string)[] {
  const small = counts.flatMap((count, at) => (count > 0 && count < SMALLEST ? [at] : []));
  if (small.length !== 1) return counts.map(suppressed);
  const others = counts.flatMap((count, at) => (count >= SMALLEST ? [{ count, at }] : []));
  const second = others.toSorted((a, b) => a.count - b.count)[0]?.at;
  return counts.map((count, at) => (at === second ? 'withheld' : suppressed(count)));
}
