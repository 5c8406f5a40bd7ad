import { createConnection } from 'node:net';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TEST_PASSWORD } from '#testing/builders.js';
import { aPdf } from '#testing/builders/files.js';
import { startTestApi, type TestApi } from '#testing/test-api.js';
import type { TestClient } from '#testing/test-client.js';
import { eventually } from '#testing/test-house.js';
import { type Person, populate } from './population.js';
import { BOUNDARY, fieldPart, filePart, hostileNames, rawForm } from './raw-form.js';
import { fingerprintOfAll } from './row-fingerprint.js';

const PDF = aPdf();
const PURPOSE = fieldPart('purpose', 'study_permit');
const ROSTER = 'student_number,given_name,family_name,email\n1,A,B,a@b.example\n';

interface UploadedDocument {
  readonly id: string;
  readonly files: readonly { readonly id: string; readonly name: string }[];
}

type SessionHeaders = Awaited<ReturnType<TestClient['sessionHeaders']>>;

describe('bad uploads', () => {
  let api: TestApi;
  let person: Person;
  let sessions: Record<'/api/v1/me/documents' | '/api/v1/roster-imports', SessionHeaders>;
  const routes = ['/api/v1/me/documents', '/api/v1/roster-imports'] as const;

  beforeAll(async () => {
    api = await startTestApi();
    person = (await populate(api.database, ['canary']))[0]!;
    sessions = {
      '/api/v1/me/documents': await sessionOf(person.email),
      '/api/v1/roster-imports': await sessionOf('admin@kestrel.example'),
    };
  });
  afterAll(() => api.close());

  async function sessionOf(email: string): Promise<SessionHeaders> {
    return (await api.client().signIn(email, TEST_PASSWORD)).sessionHeaders();
  }

  const send = (
    path: (typeof routes)[number],
    body: Buffer,
    type = `multipart/form-data; boundary=${BOUNDARY}`,
  ) =>
    fetch(`${api.address}${path}`, {
      method: 'POST',
      body: new Uint8Array(body),
      headers: { 'content-type': type, ...sessions[path] },
      // No answer at all is as wrong as a bad one.
      signal: AbortSignal.timeout(60_000),
    });

  const storedFiles = async (): Promise<string[]> =>
    (await readdir(api.dataDir, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`.slice(api.dataDir.length))
      .toSorted();

  const good = {
    '/api/v1/me/documents': [PURPOSE, filePart('files', 'a.pdf', PDF)],
    '/api/v1/roster-imports': [filePart('file', 'a.csv', ROSTER)],
  };
  const whole = (path: (typeof routes)[number]) => rawForm(good[path]);
  const fileOf = (path: (typeof routes)[number]) => good[path].at(-1)!;

  const BAD: [string, (path: (typeof routes)[number]) => Buffer, string?][] = [
    ['nothing at all', () => Buffer.alloc(0)],
    ['only the end', () => rawForm([])],
    ['no file', () => rawForm([PURPOSE])],
    ['an empty file', (path) => rawForm([...good[path].slice(0, -1), { ...fileOf(path), content: '' }])],
    ['another boundary', whole, 'multipart/form-data; boundary=other'],
    ['no boundary', whole, 'multipart/form-data'],
    ['a boundary of 10 kB', whole, `multipart/form-data; boundary=${'b'.repeat(10_000)}`],
    ['a form that ends within a file', (path) => whole(path).subarray(0, -BOUNDARY.length - 20)],
    ['a form that ends within a header', (path) => whole(path).subarray(0, 60)],
    ['a form that ends before its last line', (path) => whole(path).subarray(0, -4)],
    [
      'a part without name',
      (path) => rawForm([...good[path], { headers: 'Content-Disposition: form-data', content: 'x' }]),
    ],
    ['a part without headers', () => rawForm([{ headers: '', content: 'x' }])],
    ['a field called __proto__', (path) => rawForm([...good[path], fieldPart('__proto__', 'x')])],
    ['a field called constructor', (path) => rawForm([...good[path], fieldPart('constructor', 'x')])],
    ['an unknown field', (path) => rawForm([...good[path], fieldPart('studentId', person.studentId)])],
    [
      'a thousand fields',
      (path) =>
        rawForm([...good[path], ...Array.from({ length: 1_000 }, (_, at) => fieldPart(`f${at}`, 'x'))]),
    ],
    ['a field of 1 MB', (path) => rawForm([fieldPart('purpose', 'x'.repeat(1_000_000)), fileOf(path)])],
    ['a field’s name of 100 kB', (path) => rawForm([fieldPart('n'.repeat(100_000), 'x'), fileOf(path)])],
    ['thirty files', (path) => rawForm([...good[path], ...Array.from({ length: 30 }, () => fileOf(path))])],
    [
      'a file of 21 MB',
      (path) =>
        rawForm([
          ...good[path].slice(0, -1),
          { ...fileOf(path), content: Buffer.concat([PDF, Buffer.alloc(21_000_000)]) },
        ]),
    ],
    ['JSON', () => Buffer.from('{"purpose":"study_permit"}'), 'application/json'],
    ['bytes of no kind', () => Buffer.from([...Array(2_000).keys()].map((at) => (at * 97) % 256))],
  ];

  for (const path of routes) {
    it.each(BAD)(`to ${path} are refused and leave nothing: %s`, async (_what, body, ...[type]) => {
      const before = { rows: await fingerprintOfAll(api.database), files: await storedFiles() };
      const response = await send(path, body(path), type);
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(response.status).toBeLessThan(500);
      expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
      expect(await response.json()).toMatchObject({
        title: expect.any(String),
        detail: expect.any(String),
        code: expect.any(String),
      });
      expect({ rows: await fingerprintOfAll(api.database), files: await storedFiles() }).toEqual(before);
    });

    it(`to ${path} leave nothing when the line breaks within a file`, async () => {
      const before = { rows: await fingerprintOfAll(api.database), files: await storedFiles() };
      const { hostname, port } = new URL(api.address);
      const socket = createConnection({ host: hostname, port: Number(port) });
      await once(socket, 'connect');
      const body = whole(path);
      socket.write(
        `POST ${path} HTTP/1.1\r\nHost: ${hostname}\r\nCookie: ${sessions[path].cookie}\r\nX-CSRF-Token: ${sessions[path]['x-csrf-token']}\r\nContent-Length: ${body.length}\r\n` +
          `Content-Type: multipart/form-data; boundary=${BOUNDARY}\r\n\r\n`,
      );
      socket.write(body.subarray(0, body.length - 100));
      // The server works on what has come: the next request shows that it took this one up.
      await api.client().get('/session');
      socket.destroy();
      await once(socket, 'close');
      await eventually(async () => (await storedFiles()).length === before.files.length);
      expect({ rows: await fingerprintOfAll(api.database), files: await storedFiles() }).toEqual(before);
    });
  }

  it('by name are names and nothing else: no folder, no header, no control character', async () => {
    const names = hostileNames();
    expect(names.length).toBeGreaterThanOrEqual(200);
    const before = await storedFiles();
    const shown: string[] = [];
    for (let at = 0; at < names.length; at += 10) {
      const files = names.slice(at, at + 10).map((name) => filePart('files', name, PDF));
      const response = await send('/api/v1/me/documents', rawForm([PURPOSE, ...files]));
      const body = (await response.json()) as UploadedDocument;
      expect({ status: response.status, count: body.files?.length }).toEqual({
        status: 201,
        count: files.length,
      });
      await api.database.inspect.query(
        `update coop.document_file set inspection = 'accepted' where document_id = $1`,
        [body.id],
      );
      for (const file of body.files) {
        expect(file.name).toMatch(/^[^\p{Cc}\p{Cs}/\\]{1,200}$/u);
        const download = await fetch(`${api.address}/api/v1/me/documents/${body.id}/files/${file.id}`, {
          headers: sessions['/api/v1/me/documents'],
        });
        expect(download.status).toBe(200);
        const disposition = download.headers.get('content-disposition')!;
        const parsed = /^attachment; filename="([\x20-\x7e]*)"; filename\*=UTF-8''([\w.~!#$&+^`|%-]+)$/.exec(
          disposition,
        );
        expect(decodeURIComponent(parsed?.[2] ?? `not readable: ${disposition}`)).toBe(file.name);
        expect(parsed![1]).not.toMatch(/["\\]/);
        expect(download.headers.get('set-cookie')).toBeNull();
        expect(Buffer.from(await download.arrayBuffer()).equals(PDF)).toBe(true);
        shown.push(file.name);
      }
    }
    expect(shown).toHaveLength(names.length);
    const added = (await storedFiles()).filter((file) => !before.includes(file));
    expect(added).toHaveLength(names.length);
    expect(added.filter((file) => !/^(\/[\w-]+)*\/documents\/([\w-]+\/)*[0-9a-f-]{36}$/.test(file))).toEqual(
      [],
    );
  });
});
