import type { Transaction } from '#database/transaction.js';
import type { DemonstrationCalendar } from './calendar.js';
import type { DemonstrationStore } from './demonstration.store.js';
import { COLLECTION_NOTICE, OFFICE } from './office.js';
import { PROGRAMS, type ProgramCode } from './programs.js';
import type { SeededRandom } from './random.js';
import { STAFF } from './sign-ins.js';

/** Ids that the students' rows refer to. */
export interface LoadedOffice {
  readonly programIds: ReadonlyMap<ProgramCode, string>;
  readonly coordinatorId: string;
  readonly reviewerId: string;
}

/** The office, its terms and programs, the privacy notice and the people who work there. */
export async function loadOffice(
  tx: Transaction,
  store: DemonstrationStore,
  {
    calendar,
    random,
    passwordHashes,
  }: {
    readonly calendar: DemonstrationCalendar;
    readonly random: SeededRandom;
    readonly passwordHashes: ReadonlyMap<string, string>;
  },
): Promise<LoadedOffice> {
  await store.insert(tx, 'coop.office', [OFFICE]);
  await store.insert(tx, 'coop.privacy_notice', [COLLECTION_NOTICE]);
  await store.insert(tx, 'coop.term', calendar.terms);
  const programs = PROGRAMS.map((program) => ({ ...program, id: random.uuid() }));
  await store.insert(tx, 'coop.program', programs);
  const accounts = STAFF.map((person) => ({
    ...person,
    id: random.uuid(),
    passwordHash: passwordHashes.get(person.email) ?? null,
  }));
  await store.insert(tx, 'coop.account', accounts);
  const accountOf = (role: string): string => accounts.find((account) => account.role === role)!.id;
  return {
    programIds: new Map(programs.map(({ code, id }) => [code, id])),
    coordinatorId: accountOf('coordinator'),
    reviewerId: accountOf('reviewer'),
  };
}
