import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aVerifiedPermit } from '#testing/builders/document-steps.js';
import { inDays } from '#testing/builders/office-days.js';
import { bodyOf, openTestDesk, type SignedInStudent, type TestDesk } from '#testing/test-desk.js';

/** Self-declared, proof, approval letter, permit: the letter counts for sixty days, then the permit must have come (R16). */
describe('an approval letter whose permit does not follow', () => {
  let desk: TestDesk;
  let student: SignedInStudent;
  let letter: { readonly documentId: string; readonly permitId: string };
  beforeAll(async () => {
    desk = await openTestDesk();
    student = await desk.student();
    const { document, permit } = await aVerifiedPermit(
      desk,
      student,
      { documentNumber: null, issuedOn: inDays(-114) },
      'approval_letter',
    );
    letter = { documentId: document.id, permitId: permit.id };
  });
  afterAll(() => desk.close());

  const run = () => desk.background.lapses.run(new AbortController().signal);
  const verifiedDaysAgo = (days: number) =>
    desk.database.inspect.query(
      `update coop.permit set verified_at = now() - make_interval(days => $2) where id = $1`,
      [letter.permitId, days],
    );
  const kinds = async (): Promise<string[]> => {
    const { rows } = await desk.database.inspect.query<{ kind: string }>(
      `select kind from coop.notification where student_id = $1 and kind like 'approval_letter_%ing'
          and kind <> 'approval_letter_waiting' or kind = 'approval_letter_lapsed' and student_id = $1 order by kind`,
      [student.id],
    );
    return rows.map(({ kind }) => kind);
  };
  const ready = async () =>
    (
      await desk.row(
        'select ready_for_postings as ready from coop.current_assessment where student_id = $1',
        student.id,
      )
    )['ready'];
  const task = async () => {
    const { tasks } = bodyOf<{ tasks: { code: string; status: string; params: object }[] }>(
      await student.client.get('/me/home'),
    );
    return tasks.find(({ code }) => /permit|letter$/.test(code) && code !== 'request_letter');
  };

  it('counts, and says until when, to the student and to staff', async () => {
    expect(await ready()).toBe(true);
    const { evidence } = bodyOf<{ evidence: { countsUntil: string } }>(
      await student.client.get(`/me/documents/${letter.documentId}`),
    );
    const days = (Date.parse(evidence.countsUntil) - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBeGreaterThanOrEqual(59);
    expect(Math.round(days)).toBeLessThanOrEqual(60);
    expect(bodyOf(await desk.staff.get(`/documents/${letter.documentId}`))).toMatchObject({
      evidence: { countsUntil: evidence.countsUntil, lapsed: false },
    });
    expect(await task()).toMatchObject({
      code: 'replace_letter',
      status: 'expiring',
      params: { countsUntil: evidence.countsUntil },
    });
    expect(await run()).toEqual({ warned: 0, lapsed: 0 });
  });

  it('is told of a week before', async () => {
    await verifiedDaysAgo(54);
    expect(await run()).toEqual({ warned: 1, lapsed: 0 });
    await run();
    expect(await kinds()).toEqual(['approval_letter_ending']);
    expect(await ready()).toBe(true);
  });

  it('lapses once the days are over: the answer is computed anew, the student and the desk are told', async () => {
    await verifiedDaysAgo(62);
    expect(await run()).toEqual({ warned: 0, lapsed: 1 });
    expect(await run()).toEqual({ warned: 0, lapsed: 0 });
    // Nobody says no; nobody can say yes any more.
    expect(await ready()).toBeNull();
    expect(await kinds()).toEqual(['approval_letter_ending', 'approval_letter_lapsed']);
    expect(await task()).toMatchObject({ code: 'replace_letter', status: 'expired' });
    expect(await desk.actions(student.id)).toContain('permit.evidence_lapsed');
    expect(
      await desk.row(`select kind, why from coop.review_task where subject_id = $1`, letter.permitId),
    ).toEqual({ kind: 'evidence_lapsed', why: ['approval_letter'] });
  });

  it('is closed by the permit that came after all', async () => {
    await aVerifiedPermit(desk, student, { issuedOn: inDays(-95) });
    expect(await ready()).toBe(true);
    expect(
      await desk.row(`select state from coop.review_task where subject_id = $1`, letter.permitId),
    ).toEqual({ state: 'done' });
    expect(bodyOf(await student.client.get(`/me/documents/${letter.documentId}`))).toMatchObject({
      evidence: null,
    });
    expect(await task()).toMatchObject({ code: 'upload_permit', status: 'verified' });
  });
});
