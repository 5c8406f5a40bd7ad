import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TEST_PASSWORD } from '#testing/builders.js';
import { startTestApi, type TestApi } from '#testing/test-api.js';
import type { TestAnswer } from '#testing/test-client.js';
import {
  type ApiDocument,
  apiDocument,
  type Operation,
  operationsOf,
  pathOf,
  sampleOf,
} from './operations.js';
import { idsOf, ownIdsFor } from './foreign-ids.js';
import { type Person, populate } from './population.js';
import { fingerprintOf } from './row-fingerprint.js';
import { storeFilesOf } from './stored-files.js';

type Send = (method: string, path: string, body?: unknown) => Promise<TestAnswer>;

const UNKNOWN = '0199e4a0-0000-7000-8000-0000000000ff';

describe('ids of another student, tried on every route by everybody', () => {
  let api: TestApi;
  let document: ApiDocument;
  let operations: Operation[];
  let self: Person;
  let other: Person;
  let foreignIds: string[];
  let requests = 0;
  /** Everybody who must never see a word of `other`. */
  let strangers: Record<'anonymous' | 'student' | 'machine', Send>;
  let administrator: Send;

  beforeAll(async () => {
    api = await startTestApi();
    [self, other] = (await populate(api.database, ['canaryalpha', 'canaryomega'])) as [Person, Person];
    await storeFilesOf(api, self);
    await storeFilesOf(api, other);
    document = await apiDocument(api);
    operations = operationsOf(document);
    foreignIds = await idsOf(api.database, other);
    const student = await api.client().signIn(self.email, TEST_PASSWORD);
    await student.put('/me/drafts/travel', { content: { typed: self.canary } });
    const admin = await api.client().signIn('admin@kestrel.example', TEST_PASSWORD);
    const issued = await admin.post('/machine-tokens', {
      name: 'Crawler',
      scopes: ['coop-status:read', 'evaluations:run'],
      expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
    });
    const bearer = { authorization: `Bearer ${(issued.body as { token: string }).token}` };
    const counted =
      (send: Send): Send =>
      (...request) => {
        requests += 1;
        return send(...request);
      };
    strangers = {
      anonymous: counted((method, path, body) => api.client().send(method, path, body)),
      student: counted((method, path, body) => student.send(method, path, body)),
      machine: counted((method, path, body) => api.client().send(method, path, body, bearer)),
    };
    administrator = (method, path, body) => admin.send(method, path, body);
  });
  afterAll(() => api.close());

  /** The session of a student is not ended by the crawl itself. */
  const crawled = () => operations.filter(({ name }) => name !== 'DELETE /api/v1/session');
  const bodyFor = ({ body }: Operation): unknown =>
    body?.type === 'application/json' ? sampleOf(body.schema, document) : body ? new FormData() : undefined;
  const told = ({ status, headers, body }: TestAnswer, ids: readonly string[]): string => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const type = headers.get('content-type');
    return ids.reduce((words, id) => words.replaceAll(id, '…'), `${status} ${type} ${text}`);
  };
  const words = (answer: TestAnswer): string =>
    (typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body)).toLowerCase();

  it('has ids of every kind, and routes that take them', () => {
    expect(foreignIds.length).toBeGreaterThan(20);
    expect(crawled().filter(({ ids }) => ids.length > 0).length).toBeGreaterThan(35);
  });

  it('reaches the student’s own things through each route that is theirs', async () => {
    const unreached = [];
    for (const operation of crawled().filter(
      ({ audience, ids }) => audience === 'student' && ids.length > 0,
    )) {
      const own = await ownIdsFor(api.database, self, operation);
      const answer = await strangers.student(operation.method, pathOf(operation, own), bodyFor(operation));
      if ([404, 422, 500].includes(answer.status)) unreached.push(`${operation.name} ${answer.status}`);
      // A piece of a page is drawn anew: it shows no words, only that it is there.
      if (operation.path.endsWith('/crop')) expect(answer.headers.get('content-type')).toBe('image/jpeg');
      else if (operation.method === 'GET') expect(words(answer)).toContain(self.canary);
    }
    expect(unreached).toEqual([]);
  });

  it('answers foreign and unknown ids byte for byte alike, never with a foreign word, and changes nothing', async () => {
    const before = await fingerprintOf(api.database, other);
    const faults: string[] = [];
    for (const operation of crawled().filter(({ ids }) => ids.length > 0)) {
      const own = await ownIdsFor(api.database, self, operation);
      for (const [principal, send] of Object.entries(strangers)) {
        const ask = (ids: readonly string[]) =>
          send(operation.method, pathOf(operation, ids), bodyFor(operation));
        for (const foreign of foreignIds) {
          const wrong = /^[0-9a-f-]{36}$/.test(foreign) ? randomUUID() : `x${foreign.slice(1)}`;
          // The last id is foreign under an own parent, then every id is.
          const ways =
            operation.ids.length > 1 ? [own.slice(0, -1), own.slice(0, -1).map(() => foreign)] : [[]];
          for (const parents of ways) {
            const [seen, unknown] = await Promise.all([ask([...parents, foreign]), ask([...parents, wrong])]);
            const at = `${principal} ${operation.name} ${foreign}`;
            if (words(seen).includes(other.canary)) faults.push(`${at} tells a foreign word`);
            if (seen.status < 400 && !isOpenTo(operation, principal))
              faults.push(`${at} answered ${seen.status}`);
            if (seen.status >= 500) faults.push(`${at} answered ${seen.status}`);
            if (seen.status >= 400 && told(seen, [foreign]) !== told(unknown, [wrong]))
              faults.push(`${at}: ${told(seen, [foreign])} / ${told(unknown, [wrong])}`);
          }
        }
      }
    }
    expect(faults).toEqual([]);
    expect(await fingerprintOf(api.database, other)).toEqual(before);
    expect(requests).toBeGreaterThan(5_000);
  }, 900_000);

  it('tells nobody a foreign word on routes without an id, whatever is asked for', async () => {
    const faults: string[] = [];
    for (const operation of crawled().filter(({ ids }) => ids.length === 0)) {
      for (const [principal, send] of Object.entries(strangers)) {
        const queries = [
          '',
          ...operation.query.flatMap((name) =>
            [other.canary, other.studentId, '1', '%'].map((value) => `?${name}=${encodeURIComponent(value)}`),
          ),
        ];
        for (const query of queries) {
          const answer = await send(operation.method, `${operation.path}${query}`, bodyFor(operation));
          const at = `${principal} ${operation.name}${query}`;
          // What was asked for may be repeated in the answer's own words.
          if (words(answer).includes(other.canary)) faults.push(`${at} tells a foreign word`);
          if (answer.status >= 500 && !operation.path.startsWith('/health'))
            faults.push(`${at} answered ${answer.status}`);
        }
      }
    }
    expect(faults).toEqual([]);
  });

  it('keeps the rows of one student apart for staff too: a wrong parent is not found', async () => {
    const before = await fingerprintOf(api.database, other);
    // A reason goes by its place in its document's list: there is no other document's reason to name.
    const nested = crawled().filter(
      ({ ids, audience, path }) => audience === 'staff' && ids.length > 1 && !path.includes('/reasons/'),
    );
    expect(nested.length).toBeGreaterThan(4);
    for (const operation of nested) {
      const [parent] = await ownIdsFor(api.database, self, operation);
      const foreign = (await ownIdsFor(api.database, other, operation)).at(-1)!;
      const answer = await administrator(
        operation.method,
        pathOf(operation, [parent!, foreign]),
        bodyFor(operation),
      );
      expect({ operation: operation.name, status: answer.status }).toEqual({
        operation: operation.name,
        status: 404,
      });
    }
    expect(await fingerprintOf(api.database, other)).toEqual(before);
  });

  describe('ids inside a body', () => {
    const submission = {
      kind: 'restoration',
      statedLocalTime: '2026-10-01T10:00:00',
      timeZone: 'America/Vancouver',
    };
    const upload = (submissionId: string) => {
      const form = new FormData();
      form.append('purpose', 'submission_confirmation');
      form.append('submissionId', submissionId);
      form.append('files', new Blob(['%PDF-1.7 page']), 'page.pdf');
      return form;
    };
    const ways: Record<string, (id: string) => Promise<TestAnswer>> = {
      'NewSubmissionBody.documentId': (id) =>
        strangers.student('POST', '/me/submissions', { ...submission, documentId: id }),
      'UploadForm.submissionId': (id) => strangers.student('POST', '/me/documents', upload(id)),
      'DocumentOfUploadsBody.submissionId': (id) =>
        strangers.student('POST', '/me/documents/of-uploads', {
          purpose: 'submission_confirmation',
          submissionId: id,
          uploads: [UNKNOWN],
        }),
      'DocumentOfUploadsBody.uploads': (id) =>
        strangers.student('POST', '/me/documents/of-uploads', { purpose: 'study_permit', uploads: [id] }),
      'LetterAnswersBody.workTermId': async (id) => {
        const { rows } = await api.database.inspect.query<{ id: string; version: number }>(
          `update coop.letter_request set state = 'draft' where student_id = $1 and kind = 'coop_permit_support' returning id, version`,
          [self.studentId],
        );
        const { id: request, version } = rows[0]!;
        return strangers.student('PATCH', `/me/letter-requests/${request}`, {
          version,
          answers: { workTermId: id },
        });
      },
    };

    it('are all known here', () => {
      const reachable = Object.entries(document.components.schemas)
        .filter(
          ([name]) =>
            /^(NewSubmission|SubmissionOutcome|Journey|.*Letter.*|PermitAnswers|UploadForm|DocumentOf)/.test(
              name,
            ) && /(Body|Form)$/.test(name),
        )
        .flatMap(([name, { properties }]) =>
          Object.entries(properties ?? {})
            .filter(([, { format, items }]) => (format ?? items?.format) === 'uuid')
            .map(([property]) => `${name}.${property}`),
        );
      expect(reachable.toSorted()).toEqual(Object.keys(ways).toSorted());
    });

    it.each([
      'NewSubmissionBody.documentId',
      'UploadForm.submissionId',
      'DocumentOfUploadsBody.submissionId',
      'DocumentOfUploadsBody.uploads',
      'LetterAnswersBody.workTermId',
    ])('%s of another student is answered like an unknown one', async (way) => {
      const before = await fingerprintOf(api.database, other);
      const unknown = await ways[way]!(UNKNOWN);
      for (const id of foreignIds.filter((one) => /^[0-9a-f-]{36}$/.test(one))) {
        const seen = await ways[way]!(id);
        expect(words(seen)).not.toContain(other.canary);
        if (seen.status < 400) expect(unknown.status).toBe(seen.status);
        else expect(told(seen, [id])).toBe(told(unknown, [UNKNOWN]));
      }
      expect(await fingerprintOf(api.database, other)).toEqual(before);
    });
  });
});

/** A machine may ask for the status of every student, and anybody may read what is about nobody. */
function isOpenTo({ path, audience }: Operation, principal: string): boolean {
  return (
    (principal === 'machine' && path.startsWith('/api/v1/coop-status/')) ||
    (audience === 'anyone' && principal !== 'anonymous')
  );
}
