import { anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { inDays } from '#testing/builders/office-days.js';
import { startTestApi, type TestApi } from '#testing/test-api.js';
import type { TestAnswer, TestClient } from '#testing/test-client.js';
import { bodyOf } from '#testing/test-desk.js';

export const DAY = 86_400_000;
/** An instant so many days ago, and the day so many days from today. */
export const ago = (days: number): string =>
  `${new Date(Date.now() - days * DAY).toISOString().slice(0, 19)}Z`;
export const day = (days: number): string => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
export const codes = (list: readonly { readonly code: string }[]): string[] => list.map(({ code }) => code);

/** A case as these tests read it. */
export interface ReadCase {
  readonly id: string;
  readonly studentId: string;
  readonly version: number;
  readonly pathway: string;
  readonly stage: { readonly code: string; readonly acting: string };
  readonly stages: readonly { readonly code: string; readonly state: string }[];
  readonly steps: readonly { readonly code: string; readonly fields: readonly { readonly code: string }[] }[];
  readonly clocks: readonly {
    readonly code: string;
    readonly endsAt: string;
    readonly endsAtLocal: string;
    readonly state: string;
    readonly remains: object | null;
  }[];
  readonly missing: readonly { readonly code: string; readonly from: string }[];
  readonly findings: readonly { readonly code: string; readonly severity: string; readonly rule: string }[];
  readonly summary: readonly {
    readonly code: string;
    readonly value: { readonly en: string; readonly fr: string };
  }[];
  readonly facts: Readonly<Record<string, unknown>>;
  readonly history: readonly {
    readonly step: string;
    readonly values: Readonly<Record<string, unknown>>;
    readonly takenBackReason: string | null;
  }[];
  readonly person: { readonly reference: string; readonly email: string };
}

export interface PathwayHouse extends TestApi {
  readonly staff: TestClient;
  readonly administrator: TestClient;
  /** A new candidate with a sign-in. */
  candidate(pathway?: string): Promise<{ readonly opened: ReadCase; readonly client: TestClient }>;
  /** Records a step as staff, or as the candidate whose client is given. */
  step(of: ReadCase, name: string, values?: object, client?: TestClient): Promise<TestAnswer>;
  taken(of: ReadCase, name: string, values?: object, client?: TestClient): Promise<ReadCase>;
  told(of: ReadCase, facts: object): Promise<ReadCase>;
  /** A candidate with an invitation of some days ago. */
  invited(daysAgo: number, facts?: object): Promise<{ readonly now: ReadCase; readonly client: TestClient }>;
  rows(sql: string, ...values: unknown[]): Promise<Record<string, unknown>[]>;
}

let people = 0;

/** The API with a reviewer, an administrator, and candidates as needed. */
export async function openPathwayHouse(settings: Record<string, string> = {}): Promise<PathwayHouse> {
  const api = await startTestApi(settings);
  await anOffice(api.database);
  await anAccount(api.database, {
    role: 'reviewer',
    email: 'maya@kestrel.example',
    displayName: 'Maya Okafor',
  });
  await anAccount(api.database, {
    role: 'administrator',
    email: 'ines@kestrel.example',
    displayName: 'Ines Roy',
  });
  const staff = await api.client().signIn('maya@kestrel.example', TEST_PASSWORD);
  const administrator = await api.client().signIn('ines@kestrel.example', TEST_PASSWORD);
  const step: PathwayHouse['step'] = (of, name, values = {}, client = staff) =>
    client.post(client === staff ? `/pathway-cases/${of.id}/steps` : `/me/pathway-cases/${of.id}/steps`, {
      version: of.version,
      step: name,
      values,
    });
  const taken: PathwayHouse['taken'] = async (...of) => bodyOf<ReadCase>(await step(...of));
  const told: PathwayHouse['told'] = async (of, facts) =>
    bodyOf<ReadCase>(await staff.put(`/pathway-cases/${of.id}/facts`, { version: of.version, facts }));
  const candidate = async (pathway = 'iec') => {
    const email = `anna${++people}@schule.example`;
    const wish = { pathway, givenName: 'Anna', familyName: `Keller${people}`, email };
    const opened = bodyOf<ReadCase>(await staff.post('/pathway-cases', wish), 201);
    const { rows } = await api.database.inspect.query<{ id: string; version: number }>(
      'select id, version from coop.account where student_id = $1',
      [opened.studentId],
    );
    const { id, version } = rows[0]!;
    bodyOf(await administrator.patch(`/accounts/${id}`, { version, password: TEST_PASSWORD }));
    return { opened, client: await api.client().signIn(email, TEST_PASSWORD) };
  };
  return {
    ...api,
    staff,
    administrator,
    step,
    taken,
    told,
    candidate,
    async invited(daysAgo, facts = { ...GERMAN, host: HOST }) {
      const { opened, client } = await candidate();
      const pool = await taken(await told(opened, facts), 'enter_pool', {
        enteredPoolOn: '2026-01-15',
        season: 2026,
      });
      return { now: await taken(pool, 'invite', { issuedAt: ago(daysAgo) }), client };
    },
    async rows(sql, ...values) {
      return (await api.database.inspect.query<Record<string, unknown>>(sql, values)).rows;
    },
  };
}

/** Somebody who meets every condition of Germany's row. */
export const GERMAN = {
  citizenships: ['DE'],
  chosenCitizenship: 'DE',
  birthDate: '2003-04-05',
  residence: 'DE',
  school: { country: 'DE', enrolled: true },
  schoolName: 'Hochschule am See',
  curriculumRequires: true,
  passportExpiresOn: inDays(1_530),
  insuranceUntil: inDays(403),
  funds: 4000,
  dependants: false,
  previous: [],
} as const;

export const HOST = {
  employer: 'Harbour Analytics Ltd.',
  onCampus: false,
  supervisor: 'Joan Park',
  site: '200 Granville Street, Vancouver',
  from: inDays(161),
  to: inDays(340),
  paid: true,
} as const;
