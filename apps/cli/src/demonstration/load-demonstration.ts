import type { AuditTrail } from '#casework/audit/audit-trail.js';
import type { PersonKeys } from '#casework/audit/person-keys.js';
import type { Passwords } from '#casework/identity/passwords.js';
import type { LetterTemplateStore } from '#casework/letters/wording/letter-template.store.js';
import type { LetterCases } from '#casework/letters/requests/letter-cases.js';
import type { CaseReassessment } from '#casework/reminders/case-reassessment.js';
import type { RosterImport } from '#casework/students/roster-import.js';
import type { Actor } from '#database/actor.js';
import type { ActorTransactions, Transaction } from '#database/transaction.js';
import type { Clock } from '#platform/clock/clock.js';
import type { LetterRenderer } from '#platform/letter-renderer/letter-renderer.js';
import type { LetterSigner } from '#platform/letter-signer/letter-signer.js';
import type { SealedFiles } from '#platform/storage/sealed-files.js';
import type { Zones } from '#platform/zones/zones.js';
import { type CandidateTools, loadCandidates } from './candidate-loading.js';
import { tellCandidates } from './candidates.js';
import { DemonstrationCalendar } from './calendar.js';
import type { DemonstrationCase } from './demonstration-case.js';
import { DemonstrationStore } from './demonstration.store.js';
import { loadDocuments } from './document-loading.js';
import { loadHistory } from './history-loading.js';
import { loadLetters } from './letter-loading.js';
import { loadSentMails } from './mail-loading.js';
import { type LoadedOffice, loadOffice } from './office-loading.js';
import { loadPeople, rowsOf } from './people-loading.js';
import { importRoster } from './roster-loading.js';
import { SeededRandom } from './random.js';
import { settledTasks } from './settled-tasks.js';
import { CANDIDATE_SIGN_IN, DEMONSTRATION_PASSWORD, SIGN_INS, STAFF } from './sign-ins.js';
import { tellCases } from './tell-cases.js';

/** What the house offers and the demonstration is written with. */
export interface DemonstrationTools extends CandidateTools {
  readonly transactions: ActorTransactions;
  readonly keys: PersonKeys;
  readonly audit: AuditTrail;
  readonly passwords: Passwords;
  readonly letterCases: LetterCases;
  readonly letterTemplates: LetterTemplateStore;
  readonly reassessment: CaseReassessment;
  readonly roster: RosterImport;
  readonly renderer: LetterRenderer;
  readonly signer: LetterSigner;
  readonly files: SealedFiles;
  /** Address under which anybody checks letters. */
  readonly publicUrl: string;
  readonly zones: Zones;
  readonly clock: Clock;
}

export type LoadOutcome = 'loaded' | 'there_already' | 'other_data';

const SEED: Actor = { kind: 'system', name: 'seed' };
const OFFICE_SEED = 1_101;

/** Loads the demonstration in one transaction, or nothing of it: into an empty database only, and only once. */
export async function loadDemonstration(tools: DemonstrationTools): Promise<LoadOutcome> {
  const store = new DemonstrationStore();
  const calendar = new DemonstrationCalendar(tools.clock.now(), tools.zones);
  const cases = tellCases(calendar);
  const passwordHashes = await hashPasswords(tools.passwords);
  const outcome = await tools.transactions.run(SEED, async (tx): Promise<LoadOutcome> => {
    await store.lock(tx);
    const found = await store.found(tx, STAFF[0].email);
    if (found === 'demonstration') return 'there_already';
    if (found === 'other') return 'other_data';
    const random = new SeededRandom(OFFICE_SEED);
    const office = await loadOffice(tx, store, { calendar, random, passwordHashes });
    await loadCases(tx, store, tools, { cases, office, passwordHashes });
    return 'loaded';
  });
  // Its batches commit by themselves; should it be cut off, the rest of the demonstration stands.
  if (outcome === 'loaded') {
    await importRoster(tools.roster, calendar, cases);
    await loadCandidates(tools, tellCandidates(calendar), passwordHashes.get(CANDIDATE_SIGN_IN)!);
  }
  return outcome;
}

async function loadCases(
  tx: Transaction,
  store: DemonstrationStore,
  tools: DemonstrationTools,
  loading: {
    readonly cases: readonly DemonstrationCase[];
    readonly office: LoadedOffice;
    readonly passwordHashes: ReadonlyMap<string, string>;
  },
): Promise<void> {
  const { cases, office } = loading;
  await loadPeople(tx, store, tools.keys, loading);
  await loadDocuments(tx, { ...tools, store }, loading);
  const finishLetters = await loadLetters(tx, { ...tools, store }, loading);
  await loadSentMails(tx, store, cases);
  await store.insert(
    tx,
    'coop.review_task',
    rowsOf(cases, ({ tasks }) => tasks).map(({ assigned, ...task }) => ({
      ...task,
      programId: programOfTask(loading, task.studentId),
      assignedTo: assigned && { reviewer: office.reviewerId, coordinator: office.coordinatorId }[assigned],
    })),
  );
  await store.assignedTogether(tx, office.reviewerId, {
    id: office.coordinatorId,
    name: STAFF[0].displayName,
  });
  await store.insert(
    tx,
    'coop.review_task',
    rowsOf(cases, settledTasks).map((task) => ({
      ...task,
      programId: programOfTask(loading, task.studentId),
      assignedTo: office.reviewerId,
    })),
  );
  await loadHistory(tx, tools.audit, cases);
  await tools.reassessment.changed(
    tx,
    cases.map(({ person }) => person.id),
  );
  await finishLetters();
}

function programOfTask(
  { cases, office }: { readonly cases: readonly DemonstrationCase[]; readonly office: LoadedOffice },
  studentId: string,
): string | undefined {
  const story = cases.find(({ person }) => person.id === studentId);
  return story && office.programIds.get(story.program);
}

/** By mail address; hashing is slow on purpose, so that the few who can sign in are hashed and nobody else. */
async function hashPasswords(passwords: Passwords): Promise<ReadonlyMap<string, string>> {
  const hashed = SIGN_INS.map(
    async ({ login }) => [login, await passwords.hash(DEMONSTRATION_PASSWORD)] as const,
  );
  return new Map(await Promise.all(hashed));
}
