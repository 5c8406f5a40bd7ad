import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Logger as NestsOwn } from '@nestjs/common';
import pg from 'pg';
import { createApi } from '#api/create-api.js';
import { readSettings } from '#platform/config/read-settings.js';
import { Logger } from '#platform/logging/logger.js';
import { sharedPostgresUrl } from '#testing/embedded-postgres.js';
import { aStudent, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { inDays } from '#testing/builders/office-days.js';
import { startTestApi, type TestApi } from '#testing/test-api.js';
import { makeDataDir, removeDataDir } from '#testing/test-environment.js';

describe('what every answer says to browsers', () => {
  let api: TestApi;
  let pages: string;

  beforeAll(async () => {
    pages = await makeDataDir();
    await mkdir(join(pages, 'assets'));
    await writeFile(join(pages, 'index.html'), '<!doctype html><title>Coopdesk</title>');
    await writeFile(join(pages, 'assets', 'app-abc.js'), 'export {};');
    api = await startTestApi({ PUBLIC_URL: 'https://coop.kestrel.example' }, pages);
    await anOffice(api.database);
  });
  afterAll(async () => {
    await api.close();
    await removeDataDir(pages);
  });

  const PLACES = [
    '/',
    '/desk/students',
    '/account-link',
    '/assets/app-abc.js',
    '/api/v1/session',
    '/health/live',
  ];
  const headersOf = async (path: string): Promise<Headers> => (await fetch(`${api.address}${path}`)).headers;

  it.each(PLACES)(
    '%s: loads from here alone, no inline script or style, in no frame of another site',
    async (path) => {
      const policy = (await headersOf(path)).get('content-security-policy')!;
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
      for (const part of [
        `default-src 'none'`,
        `script-src 'self'`,
        `style-src 'self'`,
        `frame-ancestors 'self'`,
        `base-uri 'none'`,
        `form-action 'self'`,
        `object-src 'none'`,
      ])
        expect(policy.split(';')).toContain(part);
    },
  );

  it.each(PLACES)(
    '%s: by TLS alone, as the type it says, apart from windows and pages of others',
    async (path) => {
      const headers = await headersOf(path);
      expect(
        Number(/max-age=(\d+)/.exec(headers.get('strict-transport-security')!)![1]),
      ).toBeGreaterThanOrEqual(180 * 86_400);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('referrer-policy')).toMatch(/^(same-origin|no-referrer)$/);
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('server')).toBeNull();
      expect(headers.get('access-control-allow-origin')).toBeNull();
    },
  );

  it('keeps nothing personal in any cache, and pages until they change', async () => {
    const { email } = await aStudent(api.database, { account: true });
    const opened = await api.client().post('/session', { email, password: TEST_PASSWORD });
    expect(opened.headers.getSetCookie()[0]).toMatch(
      /^__Host-coopdesk=[\w-]{43}; .*Path=\/; .*HttpOnly; Secure; SameSite=Lax$/,
    );
    const cookie = opened.headers.getSetCookie()[0]!.split(';')[0]!;
    for (const path of ['/session', '/me', '/me/documents', '/me/letters', '/sessions', '/nothing'])
      expect((await api.client().send('GET', path, undefined, { cookie })).headers.get('cache-control')).toBe(
        'no-store',
      );
    expect((await headersOf('/desk/students')).get('cache-control')).toBe('no-cache');
    expect((await headersOf('/assets/app-abc.js')).get('cache-control')).toMatch(/immutable/);
    expect((await headersOf('/account-link')).get('referrer-policy')).toBe('no-referrer');
  });

  it('says the office’s day with each answer of the API, whatever the day is elsewhere', async () => {
    const dayOf = async (path: string) => (await headersOf(path)).get('office-day');
    expect(await dayOf('/api/v1/sign-in-providers')).toBe(inDays(0));
    expect(await dayOf('/api/v1/session')).toBe(inDays(0));
    expect(await dayOf('/desk/students')).toBeNull();
    const ahead = await startTestApi();
    const first = `${ahead.address}/api/v1/sign-in-providers`;
    const none = await fetch(first);
    expect([none.status, none.headers.get('office-day')]).toEqual([200, null]);
    await anOffice(ahead.database);
    await ahead.database.inspect.query(`update coop.office set time_zone = 'Pacific/Kiritimati'`);
    // Fourteen hours before UTC, all year.
    const there = new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10);
    expect((await fetch(first)).headers.get('office-day')).toBe(there);
    await ahead.close();
  });

  it('sends no HSTS where there is no TLS', async () => {
    const plain = await startTestApi();
    expect((await fetch(`${plain.address}/health/live`)).headers.get('strict-transport-security')).toBeNull();
    await plain.close();
  });
});

