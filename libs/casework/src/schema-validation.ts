import { Ajv2020, type ErrorObject, type SchemaObject } from 'ajv/dist/2020.js';
import { isDate } from '#domain/time/days.js';
import { isInstant } from '#domain/time/instants.js';
import type { Fault } from './outcome.js';

export type Validated<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * Makes the check of one kind of input: first its JSON Schema, then what the schema cannot say. Every fault comes with
 * its path; problems never quote a value, which may be personal. `date` and `utc-instant` are the known formats.
 */
export function schemaValidation<T>(
  schema: SchemaObject,
  furtherFaults: (value: T) => readonly Fault[],
): (input: unknown) => Validated<T> {
  const ajv = new Ajv2020({ allErrors: true, verbose: true });
  ajv.addFormat('date', { type: 'string', validate: isDate });
  ajv.addFormat('utc-instant', { type: 'string', validate: isInstant });
  const fits = ajv.compile<T>(schema);
  return (input) => {
    if (!fits(input)) return { ok: false, faults: (fits.errors ?? []).map(faultOf) };
    const faults = furtherFaults(input);
    return faults.length > 0 ? { ok: false, faults } : { ok: true, value: input };
  };
}

function faultOf(error: ErrorObject): Fault {
  const at = pathOf(error.instancePath);
  const key: unknown = error.params['missingProperty'] ?? error.params['additionalProperty'];
  const path = typeof key === 'string' ? (at ? `${at}.${key}` : key) : at;
  return { path, problem: problemOf(error) };
}

/** `/permits/0/expiresOn` is written `permits[0].expiresOn`; the whole input is the empty path. */
function pathOf(pointer: string): string {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((path, step) => (/^\d+$/.test(step) ? `${path}[${step}]` : path ? `${path}.${step}` : step), '');
}

function problemOf(error: ErrorObject): string {
  switch (error.keyword) {
    case 'required':
      return 'is missing: add it';
    case 'additionalProperties':
      return 'is not a known key: leave it out';
    case 'type':
      return `must be ${article(String(error.params['type']))}`;
    case 'enum':
      return `must be one of ${(error.params['allowedValues'] as readonly unknown[]).join(', ')}`;
    case 'format':
    case 'pattern':
      return `must be ${describedAs(error)}`;
    case 'minItems':
      return `needs at least ${String(error.params['limit'])} entry`;
    case 'maxItems':
      return `may have at most ${String(error.params['limit'])} entries`;
    case 'uniqueItems':
      return 'names an entry twice: leave one out';
    case 'minLength':
      return 'is empty: write it or leave the key out';
    default:
      return error.message ?? 'is not valid';
  }
}

const article = (type: string): string => (/^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`);

/** Schemas describe their formats and patterns in words; the words make the better problem. */
function describedAs(error: ErrorObject): string {
  const described: unknown = error.parentSchema?.['description'];
  return typeof described === 'string' ? described : 'written in the form that the schema asks for';
}
