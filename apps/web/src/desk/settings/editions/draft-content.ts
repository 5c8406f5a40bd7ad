type Named = Record<string, unknown>;

const isNamed = (value: unknown): value is Named =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The keys that every item of the list has. */
function keysOfAll(items: readonly unknown[]): string[] {
  const [first, ...others] = items.filter(isNamed);
  return Object.keys(first ?? {}).filter((key) => others.every((one) => key in one));
}

/**
 * A kept draft as the content of a setting: what the edition has since learned stands in it as the edition has it.
 * Null where it is of another shape, as a draft of an earlier release may be.
 */
export function draftContent<T>(kept: unknown, edition: T): T | null {
  if (isNamed(edition)) return isNamed(kept) ? { ...edition, ...kept } : null;
  if (!Array.isArray(edition) || !Array.isArray(kept)) return null;
  const keys = keysOfAll(edition);
  return kept.every((item) => isNamed(item) && keys.every((key) => key in item)) ? (kept as T) : null;
}
