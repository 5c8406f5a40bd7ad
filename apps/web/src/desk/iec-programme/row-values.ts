import type { ProgrammePart } from '../../api/shapes/pathway.js';
import type { FormValues } from '../forms/form-field.js';
import type { Row } from './programme-data.js';

/** What stands in the form of a row, by the field's place in the row; `coop` and `quota` say whether there is one. */
export type RowValues = FormValues;

const NUMBERS = new Set([
  'coop.ages.from',
  'coop.ages.to',
  'coop.cap.months',
  'coop.cap.first',
  'coop.cap.later',
  'coop.participations',
  'coop.gapMonths',
  'coop.graduateWithinMonths',
  'quota.season',
  'year',
]);
const CODES = new Set(['coop.sectors', 'categories']);
const LINES = new Set(['hints', 'hintsFr']);

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A row as its form shows it. */
export function valuesOf(part: ProgrammePart, row: Row): RowValues {
  const values = spread(row);
  if (part === 'country_table') {
    const places = isRow(row['quota']) ? row['quota']['places'] : undefined;
    values['coop'] = isRow(row['coop']);
    values['quota'] =
      places === undefined
        ? 'none'
        : typeof places === 'number'
          ? 'number'
          : ((places ?? 'unknown') as string);
    values['quota.places'] = typeof places === 'number' ? String(places) : '';
  }
  if (part === 'fees' && typeof row['cents'] === 'number') values['cents'] = (row['cents'] / 100).toFixed(2);
  return values;
}

function spread(row: Row, within = ''): RowValues {
  const values: RowValues = {};
  for (const [key, value] of Object.entries(row)) {
    const path = `${within}${key}`;
    if (isRow(value)) Object.assign(values, spread(value, `${path}.`));
    else if (typeof value === 'boolean') values[path] = value;
    else if (Array.isArray(value)) values[path] = value.join(LINES.has(path) ? '\n' : ' ');
    else if (typeof value === 'string' || typeof value === 'number') values[path] = String(value);
  }
  return values;
}

/** The row that a form makes: what is not shown is left out, and so is what was left empty. */
export function rowOf(part: ProgrammePart, values: RowValues, shown: readonly string[]): Row {
  const row: Row = {};
  for (const name of shown) {
    if (part === 'country_table' && ['coop', 'quota', 'quota.places'].includes(name)) continue;
    const value = valueOf(name, values[name] ?? '');
    if (value !== undefined) put(row, name, value);
  }
  if (part === 'country_table') {
    if (values['coop'] !== true) row['coop'] = null;
    const kind = values['quota'];
    if (kind === 'none') delete row['quota'];
    else
      put(
        row,
        'quota.places',
        kind === 'number' ? whole(values['quota.places']) : kind === 'no_cap' ? 'no_cap' : null,
      );
  }
  return row;
}

function valueOf(name: string, shown: string | boolean): unknown {
  if (typeof shown === 'boolean') return shown;
  const text = shown.trim();
  if (name === 'cents') return Math.round(Number(text.replace(',', '.')) * 100);
  if (text === '') return undefined;
  if (NUMBERS.has(name)) return whole(text);
  if (CODES.has(name)) return text.split(' ');
  if (LINES.has(name))
    return text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
  return text;
}

const whole = (shown: string | boolean | undefined): number => Number(String(shown).replace(',', '.'));

/** Puts a value at its place, making what lies around it. */
function put(row: Row, path: string, value: unknown): void {
  const [head = '', ...rest] = path.split('.');
  if (rest.length === 0) {
    row[head] = value;
    return;
  }
  const inner = isRow(row[head]) ? row[head] : {};
  put(inner, rest.join('.'), value);
  row[head] = inner;
}
