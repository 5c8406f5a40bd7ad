import { aReadyDocument, STUDY_PERMIT_FIELDS } from '#testing/builders/document-steps.js';
import { aSubmittedRequest } from '#testing/builders/letter-steps.js';
import type { TestAnswer, TestClient } from '#testing/test-client.js';
import type { TestDesk } from '#testing/test-desk.js';

const REASONS = [{ code: 'other', note: 'Please look again.' }];

/** Two members of staff who decide on the same thing at the same moment, on the version that both have seen. */
export interface Reviewers {
  readonly desk: TestDesk;
  readonly colleague: TestClient;
}

/** What is wrong after a race over a letter request; nothing: one decided, the other learnt of it. */
export async function raceForRequest({ desk, colleague }: Reviewers, race: number): Promise<string[]> {
  const student = await desk.student();
  const { id, version } = await aSubmittedRequest(student);
  const first = desk.staff.post(`/letter-requests/${id}/approve`, { version });
  const second = colleague.post(`/letter-requests/${id}/${race % 2 ? 'return' : 'decline'}`, {
    version,
    reasons: REASONS,
  });
  const answers = await Promise.all([first, second]);
  const row = await desk.row('select state, version from coop.letter_request where id = $1', id);
  const letters = await desk.row('select count(*)::int as n from coop.letter where request_id = $1', id);
  const open = await desk.row(
    `select count(*)::int as n from coop.review_task where subject_id = $1 and state = 'open'`,
    id,
  );
  return [
    ...(await loserTold(desk, answers, student.id, row, /^letter_request\.(approved|returned|declined)$/)),
    ...(letters['n'] === (row['state'] === 'approved' ? 1 : 0) ? [] : [`${String(letters['n'])} letters`]),
    ...(open['n'] === 0 ? [] : ['its task is open']),
  ];
}

/** The same over a document: one permit or none. */
export async function raceForDocument({ desk, colleague }: Reviewers, race: number): Promise<string[]> {
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
  const permits = await desk.row('select count(*)::int as n from coop.permit where document_id = $1', id);
  return [
    ...(await loserTold(desk, answers, student.id, row, /^document\.(verified|returned|rejected)$/)),
    ...(permits['n'] === (row['state'] === 'verified' ? 1 : 0) ? [] : [`${String(permits['n'])} permits`]),
  ];
}

/** One wins, the other is told the present state; the trail has one decision. */
async function loserTold(
  desk: TestDesk,
  answers: readonly TestAnswer[],
  studentId: string,
  row: Record<string, unknown>,
  decision: RegExp,
): Promise<string[]> {
  const states = answers.map(({ status }) => status).toSorted((a, b) => a - b);
  if (states.join() !== '200,409') return [`answers ${states.join()}`];
  const told = answers.find(({ status }) => status === 409)!.body as {
    code: string;
    current?: { state?: string; version?: number };
  };
  const decisions = (await desk.actions(studentId)).filter((action) => decision.test(action));
  return [
    ...(told.code === 'stale_version' ? [] : [`the loser was told ${told.code}`]),
    ...(told.current?.state === row['state'] && told.current?.version === row['version']
      ? []
      : ['the loser was not told what is']),
    ...(decisions.length === 1 ? [] : [`${decisions.length} decisions in the trail`]),
  ];
}
