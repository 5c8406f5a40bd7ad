/**
 * Sorts in place, by insertion: a student has a handful of papers and a few dozen breakpoints, mostly in order already,
 * for which this takes a fraction of the time of the built-in sort. Equal ones keep their order.
 */
export function sortFew<T>(items: T[], compare: (one: T, other: T) => number): T[] {
  for (let index = 1; index < items.length; index += 1) {
    const item = items[index] as T;
    let at = index - 1;
    while (at >= 0 && compare(items[at] as T, item) > 0) {
      items[at + 1] = items[at] as T;
      at -= 1;
    }
    items[at + 1] = item;
  }
  return items;
}
