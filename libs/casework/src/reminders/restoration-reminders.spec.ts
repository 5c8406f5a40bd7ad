import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '#database/actor.js';
import { FakeMailer } from '#platform/mail/fake-mailer.js';
import { aPermit, aStudent } from '#testing/builders.js';
import { type MailHouse, openMailHouse } from '#testing/mail-house.js';
import { MailDelivery } from '../notifications/mail-delivery.js';
import { CaseReassessment } from './case-reassessment.js';
import { DueReassessment } from './due-reassessment.js';
import { NightlyReplan } from './nightly-replan.js';

const WORKER: Actor = { kind: 'system', name: 'worker' };
const NEVER = new AbortController().signal;

describe('a status that ends with the permit and no event beside it', () => {
  let house: MailHouse;
  let studentId: string;
  const mailer = new FakeMailer();

  beforeEach(async () => {
    mailer.delivered.length = 0;
    house = await openMailHouse({ mailer });
    studentId = (await aStudent(house.database)).id;
    await aPermit(house.database, studentId, { expiresOn: '2026-11-30' });
    await reassess();
  });
  afterEach(() => house.close());

  const reassess = () =>
    house.transactions.run(WORKER, (tx) => house.app.get(CaseReassessment).reassess(tx, [studentId]));
  const deliver = () => house.app.get(MailDelivery).deliverDue(7, NEVER);
  const replan = () => house.app.get(NightlyReplan).run(NEVER);
  const restorations = async () => {
    const { rows } = await house.database.inspect.query<{ offset: string; state: string; due_at: Date }>(
      `select split_part(key, ':', 5) as offset, state, due_at from coop.notification
        where student_id = $1 and kind = 'restoration' order by due_at`,
      [studentId],
    );
    return rows.map(({ offset, state, due_at }) => `${offset} ${due_at.toISOString()} ${state}`);
  };
  const told = () => mailer.delivered.filter(({ subject }) => /A date to keep in mind/.test(subject)).length;
  const COMING = [
    '30d 2026-12-30T16:00:00.000Z planned',
    '60d 2027-01-29T16:00:00.000Z planned',
    '75d 2027-02-13T16:00:00.000Z planned',
    '85d 2027-02-23T16:00:00.000Z planned',
  ];

  it('is told on its first day, at nine where the office is, once', async () => {
    await deliver();
    await house.at('2026-12-01T08:05:00Z');
    await house.app.get(DueReassessment).run(NEVER);
    expect(await restorations()).toEqual(['1d 2026-12-01T16:00:00.000Z planned', ...COMING]);
    await house.at('2026-12-01T11:00:00Z');
    expect(await replan()).toMatchObject({ differed: 0 });
    await deliver();
    expect(told()).toBe(0);
    await house.at('2026-12-01T16:00:00Z');
    await deliver();
    expect(told()).toBe(1);
    for (const day of ['2026-12-01T20:00:00Z', '2026-12-02T11:00:00Z', '2026-12-20T11:00:00Z']) {
      await house.at(day);
      await reassess();
      expect(await replan()).toMatchObject({ differed: 0 });
      await deliver();
    }
    expect(told()).toBe(1);
  });

  it('is told at once where nothing looked before, of a series the newest alone', async () => {
    await house.at('2027-01-04T20:00:00Z');
    await house.app.get(DueReassessment).run(NEVER);
    expect(await restorations()).toEqual(['30d 2027-01-04T20:00:00.000Z planned', ...COMING.slice(1)]);
    expect(await replan()).toMatchObject({ differed: 0 });
    await deliver();
    expect(told()).toBe(1);
    await house.at('2027-01-05T11:00:00Z');
    expect(await replan()).toMatchObject({ differed: 0 });
  });

  it('names no day that has passed: the advised one, and after it the last of the window', async () => {
    await house.at('2026-12-01T08:05:00Z');
    await house.app.get(DueReassessment).run(NEVER);
    const { rows } = await house.database.inspect.query<{ told: string }>(
      `select split_part(key, ':', 5) || ' ' || (details->>'date') as told from coop.notification
        where student_id = $1 and kind = 'restoration' order by due_at`,
      [studentId],
    );
    expect(rows.map((row) => row.told)).toEqual([
      '1d 2027-02-13',
      '30d 2027-02-13',
      '60d 2027-02-13',
      '75d 2027-02-13',
      '85d 2027-02-28',
    ]);
  });

  it('is told in the morning where it is seen in the night', async () => {
    await house.at('2026-12-03T09:00:00Z');
    await house.app.get(DueReassessment).run(NEVER);
    expect((await restorations())[0]).toBe('1d 2026-12-03T16:00:00.000Z planned');
    await house.at('2026-12-03T11:00:00Z');
    expect(await replan()).toMatchObject({ differed: 0 });
  });

  it('is not told of once restoration was asked for, nor after the window', async () => {
    await house.database.inspect.query(
      `insert into coop.submission (student_id, kind, received_at, stated_local_time, stated_time_zone, evidence)
       values ($1, 'restoration', '2026-12-02T18:00:00Z', 'x', 'UTC', 'verified')`,
      [studentId],
    );
    await house.at('2026-12-03T20:00:00Z');
    await reassess();
    expect(await restorations()).toEqual([]);
    await house.database.inspect.query('delete from coop.submission');
    await house.at('2027-07-01T20:00:00Z');
    await reassess();
    expect(await restorations()).toEqual([]);
  });
});
