import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { readSettings, SettingsError } from '#platform/config/read-settings.js';
import { Logger } from '#platform/logging/logger.js';
import { NestLogger } from '#platform/logging/nest-logger.js';
import { checkZoneTable } from '#platform/zones/check-zone-table.js';
import { MomentZones } from '#platform/zones/moment-zones.js';
import { WorkerModule } from './worker.module.js';

/** Starts the worker; settings come from the environment (see .env.example). */
async function main(): Promise<void> {
  const settings = readSettings(process.env);
  checkZoneTable(new MomentZones());
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(settings), {
    logger: false,
    abortOnError: false,
  });
  app.useLogger(new NestLogger(app.get(Logger)));
  app.enableShutdownHooks();
}

main().catch((error: unknown) => {
  const message =
    error instanceof SettingsError ? error.message : `The worker did not start: ${String(error)}`;
  process.stderr.write(`${message}\n`);
  process.exit(1);
});
