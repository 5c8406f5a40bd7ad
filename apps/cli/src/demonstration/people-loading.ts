import { searchName } from '#casework/students/search-name.js';
import type { PersonKeys } from '#casework/audit/person-keys.js';
import type { Transaction } from '#database/transaction.js';
import type { DemonstrationCase } from './demonstration-case.js';
import type { DemonstrationStore, Row } from './demonstration.store.js';
import type { LoadedOffice } from './office-loading.js';

/** The rows of all cases, each with its student's id. */
export function rowsOf<T extends object>(
  cases: readonly DemonstrationCase[],
  rows: (story: DemonstrationCase) => readonly T[],
): (T & { readonly studentId: string })[] {
  return cases.flatMap((story) => rows(story).map((row) => ({ ...row, studentId: story.person.id })));
}

/** Students with their keys and accounts, and the facts that a roster brings. */
export async function loadPeople(
  tx: Transaction,
  store: DemonstrationStore,
  keys: PersonKeys,
  {
    cases,
    office,
    passwordHashes,
  }: {
    readonly cases: readonly DemonstrationCase[];
    readonly office: LoadedOffice;
    readonly passwordHashes: ReadonlyMap<string, string>;
  },
): Promise<void> {
  await keys.createMany(
    tx,
    cases.map(({ person }) => person.id),
  );
  await store.insert(
    tx,
    'coop.student',
    cases.map((story) => studentRow(story, office)),
  );
  await store.insert(
    tx,
    'coop.account',
    cases.map((story) => accountRow(story, passwordHashes)),
  );
  await store.insert(
    tx,
    'coop.course_enrolment',
    rowsOf(cases, ({ courses }) => courses),
  );
  await store.insert(
    tx,
    'coop.study_enrolment',
    rowsOf(cases, ({ studies }) => studies),
  );
  await store.insert(
    tx,
    'coop.work_term',
    rowsOf(cases, ({ workTerms }) => workTerms),
  );
  await store.insert(
    tx,
    'coop.travel',
    rowsOf(cases, ({ travels }) => travels),
  );
}

function studentRow({ person, standing, program }: DemonstrationCase, office: LoadedOffice): Row {
  return {
    ...person,
    ...standing,
    searchName: searchName(person.givenName, person.familyName),
    programId: office.programIds.get(program),
  };
}

function accountRow({ person, random }: DemonstrationCase, hashes: ReadonlyMap<string, string>): Row {
  return {
    id: random.uuid(),
    role: 'student',
    email: person.email,
    displayName: `${person.givenName} ${person.familyName}`,
    passwordHash: hashes.get(person.email) ?? null,
    studentId: person.id,
    language: person.language,
  };
}
