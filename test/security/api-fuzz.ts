import { TEST_PASSWORD } from '#testing/builders.js';
import { aReadyDocument } from '#testing/builders/document-steps.js';
import { aSubmittedRequest } from '#testing/builders/letter-steps.js';
import { anAccount } from '#testing/builders.js';
import { STAFF_ROLES } from '#domain/permissions/roles.js';
import type { TestClient } from '#testing/test-client.js';
import { openTestDesk } from '#testing/test-desk.js';
import { AnswerSchemas } from './answer-schemas.js';
import {
  type ApiDocument,
  apiDocument,
  type Operation,
  operationsOf,
  pathOf,
  sampleOf,
} from './operations.js';

export interface FuzzReport {
  readonly requests: number;
  /** How many answers of each hundred: 2xx, 4xx, 5xx. */
  readonly statuses: Readonly<Record<string, number>>;
  readonly faults: readonly string[];
}

const RUBBISH: readonly unknown[] = [
  null,
  true,
  -1,
  1e308,
  '',
  ' ',
  '\u0000',
  '%00%0a',
  "'; drop table coop.student; --",
  '<script>alert(1)</script>',
  '../../etc/passwd',
  '\u202Egnp.txt',
  'x'.repeat(5_000),
  '9'.repeat(40),
  [],
  {},
  [[[[]]]],
  { $gt: '' },
  '2026-02-30',
  '0199e4a0-0000-7000-8000-0000000000ff',
];

/** A small generator of its own, so that a seed gives the same requests on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * Every role sends sound, bent and senseless requests to every route, with the ids that earlier answers told it. No
 * answer may be a fault of the server, and every answer must be what the description promises.
 */
export async function fuzzApi(wish: {
  requests: number;
  seed: number;
  say?: (line: string) => void;
}): Promise<FuzzReport> {
  const desk = await openTestDesk();
  try {
    const document = await apiDocument(desk);
    const operations = operationsOf(document).filter(({ path }) => !path.startsWith('/health'));
    const schemas = new AnswerSchemas(document);
    const roles = await rolesAt(desk);
    const random = randomFrom(wish.seed);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
    const known = new Map(
      roles.map(({ name }) => [name, new Set<string>(['0199e4a0-0000-7000-8000-0000000000ff'])]),
    );
    const faults: string[] = [];
    const statuses: Record<string, number> = {};
    for (let at = 0; at < wish.requests; at += 1) {
      const role = pick(roles);
      const operation = pick(operations);
      // Signing out would end the crawl, and rules, mail and accounts are the ground the others stand on.
      if (ENDS_THE_CRAWL.test(operation.name)) continue;
      const ids = [...known.get(role.name)!];
      const path = withQuery(
        pathOf(
          operation,
          operation.ids.map((name) => idFor(name, ids, random)),
        ),
        operation,
        random,
      );
      const answer = await role.client.send(
        operation.method,
        path,
        bodyFor(operation, document, ids, random),
        role.headers,
      );
      const { status, body } = answer;
      const hundred = `${Math.floor(status / 100)}xx`;
      statuses[hundred] = (statuses[hundred] ?? 0) + 1;
      const what = `${role.name} ${operation.method} ${path.slice(0, 200)}`;
      if (status >= 500) faults.push(`${what} answered ${status}`);
      if (status < 300) {
        const fault = schemas.faultOf(operation, status, body);
        if (fault) faults.push(`${what}: the answer ${fault}`);
        harvest(body, known.get(role.name)!);
      } else if (status < 500 && !isProblem(body) && operation.method !== 'HEAD') {
        faults.push(`${what} answered ${status} without saying what is wrong`);
      }
      if (at % 1_000 === 999) wish.say?.(`${at + 1} requests, ${faults.length} faults`);
    }
    return { requests: wish.requests, statuses, faults: [...new Set(faults)] };
  } finally {
    await desk.close();
  }
}

const ENDS_THE_CRAWL =
  /^(DELETE \/api\/v1\/session|PATCH \/api\/v1\/accounts|PUT \/api\/v1\/accounts|POST \/api\/v1\/session)/;

interface Role {
  readonly name: string;
  readonly client: TestClient;
  readonly headers: Record<string, string>;
}

async function rolesAt(desk: Awaited<ReturnType<typeof openTestDesk>>): Promise<Role[]> {
  const roles: Role[] = [{ name: 'anonymous', client: desk.client(), headers: {} }];
  for (const role of STAFF_ROLES) {
    await anAccount(desk.database, { role, email: `${role}@fuzz.example`, displayName: role });
    roles.push({
      name: role,
      client: await desk.client().signIn(`${role}@fuzz.example`, TEST_PASSWORD),
      headers: {},
    });
  }
  const student = await desk.student();
  await aSubmittedRequest(student);
  await aReadyDocument(desk, await desk.student());
  roles.push({ name: 'student', client: student.client, headers: {} });
  const issued = await roles
    .find(({ name }) => name === 'administrator')!
    .client.post('/machine-tokens', {
      name: 'Fuzz',
      scopes: ['coop-status:read', 'evaluations:run'],
      expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
    });
  const { token } = issued.body as { token: string };
  roles.push({ name: 'machine', client: desk.client(), headers: { authorization: `Bearer ${token}` } });
  return roles;
}

/** Ids found in answers, so that later requests reach deeper. */
function harvest(body: unknown, into: Set<string>): void {
  if (into.size > 400) return;
  for (const [id] of JSON.stringify(body ?? null).matchAll(
    /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g,
  ))
    into.add(id);
}

function idFor(name: string, ids: readonly string[], random: () => number): string {
  if (random() < 0.1) return String(RUBBISH[Math.floor(random() * 13)]).slice(0, 200) || 'x';
  if (name === 'number') return '1';
  return ids[Math.floor(random() * ids.length)]!;
}

function withQuery(path: string, { query }: Operation, random: () => number): string {
  const parts = query
    .filter(() => random() < 0.4)
    .map(
      (name) =>
        `${name}=${encodeURIComponent(String(RUBBISH[Math.floor(random() * RUBBISH.length)]).slice(0, 300))}`,
    );
  return parts.length > 0 ? `${path}?${parts.join('&')}` : path;
}

/** A sound body, or one with a member bent, left out or added. */
function bodyFor(
  { body }: Operation,
  document: ApiDocument,
  ids: readonly string[],
  random: () => number,
): unknown {
  if (!body) return undefined;
  if (body.type !== 'application/json') return new FormData();
  const sample = sampleOf(body.schema, document, random() < 0.5);
  if (sample === null || typeof sample !== 'object') return sample;
  const members = Object.entries(sample).map(([name, value]): [string, unknown] => {
    const chance = random();
    if (typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value))
      return [name, ids[Math.floor(random() * ids.length)]];
    if (name === 'version' && chance < 0.8) return [name, 1 + Math.floor(random() * 3)];
    return chance < 0.15 ? [name, RUBBISH[Math.floor(random() * RUBBISH.length)]] : [name, value];
  });
  const kept = members.filter(() => random() > 0.05);
  const added: [string, unknown][] =
    random() < 0.05
      ? [
          ['role', 'administrator'],
          ['__proto__', { admin: true }],
        ]
      : [];
  return Object.fromEntries([...kept, ...added]);
}

const isProblem = (body: unknown): boolean =>
  typeof body === 'object' && body !== null && 'code' in body && 'title' in body && 'detail' in body;
