import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '#database/actor.js';
import { aPermit, aProgram, aStudent } from '#testing/builders.js';
import { A_TUESDAY_NOON, type MailHouse, openMailHouse } from '#testing/mail-house.js';
import { CaseReassessment } from './case-reassessment.js';
import { DueReassessment } from './due-reassessment.js';

const WORKER: Actor = { kind: 'system', name: 'worker' };

describe('answers that time alone changes', () => {
  let house: MailHouse;
  const sql = async <T extends object>(text: string, ...values: unknown[]): Promise<T[]> =>
    (await house.database.inspect.query<T>(text, values)).rows;
  const assess = (id: string) =>
    house.transactions.run(WORKER, (tx) => house.app.get(CaseReassessment).changed(tx, [id]));
  const noonOf = async (day: string) => {
    await house.at(`${day}T19:00:00Z`);
    await house.app.get(DueReassessment).run(new AbortController().signal);
  };
  const isReady = async (id: string) =>
    (
      await sql<{ ready: boolean | null }>(
        'select ready_for_postings as ready from coop.current_assessment where student_id = $1',
        id,
      )
    )[0]!.ready;
  const basisOf = async (id: string) =>
    (
      await sql<{ basis: string }>(
        `select a.facts -> 'program' ->> 'placementBasis' as basis
           from coop.current_assessment c join coop.assessment a on a.id = c.assessment_id where c.student_id = $1`,
        id,
      )
    )[0]!.basis;

  beforeAll(async () => {
    house = await openMailHouse();
    await sql('update coop.office set ready_into_term_days = 90');
    await sql(
      `insert into coop.job_board (name, notify_url, signing_secret_sealed) values ('Board', 'https://board.example/', '\\x00')`,
    );
  });
  afterAll(() => house.close());

  it('a term begins, the next one is the target, and a permit that ends within it opens no postings any more', async () => {
    const { id } = await aStudent(house.database);
    await aPermit(house.database, id, { expiresOn: '2027-06-30' });
    await assess(id);
    expect(await isReady(id)).toBe(true);
    await noonOf('2027-01-04');
    expect(await isReady(id)).toBe(true);
    await noonOf('2027-01-05');
    expect(await isReady(id)).toBe(false);
    expect(await sql('select 1 from coop.board_notice where student_id = $1', id)).toHaveLength(1);
  });

  it('no term is ahead, and a permit opens postings for as long as it reaches far enough from today', async () => {
    await house.at(A_TUESDAY_NOON);
    await sql('delete from coop.term where starts_on > $1', A_TUESDAY_NOON.slice(0, 10));
    const { id } = await aStudent(house.database);
    await aPermit(house.database, id, { expiresOn: '2027-03-31' });
    await assess(id);
    expect(await isReady(id)).toBe(true);
    await noonOf('2027-01-01');
    expect(await isReady(id)).toBe(true);
    await noonOf('2027-01-02');
    expect(await isReady(id)).toBe(false);
  });

  it('another plan is that of today’s admissions, and counts for who has no first day on record', async () => {
    await house.at(A_TUESDAY_NOON);
    const { id: programId } = await aProgram(house.database);
    const plan = (version: number, basis: string, from: string | null, to: string | null) =>
      sql(
        `insert into coop.program_plan (program_id, version, source, basis, stages, admitted_from, admitted_to, recorded_by_name)
         values ($1, $2, 'office', $3, '[{"kind": "academic", "weeks": 96}]', $4, $5, 'Cora')`,
        programId,
        version,
        basis,
        from,
        to,
      );
    await plan(2, 'optional', '2026-12-10', '2026-12-20');
    const { id } = await aStudent(house.database, { programId });
    await sql('update coop.student set program_starts_on = null where id = $1', id);
    await aPermit(house.database, id, { expiresOn: '2028-04-30' });
    await assess(id);
    expect(await basisOf(id)).toBe('mandatory_all');
    await noonOf('2026-12-10');
    expect(await basisOf(id)).toBe('optional');
    await noonOf('2026-12-20');
    expect(await basisOf(id)).toBe('optional');
    await noonOf('2026-12-21');
    expect(await basisOf(id)).toBe('mandatory_all');
  });
});
