import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DueReassessment } from '#casework/reminders/due-reassessment.js';
import { coopPermitNeededFrom } from '#domain/work-authorization/spec-support/other-packs.js';
import { anAccount, anOffice, TEST_PASSWORD } from '#testing/builders.js';
import { aSummerPlacement, SUMMER } from '#testing/builders/summer-placement.js';
import { inDays } from '#testing/builders/office-days.js';
import { bodyOf } from '#testing/test-desk.js';
import { openTestHouse, type TestHouse } from '#testing/test-house.js';
import type { TestClient } from '#testing/test-client.js';

const PACK = coopPermitNeededFrom(SUMMER.changeFrom, SUMMER.changeFrom);

interface Authorization {
  readonly timeline: {
    readonly engine: { readonly rulePack: string };
    readonly work: readonly { readonly from: string; readonly to: string; readonly state: string }[];
    readonly placements: readonly { readonly id: string; readonly verdict: string }[];
  };
}

describe('the rules change', () => {
  let house: TestHouse;
  let admin: TestClient;
  let student: Awaited<ReturnType<typeof aSummerPlacement>>;

  beforeAll(async () => {
    house = await openTestHouse();
    await anOffice(house.database);
    await anAccount(house.database, { role: 'administrator', email: 'admin@kestrel.example' });
    admin = await house.client().signIn('admin@kestrel.example', TEST_PASSWORD);
    student = await aSummerPlacement(house.database);
  });
  afterAll(() => house.close());

  const authorization = async () =>
    bodyOf<Authorization>(await admin.get(`/students/${student.id}/authorization`)).timeline;
  const stateOn = ({ work }: Authorization['timeline'], day: string) =>
    work.find(({ from, to }) => from <= day && day <= to)?.state;
  const assessments = async () => {
    const { rows } = await house.database.inspect.query<{ pack: string; current: boolean; verdict: string }>(
      `select a.rule_pack as pack, a.id = c.assessment_id as current, a.result -> 'placements' -> 0 ->> 'verdict' as verdict
         from coop.assessment a join coop.current_assessment c using (student_id) where a.student_id = $1 order by a.id`,
      [student.id],
    );
    return rows;
  };

  it('from the day of the new rule on, for who is affected, and every assessment names its pack', async () => {
    await admin.post(`/students/${student.id}/reassess`, {});
    const before = await authorization();
    expect(before.engine.rulePack).toBe('2026-11-21');
    expect([stateOn(before, SUMMER.dayBefore), stateOn(before, SUMMER.changeFrom)]).toEqual([
      'authorized',
      'authorized',
    ]);

    await admin.post('/rule-packs', PACK);
    const run = bodyOf<{ id: string }>(await admin.post(`/rule-packs/${PACK.id}/dry-runs`, {}), 201);
    const counts = await house.eventually(async () => {
      const { body } = await admin.get(`/rule-packs/${PACK.id}/dry-runs/${run.id}`);
      return (body as { state: string }).state === 'done' && body;
    });
    expect(counts).toMatchObject({ unchanged: 0, gain: 0, lose: 1, undecidable: 0 });
    // A dry run changes nobody's answer.
    expect((await authorization()).engine.rulePack).toBe('2026-11-21');

    const period = { from: inDays(0), reason: 'The pilot ends with April.' };
    expect((await admin.post(`/rule-packs/${PACK.id}/periods`, period)).status).toBe(201);
    const due = house.worker.get(DueReassessment, { strict: false });
    // While the worker itself is at it, a second round leaves it to that one, which may have begun under the old rules.
    await house.eventually(async () => (await due.run(new AbortController().signal)).elsewhere === 0);

    const after = await authorization();
    expect(after.engine.rulePack).toBe(PACK.id);
    expect([stateOn(after, SUMMER.dayBefore), stateOn(after, SUMMER.changeFrom)]).toEqual([
      'authorized',
      'limited',
    ]);
    expect(after.placements).toMatchObject([{ id: student.workTerm, verdict: 'not_covered' }]);
    expect(await assessments()).toEqual([
      { pack: '2026-11-21', current: false, verdict: 'covered' },
      { pack: PACK.id, current: true, verdict: 'not_covered' },
    ]);
  });
});
