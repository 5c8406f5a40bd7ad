import type { ErrorObject } from 'ajv';
import type { Fault } from './outcome.js';
import { pathText, stepsOf } from './input-path.js';

interface SchemaNode {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
}

/** The validator's errors as faults a person can act on. */
export function schemaFaults(json: unknown, errors: readonly ErrorObject[], schema: object): Fault[] {
  return withoutMereChoices(errors).map((error) => {
    const steps = stepsOf(error.instancePath, json);
    const key = keyOf(error);
    return { path: pathText(key === undefined ? steps : [...steps, key]), problem: problemOf(error, schema) };
  });
}

/** Of a place with alternatives, what is wrong with the one that was taken; not that it is none of the others. */
function withoutMereChoices(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const faults = errors.filter((error) => !isMereChoice(error));
  return errors.filter(
    (error) =>
      !isMereChoice(error) || !faults.some((fault) => fault.instancePath.startsWith(error.instancePath)),
  );
}

const isMereChoice = ({ keyword, parentSchema }: ErrorObject): boolean =>
  keyword === 'oneOf' ||
  keyword === 'const' ||
  (keyword === 'type' && (parentSchema as SchemaNode | undefined)?.type === 'null');

/** A missing or unknown key is a fault of the key, not of the object around it. */
function keyOf({ keyword, params }: ErrorObject): string | undefined {
  if (keyword === 'required') return String(params['missingProperty']);
  return keyword === 'additionalProperties' ? String(params['additionalProperty']) : undefined;
}

function problemOf(error: ErrorObject, schema: object): string {
  const node = (error.parentSchema ?? {}) as SchemaNode;
  const limit = String(error.params['limit']);
  switch (error.keyword) {
    case 'required':
      return `is missing: give ${wanted(node.properties?.[String(error.params['missingProperty'])], schema)}`;
    case 'additionalProperties':
      return `is not a known key: remove it or correct its spelling; known here are ${Object.keys(node.properties ?? {}).join(', ')}`;
    case 'type':
      return `must be ${wanted(node, schema)}${error.data === null && error.instancePath !== '' ? '; leave the key out where it is unknown' : ''}`;
    case 'enum':
      return `must be ${wanted(node, schema)}`;
    case 'format':
    case 'pattern':
      return `must be ${node.description ?? 'written in the form that the schema asks for'}`;
    case 'maxItems':
      return `has too many entries: give at most ${limit}`;
    case 'minItems':
      return `has too few entries: give at least ${limit}`;
    case 'uniqueItems':
      return `names the same entry twice, at ${String(error.params['j'])} and ${String(error.params['i'])}: give each once`;
    case 'maxLength':
      return `is too long: give at most ${limit} characters`;
    case 'minLength':
      return 'is empty: write it, or leave the key out where it is unknown';
    case 'minimum':
      return `must be at least ${limit}`;
    case 'exclusiveMinimum':
      return `must be more than ${limit}`;
    case 'maximum':
      return `must be at most ${limit}`;
    default:
      return error.message ?? 'does not fit the schema';
  }
}

/** What a place wants, in words: its description, its choices or its type. */
function wanted(node: SchemaNode | undefined, schema: object): string {
  const resolved = node?.$ref === undefined ? node : definition(node.$ref, schema);
  if (resolved?.enum !== undefined) return `one of ${resolved.enum.join(', ')}`;
  if (resolved?.description !== undefined) return resolved.description;
  return TYPE_WORDS.get(resolved?.type ?? '') ?? 'a value';
}

const TYPE_WORDS: ReadonlyMap<string, string> = new Map([
  ['object', 'an object'],
  ['array', 'a list'],
  ['string', 'a text'],
  ['number', 'a number'],
  ['integer', 'a whole number'],
  ['boolean', 'true or false'],
]);

function definition(ref: string, schema: object): SchemaNode | undefined {
  const { $defs }: { readonly $defs?: Readonly<Record<string, SchemaNode>> } = schema;
  return $defs?.[ref.slice(ref.lastIndexOf('/') + 1)];
}
