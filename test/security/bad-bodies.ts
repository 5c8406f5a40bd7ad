import { Ajv } from 'ajv';
import { type ApiDocument, isFreeForm, resolve, type Schema, sampleOf } from './operations.js';

/** A request body as it goes over the wire, and what is bad about it. */
export interface BadBody {
  readonly what: string;
  readonly raw: string | Buffer;
  readonly type?: string | null;
}

const DEEP = 20_000;
const LONE_SURROGATE = '\\ud800';

/** Bodies that no route that takes JSON may accept, whatever it is for. */
export function brokenBodies(sample: unknown): BadBody[] {
  const good = JSON.stringify(sample);
  const withRaw = (member: string) => (good === '{}' ? `{${member}}` : `{${member},${good.slice(1)}`);
  return [
    { what: 'JSON that breaks off', raw: good.slice(0, -1) },
    { what: 'JSON in single quotes', raw: `{'version':1}` },
    { what: 'a comma too many', raw: `${good.slice(0, -1)},}` },
    { what: 'NaN', raw: 'NaN' },
    { what: 'two documents', raw: `${good}${good}` },
    { what: 'bytes that are no UTF-8', raw: Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]) },
    { what: 'nothing', raw: '' },
    { what: 'a form', raw: 'version=1', type: 'application/x-www-form-urlencoded' },
    { what: 'plain text', raw: good, type: 'text/plain' },
    { what: 'XML', raw: '<version>1</version>', type: 'application/xml' },
    { what: 'a type that is none', raw: good, type: 'json' },
    { what: 'multipart without boundary', raw: good, type: 'multipart/form-data' },
    { what: 'no type', raw: good, type: null },
    { what: '2 MB', raw: withRaw(`"filler":"${'x'.repeat(2_000_000)}"`) },
    { what: 'a prototype', raw: withRaw('"__proto__":{"role":"administrator"}') },
    {
      what: 'the prototype of a constructor',
      raw: withRaw('"constructor":{"prototype":{"role":"administrator"}}'),
    },
    { what: 'a prototype further in', raw: withRaw('"a":{"b":[{"__proto__":{"x":1}}]}') },
    { what: 'objects in objects', raw: `${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}` },
    { what: 'lists in lists', raw: `${'['.repeat(DEEP)}${']'.repeat(DEEP)}` },
    { what: 'lists in lists under a key', raw: withRaw(`"a":${'['.repeat(DEEP)}${']'.repeat(DEEP)}`) },
  ];
}

const NO_OBJECTS = [null, [], 'text', 7, true];
const VALUES = [
  null,
  '',
  'x',
  7,
  1.5,
  -1,
  0,
  1e308,
  9_007_199_254_740_992,
  '1',
  true,
  'yes',
  [],
  [null],
  [[]],
  {},
  { a: 1 },
];

/** Bodies that the description of the route does not allow: wrong types, nulls, unknown keys, missing ones. */
export function undescribedBodies(schema: Schema, document: ApiDocument): BadBody[] {
  if (isFreeForm(schema)) return [];
  const isAllowed = new Ajv({ strict: false, validateFormats: false }).compile(strict(schema, document));
  const full = sampleOf(schema, document, true) as Record<string, unknown>;
  const properties = Object.entries(resolve(schema, document).properties ?? {});
  const changed = (name: string, value: unknown) => ({ ...full, [name]: value });
  const bodies = [
    ...[...NO_OBJECTS, [full], {}].map((body) => ({ what: JSON.stringify(body).slice(0, 40), body })),
    { what: 'an unknown key', body: changed('unknownKey', 1) },
    ...hidden(properties.map(([name]) => name)).map((name) => ({
      what: `the hidden key ${name}`,
      body: changed(name, 'x'),
    })),
    ...properties.flatMap(([name]) =>
      VALUES.map((value) => ({ what: `${name}: ${JSON.stringify(value)}`, body: changed(name, value) })),
    ),
  ];
  return bodies
    .filter(({ body }) => !isAllowed(body))
    .map(({ what, body }) => ({ what, raw: JSON.stringify(body) }));
}

/** Bodies with texts that no field may keep: a NUL character, half a character. */
export function unkeepableBodies(schema: Schema, document: ApiDocument): BadBody[] {
  if (isFreeForm(schema)) return [];
  const full = sampleOf(schema, document, true);
  return [
    ['a NUL character', '\\u0000'],
    ['half a character', LONE_SURROGATE],
  ].flatMap(([what, escape]) =>
    textPaths(full).map((path) => ({
      what: `${what} in ${path.join('.')}`,
      raw: JSON.stringify(replaced(full, path)).replace('@@', escape!),
    })),
  );
}

function textPaths(value: unknown, path: readonly (string | number)[] = []): (string | number)[][] {
  if (typeof value === 'string') return [[...path]];
  if (Array.isArray(value)) return value.flatMap((one, at) => textPaths(one, [...path, at]));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, one]) => textPaths(one, [...path, name]));
}

function replaced(value: unknown, [first, ...rest]: readonly (string | number)[]): unknown {
  if (first === undefined) return `${String(value)}@@`;
  if (Array.isArray(value))
    return value.map((one: unknown, at) => (at === first ? replaced(one, rest) : one));
  return Object.fromEntries(
    Object.entries(value as object).map(([name, one]) => [name, name === first ? replaced(one, rest) : one]),
  );
}

/** Names of columns that a body might carry in on top of what its route takes. */
const COLUMNS = [
  'id',
  'studentId',
  'student_id',
  'role',
  'state',
  'verified',
  'evidence',
  'recordedBy',
  'decidedBy',
  'storageKey',
  'createdAt',
];
const hidden = (known: readonly string[]) => COLUMNS.filter((name) => !known.includes(name));

/** The description as a validator reads it, with nothing beside it. */
function strict(schema: Schema, document: ApiDocument): object {
  const known = resolve(schema, document);
  const { properties, items, nullable } = known;
  return {
    ...(known.type && { type: nullable || schema.nullable ? [known.type, 'null'] : known.type }),
    ...(known.enum && { enum: nullable ? [...known.enum, null] : known.enum }),
    ...(properties && {
      type: schema.nullable ? ['object', 'null'] : 'object',
      required: known.required ?? [],
      additionalProperties: false,
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, inner]) => [name, strict(inner, document)]),
      ),
    }),
    ...(items && { items: strict(items, document) }),
  };
}
