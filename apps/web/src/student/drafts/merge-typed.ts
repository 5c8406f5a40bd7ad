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

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
