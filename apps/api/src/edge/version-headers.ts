import type { OpenAPIObject } from '@nestjs/swagger';

type PathItem = OpenAPIObject['paths'][string];
type Operation = NonNullable<PathItem['get']>;
type Response = Extract<Operation['responses'][string], { description: string }>;
type Schema = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];

/** What the version of a thing is called; what stands in editions counts those. */
export const VERSION_NAMES = ['version', 'edition'] as const;

/** The thing that an answer of several parts is about. */
export const VERSIONED_PARTS = ['record', 'request'] as const;

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** Describes what `IfMatchInterceptor` does for every operation: ETag on answers in a version, If-Match beside bodies with one. */
export function describeVersions(document: OpenAPIObject): OpenAPIObject {
  for (const item of Object.values(document.paths))
    for (const method of METHODS) {
      const operation = item[method];
      if (operation) describeOperation(document, operation);
    }
  return document;
}

function describeOperation(document: OpenAPIObject, operation: Operation): void {
  for (const [status, response] of Object.entries(operation.responses))
    if (response && status.startsWith('2') && 'description' in response) describeTag(document, response);
  const { requestBody } = operation;
  if (!requestBody || !('content' in requestBody)) return;
  const schema = requestBody.content['application/json']?.schema;
  if (!schema || !isNumber(document, schema, 'version')) return;
  operation.parameters = [...(operation.parameters ?? []), IF_MATCH];
  operation.responses['412'] = STALE;
}

function describeTag(document: OpenAPIObject, response: Response): void {
  const schema = response.content?.['application/json']?.schema;
  if (!schema) return;
  const things = [schema, ...VERSIONED_PARTS.map((part) => propertyOf(document, schema, part))];
  if (things.some((thing) => thing && VERSION_NAMES.some((name) => isNumber(document, thing, name))))
    response.headers = { ...response.headers, ETag };
}

function isNumber(document: OpenAPIObject, schema: Schema, name: string): boolean {
  const property = propertyOf(document, schema, name);
  return property !== undefined && 'type' in property && property.type === 'number';
}

/** A property of the object, or of what it is put together from. */
function propertyOf(document: OpenAPIObject, schema: Schema, name: string): Schema | undefined {
  if ('$ref' in schema) {
    const found = document.components?.schemas?.[schema.$ref.split('/').at(-1)!];
    return found && propertyOf(document, found, name);
  }
  if (schema.properties?.[name]) return schema.properties[name];
  return (schema.allOf ?? []).map((part) => propertyOf(document, part, name)).find(Boolean);
}

const ETag = {
  description: 'The version, in double quotes: for If-Match of a change.',
  schema: { type: 'string' as const, example: '"7"' },
};

const IF_MATCH = {
  name: 'If-Match',
  in: 'header' as const,
  required: false,
  description: 'The ETag that was seen; `version` may then be left out of the body.',
  schema: { type: 'string' as const, example: '"7"' },
};

const STALE = {
  description:
    'Changed since If-Match: a problem detail with what it says now under `current`, and its ETag.',
};