describe('limits of a request', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());

  const send = (body: string) =>
    fetch(`${api.address}/api/v1/session`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
    });

  it.each([
    ['larger than 1 MB', JSON.stringify({ email: 'x'.repeat(1_048_577) }), 413],
    ['nested deeper than any needs to be', `${'{"a":'.repeat(40)}1${'}'.repeat(40)}`, 400],
    [
      'naming a prototype',
      '{"email":"a@b.example","password":"x","__proto__":{"role":"administrator"}}',
      400,
    ],
    ['naming the prototype of a constructor', '{"email":"a@b.example","constructor":{"prototype":{}}}', 400],
  ])('refuses a body %s', async (_what, body, status) => {
    expect((await send(body)).status).toBe(status);
    expect(({} as Record<string, unknown>)['role']).toBeUndefined();
  });

  it('gives headers a minute and a whole request two', () => {
    const server = api.app.getHttpServer() as { headersTimeout: number; requestTimeout: number };
    expect(server.requestTimeout).toBe(120_000);
    expect(server.headersTimeout).toBeLessThanOrEqual(60_000);
    expect(server.headersTimeout).toBeGreaterThan(0);
  });
});

describe('the end of the API', () => {
  it('answers what is under way and takes nothing new', async () => {
    const api = await startTestApi();
    await anOffice(api.database);
    const { email } = await aStudent(api.database, { account: true });
    const student = await api.client().signIn(email, TEST_PASSWORD);
    const blocker = await api.database.inspect.connect();
    await blocker.query('begin');
    await blocker.query('lock table coop.account in access exclusive mode');
    const slow = student.patch('/session/account', { language: 'fr' });
    // Under way once it waits for the lock.
    for (let waiting = false; !waiting;) {
      const { rows } = await api.database.inspect.query(
        `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      waiting = rows.length > 0;
    }
    const closed = api.app.close();
    await blocker.query('commit');
    blocker.release();
    expect((await slow).status).toBe(204);
    await closed;
    await expect(fetch(`${api.address}/health/live`)).rejects.toThrow('fetch failed');
    await api.database.drop();
    await removeDataDir(api.dataDir);
  });
});

describe('what Nest itself has to say', () => {
  it('goes the way of our own log, without what it quotes', async () => {
    const api = await startTestApi();
    const said = jest.spyOn(api.app.get(Logger), 'error');
    new NestsOwn('Scheduler').error('No answer for "Maya Okafor" of maya@kestrel.example');
    expect(said.mock.calls).toEqual([['No answer for "…" of …@…', undefined, { component: 'Scheduler' }]]);
    await api.close();
  });
});

describe('a start with a role that row-level security does not bind', () => {
  let api: TestApi;
  let admin: pg.Client;
  const role = `free_${process.pid}`;
  const superuserUrl = (): URL => {
    const url = new URL(sharedPostgresUrl());
    url.pathname = `/${api.database.name}`;
    return url;
  };
  beforeAll(async () => {
    api = await startTestApi();
    admin = new pg.Client({ connectionString: superuserUrl().href });
    await admin.connect();
    await admin.query(`create role ${role} login password 'free' bypassrls`);
  });
  afterAll(async () => {
    await admin.query(`drop role ${role}`);
    await admin.end();
    await api.close();
  });

  const startWith = async (url: string): Promise<void> => {
    const started = await createApi(readSettings({ ...api.environment, DATABASE_URL: url }));
    await started.close();
  };

  it.each(['a superuser', 'the owner of the tables', 'a role that may bypass it'])(
    'is refused: %s',
    async (who) => {
      const url = superuserUrl();
      if (who.startsWith('a role')) [url.username, url.password] = [role, 'free'];
      await expect(
        startWith(who.startsWith('the owner') ? api.database.ownerUrl : url.href),
      ).rejects.toMatchObject({ name: 'RoleError', message: expect.stringContaining('coopdesk_app') });
    },
  );
});
