import { AuditTrail } from '#casework/audit/audit-trail.js';
import { PersonKeys } from '#casework/audit/person-keys.js';
import { AccountStore } from '#casework/identity/account.store.js';
import { IdentityModule } from '#casework/identity/identity.module.js';
import { Passwords } from '#casework/identity/passwords.js';
import { LetterCases } from '#casework/letters/requests/letter-cases.js';
import { LetterTemplateStore } from '#casework/letters/wording/letter-template.store.js';
import { LettersModule } from '#casework/letters/letters.module.js';
import { CaseReassessment } from '#casework/reminders/case-reassessment.js';
import { CaseFacts } from '#casework/pathways/case-facts.js';
import { CaseOpening } from '#casework/pathways/case-opening.js';
import { CaseSteps } from '#casework/pathways/case-steps.js';
import { RegisteredPathwaysModule } from '#casework/registered-pathways.module.js';
import { ConsequencesOfFactsModule } from '#casework/consequences-of-facts.module.js';
import { RosterImport } from '#casework/students/roster-import.js';
import { StudentsModule } from '#casework/students/students.module.js';
import { ActorTransactions } from '#database/transaction.js';
import { Clock } from '#platform/clock/clock.js';
import type { Settings } from '#platform/config/settings.js';
import { LetterRenderer } from '#platform/letter-renderer/letter-renderer.js';
import { LetterSigner } from '#platform/letter-signer/letter-signer.js';
import { SealedFiles } from '#platform/storage/sealed-files.js';
import { WorkerPlatformModule } from '#platform/worker-platform.module.js';
import { Zones } from '#platform/zones/zones.js';
import { withCasework } from '../casework-tools.js';
import type { DemonstrationTools } from './load-demonstration.js';

/** Lends the services that the demonstration is written with. */
export async function withDemonstrationTools<T>(
  settings: Settings,
  work: (tools: DemonstrationTools) => Promise<T>,
): Promise<T> {
  const letters = WorkerPlatformModule.forRoot(settings);
  return withCasework(
    settings,
    [
      letters,
      IdentityModule,
      LettersModule,
      ConsequencesOfFactsModule,
      StudentsModule,
      RegisteredPathwaysModule,
    ],
    (app) =>
      work({
        transactions: app.get(ActorTransactions),
        accounts: app.get(AccountStore),
        caseOpening: app.get(CaseOpening),
        caseFacts: app.get(CaseFacts),
        caseSteps: app.get(CaseSteps),
        keys: app.get(PersonKeys),
        audit: app.get(AuditTrail),
        passwords: app.get(Passwords),
        letterCases: app.get(LetterCases),
        letterTemplates: app.get(LetterTemplateStore),
        reassessment: app.get(CaseReassessment),
        roster: app.get(RosterImport),
        renderer: app.get(LetterRenderer),
        signer: app.get(LetterSigner),
        files: app.get(SealedFiles),
        publicUrl: settings.http.publicUrl,
        zones: app.get(Zones),
        clock: app.get(Clock),
      }),
  );
}
