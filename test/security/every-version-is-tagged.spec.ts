import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TEST_PASSWORD } from '#testing/builders.js';
import { aReadyDocument } from '#testing/builders/document-steps.js';
import { openTestDesk, type TestDesk } from '#testing/test-desk.js';
import { ownIdsFor } from './foreign-ids.js';
import { apiDocument, type ApiDocument, operationsOf, pathOf, resolve, type Schema } from './operations.js';
import { populate } from './population.js';

/** Of the description alone, apart from the code that writes the headers into it. */
interface Headed {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: Schema }>> }>
  >;
}

describe('what is kept in versions', () => {
  let desk: TestDesk;
  let document: ApiDocument;
  beforeAll(async () => {
    desk = await openTestDesk();
    document = await apiDocument(desk);
  });
  afterAll(() => desk.close());

  const described = (name: string): Headed => {
    const [method, path] = name.split(' ');
    return document.paths[path!]![method!.toLowerCase()] as unknown as Headed;
  };
  const parameters = (name: string) => (described(name).parameters ?? []).map((one) => one.name);
  const counts = (schema: Schema | undefined): boolean =>
    schema !== undefined &&
    ['version', 'edition'].some((one) => one in (resolve(schema, document).properties ?? {}));
  /** Of one thing, or of one with what belongs to it; a list has many versions, and no tag. */
  const answersInAVersion = (name: string): boolean => {
    const schema = described(name).responses['200']?.content?.['application/json']?.schema;
    const parts = Object.entries((schema && resolve(schema, document).properties) ?? {});
    return counts(schema) || parts.some(([part, inner]) => part !== 'program' && counts(inner));
  };

  it('answers with its version as ETag wherever one is read, and 304 to whoever has it', async () => {
    const [person] = await populate(desk.database, ['canary']);
    const clients = {
      student: await desk.client().signIn(person!.email, TEST_PASSWORD),
      staff: await desk.client().signIn('admin@kestrel.example', TEST_PASSWORD),
    };
    const read = operationsOf(document).filter(
      ({ method, name }) => method === 'GET' && answersInAVersion(name),
    );
    expect(read.length).toBeGreaterThan(25);
    // The population's document is sealed by nobody's key.
    const { id } = await aReadyDocument(desk, await desk.student());
    const ofRoute: Record<string, string[]> = {
      'GET /api/v1/documents/{id}': [id],
      'GET /api/v1/notices/{code}': ['collection'],
    };
    const told: Record<string, unknown> = {};
    for (const operation of read) {
      const client = operation.audience === 'student' ? clients.student : clients.staff;
      const ids = ofRoute[operation.name] ?? (await ownIdsFor(desk.database, person!, operation));
      const path = pathOf(operation, ids);
      const { status, headers } = await client.send('GET', path);
      const tag = headers.get('etag') ?? 'none';
      const again = await client.send('GET', path, undefined, { 'if-none-match': `"other", ${tag}` });
      told[operation.name] = {
        status,
        isTag: /^"\d+-[0-9a-f]{32}"$/.test(tag) || tag,
        // What tells minutes that run may be another answer by now.
        again: again.status === 304 ? again.body === '' : again.headers.get('etag') !== tag,
        isDescribed: parameters(operation.name).includes('If-None-Match'),
      };
    }
    expect(told).toEqual(
      Object.fromEntries(
        read.map(({ name }) => [name, { status: 200, isTag: true, again: true, isDescribed: true }]),
      ),
    );
  });

  it('is changed by If-Match wherever a body takes a version', () => {
    const written = operationsOf(document).filter(
      ({ body }) => body && 'version' in (resolve(body.schema, document).properties ?? {}),
    );
    expect(written.length).toBeGreaterThan(18);
    expect(
      written.filter(
        ({ name }) => !parameters(name).includes('If-Match') || !('412' in described(name).responses),
      ),
    ).toEqual([]);
  });
});
