import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FakeMailer } from '#platform/mail/fake-mailer.js';
import { aStudent } from '#testing/builders.js';
import { type MailHouse, openMailHouse } from '#testing/mail-house.js';
import { DoubtResolution } from './doubt-resolution.js';
import { MailDelivery } from './mail-delivery.js';

const OWNER = 4_294_967_296 * 3 + 7;
const NEVER = new AbortController().signal;

describe('DoubtResolution', () => {
  let house: MailHouse;
  let studentId: string;
  let delivery: MailDelivery;
  let doubts: DoubtResolution;
  const mailer = new FakeMailer();

  beforeAll(async () => {
    house = await openMailHouse({ mailer });
    delivery = house.app.get(MailDelivery);
    doubts = house.app.get(DoubtResolution);
  });
  afterAll(() => house.close());
  beforeEach(async () => {
    await house.database.inspect.query(`update coop.notification set state = 'superseded'`);
    studentId = (await aStudent(house.database)).id;
    mailer.delivered.length = 0;
    mailer.answers.length = 0;
    mailer.canLookUp = true;
  });

  /** As if the worker that claimed it had died long ago. */
  const abandon = (key: string) =>
    house.database.inspect.query(
      `update coop.notification set lease_until = now() - interval '1 second', owner = 99 where key = $1`,
      [key],
    );
  const sentInDoubt = async (key: string, answer: 'cut' | 'cut_delivered', mail = {}) => {
    await house.plan(studentId, key, mail);
    mailer.answers.push(answer);
    expect(await delivery.deliverDue(OWNER, NEVER)).toMatchObject({ open: 1 });
    await abandon(key);
  };

  it('asks the relay and does not send again what arrived', async () => {
    await sentInDoubt('arrived', 'cut_delivered');
    expect(await house.row('arrived')).toMatchObject({ state: 'sending' });
    expect(await doubts.resolve(OWNER)).toMatchObject({ doubts: 1, sent: 1, again: 0 });
    expect(mailer.delivered).toHaveLength(1);
    expect(await house.row('arrived')).toMatchObject({ state: 'sent', doubts: 1 });
  });

  it('sends again what did not arrive', async () => {
    await sentInDoubt('lost', 'cut');
    expect(await doubts.resolve(OWNER)).toMatchObject({ again: 1 });
    await delivery.deliverDue(OWNER, NEVER);
    expect(mailer.delivered).toHaveLength(1);
  });

  it('does not send again what was stood down meanwhile and did not arrive', async () => {
    await sentInDoubt('moot', 'cut');
    await house.database.inspect.query(
      `update coop.notification set stood_down = 'facts_changed' where key = 'moot'`,
    );
    expect(await doubts.resolve(OWNER)).toMatchObject({ stoodDown: 1 });
    expect(await house.row('moot')).toMatchObject({ state: 'superseded', reason: 'facts_changed' });
  });

  it('without a relay to ask, sends a legal deadline again and leaves a courtesy to a person', async () => {
    mailer.canLookUp = false;
    await sentInDoubt('legal', 'cut');
    await sentInDoubt('courtesy', 'cut', { class: 'courtesy' });
    expect(await doubts.resolve(OWNER)).toMatchObject({ doubts: 2, again: 1, parked: 1 });
    expect(await house.row('legal')).toMatchObject({
      state: 'planned',
      doubts: 1,
      problem: 'sent_again_in_doubt',
    });
    expect(await house.row('courtesy')).toMatchObject({ state: 'parked', problem: 'in_doubt' });
  });

  it('leaves a claim alone while its worker lives, even past the lease', async () => {
    const holder = await house.database.inspect.connect();
    await holder.query('select pg_advisory_lock($1)', [99]);
    try {
      await sentInDoubt('alive', 'cut');
      expect(await doubts.resolve(OWNER)).toMatchObject({ doubts: 0 });
      await holder.query('select pg_advisory_unlock($1)', [99]);
      expect(await doubts.resolve(OWNER)).toMatchObject({ doubts: 1 });
    } finally {
      holder.release();
    }
  });
});
