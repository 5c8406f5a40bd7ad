import type { DynamicModule, INestApplicationContext, Type } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DatabaseModule } from '#database/database.module.js';
import type { Settings } from '#platform/config/settings.js';
import { PlatformModule } from '#platform/platform.module.js';

@Module({})
class CommandModule {}

/**
 * Puts the named parts of the casework together without a server, lends them, and takes them apart again.
 * @param role whose part the command plays in the database: that of the servers, or of their background work
 */
export async function withCasework<T>(
  settings: Settings,
  modules: readonly (Type | DynamicModule)[],
  work: (app: INestApplicationContext) => Promise<T>,
  role: 'app' | 'worker' = 'app',
): Promise<T> {
  const root: DynamicModule = {
    module: CommandModule,
    imports: [
      PlatformModule.forRoot(settings),
      DatabaseModule.forRoot({
        url: role === 'app' ? settings.database.url : settings.database.workerUrl,
        poolSize: 3,
        applicationName: 'coopdesk command',
      }),
      ...modules,
    ],
  };
  const app = await NestFactory.createApplicationContext(root, { logger: false, abortOnError: false });
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}
