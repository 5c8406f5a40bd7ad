import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DynamicModule, INestApplicationContext, Type } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DatabaseModule } from '#database/database.module.js';
import { readSettings } from '#platform/config/read-settings.js';
import { PlatformModule } from '#platform/platform.module.js';

@Module({})
class WorkerCaseworkModule {}

export interface WorkerCasework {
  readonly app: INestApplicationContext;
  close(): Promise<void>;
}

/** Slices of the casework as the worker has them, with its database role, and nothing that runs by itself. */
export async function openWorkerCasework(
  urls: { readonly appUrl: string; readonly workerUrl: string; readonly ownerUrl: string },
  modules: readonly (Type | DynamicModule)[],
): Promise<WorkerCasework> {
  const dataDir = await mkdtemp(join(tmpdir(), 'coopdesk-casework-'));
  const settings = readSettings({
    NODE_ENV: 'test',
    COOPDESK_DATA_DIR: dataDir,
    DATABASE_URL: urls.appUrl,
    WORKER_DATABASE_URL: urls.workerUrl,
    MIGRATION_DATABASE_URL: urls.ownerUrl,
    SMTP_URL: 'smtp://127.0.0.1:9',
    MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
    LOG_LEVEL: 'silent',
  });
  const app = await NestFactory.createApplicationContext(
    {
      module: WorkerCaseworkModule,
      imports: [
        PlatformModule.forRoot(settings),
        DatabaseModule.forRoot({ url: urls.workerUrl, applicationName: 'worker casework', poolSize: 5 }),
        ...modules,
      ],
    },
    { logger: false, abortOnError: false },
  );
  return {
    app,
    async close() {
      await app.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
