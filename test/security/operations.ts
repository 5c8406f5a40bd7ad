import type { TestApi } from '#testing/test-api.js';

export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly example?: unknown;
  readonly default?: unknown;
  readonly nullable?: boolean;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

interface DescribedOperation {
  readonly 'x-permission'?: string;
  readonly security?: readonly Readonly<Record<string, unknown>>[];
  readonly parameters?: readonly { readonly in: string; readonly name: string }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

/** Whom a route is for; an administrator may use every route of the staff. */
export type Audience = 'public' | 'anyone' | 'student' | 'staff' | 'machine';

export interface Operation {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly audience: Audience;
  /** What the table of permissions asks for; null where nobody of the staff is asked. */
  readonly permission: string | null;
  /** Names in the path, in order. */
  readonly ids: readonly string[];
  readonly query: readonly string[];
  readonly body: { readonly type: string; readonly schema: Schema } | null;
}

export async function apiDocument(api: TestApi): Promise<ApiDocument> {
  return (await api.client().get('/api/openapi.json')).body as ApiDocument;
}

/** Every operation of the API as its own description tells it. */
export function operationsOf(document: ApiDocument): Operation[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => {
      const named = (where: string) =>
        (described.parameters ?? []).filter((one) => one.in === where).map(({ name }) => name);
      const [content] = Object.entries(described.requestBody?.content ?? {});
      return {
        name: `${method.toUpperCase()} ${path}`,
        method: method.toUpperCase(),
        path,
        audience: audienceOf(path, described),
        permission: described['x-permission'] ?? null,
        ids: named('path'),
        query: named('query'),
        body: content ? { type: content[0], schema: content[1].schema } : null,
      };
    }),
  );
}

function audienceOf(path: string, { security }: DescribedOperation): Audience {
  // Where one of the ways is none, nobody has to be signed in.
  if (security?.some((way) => Object.keys(way).length === 0)) return 'public';
  const ways = new Set((security ?? []).flatMap((way) => Object.keys(way)));
  if (ways.size === 0) return 'public';
  if (ways.size === 2) return 'anyone';
  if (ways.has('bearer')) return 'machine';
  return path.startsWith('/api/v1/me') ? 'student' : 'staff';
}

/** The path with its names filled in. */
export function pathOf(operation: Operation, ids: readonly string[]): string {
  return operation.ids.reduce(
    (path, name, at) => path.replace(`{${name}}`, encodeURIComponent(ids[at]!)),
    operation.path,
  );
}

export function resolve(schema: Schema, document: ApiDocument): Schema {
  const ref = schema.$ref ?? schema.allOf?.[0]?.$ref;
  if (!ref) return schema;
  return document.components.schemas[ref.split('/').at(-1)!]!;
}

/** Whether the description says that nothing else is an object here (the rule engines check their facts themselves). */
export const isFreeForm = (schema: Schema): boolean => schema.oneOf !== undefined;

/** A value that the description allows, with every property that is needed, or with all of them. */
export function sampleOf(schema: Schema, document: ApiDocument, all = false, name = ''): unknown {
  const known = resolve(schema, document);
  if (known.example !== undefined) return known.example;
  if (known.default !== undefined) return known.default;
  if (known.enum) return known.enum[0];
  if (known.oneOf) return {};
  if (known.type === 'array') return [sampleOf(known.items ?? {}, document, all, name)];
  if (known.type === 'object' || known.properties) {
    const wanted = Object.entries(known.properties ?? {}).filter(
      ([property]) => all || known.required?.includes(property),
    );
    return Object.fromEntries(
      wanted.map(([property, inner]) => [property, sampleOf(inner, document, all, property)]),
    );
  }
  return plainSample(known, name);
}

const DAY = 86_400_000;

function plainSample({ type, format }: Schema, name: string): unknown {
  const later = /^(to|endsOn|expiresOn|expiresAt|programEndsOn|returnedAt)$/.test(name);
  if (format === 'date') return later ? '2027-04-23' : '2027-01-04';
  if (format === 'date-time') return new Date(Date.now() + (later ? DAY : -DAY)).toISOString();
  if (format === 'uuid') return '0199e4a0-0000-7000-8000-00000000000a';
  if (type === 'number' || type === 'integer') return 1;
  if (type === 'boolean') return true;
  return format === 'password' ? 'correct horse battery staple' : 'Sample';
}
