import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '#database/actor.js';
import { FakeMailer } from '#platform/mail/fake-mailer.js';
import { aPermit, aStudent } from '#testing/builders.js';
import { type MailHouse, openMailHouse } from '#testing/mail-house.js';
import { DeliveryStore } from '../notifications/delivery.store.js';
import { MailDelivery } from '../notifications/mail-delivery.js';
import { CaseReassessment } from './case-reassessment.js';
import { NightlyReplan } from './nightly-replan.js';

const WORKER: Actor = { kind: 'system', name: 'worker' };
const NEVER = new AbortController().signal;

describe('a legal reminder whose ground is gone for a while', () => {
  let house: MailHouse;
  let studentId: string;
  let permitId: string;
  const mailer = new FakeMailer();
  const sql = async <Row>(text: string, ...values: unknown[]): Promise<Row[]> =>
    (await house.database.inspect.query(text, values)).rows as Row[];
  const reassess = (actor: Actor = WORKER) =>
    house.transactions.run(actor, (tx) => house.app.get(CaseReassessment).reassess(tx, [studentId]));
  const expires = async (on: string, actor?: Actor) => {
    await sql('update coop.permit set expires_on = $2 where id = $1', permitId, on);
    return reassess(actor);
  };
  const replan = () => house.app.get(NightlyReplan).run(NEVER);
  const deliver = () => house.app.get(MailDelivery).deliverDue(7, NEVER);
  const series = async (): Promise<Record<string, string>> => {
    const rows = await sql<{ offset: string; state: string }>(
      `select split_part(key, ':', 5) || case address_choice when 'second' then ' second' else '' end as offset, state
         from coop.notification where kind = 'study_permit_expiry' and key like '%:2027-01-24:%'`,
    );
    return Object.fromEntries(rows.map(({ offset, state }) => [offset, state]));
  };

  /** -60d falls due on 25 November at nine in Vancouver, -30d on 25 December. */
  beforeEach(async () => {
    mailer.delivered.length = 0;
    house = await openMailHouse({ mailer });
    studentId = (await aStudent(house.database)).id;
    permitId = await aPermit(house.database, studentId, { expiresOn: '2027-01-24' });
    await reassess();
  });
  afterEach(() => house.close());

  const quiet = async () => {
    expect(await reassess()).toEqual({ added: 0, superseded: 0, revived: 0 });
    expect(await replan()).toMatchObject({ differed: 0 });
  };

  it('leaves after all where it waited for a server meanwhile, once', async () => {
    await house.at('2026-11-27T20:00:00Z');
    await expires('2027-06-30');
    expect(await series()).toMatchObject({ '-60d': 'superseded', '-30d': 'superseded' });
    expect(await replan()).toMatchObject({ differed: 0 });
    expect(await expires('2027-01-24')).toMatchObject({ added: 0 });
    expect(await series()).toMatchObject({ '-60d': 'planned', '-30d': 'planned' });
    await quiet();
    const overdue = await sql(
      `select 1 from coop.notification where state = 'planned' and due_at < coop.present()`,
    );
    expect(overdue).toEqual([]);
    expect(await deliver()).toMatchObject({ sent: 1 });
    await quiet();
    await expires('2027-06-30');
    await expires('2027-01-24');
    expect(await deliver()).toMatchObject({ sent: 0 });
    expect(await series()).toMatchObject({ '-60d': 'sent', '-30d': 'planned' });
    expect(mailer.delivered).toHaveLength(1);
  });

  it('is told late where it fell due meanwhile, of its series the newest alone', async () => {
    await expires('2027-06-30');
    await house.at('2026-12-28T20:00:00Z');
    await expires('2027-01-24');
    expect(await series()).toMatchObject({ '-60d': 'superseded', '-30d': 'planned', '-14d': 'planned' });
    await quiet();
    await house.at('2026-12-28T23:00:00Z');
    await quiet();
    expect(await deliver()).toMatchObject({ sent: 1 });
  });

  it('is told at nine in the morning where its ground comes back in the night', async () => {
    await expires('2027-06-30');
    await house.at('2026-11-27T09:00:00Z');
    await expires('2027-01-24');
    await quiet();
    expect(await deliver()).toMatchObject({ sent: 0 });
    await house.at('2026-11-27T17:00:00Z');
    await quiet();
    expect(await deliver()).toMatchObject({ sent: 1 });
  });

  it('comes back by a step of the student, too', async () => {
    await house.at('2026-11-27T20:00:00Z');
    const student: Actor = { kind: 'student', accountId: studentId, studentId, name: 'A student' };
    await expires('2027-06-30', student);
    await expires('2027-01-24', student);
    expect(await series()).toMatchObject({ '-60d': 'planned' });
  });

  it('says nothing once its date lies behind', async () => {
    await expires('2027-06-30');
    await house.at('2027-01-26T20:00:00Z');
    await expires('2027-01-24');
    expect(Object.values(await series())).not.toContain('planned');
  });

  it('stays where it was put: set aside by a person, or replaced by a newer permit', async () => {
    await house.at('2026-11-27T20:00:00Z');
    await sql(
      `update coop.notification set state = 'superseded', reason = 'set_aside' where key like '%:study_permit_expiry:-60d'`,
    );
    await expires('2027-06-30');
    await expires('2027-01-24');
    expect(await series()).toMatchObject({ '-60d': 'superseded', '-30d': 'planned' });
    const newer = await aPermit(house.database, studentId, { expiresOn: '2028-01-24' });
    await sql('update coop.permit set superseded_by = $2 where id = $1', permitId, newer);
    await reassess();
    expect(Object.values(await series())).not.toContain('planned');
    await quiet();
  });

  it('does not go to the second address where the first returns it after its ground was gone, and does when that is back', async () => {
    await sql(
      `insert into coop.mail_choice (student_id, second_address) values ($1, 'second@home.example')`,
      studentId,
    );
    await house.at('2026-11-27T20:00:00Z');
    expect(await deliver()).toMatchObject({ sent: 1 });
    await expires('2027-06-30');
    const [first] = await sql<{ id: string }>(`select id from coop.notification where state = 'sent'`);
    await house.transactions.run(WORKER, (tx) =>
      house.app.get(DeliveryStore, { strict: false }).planSecond(tx, first!.id),
    );
    expect(await deliver()).toMatchObject({ sent: 0, stoodDown: 1 });
    expect(await series()).toMatchObject({ '-60d': 'sent', '-60d second': 'superseded' });
    await quiet();
    await expires('2027-01-24');
    expect(await series()).toMatchObject({ '-60d': 'sent', '-60d second': 'planned' });
    await quiet();
    expect(await deliver()).toMatchObject({ sent: 1 });
    expect(mailer.delivered.map(({ to }) => to.address).at(-1)).toBe('second@home.example');
  });
});
