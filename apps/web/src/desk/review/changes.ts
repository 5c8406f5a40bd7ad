/** One thing that a page says of its subject; null where it says nothing of it. */
export interface Line {
  readonly name: string;
  readonly value: string | null;
}

export interface Change {
  readonly name: string;
  readonly before: string | null;
  readonly now: string | null;
}

/** What reads otherwise than when it was seen, in the order of what stands now; then what is no longer said. */
export function changesBetween(seen: readonly Line[], current: readonly Line[]): Change[] {
  const [before, now] = [valuesOf(seen), valuesOf(current)];
  return [...new Set([...now.keys(), ...before.keys()])]
    .map((name) => ({ name, before: before.get(name) ?? null, now: now.get(name) ?? null }))
    .filter((change) => change.before !== change.now);
}

const valuesOf = (lines: readonly Line[]): Map<string, string | null> =>
  new Map(lines.map(({ name, value }) => [name, value]));
