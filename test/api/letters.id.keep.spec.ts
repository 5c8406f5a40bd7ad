import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anIssuedLetter, type LetterBody } from '#testing/builders/letter-steps.js';
import { bodyOf, openTestDesk, type SignedInStudent, type TestDesk } from '#testing/test-desk.js';

const NEVER = new AbortController().signal;

interface CaseLetter {
  readonly id: string;
  readonly flag: { readonly reasons: { readonly code: string; readonly en: string }[] } | null;
}

interface Case {
  readonly record: { readonly version: number; readonly familyName: string };
  readonly letters: CaseLetter[];
}

describe('/api/v1/letters/{id}/keep, and the letters that are no longer true', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await openTestDesk();
  });
  afterAll(() => desk.close());

  const check = () => desk.background.checks.run(NEVER);
  const rename = async ({ id }: SignedInStudent, familyName: string) => {
    const { record } = bodyOf<Case>(await desk.staff.get(`/students/${id}`));
    bodyOf(await desk.staff.patch(`/students/${id}`, { version: record.version, familyName }));
  };
  const flagOf = async (student: SignedInStudent): Promise<CaseLetter['flag']> => {
    const { letters } = bodyOf<Case>(await desk.staff.get(`/students/${student.id}`));
    return letters[0]!.flag;
  };
  const task = (letterId: string) =>
    desk.row(
      `select state, why from coop.review_task where kind = 'letter_flag' and subject_id = $1 order by id desc limit 1`,
      letterId,
    );
  async function aFlaggedLetter(): Promise<{ student: SignedInStudent; letter: LetterBody }> {
    const student = await desk.student();
    const letter = await anIssuedLetter(desk, student);
    await rename(student, 'Rao');
    await check();
    return { student, letter };
  }

  it('finds nothing on a letter that was just issued, and looks once', async () => {
    const student = await desk.student();
    await anIssuedLetter(desk, student);
    expect(await check()).toMatchObject({ raised: 0 });
    expect(await flagOf(student)).toBeNull();
    expect(await check()).toMatchObject({ checked: 0 });
  });

  it('is flagged when a frozen fact changes: with its reason, a task, and a line in the trail', async () => {
    const { student, letter } = await aFlaggedLetter();
    expect((await flagOf(student))?.reasons).toEqual([
      { code: 'name_changed', en: expect.any(String), fr: expect.any(String) },
    ]);
    expect(await task(letter.id)).toMatchObject({ state: 'open', why: ['name_changed'] });
    expect(await desk.actions(student.id)).toContain('letter.flagged');
    const queue = bodyOf<{ items: { subjectId: string }[] }>(await desk.staff.get('/queue?kind=letter_flag'));
    expect(queue.items.map(({ subjectId }) => subjectId)).toContain(letter.id);
  });

  it('says nothing of it to the student', async () => {
    const { student } = await aFlaggedLetter();
    const [letter] = bodyOf<object[]>(await student.client.get('/me/letters'));
    expect(letter).not.toHaveProperty('flag');
  });

  it('loses its flag by itself when the facts come back', async () => {
    const student = await desk.student();
    const { familyName } = bodyOf<Case>(await desk.staff.get(`/students/${student.id}`)).record;
    const letter = await anIssuedLetter(desk, student);
    await rename(student, 'Rao');
    await check();
    await rename(student, familyName);
    expect(await check()).toMatchObject({ trueAgain: 1 });
    expect(await flagOf(student)).toBeNull();
    expect(await task(letter.id)).toMatchObject({ state: 'done' });
  });

  it('is kept with a reason, and flagged again only when the facts change again', async () => {
    const { student, letter } = await aFlaggedLetter();
    const reason = 'Still true: the name is spelt both ways in the passport.';
    bodyOf(await desk.staff.post(`/letters/${letter.id}/keep`, { version: letter.version, reason }));
    expect(await task(letter.id)).toMatchObject({ state: 'done' });
    await desk.database.inspect.query('update coop.letter set checked_of = null where id = $1', [letter.id]);
    expect(await check()).toMatchObject({ checked: 1, raised: 0 });
    expect(
      await desk.row(
        'select outcome, settlement, settled_by as by from coop.letter_flag where letter_id = $1',
        letter.id,
      ),
    ).toEqual({ outcome: 'kept', settlement: reason, by: 'Maya Okafor' });
    await rename(student, 'Rao-Singh');
    expect(await check()).toMatchObject({ raised: 1 });
    expect(await flagOf(student)).not.toBeNull();
  });

  it('ends with the letter that is revoked', async () => {
    const { letter } = await aFlaggedLetter();
    bodyOf(
      await desk.staff.post(`/letters/${letter.id}/revoke`, {
        version: letter.version,
        reason: 'Other name.',
      }),
    );
    expect(await task(letter.id)).toMatchObject({ state: 'done' });
    expect(await desk.row('select outcome from coop.letter_flag where letter_id = $1', letter.id)).toEqual({
      outcome: 'revoked',
    });
  });

  it('ends with the letter that another one replaces, once that is issued', async () => {
    const { letter } = await aFlaggedLetter();
    const made = bodyOf<LetterBody>(
      await desk.staff.post(`/letters/${letter.id}/supersede`, {
        version: letter.version,
        reason: 'Other name.',
      }),
    );
    expect(await task(letter.id)).toMatchObject({ state: 'open' });
    await desk.background.rendering.render(made.id);
    expect(await task(letter.id)).toMatchObject({ state: 'done' });
  });

  it('keeps nothing that is not in question, needs a reason, and minds the version', async () => {
    const student = await desk.student();
    const { id, version } = await anIssuedLetter(desk, student);
    const keep = (body: object) => desk.staff.post(`/letters/${id}/keep`, body);
    expect(await keep({ version, reason: 'As it is.' })).toMatchObject({ status: 409 });
    expect(await keep({ version })).toMatchObject({ status: 422 });
    expect(await keep({ version: version + 1, reason: 'As it is.' })).toMatchObject({
      status: 409,
      body: { code: 'stale_version' },
    });
    expect((await student.client.post(`/letters/${id}/keep`, { version, reason: 'x' })).status).toBe(403);
  });

  it('is checked once a day without any change', async () => {
    const student = await desk.student();
    await anIssuedLetter(desk, student);
    await check();
    await desk.database.inspect.query(
      `update coop.letter set checked_at = checked_at - interval '25 hours' where student_id = $1`,
      [student.id],
    );
    expect(await check()).toMatchObject({ checked: 1, raised: 0 });
    expect(await check()).toMatchObject({ checked: 0 });
  });

  it('is flagged when the institution itself has another name', async () => {
    const student = await desk.student();
    await anIssuedLetter(desk, student);
    await check();
    await desk.database.inspect.query(`update coop.office set institution_name = 'Kestrel University'`);
    await check();
    expect((await flagOf(student))?.reasons).toMatchObject([{ code: 'institution_changed' }]);
  });

  it('is looked at again once a case changes whose host and school letters name', async () => {
    const student = await desk.student();
    await anIssuedLetter(desk, student);
    await check();
    for (const write of [
      `insert into coop.pathway_case (student_id, pathway, stage, opened_at) values ($1, 'iec', 'enquiry', now())`,
      `update coop.pathway_case set facts = '{"schoolName": "Tallinn"}', version = version + 1 where student_id = $1`,
      `update coop.pathway_case set closed_at = now(), version = version + 1 where student_id = $1`,
    ]) {
      await desk.database.inspect.query(write, [student.id]);
      expect(await check()).toMatchObject({ checked: 1 });
    }
    expect(await check()).toMatchObject({ checked: 0 });
  });
});
