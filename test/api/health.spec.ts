import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { sharedPostgresUrl } from '#testing/embedded-postgres.js';
import { anOffice } from '#testing/builders.js';
import { startTestApi, type TestApi } from '#testing/test-api.js';
import { openTestHouse, type TestHouse } from '#testing/test-house.js';

describe('/health', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api?.close());

  it('/health/live: the process answers', async () => {
    expect(await api.client().get('/health/live')).toMatchObject({ status: 200, body: { status: 'ok' } });
  });

  it('/health/ready: the api and its database answer', async () => {
    expect(await api.client().get('/health/ready')).toMatchObject({ status: 200, body: { database: 'ok' } });
  });

  it('/health/status: without a worker the installation is degraded, and says so', async () => {
    const answer = await api.client().get('/health/status');
    expect(answer).toMatchObject({
      status: 503,
      body: {
        status: 'degraded',
        worker: { state: 'silent' },
        zones: { release: '2026f' },
        scanner: { state: 'absent' },
      },
    });
  });

  it('/health/status and /health/metrics: how long no mail was looked after, and open alarms', async () => {
    await api.database.inspect.query(
      `insert into coop.sweep_run (name, started_at, finished_at, succeeded_at, counts)
       values ('send-due', now(), now(), now() - interval '27 hours', '{}'), ('watch-mail', now(), now(), now(), '{"dueUnsent": 4, "parked": 1}')`,
    );
    await api.database.inspect.query(`insert into coop.alarm (key, kind) values ('silence:1', 'silence')`);
    const { body } = await api.client().get('/health/status');
    expect((body as { mail: object }).mail).toMatchObject({ alarms: 1, counts: { dueUnsent: 4, parked: 1 } });
    const metrics = await api.client().get('/health/metrics');
    expect(metrics.headers.get('content-type')).toContain('text/plain');
    const figures = new Map(
      (metrics.body as string).split('\n').map((line) => line.split(' ') as [string, string]),
    );
    expect(figures.get('coopdesk_worker_up')).toBe('0');
    expect(figures.get('coopdesk_alarms_open')).toBe('1');
    expect(figures.get('coopdesk_mail_due_unsent')).toBe('4');
    expect(Number(figures.get('coopdesk_mail_seconds_since_last_run'))).toBeGreaterThanOrEqual(27 * 3_600);
  });

  it('/health/ready: a database that is gone is told', async () => {
    const lost = await startTestApi();
    try {
      const admin = new pg.Client({ connectionString: sharedPostgresUrl() });
      await admin.connect();
      await admin.query(`drop database ${lost.database.name} with (force)`);
      await admin.end();
      expect(await lost.client().get('/health/ready')).toMatchObject({
        status: 503,
        body: { status: 'unavailable' },
      });
      expect((await lost.client().get('/health/live')).status).toBe(200);
    } finally {
      await lost.close();
    }
  });

  describe('with a worker', () => {
    let house: TestHouse;
    beforeAll(async () => {
      house = await openTestHouse();
      await anOffice(house.database);
    });
    afterAll(() => house?.close());

    it('/health/status: heartbeat, last sweeps and queue are there', async () => {
      const body = await house.eventually(async () => {
        const { status, body: answer } = await house.client().get('/health/status');
        const report = answer as { sweeps: { name: string }[] };
        return status === 200 && report.sweeps.length > 0 ? report : null;
      });
      expect(body).toMatchObject({
        status: 'ok',
        database: 'ok',
        worker: { state: 'ok' },
        queue: expect.any(Array),
      });
    });
  });
});
