import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '#database/actor.js';
import { aPermit, aStudent } from '#testing/builders.js';
import { type MailHouse, openMailHouse } from '#testing/mail-house.js';
import { DeliveryStore } from '../notifications/delivery.store.js';
import { CaseReassessment } from './case-reassessment.js';
import { NightlyReplan } from './nightly-replan.js';

const WORKER: Actor = { kind: 'system', name: 'worker' };

describe('a reminder that came back and waits to go to the second address', () => {
  let house: MailHouse;
  let studentId: string;
  let permitId: string;
  const sql = (text: string, ...values: unknown[]) => house.database.inspect.query(text, values);
  const reassess = () =>
    house.transactions.run(WORKER, (tx) => house.app.get(CaseReassessment).reassess(tx, [studentId]));
  const second = async (): Promise<object[]> => {
    const { rows } = await sql(`select state, reason from coop.notification where key like '%:second'`);
    return rows as object[];
  };

  beforeAll(async () => {
    house = await openMailHouse();
  });
  afterAll(() => house.close());
  /** Due on 25 November, sent, and returned four days after. */
  beforeEach(async () => {
    await sql('delete from coop.notification');
    await house.at('2026-11-24T19:00:00Z');
    studentId = (await aStudent(house.database)).id;
    permitId = await aPermit(house.database, studentId, { expiresOn: '2027-01-24' });
    await reassess();
    const { rows } = await sql(
      `update coop.notification set state = 'sent', sent_at = due_at
        where student_id = $1 and key like '%:study_permit_expiry:-60d' returning id`,
      studentId,
    );
    await house.at('2026-11-29T19:00:00Z');
    const { id } = (rows as { id: string }[])[0]!;
    await house.transactions.run(WORKER, (tx) =>
      house.app.get(DeliveryStore, { strict: false }).planSecond(tx, id),
    );
  });

  it('is part of the plan as long as its first was, whenever the student is assessed again', async () => {
    expect(await reassess()).toEqual({ added: 0, superseded: 0, revived: 0 });
    expect(await second()).toEqual([{ state: 'planned', reason: null }]);
    const night = house.app.get(NightlyReplan).run(new AbortController().signal);
    expect(await night).toMatchObject({ differed: 0 });
  });

  it('goes when its ground goes, and is found at night where nobody saw that', async () => {
    await sql(`update coop.permit set expires_on = '2027-06-30' where id = $1`, permitId);
    await reassess();
    await sql(
      `update coop.notification set state = 'planned', reason = null where address_choice = 'second'`,
    );
    expect(await house.app.get(NightlyReplan).run(new AbortController().signal)).toMatchObject({
      superseded: 1,
    });
    expect(await second()).toEqual([{ state: 'superseded', reason: 'facts_changed' }]);
  });

  it('is planned again when its ground comes back before anybody claimed it, once, until it has gone', async () => {
    const expires = async (on: string) => {
      await sql('update coop.permit set expires_on = $2 where id = $1', permitId, on);
      return reassess();
    };
    await expires('2027-06-30');
    expect(await second()).toEqual([{ state: 'superseded', reason: 'facts_changed' }]);
    expect(await expires('2027-01-24')).toMatchObject({ added: 0 });
    expect(await second()).toEqual([{ state: 'planned', reason: null }]);
    expect(await reassess()).toEqual({ added: 0, superseded: 0, revived: 0 });
    await sql(`update coop.notification set state = 'sent' where address_choice = 'second'`);
    await expires('2027-06-30');
    await expires('2027-01-24');
    expect(await second()).toEqual([{ state: 'sent', reason: null }]);
  });

  it('leaves after all where a worker has claimed it and its ground is gone for a moment only', async () => {
    const expires = (on: string) => sql('update coop.permit set expires_on = $2 where id = $1', permitId, on);
    const stoodDown = async (): Promise<unknown> => {
      const { rows } = await sql(`select state, stood_down from coop.notification where key like '%:second'`);
      return rows;
    };
    await sql(
      `update coop.notification set state = 'sending', owner = 1, lease_until = now() + interval '1 minute'
        where address_choice = 'second'`,
    );
    await expires('2027-06-30');
    await reassess();
    expect(await stoodDown()).toEqual([{ state: 'sending', stood_down: 'facts_changed' }]);
    await expires('2027-01-24');
    await reassess();
    expect(await stoodDown()).toEqual([{ state: 'sending', stood_down: null }]);
  });
});
