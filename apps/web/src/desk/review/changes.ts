export interface Change {
  path: string;
  before: string;
  now: string;
}

const UNSEEN = ['version', 'updatedAt', 'updatedAtLocal'];

function flat(value: unknown, path: string, into: Map<string, string>): void {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    for (const [key, inner] of Object.entries(value)) flat(inner, path ? `${path}.${key}` : key, into);
    return;
  }
  into.set(path, typeof value === 'string' ? value : JSON.stringify(value ?? null));
}

/** What differs between what was seen and what stands now, value by value; the counters of change are left out. */
export function changesBetween(seen: unknown, current: unknown): Change[] {
  const [before, now] = [new Map<string, string>(), new Map<string, string>()];
  flat(seen, '', before);
  flat(current, '', now);
  const paths = [...new Set([...before.keys(), ...now.keys()])];
  return paths
    .filter((path) => !UNSEEN.includes(path.split('.').at(-1) ?? '') && before.get(path) !== now.get(path))
    .map((path) => ({ path, before: before.get(path) ?? '', now: now.get(path) ?? '' }));
}
