import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { inDays } from '#testing/builders/office-days.js';
import { bodyOf } from '#testing/test-desk.js';
import { SignOffDesk } from './sign-off-desk.js';

interface Answered {
  readonly id: string;
  readonly authorized: string;
  readonly authorizedUntil: string | null;
  readonly reason: string | null;
}

interface BothSides {
  readonly present: { readonly workTerms: readonly Answered[] };
  readonly hypothetical: { readonly workTerms: readonly Answered[] };
}

describe('sign-offs count in what is asked about', () => {
  let desk: SignOffDesk;
  beforeAll(async () => {
    desk = await SignOffDesk.open();
  });
  afterAll(() => desk.api.close());
  beforeEach(() => desk.newStudent());

  const whatIf = async (hypothesis: object): Promise<BothSides> =>
    bodyOf(await desk.reviewer.post(`/students/${desk.studentId}/what-if`, { hypotheses: [hypothesis] }));
  const asOf = async (at: Date): Promise<readonly Answered[]> => {
    const answer = await desk.reviewer.get(
      `/students/${desk.studentId}/authorization/as-of?at=${encodeURIComponent(at.toISOString())}`,
    );
    return bodyOf<{ workTerms: readonly Answered[] }>(answer).workTerms;
  };
  const waiting = { authorized: 'unknown', authorizedUntil: inDays(-10), reason: 'needs_sign_off' };
  const signed = { authorized: 'yes', authorizedUntil: null, reason: null };
  const refusal = () => ({
    kind: 'decision',
    application: desk.term.submissionId,
    outcome: 'refused',
    at: inDays(5),
  });

  it('in what if: signed days stand on both sides, and end with the decision that is supposed', async () => {
    const unsigned = await whatIf({ kind: 'passport_renewed', until: inDays(2000) });
    expect(unsigned.present.workTerms).toMatchObject([waiting]);
    expect(unsigned.hypothetical.workTerms).toMatchObject([waiting]);

    await desk.sign();
    const { present, hypothetical } = await whatIf(refusal());
    expect(present.workTerms).toMatchObject([{ id: desk.term.workTermId, ...signed }]);
    expect(hypothetical.workTerms).toMatchObject([
      { id: desk.term.workTermId, authorized: 'no', reason: null },
    ]);
    const until = hypothetical.workTerms[0]!.authorizedUntil!;
    expect([inDays(4), inDays(5)]).toContain(until);
  });

  it('in what if: a signature for one work term is none for another that is only asked about (Q1)', async () => {
    await desk.sign();
    const { hypothetical } = await whatIf({ kind: 'work_term', from: inDays(51), to: inDays(80) });
    expect(hypothetical.workTerms).toMatchObject([
      { id: desk.term.workTermId, ...signed },
      { id: 'hypothesis-1', authorized: 'no' },
    ]);
  });

  it('as of: a signature counts from the moment it was given to the moment it was withdrawn', async () => {
    bodyOf(await desk.coordinator.post(`/students/${desk.studentId}/reassess`, {}));
    const id = await desk.sign();
    await desk.coordinator.post(`${desk.path}/${id}/withdraw`, { reason: 'Another person’s file' });
    await desk.query(
      `update coop.assessment set recorded_at = recorded_at - interval '5 days' where student_id = $1 returning id`,
      desk.studentId,
    );
    await desk.query(
      `update coop.policy_sign_off set signed_at = signed_at - interval '3 days', withdrawn_at = withdrawn_at - interval '1 day'
        where student_id = $1 returning id`,
      desk.studentId,
    );
    const ago = (days: number) => new Date(Date.now() - days * 86_400_000);
    expect(await asOf(ago(4))).toMatchObject([{ id: desk.term.workTermId, ...waiting }]);
    expect(await asOf(ago(2))).toMatchObject([{ id: desk.term.workTermId, ...signed }]);
    expect(await asOf(ago(0.5))).toMatchObject([waiting]);
  });
});
