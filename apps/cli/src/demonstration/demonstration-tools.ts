import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AuditTrail } from '#casework/audit/audit-trail.js';
import { PersonKeys } from '#casework/audit/person-keys.js';
import { IdentityModule } from '#casework/identity/identity.module.js';
import { Passwords } from '#casework/identity/passwords.js';
import { LetterCases } from '#casework/letters/letter-cases.js';
import { LettersModule } from '#casework/letters/letters.module.js';
import { CaseReassessment } from '#casework/reminders/case-reassessment.js';
import { RemindersModule } from '#casework/reminders/reminders.module.js';
import { DatabaseModule } from '#database/database.module.js';
import { ActorTransactions } from '#database/transaction.js';
import { Clock } from '#platform/clock/clock.js';
import type { Settings } from '#platform/config/settings.js';
import { LetterRenderer } from '#platform/letter-renderer/letter-renderer.js';
import { PlatformModule } from '#platform/platform.module.js';
import { SealedFiles } from '#platform/storage/sealed-files.js';
import { WorkerPlatformModule } from '#platform/worker-platform.module.js';
import { Zones } from '#platform/zones/zones.js';
import type { DemonstrationTools } from './load-demonstration.js';

@Module({ imports: [IdentityModule, LettersModule, RemindersModule] })
class DemonstrationModule {}

/** Puts the house together without its servers, lends its services, and takes it apart again. */
export async function withDemonstrationTools<T>(
  settings: Settings,
  work: (tools: DemonstrationTools) => Promise<T>,
): Promise<T> {
  const database = { url: settings.database.url, poolSize: 2, applicationName: 'coopdesk seed' };
  const app = await NestFactory.createApplicationContext(
    {
      module: DemonstrationModule,
      imports: [
        PlatformModule.forRoot(settings),
        WorkerPlatformModule.forRoot(settings),
        DatabaseModule.forRoot(database),
      ],
    },
    { logger: false, abortOnError: false },
  );
  try {
    return await work({
      transactions: app.get(ActorTransactions),
      keys: app.get(PersonKeys),
      audit: app.get(AuditTrail),
      passwords: app.get(Passwords),
      letterCases: app.get(LetterCases),
      reassessment: app.get(CaseReassessment),
      renderer: app.get(LetterRenderer),
      files: app.get(SealedFiles),
      zones: app.get(Zones),
      clock: app.get(Clock),
    });
  } finally {
    await app.close();
  }
}
