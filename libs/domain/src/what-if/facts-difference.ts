import type { WorkAuthorizationFacts } from '../work-authorization/facts.js';

/** Where two states of the facts differ; what stands there is not told. */
export interface FactDifference {
  /** A key of the facts, such as `permits` or `completedOn`. */
  readonly path: string;
  /** Which entry of a list: its id, or the date that tells it from the others. */
  readonly entry: string | null;
  readonly change: 'added' | 'removed' | 'changed';
  /** The keys that differ where an entry or object changed. */
  readonly fields: readonly string[];
}

type Entry = Readonly<Record<string, unknown>>;

const OBJECTS = ['institution', 'student', 'program'] as const;
const DATES = ['completedOn', 'deEnrolledOn'] as const;
/** How an entry of each list is known again. */
const LISTS = {
  permits: 'id',
  applications: 'id',
  placements: 'id',
  enrolment: 'from',
  travel: 'departedAt',
  letters: 'issuedOn',
} as const;

/** What was added, removed or changed, in the order of the facts' own keys. Null: nothing could be said then. */
export function factsDifference(
  before: WorkAuthorizationFacts | null,
  after: WorkAuthorizationFacts | null,
): FactDifference[] {
  return [
    ...OBJECTS.flatMap((path) => difference(path, null, entryOf(before?.[path]), entryOf(after?.[path]))),
    ...DATES.flatMap((path) => difference(path, null, dated(before?.[path]), dated(after?.[path]))),
    ...Object.entries(LISTS).flatMap(([path, key]) => {
      const list = path as keyof typeof LISTS;
      return listDifference(path, key, before?.[list] ?? [], after?.[list] ?? []);
    }),
  ];
}

const entryOf = (value: object | undefined): Entry | undefined => value && { ...value };
const dated = (on: string | undefined): Entry | undefined => (on === undefined ? undefined : { on });

function listDifference(
  path: string,
  key: string,
  before: readonly object[],
  after: readonly object[],
): FactDifference[] {
  const [was, is] = [keyed(before, key), keyed(after, key)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((name) =>
    difference(path, name.trimEnd(), was.get(name), is.get(name)),
  );
}

/** Entries by their key; of several with one key the second is another entry. */
function keyed(entries: readonly object[], key: string): Map<string, Entry> {
  const found = new Map<string, Entry>();
  for (const one of entries) {
    const entry: Entry = { ...one };
    let name = String(entry[key]);
    while (found.has(name)) name += '\n';
    found.set(name, entry);
  }
  return found;
}

function difference(
  path: string,
  entry: string | null,
  before: Entry | undefined,
  after: Entry | undefined,
): FactDifference[] {
  if (!before && !after) return [];
  if (!before || !after) return [{ path, entry, change: before ? 'removed' : 'added', fields: [] }];
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (field) => canonical(before[field]) !== canonical(after[field]),
  );
  return fields.length > 0 ? [{ path, entry, change: 'changed', fields }] : [];
}

/** The same text for the same value, in whatever order a database keeps the keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}
