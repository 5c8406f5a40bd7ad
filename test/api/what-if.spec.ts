import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPermit, aWorkTerm } from '#testing/builders.js';
import { inDays } from '#testing/builders/office-days.js';
import { bodyOf, openTestDesk, type SignedInStudent, type TestDesk } from '#testing/test-desk.js';

interface Change {
  readonly from: string;
  readonly before: { readonly state: string };
  readonly after: { readonly state: string; readonly endsAt?: string; readonly endsAtLocal?: string };
}

interface WhatIf {
  readonly hypotheses: readonly { id: string; facts: string[]; words: { en: string; fr: string } }[];
  readonly present: { readonly workTerms: readonly { id: string; term: string | null }[] };
  readonly hypothetical: {
    readonly result: {
      readonly applications: readonly { id: string; inTime: boolean }[];
      readonly stay: readonly object[];
    };
    readonly workTerms: readonly { id: string; term: string | null }[];
  };
  readonly differences: { readonly work: Change[]; readonly stay: Change[]; readonly placements: unknown[] };
  readonly words: { readonly en: string[]; readonly fr: string[] };
  readonly notAdvice: { readonly text: { en: string }; readonly adviser: { en: string; fr: string } };
}

describe('POST /me/what-if and POST /students/:id/what-if', () => {
  let desk: TestDesk;
  let student: SignedInStudent;

  beforeAll(async () => {
    desk = await openTestDesk();
    student = await desk.student();
    await aPermit(desk.database, student.id, { expiresOn: inDays(40) });
  });
  afterAll(() => desk.close());

  const extend = { kind: 'apply', applicationKind: 'study_permit_extension', at: inDays(20) };
  const fingerprint = async (): Promise<unknown> => {
    const { rows } = await desk.database.inspect.query(
      `select (select count(*) from coop.assessment) as assessments, (select count(*) from coop.submission) as submissions,
              (select count(*) from coop.notification) as notifications, (select count(*) from coop.permit) as permits`,
    );
    return rows[0];
  };

  it('shows both answers over the same days, with what changes in words and whom to ask', async () => {
    const answer = bodyOf<WhatIf>(await student.client.post('/me/what-if', { hypotheses: [extend] }));
    expect(answer.hypotheses).toMatchObject([{ id: 'hypothesis-1', facts: ['applications.hypothesis-1'] }]);
    expect(answer.hypothetical.result.applications).toMatchObject([{ id: 'hypothesis-1', inTime: true }]);
    expect(answer.differences.stay).toMatchObject([
      { from: inDays(41), before: { state: 'not_permitted' }, after: { state: 'maintained' } },
    ]);
    expect([answer.words.en.length, answer.words.fr.length]).toEqual([2, 2]);
    expect(answer.notAdvice.text.en).toMatch(/^This is not advice/);
    expect(answer.notAdvice.adviser.en).toMatch(/RCIC.*RISIA/);
  });

  it('answers staff the same as the student', async () => {
    const question = { hypotheses: [extend] };
    const { present, hypothetical, differences } = bodyOf<WhatIf>(
      await desk.staff.post(`/students/${student.id}/what-if`, question),
    );
    const mine = bodyOf<WhatIf>(await student.client.post('/me/what-if', question));
    expect(mine.differences).toEqual(differences);
    expect([mine.present.workTerms, mine.hypothetical.workTerms]).toEqual([
      present.workTerms,
      hypothetical.workTerms,
    ]);
  });

  it('draws work terms on file beside one that was only asked about', async () => {
    const other = await desk.student();
    await aPermit(desk.database, other.id, { expiresOn: inDays(400) });
    const onFile = await aWorkTerm(desk.database, other.id, { fromOn: inDays(10), toOn: inDays(50) });
    const answer = bodyOf<WhatIf>(
      await other.client.post('/me/what-if', {
        hypotheses: [
          { kind: 'work_term', from: inDays(60), to: inDays(100) },
          { kind: 'work_term', workTerm: onFile, from: inDays(20), to: inDays(30) },
        ],
      }),
    );
    expect(answer.present.workTerms).toMatchObject([{ id: onFile, term: '2027-01', from: inDays(10) }]);
    expect(answer.hypothetical.workTerms).toMatchObject([
      { id: onFile, term: '2027-01', from: inDays(20) },
      { id: 'hypothesis-1', term: null, from: inDays(60) },
    ]);
    expect(answer.differences.placements).toHaveLength(2);
  });

  it('tells the instant of a refusal by the office’s clocks', async () => {
    const answer = bodyOf<WhatIf>(
      await student.client.post('/me/what-if', {
        hypotheses: [
          extend,
          { kind: 'decision', application: 'hypothesis-1', outcome: 'refused', at: `${inDays(60)}T14:30` },
        ],
      }),
    );
    const [, day] = answer.differences.stay;
    expect(day?.after).toMatchObject({
      state: 'maintained',
      endsAt: `${inDays(60)}T21:30:00Z`,
      endsAtLocal: `${inDays(60)}T14:30:00-07:00`,
    });
    expect(answer.hypothetical.result.stay).toContainEqual(
      expect.objectContaining({ state: 'maintained', endsAtLocal: `${inDays(60)}T14:30:00-07:00` }),
    );
  });

  it('answers for another moment', async () => {
    const asOf = `${inDays(100)}T12:00:00-07:00`;
    const answer = bodyOf<{ asOf: string; present: { result: { status: { stay: string } } } }>(
      await student.client.post('/me/what-if', { asOf, hypotheses: [extend] }),
    );
    expect(answer).toMatchObject({
      asOf: `${inDays(100)}T19:00:00Z`,
      present: { result: { status: { stay: 'not_permitted' } } },
    });
  });

  it('stores nothing, and records that it was asked but not what', async () => {
    const before = await fingerprint();
    await desk.staff.post(`/students/${student.id}/what-if`, {
      hypotheses: [{ kind: 'leave_institution', on: inDays(7) }],
    });
    expect(await fingerprint()).toEqual(before);
    const entry = await desk.row(
      `select actor_kind, change, sealed_values from coop.audit_entry
        where student_id = $1 and action = 'authorization.what_if' order by id desc limit 1`,
      student.id,
    );
    expect(entry).toEqual({ actor_kind: 'staff', change: {}, sealed_values: null });
  });

  it.each([
    ['no question', { hypotheses: [] }, 'hypotheses'],
    ['a list for a question', { hypotheses: [[]] }, 'hypotheses'],
    ['an unknown kind', { hypotheses: [{ kind: 'marry' }] }, 'hypotheses[0].kind'],
    ['a question that says too little', { hypotheses: [{ kind: 'travel' }] }, 'hypotheses[0].from'],
    ['what has no meaning', { hypotheses: [{ ...extend, on: inDays(3) }] }, 'hypotheses[0].on'],
    ['a day that is none', { hypotheses: [{ ...extend, at: '2026-02-30' }] }, 'hypotheses[0].at'],
    [
      'an application of nobody',
      { hypotheses: [{ kind: 'decision', application: 'x', outcome: 'refused', at: inDays(3) }] },
      'hypotheses[0].application',
    ],
    [
      'a decision before the receipt',
      {
        hypotheses: [
          extend,
          { kind: 'decision', application: 'hypothesis-1', outcome: 'refused', at: inDays(19) },
        ],
      },
      'hypotheses[1].at',
    ],
    ['an asOf without an offset', { asOf: '2026-11-30T10:00:00', hypotheses: [extend] }, 'asOf'],
    [
      'more than twenty',
      { hypotheses: Array.from({ length: 21 }, () => ({ kind: 'letter_issued', on: inDays(3) })) },
      'hypotheses',
    ],
  ])('refuses %s', async (_, body, path) => {
    const answer = await student.client.post('/me/what-if', body);
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ path }] } });
  });

  it('takes twenty, and refuses ten megabytes unread', async () => {
    const twenty = Array.from({ length: 20 }, () => ({ kind: 'letter_issued', on: inDays(3) }));
    expect((await student.client.post('/me/what-if', { hypotheses: twenty })).status).toBe(200);
    const huge = { hypotheses: [{ ...extend, application: 'x'.repeat(10 * 1024 * 1024) }] };
    expect((await student.client.post('/me/what-if', huge)).status).toBe(413);
  });

  it('says so where nothing is on file that could be compared', async () => {
    const { client } = await desk.student();
    const answer = await client.post('/me/what-if', { hypotheses: [extend] });
    expect(answer).toMatchObject({ status: 409, body: { code: 'nothing_to_compare' } });
  });

  it('is for the student and the office alone', async () => {
    const question = { hypotheses: [extend] };
    const other = await desk.student();
    expect((await other.client.post(`/students/${student.id}/what-if`, question)).status).toBe(403);
    expect((await desk.staff.post('/me/what-if', question)).status).toBe(403);
    expect((await desk.client().post('/me/what-if', question)).status).toBe(401);
    const nobody = '00000000-0000-7000-8000-000000000000';
    expect((await desk.staff.post(`/students/${nobody}/what-if`, question)).status).toBe(404);
  });
});
