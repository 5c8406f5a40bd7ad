/** What a draft holds of a form, onto the form as it stands empty: only what the form knows, and only of the same kind. */
export function mergeTyped<Entry extends object>(
  empty: Entry,
  kept: Readonly<Record<string, unknown>>,
): Entry {
  const merged = Object.entries(empty).map(([key, value]: [string, unknown]) => {
    const found = kept[key];
    if (isPlain(value) && isPlain(found)) return [key, mergeTyped(value, found)];
    return [key, typeof found === typeof value && !isPlain(found) ? found : value];
  });
  return Object.fromEntries(merged) as Entry;
}

/** What was typed before the answer came is newer than what it brings: a draft fills in only what is as it was. */
export function mergeUntouched<Entry extends object>(typed: Entry, blank: Entry, kept: Entry): Entry {
  const untouched = Object.entries(kept).filter(([key]) => {
    const field = key as keyof Entry;
    return JSON.stringify(typed[field]) === JSON.stringify(blank[field]);
  });
  return { ...typed, ...Object.fromEntries(untouched) };
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
