import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anIssuedLetter } from '#testing/builders/letter-steps.js';
import { aPermitOnFile } from '#testing/builders/permits.js';
import { bodyOf, openTestDesk, type TestDesk } from '#testing/test-desk.js';

interface Shown {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly version: number;
  readonly replacedById: string | null;
}

describe('/api/v1/letters/{id}/supersede', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await openTestDesk();
  });
  afterAll(() => desk.close());

  const supersede = (id: string, version: number) =>
    desk.staff.post(`/letters/${id}/supersede`, { version, reason: 'The name is spelt otherwise.' });

  it('makes another letter in its place in one post; the first is good until the day the other one is', async () => {
    const student = await desk.student();
    await aPermitOnFile(desk.database, student.id);
    const { id, version } = await anIssuedLetter(desk, student);
    await desk.database.inspect.query(`update coop.student set given_name = 'Anneliese' where id = $1`, [
      student.id,
    ]);
    const made = bodyOf<Shown>(await supersede(id, version));
    expect(made).toMatchObject({ state: 'rendering' });
    expect(await desk.row('select state from coop.letter where id = $1', id)).toEqual({ state: 'issued' });
    await desk.background.rendering.render(made.id);
    const rows = await desk.row(
      `select l.state, l.voided_on = n.issued_on as "untilTheOther", n.state as "itsState", n.facts -> 'student' ->> 'name' as name
         from coop.letter l join coop.letter n on n.supersedes_id = l.id where l.id = $1`,
      id,
    );
    expect(rows).toMatchObject({ state: 'superseded', untilTheOther: true, itsState: 'issued' });
    expect(rows['name']).toContain('Anneliese');
    expect(
      await desk.row(
        `select n.details -> 'replacesIssuedOn' = to_jsonb(l.issued_on) as told from coop.notification n, coop.letter l
          where n.subject_id = $1 and n.kind = 'letter_issued' and l.id = $2`,
        made.id,
        id,
      ),
    ).toEqual({ told: true });
    const { requests, letters: shown } = bodyOf<{ requests: object[]; letters: object[] }>(
      await desk.staff.get(`/students/${student.id}`),
    );
    expect(requests).toMatchObject([{ letterId: made.id, kindNames: { fr: expect.any(String) } }]);
    expect(shown).toMatchObject([{ kindNames: { en: expect.any(String) } }, {}]);
    const { letters } = await desk.row(
      `select a.facts -> 'letters' as letters from coop.assessment a join coop.current_assessment c on c.assessment_id = a.id where c.student_id = $1`,
      student.id,
    );
    expect(letters).toHaveLength(2);
  });

  it('makes one replacement at a time', async () => {
    const { id, version } = await anIssuedLetter(desk, await desk.student());
    bodyOf(await supersede(id, version));
    expect(await supersede(id, version)).toMatchObject({ status: 409, body: { code: 'step_out_of_order' } });
  });

  it('replaces no letter with one that would be untrue, and leaves the first as it is', async () => {
    const student = await desk.student();
    const { id, version } = await anIssuedLetter(desk, student);
    await desk.database.inspect.query('update coop.student set accepted_into_coop = false where id = $1', [
      student.id,
    ]);
    expect(await supersede(id, version)).toMatchObject({ status: 409, body: { code: 'letter_untrue' } });
    expect(await desk.row('select state, version from coop.letter where id = $1', id)).toEqual({
      state: 'issued',
      version,
    });
  });

  it('asks for a reason', async () => {
    const { id, version } = await anIssuedLetter(desk, await desk.student());
    expect(await desk.staff.post(`/letters/${id}/supersede`, { version })).toMatchObject({ status: 422 });
  });

  it('is refused for a letter that has ended', async () => {
    const { id, version } = await anIssuedLetter(desk, await desk.student());
    const { version: now } = bodyOf<Shown>(
      await desk.staff.post(`/letters/${id}/revoke`, { version, reason: 'Left co-op.' }),
    );
    expect(await supersede(id, now)).toMatchObject({ status: 409 });
  });
});
