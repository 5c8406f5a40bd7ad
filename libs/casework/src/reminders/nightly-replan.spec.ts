import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '#database/actor.js';
import { aPermit, aStudent } from '#testing/builders.js';
import { A_TUESDAY_NOON, type MailHouse, openMailHouse } from '#testing/mail-house.js';
import { MailDelivery } from '../notifications/mail-delivery.js';
import { CaseReassessment } from './case-reassessment.js';
import { NightlyReplan } from './nightly-replan.js';

const WORKER: Actor = { kind: 'system', name: 'worker' };
const NEVER = new AbortController().signal;

describe('NightlyReplan', () => {
  let house: MailHouse;
  const ids: string[] = [];
  const replan = () => house.app.get(NightlyReplan).run(NEVER);
  const reassess = (studentId: string) =>
    house.transactions.run(WORKER, (tx) => house.app.get(CaseReassessment).reassess(tx, [studentId]));
  const ledger = async () => {
    const { rows } = await house.database.inspect.query<{ key: string; state: string; due_at: Date }>(
      'select key, state, due_at from coop.notification order by key',
    );
    return rows;
  };

  beforeAll(async () => {
    house = await openMailHouse();
    for (const expiresOn of ['2027-04-30', '2027-01-15', '2026-12-05']) {
      const { id } = await aStudent(house.database);
      await aPermit(house.database, id, { expiresOn });
      await reassess(id);
      ids.push(id);
    }
  });
  afterAll(() => house.close());

  it('changes nothing where every fact was planned for', async () => {
    const before = await ledger();
    expect(before.length).toBeGreaterThan(15);
    expect(await replan()).toEqual({ students: 3, differed: 0, added: 0, superseded: 0, revived: 0 });
    expect(await ledger()).toEqual(before);
  });

  it('changes nothing after weeks in which mails were due, sent and not sent', async () => {
    for (const day of ['2026-11-29', '2026-12-02', '2026-12-04']) {
      await house.at(`${day}T18:00:00Z`);
      if (day !== '2026-12-04') await house.app.get(MailDelivery).deliverDue(7, NEVER);
      expect(await replan()).toMatchObject({ students: 3, differed: 0 });
    }
    const { rows } = await house.database.inspect.query(
      `select 1 from coop.notification where state = 'planned' and due_at <= coop.present()`,
    );
    expect(rows.length).toBeGreaterThan(0);
  });

  it('puts right what differs, and says so', async () => {
    await house.at(A_TUESDAY_NOON);
    const [first] = (await ledger()).filter(
      ({ state, due_at }) => state === 'planned' && due_at > house.clock.now(),
    );
    await house.database.inspect.query('delete from coop.notification where key = $1', [first!.key]);
    await house.database.inspect.query(
      `insert into coop.notification (key, student_id, kind, class, subject_type, due_at)
       values ('nobody planned this', $1, 'study_permit_expiry', 'legal', 'permit', '2027-06-01')`,
      [ids[1]],
    );
    const counts = await replan();
    expect(counts).toMatchObject({ added: 1, superseded: 1 });
    expect(counts.differed).toBeGreaterThanOrEqual(1);
    expect((await ledger()).map(({ key }) => key)).toContain(first!.key);
    const { rows } = await house.database.inspect.query('select kind, counts from coop.alarm');
    expect(rows).toEqual([{ kind: 'replan_differed', counts }]);
    expect(await replan()).toMatchObject({ differed: 0 });
  });

  it('runs once a night, from three o’clock where the office is', async () => {
    const night = () => house.app.get(NightlyReplan).runIfNight(NEVER);
    await house.at('2026-11-25T09:59:00Z');
    expect(await night()).toEqual({});
    await house.at('2026-11-25T10:00:00Z');
    expect(await night()).toMatchObject({ students: 3 });
    expect(await night()).toEqual({});
    await house.at('2026-11-26T15:00:00Z');
    expect(await night()).toMatchObject({ students: 3 });
  });
});

describe('a plan made on the morning of a reminder, before its hour', () => {
  let house: MailHouse;
  beforeAll(async () => {
    house = await openMailHouse();
  });
  afterAll(() => house.close());

  it('keeps the reminder of that day, and plans it where the permit was recorded that very night', async () => {
    const reassess = (studentId: string) =>
      house.transactions.run(WORKER, (tx) => house.app.get(CaseReassessment).reassess(tx, [studentId]));
    const { id } = await aStudent(house.database);
    await aPermit(house.database, id, { expiresOn: '2027-01-24' });
    await reassess(id);
    // Two in the morning in Vancouver, sixty days before the end.
    await house.at('2026-11-25T09:00:00Z');
    expect(await reassess(id)).toEqual({ added: 0, superseded: 0, revived: 0 });
    const late = (await aStudent(house.database)).id;
    await aPermit(house.database, late, { expiresOn: '2027-01-24' });
    await reassess(late);
    const { rows } = await house.database.inspect.query<{ student_id: string }>(
      `select student_id from coop.notification where kind = 'study_permit_expiry' and state = 'planned'
          and due_at = '2026-11-25T16:00:00Z'`,
    );
    expect(new Set(rows.map(({ student_id }) => student_id))).toEqual(new Set([id, late]));
  });
});
