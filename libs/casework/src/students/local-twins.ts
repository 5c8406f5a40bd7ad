/** Beside every instant (`…At`, `at`) the same in the office's zone (`…AtLocal`): browsers convert no zones. */
export function withLocalTwins<T>(value: T, toLocal: (instantMs: number) => string): T {
  if (Array.isArray(value)) return value.map((item: unknown) => withLocalTwins(item, toLocal)) as T;
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  const twins = Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    if (!/^at$|At$/.test(key) || !(inner === null || typeof inner === 'string' || inner instanceof Date))
      return [[key, withLocalTwins(inner, toLocal)]];
    return [
      [key, inner],
      [`${key}Local`, inner === null ? null : toLocal(new Date(inner).getTime())],
    ];
  });
  return Object.fromEntries(twins) as T;
}
