import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '#database/actor.js';
import { aPermit, aProgram, aStudent, aWorkTerm } from '#testing/builders.js';
import { type MailHouse, openMailHouse } from '#testing/mail-house.js';
import { CaseReassessment } from './case-reassessment.js';

const WORKER: Actor = { kind: 'system', name: 'worker' };
/** More than are in memory at a time. */
const MANY = 620;

const ASSESSED = `
  select c.student_id, c.rule_pack, c.next_change_at, c.ready_for_postings, a.facts - 'asOf' as facts, a.result - 'asOf' as result,
         encode(a.input_hash, 'hex') as input, encode(a.outcome_hash, 'hex') as outcome
    from coop.current_assessment c join coop.assessment a on a.id = c.assessment_id order by 1`;

describe('CaseReassessment', () => {
  let house: MailHouse;
  let programId: string;
  const sql = async <T extends object>(text: string, ...values: unknown[]): Promise<T[]> =>
    (await house.database.inspect.query<T>(text, values)).rows;
  const changed = (...ids: string[]) =>
    house.transactions.run(WORKER, (tx) => house.app.get(CaseReassessment).changed(tx, ids));
  const studentIds = async () =>
    (await sql<{ id: string }>('select id from coop.student order by id')).map(({ id }) => id);
  const answers = async () => ({
    assessed: await sql(ASSESSED),
    planned: await sql('select key, kind, class, details, due_at, state from coop.notification order by key'),
    asked: await sql(
      `select student_id, subject_id, why, due_on from coop.review_task where kind = 'sign_off' order by 1, 2`,
    ),
  });
  const forget = () =>
    sql('truncate coop.current_assessment, coop.assessment, coop.notification, coop.review_task cascade');

  beforeAll(async () => {
    house = await openMailHouse();
    ({ id: programId } = await aProgram(house.database));
    for (const expiresOn of ['2026-11-25', '2026-12-31', '2027-01-15', '2027-04-30', '2028-12-31']) {
      for (const fromOn of ['2026-09-08', '2027-01-04', '2027-05-03']) {
        const { id } = await aStudent(house.database, { programId });
        await aPermit(house.database, id, { expiresOn });
        await aWorkTerm(house.database, id, {
          fromOn,
          toOn: `${fromOn.slice(0, 4)}-12-18`,
          term: fromOn.slice(0, 7),
        });
      }
    }
    await aStudent(house.database, { programId });
  });
  afterAll(() => house.close());

  it('answers for many together as for each alone: assessments, reminders, questions to the desk', async () => {
    const ids = await studentIds();
    for (const id of ids) await changed(id);
    const alone = await answers();
    expect(alone.assessed).toHaveLength(15);
    expect(alone.planned.length).toBeGreaterThan(50);
    await forget();
    await changed(...ids);
    expect(await answers()).toEqual(alone);
  });

  it('changes nothing where it is asked again, and no assessment is written twice', async () => {
    const before = await answers();
    const rows = await sql<{ id: string }>('select id from coop.assessment order by 1');
    await changed(...(await studentIds()), ...(await studentIds()));
    expect(await answers()).toEqual(before);
    expect(await sql('select id from coop.assessment order by 1')).toEqual(rows);
  });

  it('has assessed everybody, page after page, when the transaction of the change is committed', async () => {
    const [first] = await sql<{ student_id: string }>('select student_id from coop.permit limit 1');
    for (let at = 0; at < MANY; at += 1) {
      const { id } = await aStudent(house.database, { programId });
      await aPermit(house.database, id, { expiresOn: '2027-04-30' });
    }
    await changed(...(await studentIds()));
    await sql(
      'update coop.permit set expires_on = expires_on - 30 where student_id <> $1',
      first!.student_id,
    );
    await changed(...(await studentIds()));
    const [counts] = await sql(
      `select count(*)::int as students, count(*) filter (where n.assessments = 2)::int as anew
         from coop.current_assessment c, lateral (
           select count(*) as assessments from coop.assessment a where a.student_id = c.student_id) n`,
    );
    expect(counts).toEqual({ students: MANY + 15, anew: MANY + 14 });
    expect(
      await sql(
        `select 1 from coop.permit p join coop.current_assessment c using (student_id) join coop.assessment a on a.id = c.assessment_id
          where not a.facts -> 'permits' @> jsonb_build_array(jsonb_build_object('expiresOn', p.expires_on))`,
      ),
    ).toEqual([]);
  });

  it('lets two who change the same students wait for one another, in whatever order they name them', async () => {
    const ids = (await studentIds()).slice(0, 40);
    for (let round = 0; round < 5; round += 1) {
      await sql('update coop.permit set expires_on = expires_on + 1 where student_id = any($1)', ids);
      await Promise.all([
        changed(...ids),
        changed(...ids.toReversed()),
        ...ids.slice(0, 5).map((id) => changed(id)),
      ]);
    }
    const before = await answers();
    await changed(...ids);
    expect(await answers()).toEqual(before);
  });
});
