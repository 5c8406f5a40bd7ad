import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { ApiDocument, Operation } from './operations.js';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Whether answers are what the description promises: each status with its schema, and no member besides. */
export class AnswerSchemas {
  private readonly ajv = new Ajv2020({ strict: false, allErrors: false, validateFormats: false });
  private readonly known = new Map<string, ValidateFunction | null>();

  constructor(private readonly document: ApiDocument) {
    const schemas = Object.entries(document.components.schemas).map(([name, schema]): [string, Json] => [
      name,
      closed(plain(schema as Json)),
    ]);
    this.ajv.addSchema({ $id: 'api', components: { schemas: Object.fromEntries(schemas) } });
  }

  /** What is wrong with a JSON answer; null: nothing, or nothing was promised. */
  faultOf(operation: Operation, status: number, body: unknown): string | null {
    const key = `${operation.name} ${status}`;
    if (!this.known.has(key)) this.known.set(key, this.compile(operation, status));
    const fits = this.known.get(key);
    if (!fits || fits(body)) return null;
    const [fault] = fits.errors ?? [];
    return `${fault?.instancePath ?? ''} ${fault?.message ?? ''} ${JSON.stringify(fault?.params)}`;
  }

  private compile(operation: Operation, status: number): ValidateFunction | null {
    const described = this.document.paths[operation.path]?.[operation.method.toLowerCase()] as
      { responses?: Record<string, { content?: Record<string, { schema?: Json }> }> } | undefined;
    const schema = described?.responses?.[String(status)]?.content?.['application/json']?.schema;
    return schema === undefined ? null : this.ajv.compile(plain(schema) as object);
  }
}

/** OpenAPI 3.0 as JSON Schema: `nullable` becomes a type, references lead into one document. */
function plain(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map((one: Json) => plain(one));
  if (schema === null || typeof schema !== 'object') return schema;
  const entries = Object.entries(schema)
    .filter(([key]) => !['nullable', 'example', 'default', 'description', 'deprecated'].includes(key))
    .map(([key, value]): [string, Json] =>
      key === '$ref' && typeof value === 'string' ? [key, value.replace('#/', 'api#/')] : [key, plain(value)],
    );
  const rewritten: { [key: string]: Json } = Object.fromEntries(entries);
  if (!('nullable' in schema) || schema['nullable'] !== true) return rewritten;
  return { anyOf: [{ type: 'null' }, rewritten] };
}

/**
 * A named answer has the members that are described, and no others: a leak is an undescribed member. Beside every instant the
 * same by the clocks of the office may stand, described or not.
 */
function closed(schema: Json): Json {
  if (schema === null || typeof schema !== 'object' || !('properties' in schema)) return schema;
  const instants = Object.keys(schema['properties'] as object).filter((name) => /^at$|At$/.test(name));
  const twins = Object.fromEntries(instants.map((name) => [`^${name}Local$`, { type: ['string', 'null'] }]));
  return { additionalProperties: false, patternProperties: twins, ...schema };
}
