import type { Fault } from './outcome.js';
import { type PathStep, pathText } from './input-path.js';

/** Far above any one person's facts; beyond these the input is refused before it costs time. */
const MAX_ENTRIES = 200;
const MAX_KEYS = 100;
const MAX_DEPTH = 10;

/** Lists, objects and depths that no person's facts have, told before anything else looks at them. */
export function oversizeFaults(json: unknown): Fault[] {
  const faults: Fault[] = [];
  visit(json, []);
  return faults;

  function visit(value: unknown, steps: readonly PathStep[]): void {
    if (typeof value !== 'object' || value === null) return;
    const found = oversize(value, steps.length);
    if (found !== undefined) faults.push({ path: pathText(steps), problem: found });
    else if (Array.isArray(value))
      for (const [index, entry] of value.entries()) visit(entry, [...steps, index]);
    else for (const [key, entry] of Object.entries(value)) visit(entry, [...steps, key]);
  }
}

function oversize(value: object, depth: number): string | undefined {
  if (depth > MAX_DEPTH) return `is nested more than ${MAX_DEPTH} levels deep: facts are flat`;
  if (Array.isArray(value)) {
    return value.length > MAX_ENTRIES
      ? `has ${value.length} entries: give at most ${MAX_ENTRIES}`
      : undefined;
  }
  const keys = Object.keys(value).length;
  return keys > MAX_KEYS ? `has ${keys} keys: give only those of the schema` : undefined;
}
