/** What a change asks for, without the keys that say what is on file already; null when nothing is left. */
export function changedValues<Values extends object>(
  current: Values,
  wish: Partial<Values>,
): { readonly before: Partial<Values>; readonly after: Partial<Values> } | null {
  const before: Partial<Values> = {};
  const after: Partial<Values> = {};
  for (const key of Object.keys(wish) as (keyof Values)[]) {
    if (wish[key] === undefined || sameValue(wish[key], current[key])) continue;
    before[key] = current[key];
    after[key] = wish[key];
  }
  return Object.keys(after).length === 0 ? null : { before, after };
}

/** Values are texts, numbers, yes and no, null, or lists of them. */
const sameValue = (one: unknown, other: unknown): boolean =>
  one === other ||
  (Array.isArray(one) &&
    Array.isArray(other) &&
    one.length === other.length &&
    one.every((item, at) => item === other[at]));
