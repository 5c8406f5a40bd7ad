import { describe, expect, it } from '@jest/globals';
import type { StudentActor } from '#database/actor.js';
import { ActorTransactions, NO_REQUEST, type Transaction } from '#database/transaction.js';
import { DocumentReading } from './documents/document-reading.js';
import { FileViewing } from './documents/file-viewing.js';
import { ReasonCrops } from './documents/reason-crops.js';
import { LetterDrafts } from './letters/requests/letter-drafts.js';
import { LetterReading } from './letters/issue/letter-reading.js';
import { RequestSteps } from './letters/requests/request-steps.js';
import { RequestSubmission } from './letters/requests/request-submission.js';
import { notFound } from './outcome.js';
import { isOwnOrStaffs } from './own-rows.js';
import { SubmissionOutcomes } from './submissions/submission-outcomes.js';
import { SubmissionProof } from './submissions/submission-proof.js';

const ID = '0199e4a0-0000-7000-8000-000000000001';
const SELF: StudentActor = { kind: 'student', accountId: 'a', studentId: 'self', name: 'Ananya' };

/** What no step on a foreign row may reach: every use of it fails. */
const untouched = new Proxy(
  {},
  {
    get(_target, member) {
      throw new Error(`${String(member)} was used for a foreign row.`);
    },
  },
) as never;

/** A store whose row-level security let the row of another student through. */
const leaking = new Proxy(
  {},
  {
    get: () => async () => ({
      id: ID,
      studentId: 'other',
      version: 1,
      state: 'draft',
      purpose: 'submission_confirmation',
      inspection: 'accepted',
      storageKey: 'key',
      bytes: 1,
      reasons: [{ code: 'other', place: {} }],
    }),
  },
) as never;

class OneTransaction extends ActorTransactions {
  override run<T>(actor: StudentActor, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return work(txOf(actor));
  }
}
const txOf = (actor: StudentActor): Transaction => ({ manager: untouched, actor, request: NO_REQUEST });
const transactions = new OneTransaction(untouched);

const steps = new RequestSteps(leaking, untouched, untouched);
const drafts = new LetterDrafts(
  transactions,
  leaking,
  untouched,
  steps,
  untouched,
  untouched,
  untouched,
  untouched,
);
const submission = new RequestSubmission(
  transactions,
  steps,
  untouched,
  untouched,
  untouched,
  untouched,
  untouched,
  untouched,
  untouched,
);

describe('the service’s own lock: a store that returns a foreign row opens nothing', () => {
  it.each<[string, string, () => Promise<unknown>]>([
    ['reading a letter request', 'letter request', () => drafts.read(SELF, ID)],
    [
      'answering a letter request',
      'letter request',
      () => drafts.answer(SELF, ID, { version: 1, answers: {} }, NO_REQUEST),
    ],
    [
      'submitting a letter request',
      'letter request',
      () => submission.submit(SELF, ID, { version: 1, noticeVersion: 1 }, NO_REQUEST),
    ],
    [
      'withdrawing a letter request',
      'letter request',
      () => submission.withdraw(SELF, ID, { version: 1 }, NO_REQUEST),
    ],
    [
      'opening the page of a letter',
      'letter',
      () =>
        new LetterReading(transactions, leaking, untouched, untouched, untouched).open(SELF, ID, NO_REQUEST),
    ],
    [
      'reading a document',
      'document',
      () =>
        new DocumentReading(
          transactions,
          leaking,
          untouched,
          untouched,
          untouched,
          untouched,
          untouched,
          untouched,
          untouched,
        ).own(SELF, ID),
    ],
    [
      'opening a file',
      'file',
      () => new FileViewing(transactions, leaking, untouched, untouched).open(SELF, ID, ID, NO_REQUEST),
    ],
    [
      'looking at the place that a reason means',
      'record',
      () => new ReasonCrops(transactions, leaking, untouched, untouched).open(SELF, ID, 1, NO_REQUEST),
    ],
    [
      'looking at a page',
      'record',
      () => new FileViewing(transactions, untouched, leaking, untouched).page(SELF, ID, ID, 1, NO_REQUEST),
    ],
    [
      'recording an outcome',
      'application',
      () =>
        new SubmissionOutcomes(
          transactions,
          leaking,
          untouched,
          untouched,
          untouched,
          untouched,
          untouched,
        ).record(SELF, ID, { version: 1, kind: 'approved', at: '2026-11-20T00:00:00Z' }, NO_REQUEST),
    ],
  ])('%s is answered like an unknown id', async (_name, what, step) => {
    expect(await step()).toEqual(notFound(what));
  });

  it('attaching a foreign confirmation is refused like one that does not exist', async () => {
    const none = new Proxy({}, { get: () => async () => null }) as never;
    const [foreign, unknown] = [
      new SubmissionProof(leaking, untouched, untouched),
      new SubmissionProof(none, untouched, untouched),
    ];
    expect(await foreign.find(txOf(SELF), ID)).toEqual(await unknown.find(txOf(SELF), ID));
  });

  it('lets a student’s own row and the staff through', () => {
    expect(isOwnOrStaffs(SELF, { studentId: 'self' })).toBe(true);
    expect(
      isOwnOrStaffs({ kind: 'staff', accountId: 'm', role: 'reviewer', name: 'Maya' }, { studentId: 'self' }),
    ).toBe(true);
    expect(isOwnOrStaffs(SELF, { studentId: 'other' })).toBe(false);
  });
});
