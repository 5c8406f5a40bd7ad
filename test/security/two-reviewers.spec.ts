import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anAccount, TEST_PASSWORD } from '#testing/builders.js';
import { aReadyDocument, STUDY_PERMIT_FIELDS } from '#testing/builders/document-steps.js';
import { aSubmittedRequest } from '#testing/builders/letter-steps.js';
import type { TestAnswer, TestClient } from '#testing/test-client.js';
import { openTestDesk, type TestDesk } from '#testing/test-desk.js';

const RACES = 50;
const REASONS = [{ code: 'other', note: 'Please look again.' }];

/** Two people decide on the same thing at the same moment, on the version that both have seen. */
describe('two reviewers', () => {
  let desk: TestDesk;
  let colleague: TestClient;
  beforeAll(async () => {
    desk = await openTestDesk();
    await anAccount(desk.database, {
      role: 'coordinator',
      email: 'ines@kestrel.example',
      displayName: 'Ines Roy',
    });
    colleague = await desk.client().signIn('ines@kestrel.example', TEST_PASSWORD);
  });
  afterAll(() => desk.close());

  /** One wins, the other is told the present state; the trail has one decision. */
  async function expectOneWinner(
    answers: readonly TestAnswer[],
    now: {
      readonly studentId: string;
      readonly state: string;
      readonly version: number;
      readonly decisions: RegExp;
    },
  ): Promise<void> {
    expect(answers.map(({ status }) => String(status)).toSorted()).toEqual(['200', '409']);
    const loser = answers.find(({ status }) => status === 409)!.body as {
      code: string;
      detail: string;
      current: object;
    };
    expect(loser).toMatchObject({
      code: 'stale_version',
      current: { state: now.state, version: now.version },
    });
    const decisions = (await desk.actions(now.studentId)).filter((action) => now.decisions.test(action));
    expect(decisions).toHaveLength(1);
  }

  it(`decide on ${RACES} letter requests: one decision each, and the other learns of it`, async () => {
    for (let race = 0; race < RACES; race += 1) {
      const student = await desk.student();
      const { id, version } = await aSubmittedRequest(student);
      const first = desk.staff.post(`/letter-requests/${id}/approve`, { version });
      const second = colleague.post(`/letter-requests/${id}/${race % 2 ? 'return' : 'decline'}`, {
        version,
        reasons: REASONS,
      });
      const answers = await Promise.all(race % 3 ? [first, second] : [second, first]);
      const row = await desk.row('select state, version from coop.letter_request where id = $1', id);
      await expectOneWinner(answers, {
        studentId: student.id,
        state: String(row['state']),
        version: Number(row['version']),
        decisions: /^letter_request\.(approved|returned|declined)$/,
      });
      const letters = await desk.row('select count(*)::int as n from coop.letter where request_id = $1', id);
      expect(letters['n']).toBe(row['state'] === 'approved' ? 1 : 0);
      const open = await desk.row(
        `select count(*)::int as n from coop.review_task where subject_id = $1 and state = 'open'`,
        id,
      );
      expect(open['n']).toBe(0);
    }
  }, 240_000);

  it(`decide on ${RACES} documents: one permit or none, and the other learns of it`, async () => {
    for (let race = 0; race < RACES; race += 1) {
      const student = await desk.student();
      const { id, version } = await aReadyDocument(desk, student);
      const answers = await Promise.all([
        desk.staff.post(`/documents/${id}/verify`, { version, fields: STUDY_PERMIT_FIELDS }),
        colleague.post(
          `/documents/${id}/${race % 2 ? 'return' : 'verify'}`,
          race % 2 ? { version, reasons: REASONS } : { version, fields: STUDY_PERMIT_FIELDS },
        ),
      ]);
      const row = await desk.row('select state, version from coop.document where id = $1', id);
      await expectOneWinner(answers, {
        studentId: student.id,
        state: String(row['state']),
        version: Number(row['version']),
        decisions: /^document\.(verified|returned|rejected)$/,
      });
      const permits = await desk.row('select count(*)::int as n from coop.permit where document_id = $1', id);
      expect(permits['n']).toBe(row['state'] === 'verified' ? 1 : 0);
    }
  }, 240_000);
});
