import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '#database/actor.js';
import { aPermit, aStudent } from '#testing/builders.js';
import { type MailHouse, openMailHouse } from '#testing/mail-house.js';
import { CaseReassessment } from '../case-reassessment.js';
import { DueReassessment } from '../due-reassessment.js';
import { NightlyReplan } from '../nightly-replan.js';
import { Forecasts } from './forecasts.js';

const WORKER: Actor = { kind: 'system', name: 'worker' };
const NEVER = new AbortController().signal;

describe('the time to a decision', () => {
  let house: MailHouse;
  beforeEach(async () => {
    house = await openMailHouse();
  });
  afterEach(() => house.close());

  const sql = (text: string, ...values: unknown[]) => house.database.inspect.query(text, values);
  const measure = () => house.app.get(Forecasts).measure();
  const sweep = () => house.app.get(DueReassessment).run(NEVER);
  const reassess = (id: string) =>
    house.transactions.run(WORKER, (tx) => house.app.get(CaseReassessment).reassess(tx, [id]));
  const read = async () => {
    const views = await house.app.get(Forecasts).read(WORKER, { requestId: null, address: null });
    return views.find(({ kind }) => kind === 'study_permit_extension')!;
  };
  /** Received so many days before now, and decided after so many, or open. */
  const application = async (ago: number, decidedAfter: number | null, outcome = 'approved') => {
    const { id } = await aStudent(house.database);
    await sql(
      `insert into coop.submission (student_id, kind, received_at, stated_local_time, stated_time_zone, evidence, outcome, outcome_at)
       values ($1, 'study_permit_extension', $2::timestamptz - make_interval(days => $3), 'x', 'UTC', 'verified', $4,
               $2::timestamptz - make_interval(days => $3) + make_interval(days => $5))`,
      id,
      house.clock.now(),
      ago,
      decidedAfter === null ? null : outcome,
      decidedAfter,
    );
    return id;
  };
  const ahead = async () => {
    const { rows } = await sql(
      `select state, due_at from coop.notification where kind = 'plan_ahead' order by key`,
    );
    return rows.map(({ state, due_at }: { state: string; due_at: Date }) => [state, due_at.toISOString()]);
  };

  it('is IRCC’s figure under twenty applications, then the office’s own, with those that are open', async () => {
    for (let n = 0; n < 19; n += 1) await application(400, 100);
    await measure();
    expect(await read()).toMatchObject({ own: null, published: { days: 84 }, leadDays: null });
    await application(400, null);
    await measure();
    expect((await read()).own).toMatchObject({ cases: 20, decided: 19, q50Days: 100, q80Days: 100 });
    for (let n = 0; n < 19; n += 1) await application(50, null);
    await measure();
    expect((await read()).own).toMatchObject({ cases: 39, decided: 19, q50Days: 100 });
  });

  it('takes what was withdrawn or lost from sight as undecided, and leaves old applications out', async () => {
    for (let n = 0; n < 20; n += 1) await application(300, 200);
    await application(300, 10, 'withdrawn');
    await application(900, 5);
    const gone = await application(300, null);
    await sql(`update coop.student set de_enrolled_on = '2026-03-01' where id = $1`, gone);
    await measure();
    expect((await read()).own).toMatchObject({ cases: 22, decided: 20, q50Days: 200, q80Days: 200 });
  });

  it('moves the first notice before the table of reminders, once, and moves it with the time decisions take', async () => {
    const { id } = await aStudent(house.database);
    await aPermit(house.database, id, { expiresOn: '2027-12-31' });
    await reassess(id);
    expect(await ahead()).toEqual([]);
    for (let n = 0; n < 20; n += 1) await application(400, 227);
    await measure();
    const { leadDays } = await read();
    expect(leadDays).toBe(227 + 7 + 14);
    await sweep();
    const first = await ahead();
    expect(first).toEqual([['planned', '2027-04-27T16:00:00.000Z']]);
    expect(await house.app.get(NightlyReplan).run(NEVER)).toMatchObject({ differed: 0 });
    // Three days more are not worth planning anew, thirty are.
    await sql(`update coop.submission set outcome_at = outcome_at + interval '3 days'`);
    await measure();
    expect((await read()).leadDays).toBe(leadDays);
    await sql(`update coop.submission set outcome_at = outcome_at + interval '27 days'`);
    await measure();
    expect(await house.app.get(NightlyReplan).run(NEVER)).toMatchObject({ differed: 0 });
    await sweep();
    expect(await ahead()).toEqual([['planned', '2027-03-28T16:00:00.000Z']]);
    await sql(`update coop.submission set outcome_at = received_at + interval '40 days'`);
    await measure();
    await sweep();
    expect(await ahead()).toEqual([['superseded', '2027-03-28T16:00:00.000Z']]);
    expect(await house.app.get(NightlyReplan).run(NEVER)).toMatchObject({ differed: 0 });
  });

  it('is measured once a day', async () => {
    expect(await house.app.get(Forecasts).measureIfDue()).toMatchObject({ kinds: 3 });
    await house.at('2026-11-25T10:00:00Z');
    expect(await house.app.get(Forecasts).measureIfDue()).toEqual({});
    await house.at('2026-11-25T18:30:00Z');
    expect(await house.app.get(Forecasts).measureIfDue()).toMatchObject({ kinds: 3 });
  });
});
