import { TEST_PASSWORD } from '#testing/builders.js';
import { startTestApi, type TestApi } from '#testing/test-api.js';
import type { TestAnswer } from '#testing/test-client.js';
import { idsOf, ownIdsFor } from './foreign-ids.js';
import {
  type ApiDocument,
  apiDocument,
  type Operation,
  operationsOf,
  pathOf,
  sampleOf,
} from './operations.js';
import { type Person, populate } from './population.js';
import { fingerprintOf } from './row-fingerprint.js';

export interface CrawlReport {
  readonly requests: number;
  readonly routes: number;
  readonly faults: readonly string[];
}

type Send = (method: string, path: string, body?: unknown) => Promise<TestAnswer>;

/**
 * One student, one machine and nobody at all try the ids of everybody else on every route that takes one: no answer has a
 * word of another person, none succeeds, nothing changes, and no job carries a word of anybody.
 */
export async function crawlForeignIds(wish: {
  people: number;
  say: (line: string) => void;
}): Promise<CrawlReport> {
  const api = await startTestApi();
  try {
    const canaries = Array.from({ length: wish.people }, (_, at) => `canary${String.fromCharCode(97 + at)}z`);
    const [self, ...others] = (await populate(api.database, canaries)) as [Person, ...Person[]];
    const document = await apiDocument(api);
    const operations = operationsOf(document).filter(
      ({ ids, name }) => ids.length > 0 && name !== 'DELETE /api/v1/session',
    );
    const strangers = await strangersAt(api, self);
    const faults: string[] = [];
    let requests = 0;
    for (const other of others) {
      const before = await fingerprintOf(api.database, other);
      const foreignIds = await idsOf(api.database, other);
      for (const operation of operations) {
        const own = await ownIdsFor(api.database, self, operation);
        for (const [principal, send] of Object.entries(strangers)) {
          const answers = await Promise.all(
            foreignIds.map((foreign) => {
              requests += 1;
              return send(
                operation.method,
                pathOf(operation, [...own.slice(0, -1), foreign]),
                bodyFor(operation, document),
              );
            }),
          );
          faults.push(
            ...answers.flatMap((answer, at) =>
              faultsOf(answer, other, isOpenTo(operation, principal)).map(
                (fault) => `${principal} ${operation.name} ${foreignIds[at]}: ${fault}`,
              ),
            ),
          );
        }
      }
      if (JSON.stringify(await fingerprintOf(api.database, other)) !== JSON.stringify(before))
        faults.push(`rows of ${other.canary} were changed`);
      wish.say(`${requests} requests, ${faults.length} faults`);
    }
    for (const canary of await wordsInJobs(api, canaries)) faults.push(`a job carries ${canary}`);
    return { requests, routes: operations.length, faults };
  } finally {
    await api.close();
  }
}

async function strangersAt(api: TestApi, self: Person): Promise<Record<string, Send>> {
  const student = await api.client().signIn(self.email, TEST_PASSWORD);
  const admin = await api.client().signIn('admin@kestrel.example', TEST_PASSWORD);
  const adviser = await api.client().signIn('adviser@kestrel.example', TEST_PASSWORD);
  const limited = await api.client().signIn('north@kestrel.example', TEST_PASSWORD);
  const issued = await admin.post('/machine-tokens', {
    name: 'Crawler',
    scopes: ['coop-status:read', 'evaluations:run'],
    expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
  });
  const authorization = `Bearer ${(issued.body as { token: string }).token}`;
  return {
    anonymous: (method, path, body) => api.client().send(method, path, body),
    student: (method, path, body) => student.send(method, path, body),
    machine: (method, path, body) => api.client().send(method, path, body, { authorization }),
    // Staff to whom these students are foreign as well: not handed over, and outside the scope.
    adviser: (method, path, body) => adviser.send(method, path, body),
    'reviewer of another campus': (method, path, body) => limited.send(method, path, body),
  };
}

function faultsOf({ status, body }: TestAnswer, other: Person, open: boolean): string[] {
  const words = (typeof body === 'string' ? body : JSON.stringify(body)).toLowerCase();
  return [
    ...(words.includes(other.canary) ? ['tells a foreign word'] : []),
    ...(status < 400 && !open ? [`answered ${status}`] : []),
    ...(status >= 500 ? [`answered ${status}`] : []),
  ];
}

/** A machine may ask for the status of every student, anybody may read what is about nobody, staff what is the office's. */
function isOpenTo({ path, audience }: Operation, principal: string): boolean {
  return (
    (principal === 'machine' && path.startsWith('/api/v1/coop-status/')) ||
    (audience === 'anyone' && principal !== 'anonymous') ||
    (audience === 'staff' && /adviser|reviewer/.test(principal) && !ABOUT_A_STUDENT.test(path))
  );
}

const ABOUT_A_STUDENT =
  /\/(students|documents|letters|letter-requests|submissions|queue|mail|pathway-cases|hand-overs|corrections|approvals)\//;

const bodyFor = ({ body }: Operation, document: ApiDocument): unknown =>
  body?.type === 'application/json' ? sampleOf(body.schema, document) : body ? new FormData() : undefined;

async function wordsInJobs(api: TestApi, canaries: readonly string[]): Promise<string[]> {
  const { rows: tables } = await api.database.inspect.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'bullmq' and c.relkind = 'r'`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await api.database.inspect.query<{ text: string }>(
      `select t::text as text from ${name} t`,
    );
    found.push(...canaries.filter((canary) => rows.some(({ text }) => text.includes(canary))));
  }
  return found;
}
