import type { DynamicModule, INestApplicationContext, Type } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DatabaseModule } from '#database/database.module.js';
import { readSettings } from '#platform/config/read-settings.js';
import { PlatformModule } from '#platform/platform.module.js';
import { type DatabaseUrls, makeDataDir, removeDataDir, testEnvironment } from './test-environment.js';

@Module({})
class WorkerCaseworkModule {}

export interface WorkerCasework {
  readonly app: INestApplicationContext;
  close(): Promise<void>;
}

/** Slices of the casework as the worker has them, with its database role, and nothing that runs by itself. */
export async function openWorkerCasework(
  urls: DatabaseUrls,
  modules: readonly (Type | DynamicModule)[],
): Promise<WorkerCasework> {
  const dataDir = await makeDataDir();
  const settings = readSettings(testEnvironment(urls, dataDir));
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
      await removeDataDir(dataDir);
    },
  };
}
