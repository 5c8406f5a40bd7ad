import { once } from 'node:events';
import { Processor, WorkerHost } from '@nestjs/bullmq';
import { Test, type TestingModule } from '@nestjs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Job } from 'bullmq';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { sharedPostgresUrl } from '#testing/embedded-postgres.js';
import { defineJob } from './job-contract.js';
import { publish } from './publish.js';
import { runQueueMigrations } from './queue-migrations.js';
import { QueueModule, workerOptions } from './queue.module.js';

const renderLetter = defineJob<{ letterId: string; version: number }>('render-letter', {
  id: ({ letterId, version }) => `${letterId}-${version}`,
});
const unseen = defineJob<{ letterId: string }>('unseen');

@Processor(renderLetter.name, workerOptions)
class RenderLetterProcessor extends WorkerHost {
  readonly seen: string[] = [];
  private readonly waiting = new Map<string, () => void>();

  override async process(job: Job<{ letterId: string }>): Promise<void> {
    this.seen.push(job.data.letterId);
    this.waiting.get(job.data.letterId)?.();
  }

  arrivalOf(letterId: string): Promise<void> {
    return new Promise((resolve) => {
      if (this.seen.includes(letterId)) resolve();
      this.waiting.set(letterId, resolve);
    });
  }
}

const breakOff = defineJob<{ letterId: string }>('break-off', { retryDelayMs: 600_000 });

@Processor(breakOff.name, workerOptions)
class BreakOffProcessor extends WorkerHost {
  override async process(): Promise<void> {
    throw new Error('duplicate key "Quillsworth" of 100977531, born 2003-07-19');
  }
}

describe('publish', () => {
  const database = `queue_spec_${process.pid}`;
  const role = `${database}_app`;
  let admin: pg.Client;
  let dataSource: DataSource;
  let app: TestingModule;
  let processor: RenderLetterProcessor;

  beforeAll(async () => {
    admin = new pg.Client({ connectionString: sharedPostgresUrl() });
    await admin.connect();
    await admin.query(`create database ${database}`);
    await admin.query(`create role ${role} login password 'queue-spec'`);
    const ownerUrl = new URL(sharedPostgresUrl());
    ownerUrl.pathname = `/${database}`;
    await Promise.all([runQueueMigrations(ownerUrl.href, [role]), runQueueMigrations(ownerUrl.href)]);

    const appUrl = new URL(ownerUrl);
    appUrl.username = role;
    appUrl.password = 'queue-spec';
    // The application's own path comes first, as in the real data source.
    const extra = { options: '-c search_path=coop' };
    dataSource = await new DataSource({ type: 'postgres', url: appUrl.href, extra }).initialize();
    const imports = [QueueModule.forWorker(appUrl.href, [renderLetter, breakOff])];
    app = await Test.createTestingModule({
      imports,
      providers: [RenderLetterProcessor, BreakOffProcessor],
    }).compile();
    await app.init();
    processor = app.get(RenderLetterProcessor);
  });

  afterAll(async () => {
    await app.close();
    await dataSource.destroy();
    await admin.query(`drop database ${database} with (force)`);
    await admin.query(`drop role ${role}`);
    await admin.end();
  });

  const jobsOf = async (name: string) => {
    const rows: { data: unknown }[] = await dataSource.query(`select data from bullmq.job where queue = $1`, [
      name,
    ]);
    return rows.length;
  };

  it('leaves no job when the transaction is rolled back', async () => {
    const rolledBack = dataSource.transaction(async (manager) => {
      await publish(manager, unseen, { letterId: 'a' });
      throw new Error('changed my mind');
    });
    await expect(rolledBack).rejects.toThrow('changed my mind');
    expect(await jobsOf(unseen.name)).toBe(0);
  });

  it('shows the job to the worker at commit, not before', async () => {
    await dataSource.transaction(async (manager) => {
      await publish(manager, renderLetter, { letterId: 'b', version: 1 });
      expect(await jobsOf(renderLetter.name)).toBe(0);
      // A later job, committed at once, is worked on while this one still waits for its commit.
      await dataSource.transaction((other) => publish(other, renderLetter, { letterId: 'c', version: 1 }));
      await processor.arrivalOf('c');
      expect(processor.seen).not.toContain('b');
    });
    await processor.arrivalOf('b');
  });

  it('makes no second job for the same id', async () => {
    const twin = defineJob<{ letterId: string }>('twin', { id: ({ letterId }) => letterId });
    for (const letterId of ['1', '1', '2']) {
      await dataSource.transaction((manager) => publish(manager, twin, { letterId }));
    }
    await dataSource.transaction(async (manager) => {
      await publish(manager, twin, { letterId: '2' });
      await publish(manager, twin, { letterId: '3' });
    });
    expect(await jobsOf(twin.name)).toBe(3);
  });

  it('keeps of a try that failed what broke off, and no value that the fault quotes', async () => {
    const failed = once(app.get(BreakOffProcessor).worker, 'failed');
    await dataSource.transaction((manager) => publish(manager, breakOff, { letterId: 'd' }));
    await failed;
    const [job] = await dataSource.query<{ text: string }[]>(
      `select j::text as text from bullmq.job j where queue = $1`,
      [breakOff.name],
    );
    expect(job?.text).toContain('duplicate key');
    expect(job?.text).toContain('queue.spec');
    expect(job?.text).not.toMatch(/Quillsworth|100977531|2003/);
  });

  it('gives the transaction its search path back and goes on in it', async () => {
    await dataSource.transaction(async (manager) => {
      await publish(manager, unseen, { letterId: 'd' });
      expect(await manager.query(`select current_setting('search_path') as path`)).toEqual([
        { path: 'coop' },
      ]);
    });
    expect(await jobsOf(unseen.name)).toBe(1);
  });

  it('refuses to publish outside a transaction', async () => {
    await expect(publish(dataSource.manager, unseen, { letterId: 'e' })).rejects.toThrow(
      /inside a transaction/,
    );
  });

  it('fails, and the transaction with it, where the queue has no tables', async () => {
    const bare = await new DataSource({ type: 'postgres', url: sharedPostgresUrl() }).initialize();
    const failing = bare.transaction((manager) => publish(manager, unseen, { letterId: 'f' }));
    await expect(failing).rejects.toThrow(/bullmq|migrat|exist/i);
    await bare.destroy();
  });
});

describe('defineJob', () => {
  it('refuses names that are no queue name', () => {
    expect(() => defineJob('a:b')).toThrow(/no job name/);
  });
});
