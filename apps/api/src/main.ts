import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { readSettings, SettingsError } from '#platform/config/read-settings.js';
import { checkZoneTable } from '#platform/zones/check-zone-table.js';
import { Zones } from '#platform/zones/zones.js';
import { createApi } from './create-api.js';
import { HealthStore } from './health/health-report.js';

/** Starts the API; settings come from the environment (see .env.example). */
async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const webFolder = fileURLToPath(new URL('../../../web', import.meta.url));
  const app = await createApi(settings, webFolder);
  checkZoneTable(app.get(Zones));
  await app.get(HealthStore).checkZones();
  await app.listen(settings.http.port, settings.http.host);
}

main().catch((error: unknown) => {
  const message = error instanceof SettingsError ? error.message : `The API did not start: ${String(error)}`;
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
});
