import { aTermUnderPolicy, type PolicyDays } from '#testing/builders/policy-days.js';
import { aStudent, anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { startTestApi, type TestApi } from '#testing/test-api.js';
import type { TestClient } from '#testing/test-client.js';

/** An office with a coordinator, who may sign off, and a reviewer, who may not; one student after the other under policy. */
export class SignOffDesk {
  studentId = '';
  term!: PolicyDays;

  private constructor(
    readonly api: TestApi,
    readonly coordinator: TestClient,
    readonly reviewer: TestClient,
  ) {}

  static async open(): Promise<SignOffDesk> {
    const api = await startTestApi();
    await anOffice(api.database);
    const staff = async (role: string, displayName: string) => {
      await anAccount(api.database, { role, email: `${role}@kestrel.example`, displayName });
      return api.client().signIn(`${role}@kestrel.example`, TEST_PASSWORD);
    };
    return new SignOffDesk(
      api,
      await staff('coordinator', 'Cora Lindqvist'),
      await staff('reviewer', 'Maya Okafor'),
    );
  }

  async newStudent(values?: Parameters<typeof aTermUnderPolicy>[2]): Promise<void> {
    ({ id: this.studentId } = await aStudent(this.api.database));
    this.term = await aTermUnderPolicy(this.api.database, this.studentId, values);
  }

  get path(): `/students/${string}` {
    return `/students/${this.studentId}/work-terms/${this.term.workTermId}/sign-offs`;
  }

  wish(changes: object = {}): object {
    const { submissionId, from, to: until } = this.term;
    return { submissionId, from, until, ...changes };
  }

  /** @returns the id of the sign-off */
  async sign(changes: object = {}): Promise<string> {
    const answer = await this.coordinator.post(this.path, this.wish(changes));
    if (answer.status !== 201) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
    return (answer.body as { signOffs: { id: string }[] }).signOffs.at(-1)!.id;
  }

  /** The answer for the work term, as the desk reads it. */
  async authority(): Promise<unknown> {
    const { body } = await this.reviewer.get(`/students/${this.studentId}/authorization`);
    return (body as { coopStatus: { workTerms: object[] } }).coopStatus.workTerms[0];
  }

  async query(sql: string, ...values: unknown[]): Promise<Record<string, unknown>[]> {
    const { rows } = await this.api.database.inspect.query<Record<string, unknown>>(sql, values);
    return rows;
  }
}
