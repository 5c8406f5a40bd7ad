import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anAccount, TEST_PASSWORD } from '#testing/builders.js';
import { inDays } from '#testing/builders/office-days.js';
import { aVerifiedPermit, STUDY_PERMIT_FIELDS } from '#testing/builders/document-steps.js';
import { anIssuedLetter, aSubmittedRequest } from '#testing/builders/letter-steps.js';
import { aTermUnderPolicy } from '#testing/builders/policy-days.js';
import type { TestClient } from '#testing/test-client.js';
import { bodyOf, openTestDesk, type SignedInStudent, type TestDesk } from '#testing/test-desk.js';

/** Every step that rests on what was read, or answers with it, asks the wall itself: no page has to be opened first. */
describe('steps on a case, for whoever is to read one of its documents a second time', () => {
  let desk: TestDesk;
  let reader: TestClient;
  let student: SignedInStudent;
  let letter: { readonly id: string; readonly version: number };
  let request: { readonly id: string; readonly version: number };
  let term: Awaited<ReturnType<typeof aTermUnderPolicy>>;

  beforeAll(async () => {
    desk = await openTestDesk();
    const account = { role: 'coordinator', email: 'tomas@kestrel.example', displayName: 'Tomas' } as const;
    await anAccount(desk.database, account);
    reader = await desk.client().signIn(account.email, TEST_PASSWORD);
    student = await desk.student();
    letter = await anIssuedLetter(desk, student);
    request = await aSubmittedRequest(student);
    term = await aTermUnderPolicy(desk.database, student.id);
    bodyOf(await reader.patch('/document-policy', { version: 1, secondReadingPercent: 100 }));
    await aVerifiedPermit(desk, student);
  });
  afterAll(() => desk.close());

  const why = { reason: 'Because.' };
  const reasons = [{ code: 'other', note: 'Because.' }];
  const ofTerm = () => `/students/${student.id}/work-terms/${term.workTermId}/sign-offs`;
  const steps: Readonly<Record<string, (version: (seen: number) => number) => [string, object | null]>> = {
    'approve a request': (v) => [`/letter-requests/${request.id}/approve`, { version: v(request.version) }],
    'return a request': (v) => [
      `/letter-requests/${request.id}/return`,
      { version: v(request.version), reasons },
    ],
    'decline a request': (v) => [
      `/letter-requests/${request.id}/decline`,
      { version: v(request.version), reasons },
    ],
    'revoke a letter': (v) => [`/letters/${letter.id}/revoke`, { version: v(letter.version), ...why }],
    'supersede a letter': (v) => [`/letters/${letter.id}/supersede`, { version: v(letter.version), ...why }],
    'make a letter again': (v) => [`/letters/${letter.id}/retry`, { version: v(letter.version) }],
    'keep a letter': (v) => [`/letters/${letter.id}/keep`, { version: v(letter.version), ...why }],
    'sign days off': () => [ofTerm(), { submissionId: term.submissionId, from: term.from, until: term.to }],
    'look at sign-offs': () => [ofTerm(), null],
    'withdraw a sign-off': () => [`${ofTerm()}/0190a5c0-0000-7000-8000-000000000000/withdraw`, why],
    'ask what if': () => [
      `/students/${student.id}/what-if`,
      { hypotheses: [{ kind: 'apply', applicationKind: 'study_permit_extension', at: inDays(48) }] },
    ],
    'take the whole file': () => [`/students/${student.id}/archive`, null],
  };

  it.each(Object.keys(steps))('refuses to %s, in the version seen and in any other', async (name) => {
    for (const version of [(seen: number) => seen, (seen: number) => seen + 7]) {
      const [path, body] = steps[name]!(version);
      const answer = body === null ? await reader.get(path) : await reader.post(path, body);
      expect({ path, ...answer }).toMatchObject({ status: 409, body: { code: 'second_reading_waits' } });
      expect(JSON.stringify(answer.body)).not.toMatch(
        new RegExp(`F123456789|${STUDY_PERMIT_FIELDS.expiresOn}`),
      );
    }
  });

  it('tells nothing of it in the preview of many letters, and approves none in the name of its reader', async () => {
    const preview = bodyOf<{ items: object[] }>(await reader.post('/letter-batches/preview', { limit: 50 }));
    expect(preview.items).toEqual([
      expect.objectContaining({
        outcome: 'refuse',
        findings: [],
        problem: expect.objectContaining({ code: 'second_reading_waits' }),
      }),
    ]);
    const rows = [{ requestId: request.id, version: request.version, seen: [] }];
    const { id } = bodyOf<{ id: string }>(await reader.post('/letter-batches', { rows }), 201);
    await desk.background.batches.run(new AbortController().signal);
    expect(bodyOf(await reader.get(`/letter-batches/${id}/rows`))).toMatchObject({
      items: [{ problem: { code: 'second_reading_waits' } }],
    });
  });

  it('shows none of its mails to the reader, and leaves everything open to a colleague', async () => {
    const sent = async (client: TestClient) =>
      JSON.stringify([
        bodyOf(await client.get('/mail?view=due&limit=200')),
        bodyOf(await client.get('/mail?view=planned&limit=200')),
      ]).includes(student.id);
    expect(await sent(reader)).toBe(false);
    expect(await sent(desk.staff)).toBe(true);
    bodyOf(await desk.staff.get(ofTerm()));
    bodyOf(await desk.staff.post(`/letter-requests/${request.id}/approve`, { version: request.version }));
  });
});
