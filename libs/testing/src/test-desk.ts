import { type Background, openBackground } from './background.js';
import { aStudent, anAccount, anOffice, TEST_PASSWORD } from './builders.js';
import { startTestApi, type TestApi } from './test-api.js';
import type { TestAnswer, TestClient } from './test-client.js';

export interface SignedInStudent {
  readonly id: string;
  readonly client: TestClient;
}

/** An office at work: the API, a signed-in reviewer, students as needed, background work on demand. */
export interface TestDesk extends TestApi {
  readonly staff: TestClient;
  readonly background: Background;
  student(values?: Parameters<typeof aStudent>[1]): Promise<SignedInStudent>;
  /** The audit trail's actions about a student, oldest first. */
  actions(studentId: string): Promise<string[]>;
  /** One row of the database as it really is. */
  row(sql: string, ...values: unknown[]): Promise<Record<string, unknown>>;
}

export async function openTestDesk(): Promise<TestDesk> {
  const api = await startTestApi();
  await anOffice(api.database);
  await anAccount(api.database, {
    role: 'reviewer',
    email: 'maya@kestrel.example',
    displayName: 'Maya Okafor',
  });
  const staff = await api.client().signIn('maya@kestrel.example', TEST_PASSWORD);
  const background = await openBackground(api);
  const { inspect } = api.database;
  return {
    ...api,
    staff,
    background,
    async student(values = {}) {
      const { id, email } = await aStudent(api.database, { ...values, account: true });
      return { id, client: await api.client().signIn(email, TEST_PASSWORD) };
    },
    async actions(studentId) {
      const { rows } = await inspect.query<{ action: string }>(
        'select action from coop.audit_entry where student_id = $1 order by id',
        [studentId],
      );
      return rows.map(({ action }) => action);
    },
    async row(sql, ...values) {
      const { rows } = await inspect.query<Record<string, unknown>>(sql, values);
      if (rows.length !== 1) throw new Error(`${rows.length} rows instead of one.`);
      return rows[0]!;
    },
    async close() {
      await background.close();
      await api.close();
    },
  };
}

/** The body of an answer of the expected status; anything else fails the test with what came instead. */
export function bodyOf<Body>(
  answer: TestAnswer,
  status = 200,
  read: (body: unknown) => Body = (body) => body as Body,
): Body {
  if (answer.status === status) return read(answer.body);
  throw new Error(`${answer.status} instead of ${status}: ${JSON.stringify(answer.body)}`);
}
