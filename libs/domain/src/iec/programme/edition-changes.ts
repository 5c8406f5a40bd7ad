/** The parts of the programme's dated data; each has editions of its own. */
export const PROGRAMME_PARTS = ['country_table', 'fees', 'seasons', 'organizations', 'readings'] as const;
export type ProgrammePart = (typeof PROGRAMME_PARTS)[number];

/** A row of any part, as it is kept. */
export type ProgrammeRow = Readonly<Record<string, unknown>>;

/** A value of one field of a row; null where the row has none. */
export type FieldValue = string | number | boolean | readonly string[] | null;

export interface FieldChange {
  /** Where it stands in the row, such as `coop.ages.to`. */
  readonly field: string;
  readonly before: FieldValue;
  readonly after: FieldValue;
}

/** What happens to one row. `row` tells it from the others of its part: a country, a fee and its day, a year, an id. */
export interface RowChange {
  readonly row: string;
  /** What people call it, where that is not what it is told from the others by: an organization's name. */
  readonly name?: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly fields: readonly FieldChange[];
}

const IDENTITY: Readonly<Record<ProgrammePart, readonly string[]>> = {
  country_table: ['country'],
  fees: ['kind', 'from'],
  seasons: ['year'],
  organizations: ['id'],
  readings: [],
};

/** What a row is told from the others by; empty for the readings, which are one row. */
export const identityOf = (part: ProgrammePart, row: ProgrammeRow): string =>
  IDENTITY[part].map((field) => String(row[field])).join(' ');

/** What differs between the rows of two editions: what came in the order of the new one, then what went. */
export function editionChanges(
  part: ProgrammePart,
  before: readonly ProgrammeRow[],
  after: readonly ProgrammeRow[],
): RowChange[] {
  const old = new Map(before.map((row) => [identityOf(part, row), row]));
  const now = new Set(after.map((row) => identityOf(part, row)));
  const came = after.flatMap((row): RowChange[] => {
    const id = identityOf(part, row);
    const was = old.get(id);
    const fields = fieldChanges(was ?? {}, row);
    if (was && fields.length === 0) return [];
    return [{ row: id, ...nameOf(part, row), kind: was ? 'changed' : 'added', fields }];
  });
  const went = before
    .filter((row) => !now.has(identityOf(part, row)))
    .map((row): RowChange => ({
      row: identityOf(part, row),
      ...nameOf(part, row),
      kind: 'removed',
      fields: fieldChanges(row, {}),
    }));
  return [...came, ...went];
}

const nameOf = (part: ProgrammePart, row: ProgrammeRow): { name?: string } =>
  part === 'organizations' ? { name: String(row['name']) } : {};

function fieldChanges(before: ProgrammeRow, after: ProgrammeRow): FieldChange[] {
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((field) => ({ field, before: was.get(field) ?? null, after: is.get(field) ?? null }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}

/** Every value of a row by its path: what lies within is spread, lists stay whole. */
function fieldsOf(row: ProgrammeRow, within = ''): Map<string, FieldValue> {
  const fields = new Map<string, FieldValue>();
  for (const [key, value] of Object.entries(row)) {
    const path = `${within}${key}`;
    if (isRow(value)) for (const [inner, one] of fieldsOf(value, `${path}.`)) fields.set(inner, one);
    else fields.set(path, valueOf(value));
  }
  return fields;
}

const isRow = (value: unknown): value is ProgrammeRow =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function valueOf(value: unknown): FieldValue {
  if (Array.isArray(value)) return value.map(String);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
