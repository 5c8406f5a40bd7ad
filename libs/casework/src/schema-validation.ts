import { Ajv2020, type SchemaObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { isDate } from '#domain/time/days.js';
import { isInstant } from '#domain/time/instants.js';
import { oversizeFaults } from './input-size.js';
import type { Fault } from './outcome.js';
import { schemaFaults } from './schema-faults.js';

export type Validated<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * Makes the check of one kind of input: its size, its JSON Schema, then what the schema cannot say. All faults are told
 * at once, each with its path; none quotes a value, which may be personal. `date` and `utc-instant` are the known
 * formats. Keys with a default in the schema are filled in, in the input itself.
 *
 * `furtherFaults` sees only what the schema accepts; `faultsOfAny` sees any JSON, so that its faults stand beside the
 * schema's.
 */
export function schemaValidation<T>(
  schema: SchemaObject,
  furtherFaults: (value: T) => readonly Fault[],
  faultsOfAny: (input: unknown) => readonly Fault[] = () => [],
): (input: unknown) => Validated<T> {
  let fits: ValidateFunction<T> | undefined;
  return (input) => {
    const oversize = oversizeFaults(input);
    if (oversize.length > 0) return { ok: false, faults: oversize };
    const faults = [...faultsOfAny(input)];
    // Compiled when first needed: a program that never asks does not pay for it.
    fits ??= compile<T>(schema);
    if (!fits(input)) {
      return { ok: false, faults: oneAPlace([...schemaFaults(input, fits.errors ?? [], schema), ...faults]) };
    }
    faults.push(...furtherFaults(input));
    return faults.length > 0 ? { ok: false, faults: oneAPlace(faults) } : { ok: true, value: input };
  };
}

function compile<T>(schema: SchemaObject): ValidateFunction<T> {
  // That the schemas themselves are sound is tested; checking it here would cost more than all the rest.
  const ajv = new Ajv2020({ allErrors: true, verbose: true, useDefaults: true, validateSchema: false });
  ajv.addFormat('date', (text: string) => isDate(text) && isNearYear(text));
  ajv.addFormat('utc-instant', (text: string) => isInstant(text) && isNearYear(text));
  return ajv.compile<T>(schema);
}

/** Years in which a living person's papers can lie; every date computed from them keeps four digits. */
function isNearYear(text: string): boolean {
  const year = text.slice(0, 4);
  return year >= '1900' && year <= '2199';
}

/** A place that is wrong in two ways is one fault: the first, most basic reason is told. */
function oneAPlace(faults: readonly Fault[]): Fault[] {
  const seen = new Set<string>();
  return faults.filter(({ path }) => !seen.has(path) && seen.add(path));
}
