import type { DynamicModule, INestApplicationContext, Type } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DatabaseModule } from '#database/database.module.js';
import type { Settings } from '#platform/config/settings.js';
import { PlatformModule } from '#platform/platform.module.js';

@Module({})
class CommandModule {}

/** Puts the named parts of the casework together without a server, lends them, and takes them apart again. */
export async function withCasework<T>(
  settings: Settings,
  modules: readonly (Type | DynamicModule)[],
  work: (app: INestApplicationContext) => Promise<T>,
): Promise<T> {
  const root: DynamicModule = {
    module: CommandModule,
    imports: [
      PlatformModule.forRoot(settings),
      DatabaseModule.forRoot({
        url: settings.database.url,
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
