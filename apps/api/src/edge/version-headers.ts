import type { OpenAPIObject } from '@nestjs/swagger';

type PathItem = OpenAPIObject['paths'][string];
type Operation = NonNullable<PathItem['get']>;
type Response = Extract<Operation['responses'][string], { description: string }>;
type Schema = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];

/** What the version of a thing is called; what stands in editions counts those. */
export const VERSION_NAMES = ['version', 'edition'] as const;

/** The thing that an answer of several parts is about. */
export const VERSIONED_PARTS = ['record', 'request', 'document'] as const;

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/**
 * Describes what `IfMatchInterceptor` and `tagAnswer` do for every operation: ETag on answers in a version, If-None-Match
 * where they are read, If-Match beside bodies with one.
 */
export function describeVersions(document: OpenAPIObject): OpenAPIObject {
  for (const item of Object.values(document.paths))
    for (const method of METHODS) {
      const operation = item[method];
      if (operation) describeOperation(document, operation, method === 'get');
    }
  return document;
}

function describeOperation(document: OpenAPIObject, operation: Operation, reads: boolean): void {
  for (const [status, response] of Object.entries(operation.responses))
    if (response && status.startsWith('2') && 'description' in response) describeTag(document, response);
  if (reads && isTagged(operation)) {
    operation.parameters = [...(operation.parameters ?? []), IF_NONE_MATCH];
    operation.responses['304'] = UNCHANGED;
  }
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

const isTagged = ({ responses }: Operation): boolean =>
  Object.values(responses).some(
    (response) => response && 'headers' in response && response.headers?.['ETag'],
  );

function isNumber(document: OpenAPIObject, schema: Schema, name: string): boolean {
  const property = propertyOf(document, schema, name);
  return (
    property !== undefined &&
    'type' in property &&
    (property.type === 'number' || property.type === 'integer')
  );
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
  description:
    'In double quotes the version, and when it is read a digest of the answer: for If-Match of a change, which goes by the ' +
    'version alone, and for If-None-Match.',
  schema: { type: 'string' as const, example: '"7-1c9a0b3f5d7e9a1c3b5d7f9e1a2b3c4d"' },
};

const IF_NONE_MATCH = {
  name: 'If-None-Match',
  in: 'header' as const,
  required: false,
  description: 'The ETag of an answer that is still at hand: where it would be the same, 304 and no body.',
  schema: { type: 'string' as const, example: '"7-1c9a0b3f5d7e9a1c3b5d7f9e1a2b3c4d"' },
};

const UNCHANGED = { description: 'The answer is the one whose ETag If-None-Match named.' };

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
