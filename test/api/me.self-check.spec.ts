import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aProgram } from '#testing/builders.js';
import { inDays, PERMIT } from '#testing/builders/office-days.js';
import { bodyOf, openTestDesk, type TestDesk } from '#testing/test-desk.js';

interface Checked {
  readonly verdict: string;
  readonly sentence: { en: string; fr: string };
  readonly findings: { code: string; words: { en: string; fr: string } }[];
  readonly reasons: { rule: string; words: { en: string; fr: string } }[];
}

const ANSWERS = {
  permit: 'study_permit',
  expiresOn: inDays(PERMIT.expiresIn),
  condition: 'K1',
  namesUs: 'yes',
  load: 'full_time',
  from: inDays(42),
  to: inDays(151),
  setting: 'general',
};

describe('/api/v1/me/self-check', () => {
  let desk: TestDesk;
  let programId: string;
  beforeAll(async () => {
    desk = await openTestDesk();
    ({ id: programId } = await aProgram(desk.database));
  });
  afterAll(() => desk.close());

  const check = async (over: Partial<typeof ANSWERS> = {}): Promise<Checked> => {
    const { client } = await desk.student({ programId });
    return bodyOf(await client.post('/me/self-check', { ...ANSWERS, ...over }));
  };
  const codes = ({ findings }: Checked): string[] => findings.map(({ code }) => code);

  it('answers by the engine, before anything is on file, in both languages and with what it takes for granted (post)', async () => {
    const { id, client } = await desk.student({ programId });
    const answer = await client.post('/me/self-check', ANSWERS);
    expect(answer).toMatchObject({
      status: 200,
      body: {
        verdict: 'covered',
        firstUncoveredDay: null,
        reasons: [{ rule: 'R3', words: { fr: expect.stringContaining('permis d’études autorise') } }],
        takenForGranted: expect.arrayContaining([{ en: expect.any(String), fr: expect.any(String) }]),
        rulePack: '2026-11-21',
        notAdvice: { text: { en: expect.stringMatching(/^This is not advice/) } },
      },
    });
    expect(await desk.actions(id)).toContain('authorization.self_check');
    const { kept } = await desk.row(
      'select count(*)::int as kept from coop.permit where student_id = $1',
      id,
    );
    expect(kept).toBe(0);
  });

  it.each([
    ['the other qualifying condition', { condition: 'K2' }, 'covered', null],
    [
      'work off campus alone (R4)',
      { condition: 'not_qualifying' },
      'not_covered',
      'condition_not_qualifying',
    ],
    ['no condition (R4)', { condition: 'none' }, 'not_covered', 'condition_missing'],
    ['a wording of its own (R4)', { condition: 'other' }, 'unknown', 'condition_manual_review'],
    ['a condition that was not found', { condition: 'not_sure' }, 'unknown', 'fact_missing'],
    ['another institution (R5)', { namesUs: 'no' }, 'blocked', 'dli_mismatch'],
    ['part-time studies (R3)', { load: 'part_time' }, 'not_covered', 'not_full_time'],
    ['a leave (R9)', { load: 'leave' }, 'blocked', 'on_leave'],
  ])('says what %s means', async (_what, over, verdict, code) => {
    const checked = await check(over);
    expect(checked.verdict).toBe(verdict);
    if (code) expect(codes(checked)).toContain(code);
    for (const { words } of [...checked.findings, ...checked.reasons]) expect(words.fr).not.toBe(words.en);
  });

  it('names the first day that nothing covers, where the permit ends before the work term', async () => {
    expect(await check({ expiresOn: inDays(128) })).toMatchObject({
      verdict: 'partly_covered',
      firstUncoveredDay: inDays(129),
    });
  });

  it('refuses what is no work term, and says so where no program is on file', async () => {
    const { client } = await desk.student({ programId });
    expect(await client.post('/me/self-check', { ...ANSWERS, to: inDays(38) })).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'to', fr: expect.any(String) }] },
    });
    expect(await client.post('/me/self-check', { ...ANSWERS, to: inDays(1_499) })).toMatchObject({
      status: 422,
    });
    expect(await client.post('/me/self-check', { ...ANSWERS, condition: 'K3' })).toMatchObject({
      status: 422,
    });
    const without = await desk.student();
    await desk.database.inspect.query('update coop.student set program_id = null where id = $1', [
      without.id,
    ]);
    expect(await without.client.post('/me/self-check', ANSWERS)).toMatchObject({
      status: 409,
      body: { code: 'program_not_recorded' },
    });
  });
});
