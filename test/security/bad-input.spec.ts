import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TEST_PASSWORD } from '#testing/builders.js';
import { startTestApi, type TestApi } from '#testing/test-api.js';
import type { TestClient } from '#testing/test-client.js';
import { type BadBody, brokenBodies, undescribedBodies, unkeepableBodies } from './bad-bodies.js';
import { ownIdsFor } from './foreign-ids.js';
import {
  type ApiDocument,
  apiDocument,
  type Operation,
  operationsOf,
  pathOf,
  sampleOf,
} from './operations.js';
import { type Person, populate } from './population.js';
import { fingerprintOfAll } from './row-fingerprint.js';

const AT_ONCE = 6;

type SessionHeaders = Awaited<ReturnType<TestClient['sessionHeaders']>>;

describe('bad input, on every route that takes a body', () => {
  let api: TestApi;
  let document: ApiDocument;
  let operations: Operation[];
  let person: Person;
  let sessions: Record<'student' | 'staff', SessionHeaders>;
  let requests = 0;

  beforeAll(async () => {
    api = await startTestApi();
    person = (await populate(api.database, ['canary']))[0]!;
    document = await apiDocument(api);
    operations = operationsOf(document);
    sessions = { student: await sessionOf(person.email), staff: await sessionOf('admin@kestrel.example') };
  });
  afterAll(() => api.close());

  async function sessionOf(email: string): Promise<SessionHeaders> {
    return (await api.client().signIn(email, TEST_PASSWORD)).sessionHeaders();
  }

  async function send(
    operation: Operation,
    path: string,
    { raw, type = 'application/json' }: BadBody,
  ): Promise<Response> {
    requests += 1;
    return fetch(`${api.address}${path}`, {
      method: operation.method,
      body: new Uint8Array(Buffer.from(raw)),
      headers: {
        ...(type !== null && { 'content-type': type }),
        ...(operation.audience === 'student' ? sessions.student : sessions.staff),
      },
    });
  }

  /** What is wrong with an answer that should be a refusal a person can act on. */
  async function faultOf(response: Response, isHead = false): Promise<string | null> {
    const text = await response.text();
    // To HEAD an answer has no body.
    if (response.status >= 400 && response.status <= 499 && isHead) return null;
    if (response.status < 400 || response.status > 499) return `${response.status} ${text.slice(0, 200)}`;
    if (!response.headers.get('content-type')?.startsWith('application/problem+json'))
      return `no problem: ${text.slice(0, 200)}`;
    const { title, detail, code, status } = JSON.parse(text) as Record<string, unknown>;
    const told = [title, detail, code].every((part) => typeof part === 'string' && part.length > 0);
    return told && status === response.status ? null : `says too little: ${text.slice(0, 200)}`;
  }

  async function refusesAll(operation: Operation, bodies: readonly BadBody[]): Promise<string[]> {
    const path = pathOf(operation, await ownIdsFor(api.database, person, operation));
    const before = await fingerprintOfAll(api.database);
    const faults: string[] = [];
    for (let at = 0; at < bodies.length; at += AT_ONCE) {
      const found = await Promise.all(
        bodies.slice(at, at + AT_ONCE).map(async (body) => ({
          what: body.what,
          fault: await faultOf(await send(operation, path, body)),
        })),
      );
      faults.push(
        ...found
          .filter(({ fault }) => fault)
          .map(({ what, fault }) => `${operation.name} with ${what}: ${fault}`),
      );
    }
    const after = await fingerprintOfAll(api.database);
    for (const [table, hash] of Object.entries(after))
      if (hash !== before[table]) faults.push(`${operation.name} changed ${table}`);
    return faults;
  }

  const taking = (type: string) =>
    operations.filter(({ body, name }) => body?.type === type && name !== 'DELETE /api/v1/session');

  it('is refused where the body itself is broken', async () => {
    const faults = [];
    for (const operation of taking('application/json'))
      faults.push(...(await refusesAll(operation, brokenBodies(sampleOf(operation.body!.schema, document)))));
    expect(faults).toEqual([]);
  });

  it('is refused where the description does not allow it: types, nulls, lists, unknown and hidden keys', async () => {
    const faults = [];
    for (const operation of taking('application/json'))
      faults.push(...(await refusesAll(operation, undescribedBodies(operation.body!.schema, document))));
    expect(faults).toEqual([]);
    expect(requests).toBeGreaterThan(3_000);
  });

  it('is refused where a text holds what cannot be kept', async () => {
    const faults = [];
    for (const operation of taking('application/json'))
      faults.push(...(await refusesAll(operation, unkeepableBodies(operation.body!.schema, document))));
    expect(faults).toEqual([]);
  });

  it('changes no object of the process', () => {
    expect(({} as Record<string, unknown>).role).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it.each([
    'nonsense',
    '%00',
    '..%2f..%2fetc',
    "1'--",
    '-1',
    '9'.repeat(150),
    'x'.repeat(1_000),
    '%E0%A4%A',
    '%ED%A0%80',
  ])('answers 4xx to the id %s on every route', async (id) => {
    const faults = [];
    for (const operation of operations.filter(
      ({ ids, audience }) => ids.length > 0 && audience !== 'machine',
    )) {
      const path = operation.ids.reduce((filled, name) => filled.replace(`{${name}}`, id), operation.path);
      const sample = operation.body && JSON.stringify(sampleOf(operation.body.schema, document));
      const response = await fetch(`${api.address}${path}`, {
        method: operation.method,
        headers: {
          ...(operation.audience === 'student' ? sessions.student : sessions.staff),
          ...(sample && { 'content-type': 'application/json' }),
        },
        ...(sample && { body: sample }),
      });
      const fault = await faultOf(response, operation.method === 'HEAD');
      if (fault) faults.push(`${operation.name}: ${fault}`);
    }
    expect(faults).toEqual([]);
  });

  it('in the query is refused or read as text, and never breaks a route', async () => {
    const values = [
      '%00',
      '%ED%A0%80',
      '1e999',
      '9'.repeat(400),
      '%27%20or%201=1',
      '%25',
      '-1',
      '0',
      '',
      '[]',
      '{}',
      '$gt',
      '%F0%9F%92%A5',
    ];
    const faults = [];
    for (const operation of operations.filter(
      ({ query, audience }) => query.length > 0 && audience !== 'machine',
    )) {
      const path = pathOf(operation, await ownIdsFor(api.database, person, operation));
      const shapes = operation.query.flatMap((name) => [
        ...values.map((value) => `${name}=${value}`),
        `${name}=1&${name}=2`,
        `${name}[a]=1`,
        `__proto__[${name}]=1`,
      ]);
      for (const query of shapes) {
        const response = await fetch(`${api.address}${path}?${query}`, {
          headers: operation.audience === 'student' ? sessions.student : sessions.staff,
        });
        if (response.status >= 400) {
          const fault = await faultOf(response);
          if (fault) faults.push(`${operation.name}?${query}: ${fault}`);
        } else await response.arrayBuffer();
      }
    }
    expect(faults).toEqual([]);
  });

  it.each([
    ['GET', '/api/v1/nothing'],
    ['PUT', '/api/v1/students'],
    ['DELETE', '/api/v1/me'],
    ['POST', '/health/live'],
    ['GET', '/api/v2/session'],
    ['GET', '/api/v1/%'],
    ['GET', '/api/v1//students'],
  ])('answers %s %s with a problem', async (method, path) => {
    expect(await faultOf(await fetch(`${api.address}${path}`, { method }))).toBeNull();
  });
});
