import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FakeMailer } from '#platform/mail/fake-mailer.js';
import { aStudent } from '#testing/builders.js';
import { A_TUESDAY_NOON, type MailHouse, openMailHouse } from '#testing/mail-house.js';
import { MailDelivery } from './mail-delivery.js';

const OWNER = 4_294_967_296 * 3 + 7;
const NEVER = new AbortController().signal;

describe('MailDelivery', () => {
  let house: MailHouse;
  let studentId: string;
  let delivery: MailDelivery;
  const mailer = new FakeMailer();
  const plan = (key: string, mail: Parameters<MailHouse['plan']>[2] = {}) => house.plan(studentId, key, mail);

  beforeAll(async () => {
    house = await openMailHouse({ mailer });
    delivery = house.app.get(MailDelivery);
  });
  afterAll(() => house.close());
  beforeEach(async () => {
    await house.database.inspect.query(
      `update coop.notification set state = 'superseded', carried_by = null`,
    );
    // These tests go back and forth in time, which holds all mail.
    await house.database.inspect.query(
      'update coop.sending set held_at = null, held_reason = null, seen_latest = null',
    );
    await house.at(A_TUESDAY_NOON);
    studentId = (await aStudent(house.database, { givenName: 'Zoë', familyName: 'Łukasz' })).id;
    mailer.delivered.length = 0;
    mailer.answers.length = 0;
    mailer.canLookUp = true;
  });

  it('sends what is due, once, with the date in the subject, no number, in text and HTML, answers to the office', async () => {
    await plan('once');
    expect(await plan('once')).toBe(0);
    await plan('later', { dueAt: new Date(Date.parse(A_TUESDAY_NOON) + 1) });
    expect(await delivery.deliverDue(OWNER, NEVER)).toMatchObject({ sent: 1 });
    expect(await delivery.deliverDue(OWNER, NEVER)).toMatchObject({ sent: 0 });
    expect(mailer.delivered).toHaveLength(1);
    const mail = mailer.delivered[0]!;
    expect(mail.subject).toBe('Your study permit ends on 30 April 2027: act by 29 April 2027');
    expect(mail.to).toEqual({
      name: 'Zoë Łukasz',
      address: expect.stringMatching(/@students\.kestrel\.example$/),
    });
    expect(mail.replyTo).toEqual({ name: 'Co-operative Education', address: 'coop@kestrel.example' });
    expect(mail.text).not.toMatch(/\d{6,}/);
    expect(mail.html).toContain('Hello Zoë Łukasz,');
    expect(await house.row('later')).toMatchObject({ state: 'planned' });
  });

  it('sends what fell due during a downtime, however long ago, legal deadlines first', async () => {
    await plan('courtesy', { class: 'courtesy', dueAt: new Date('2025-12-01T00:00:00Z') });
    await plan('overdue', { dueAt: new Date('2026-01-01T00:00:00Z') });
    await delivery.deliverDue(OWNER, NEVER);
    expect(await house.row('overdue')).toMatchObject({ state: 'sent' });
    const ids = mailer.delivered.map(({ messageId }) => messageId);
    expect(ids[0]).toBe((await house.row('overdue'))['message_id']);
    expect(ids).toHaveLength(2);
  });

  it('gives the same Message-ID to the same key for ever, whatever row carries it', async () => {
    await plan('for-ever');
    await delivery.deliverDue(OWNER, NEVER);
    await house.database.inspect.query(`delete from coop.notification where key = 'for-ever'`);
    await plan('for-ever');
    await delivery.deliverDue(OWNER, NEVER);
    const ids = mailer.delivered.map(({ messageId }) => messageId);
    expect(ids[0]).toMatch(/^<[0-9a-f]{40}@/);
    expect(ids[1]).toBe(ids[0]);
  });

  it('lets four workers at once send each mail once', async () => {
    for (let number = 0; number < 200; number++) await plan(`race-${number}`);
    await Promise.all([0, 1, 2, 3].map((worker) => delivery.deliverDue(OWNER + worker, NEVER)));
    const ids = mailer.delivered.map(({ messageId }) => messageId);
    expect(ids).toHaveLength(200);
    expect(new Set(ids).size).toBe(200);
  });

  it('tries again later after a temporary refusal, under the same Message-ID', async () => {
    await plan('later-again');
    mailer.answers.push({ result: 'temporary', code: '451 4.7.1' });
    expect(await delivery.deliverDue(OWNER, NEVER)).toMatchObject({ again: 1, sent: 0 });
    const before = await house.row('later-again');
    expect(before).toMatchObject({ state: 'planned', attempts: 1, problem: '451 4.7.1' });
    expect(await delivery.deliverDue(OWNER, NEVER)).toMatchObject({ sent: 0 });
    await house.at('2026-11-24T19:03:00Z');
    await delivery.deliverDue(OWNER, NEVER);
    expect(mailer.delivered[0]!.messageId).toBe(before['message_id']);
    expect(mailer.delivered[0]!.date).toEqual(before['message_date']);
  });

  it('spends nobody’s tries on a server that is out of reach', async () => {
    for (let number = 0; number < 30; number++) await plan(`unreached-${number}`);
    for (let number = 0; number < 30; number++)
      mailer.answers.push({ result: 'temporary', code: 'ECONNECTION' });
    const { again } = await delivery.deliverDue(OWNER, NEVER);
    expect(again).toBeLessThanOrEqual(5);
    mailer.answers.length = 0;
    await house.at('2026-11-24T19:01:00Z');
    expect(await delivery.deliverDue(OWNER, NEVER)).toMatchObject({ sent: 30 });
  });

  it('parks a permanent refusal and gives it to a person; the others flow', async () => {
    await plan('refused');
    mailer.answers.push('permanent');
    await delivery.deliverDue(OWNER, NEVER);
    expect(await house.row('refused')).toMatchObject({ state: 'parked' });
    await plan('other');
    expect(await delivery.deliverDue(OWNER, NEVER)).toMatchObject({ sent: 1 });
    expect(await tasks()).toEqual([{ why: ['mail_not_delivered'] }]);
  });

  const tasks = async () => {
    const { rows } = await house.database.inspect.query<{ why: string[] }>(
      `select why from coop.review_task where kind = 'mail_problem' and student_id = $1 and state = 'open'`,
      [studentId],
    );
    return rows;
  };

  it('opens a task at once for a person without an address', async () => {
    await house.database.inspect.query(`update coop.student set email = '' where id = $1`, [studentId]);
    await plan('nowhere');
    expect(await delivery.deliverDue(OWNER, NEVER)).toMatchObject({ parked: 1 });
    expect(await tasks()).toEqual([{ why: ['mail_no_address'] }]);
  });

  it('writes to the second address where the first refuses, and opens a task where the second does too', async () => {
    await house.database.inspect.query(
      `insert into coop.mail_choice (student_id, second_address) values ($1, 'zoe@home.example')`,
      [studentId],
    );
    await plan('two-addresses', { kind: 'case_changed' });
    mailer.answers.push('permanent');
    expect(await delivery.deliverDue(OWNER, NEVER)).toMatchObject({ second: 1 });
    expect(await tasks()).toEqual([]);
    expect(await delivery.deliverDue(OWNER, NEVER)).toMatchObject({ sent: 1 });
    expect(mailer.delivered.map(({ to }) => to.address)).toEqual(['zoe@home.example']);
    await plan('neither', { kind: 'case_changed' });
    mailer.answers.push('permanent', 'permanent');
    await delivery.deliverDue(OWNER, NEVER);
    await delivery.deliverDue(OWNER, NEVER);
    expect(await tasks()).toEqual([{ why: ['mail_not_delivered'] }]);
  });

  it('does not send what was stood down after it was claimed', async () => {
    await plan('closed-meanwhile');
    const sending = mailer.send.bind(mailer);
    await plan('first', { dueAt: new Date('2026-01-01T00:00:00Z') });
    // While the first mail is on its way, the facts of the second change.
    mailer.send = async (message) => {
      await house.database.inspect.query(
        `update coop.notification set stood_down = 'facts_changed' where key = 'closed-meanwhile' and state = 'sending'`,
      );
      return sending(message);
    };
    try {
      await delivery.deliverDue(OWNER, NEVER);
    } finally {
      mailer.send = sending;
    }
    const states = [await house.row('first'), await house.row('closed-meanwhile')].map(
      ({ state }) => state as string,
    );
    expect(states).toEqual(['sent', expect.stringMatching(/superseded|sent/)]);
  });

  describe('courtesies', () => {
    const courtesy = { class: 'courtesy', kind: 'passport_expiry' } as const;

    it('wait for business hours where the student is; legal deadlines never wait', async () => {
      await house.at('2026-11-28T19:00:00Z');
      await plan('on-saturday', courtesy);
      await plan('legal-on-saturday');
      expect(await delivery.deliverDue(OWNER, NEVER)).toMatchObject({ sent: 1 });
      // Vancouver keeps UTC−7: nine o'clock is 16:00 UTC.
      await house.at('2026-11-30T15:59:59Z');
      expect(await delivery.deliverDue(OWNER, NEVER)).toMatchObject({ sent: 0 });
      await house.at('2026-11-30T16:00:00Z');
      expect(await delivery.deliverDue(OWNER, NEVER)).toMatchObject({ sent: 1 });
    });

    it('keep the hours of the student’s own zone', async () => {
      await house.database.inspect.query(
        `insert into coop.mail_choice (student_id, time_zone) values ($1, 'America/Halifax')`,
        [studentId],
      );
      await house.at('2026-11-24T21:30:00Z');
      await plan('after-five-in-halifax', courtesy);
      expect(await delivery.deliverDue(OWNER, NEVER)).toMatchObject({ sent: 0 });
      await house.at('2026-11-25T13:00:00Z');
      expect(await delivery.deliverDue(OWNER, NEVER)).toMatchObject({ sent: 1 });
    });

    it('beyond three a day come together in one mail of the next morning', async () => {
      for (let number = 0; number < 6; number++) await plan(`many-${number}`, courtesy);
      expect(await delivery.deliverDue(OWNER, NEVER)).toMatchObject({ gathered: 3, sent: 3 });
      expect(await delivery.deliverDue(OWNER, NEVER)).toMatchObject({ gathered: 0, sent: 0 });
      await plan('one-more', courtesy);
      expect(await delivery.deliverDue(OWNER, NEVER)).toMatchObject({ gathered: 1, sent: 0 });
      await house.database.inspect.query(
        `update coop.notification set state = 'superseded', carried_by = null where key = 'many-5'`,
      );
      await house.at('2026-11-25T16:00:00Z');
      expect(await delivery.deliverDue(OWNER, NEVER)).toMatchObject({ sent: 1 });
      const digest = mailer.delivered.at(-1)!;
      expect(digest.text.match(/^- /gm)).toHaveLength(3);
      const { rows } = await house.database.inspect.query<{ state: string; n: number }>(
        `select state, count(*)::int as n from coop.notification where student_id = $1 group by 1 order by 1`,
        [studentId],
      );
      expect(rows).toEqual([
        { state: 'sent', n: 7 },
        { state: 'superseded', n: 1 },
      ]);
    });

    it('gathered in a mail that the first address refuses reach the second, none left out', async () => {
      await house.database.inspect.query(
        `insert into coop.mail_choice (student_id, second_address) values ($1, 'zoe@home.example')`,
        [studentId],
      );
      for (let number = 0; number < 6; number++)
        await plan(`refused-${number}`, { class: 'courtesy', kind: 'case_changed' });
      expect(await delivery.deliverDue(OWNER, NEVER)).toMatchObject({ gathered: 3, sent: 3 });
      await house.at('2026-11-25T16:00:00Z');
      mailer.answers.push('permanent');
      expect(await delivery.deliverDue(OWNER, NEVER)).toMatchObject({ second: 1, sent: 0 });
      expect(await delivery.deliverDue(OWNER, NEVER)).toMatchObject({ sent: 1, stoodDown: 0 });
      const digest = mailer.delivered.at(-1)!;
      expect(digest.to.address).toBe('zoe@home.example');
      expect(digest.text.match(/^- /gm)).toHaveLength(3);
      expect(await house.row('refused-5')).toMatchObject({ state: 'sent' });
    });

    it('do not leave, alone or gathered, where the person does without them; legal deadlines do', async () => {
      const decline = (kinds: string[]) =>
        house.database.inspect.query(
          `insert into coop.mail_choice (student_id, declined_kinds) values ($1, $2)
           on conflict (student_id) do update set declined_kinds = excluded.declined_kinds`,
          [studentId, kinds],
        );
      await decline([courtesy.kind, 'study_permit_expiry']);
      for (let number = 0; number < 6; number++) await plan(`declined-${number}`, courtesy);
      await plan('not declined', { kind: 'study_permit_expiry' });
      expect(await delivery.deliverDue(OWNER, NEVER)).toMatchObject({ gathered: 0, sent: 1, stoodDown: 6 });
      expect(await house.row('declined-0')).toMatchObject({ state: 'superseded', reason: 'declined' });
      expect(await house.row('not declined')).toMatchObject({ state: 'sent' });
      await decline([]);
      await plan('wanted again', courtesy);
      expect(await delivery.deliverDue(OWNER, NEVER)).toMatchObject({ sent: 1 });
    });

    it('a digest of which nothing is left is not sent', async () => {
      for (let number = 0; number < 4; number++) await plan(`gone-${number}`, courtesy);
      await delivery.deliverDue(OWNER, NEVER);
      await house.database.inspect.query(
        `update coop.notification set state = 'superseded', carried_by = null where state = 'gathered'`,
      );
      await house.at('2026-11-25T16:00:00Z');
      expect(await delivery.deliverDue(OWNER, NEVER)).toMatchObject({ sent: 0, stoodDown: 1 });
    });
  });
});
