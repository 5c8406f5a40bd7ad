/** Letters and digits alone, small, without accents: what is left where a reader of pictures errs in the rest. */
export const lettersOf = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** The same with letters and digits of one shape made one: what a reader of pictures takes for each other. */
export const shapesOf = (text: string): string =>
  lettersOf(text).replaceAll(/[i1|]/g, 'l').replaceAll('0', 'o').replaceAll('5', 's');

/**
 * Letters to add, remove or replace so that one text becomes the other (Levenshtein). More than `most` is not counted out:
 * the answer is then some number above it.
 */
export function editDistance(one: string, other: string, most: number): number {
  const shortest = Math.abs(one.length - other.length);
  return shortest > most ? shortest : (lastRow(one, other, { most, anywhere: false }).at(-1) as number);
}

/** The smallest edit distance of `part` to any piece of `text` (Sellers), counted up to `most`. */
export function distanceWithin(text: string, part: string, most: number): number {
  return Math.min(...lastRow(part, text, { most, anywhere: true }));
}

/** Row by row over the letters of `one`, which may begin anywhere in `other` or only at its beginning. */
function lastRow(
  one: string,
  other: string,
  { most, anywhere }: { readonly most: number; readonly anywhere: boolean },
): number[] {
  let row = Array.from({ length: other.length + 1 }, (_, at) => (anywhere ? 0 : at));
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= other.length; j += 1) {
      const replaced = (row[j - 1] as number) + (one[i - 1] === other[j - 1] ? 0 : 1);
      const fewest = Math.min(replaced, (row[j] as number) + 1, (next[j - 1] as number) + 1);
      next.push(fewest);
      least = Math.min(least, fewest);
    }
    // No later row holds less than the least of this one.
    if (least > most) return [least];
    row = next;
  }
  return row;
}
