import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { BounceMailbox } from '#platform/bounces/bounce-mailbox.js';
import type { Bounce } from '#platform/bounces/read-bounce.js';
import { FakeMailer } from '#platform/mail/fake-mailer.js';
import { aStudent } from '#testing/builders.js';
import { A_TUESDAY_NOON, type MailHouse, openMailHouse } from '#testing/mail-house.js';
import { BounceIntake } from './bounce-intake.js';
import { MailDelivery } from './mail-delivery.js';

const NEVER = new AbortController().signal;

class FakeBounces extends BounceMailbox {
  readonly waiting: (Bounce | null)[] = [];

  override async readNew(take: (bounce: Bounce | null) => Promise<void>): Promise<number> {
    const all = this.waiting.splice(0);
    for (const one of all) await take(one);
    return all.length;
  }
}

describe('BounceIntake', () => {
  let house: MailHouse;
  let studentId: string;
  const mailer = new FakeMailer();
  const bounces = new FakeBounces();
  const deliver = () => house.app.get(MailDelivery).deliverDue(7, NEVER);
  const intake = () => house.app.get(BounceIntake).run();

  beforeAll(async () => {
    house = await openMailHouse({ mailer, bounces });
  });
  afterAll(() => house.close());
  beforeEach(async () => {
    studentId = (await aStudent(house.database)).id;
    mailer.delivered.length = 0;
  });

  const comesBack = (status = '5.1.1', isFinal = true) =>
    bounces.waiting.push({ messageId: mailer.delivered.at(-1)!.messageId, status, isFinal });
  const tasks = async () => {
    const { rows } = await house.database.inspect.query<{ why: string[] }>(
      `select why from coop.review_task where kind = 'mail_problem' and student_id = $1`,
      [studentId],
    );
    return rows;
  };

  it('notes the return on the mail and opens a task at once, once', async () => {
    await house.plan(studentId, 'returned');
    await deliver();
    comesBack();
    comesBack();
    expect(await intake()).toEqual({ read: 2, bounced: 1, second: 0, tasks: 1, ofNobody: 1 });
    expect(await house.row('returned')).toMatchObject({
      state: 'sent',
      bounce_code: '5.1.1',
      bounced_at: expect.any(Date),
    });
    expect(await tasks()).toEqual([{ why: ['mail_bounced'] }]);
  });

  it('sends to the second address first, and asks a person when that comes back too', async () => {
    await house.database.inspect.query(
      `insert into coop.mail_choice (student_id, second_address) values ($1, 'second@home.example')`,
      [studentId],
    );
    await house.plan(studentId, 'twice returned', { kind: 'case_changed' });
    await deliver();
    comesBack();
    expect(await intake()).toMatchObject({ second: 1, tasks: 0 });
    await deliver();
    expect(mailer.delivered.map(({ to }) => to.address).at(-1)).toBe('second@home.example');
    comesBack('5.2.1');
    expect(await intake()).toMatchObject({ second: 0, tasks: 1 });
    expect(await tasks()).toEqual([{ why: ['mail_bounced'] }]);
  });

  it('sends what came back in a digest to the second address with all that it carried', async () => {
    await house.database.inspect.query(
      `insert into coop.mail_choice (student_id, second_address) values ($1, 'second@home.example')`,
      [studentId],
    );
    await house.at(A_TUESDAY_NOON);
    for (let number = 0; number < 5; number++)
      await house.plan(studentId, `carried-${number}`, { class: 'courtesy', kind: 'case_changed' });
    await deliver();
    await house.at('2026-11-25T16:00:00Z');
    expect(await deliver()).toMatchObject({ sent: 1 });
    expect(await house.row('carried-4')).toMatchObject({ state: 'sent' });
    comesBack();
    expect(await intake()).toMatchObject({ second: 1, tasks: 0 });
    expect(await house.row('carried-4')).toMatchObject({ state: 'gathered', sent_at: null });
    expect(await deliver()).toMatchObject({ sent: 1 });
    expect(mailer.delivered.at(-1)).toMatchObject({ to: { address: 'second@home.example' } });
    expect(mailer.delivered.at(-1)!.text.match(/^- /gm)).toHaveLength(2);
    expect(await house.row('carried-4')).toMatchObject({ state: 'sent' });
  });

  it('takes no notice of a delay, of a person’s answer, and of others’ mail', async () => {
    await house.plan(studentId, 'slow');
    await deliver();
    comesBack('4.4.1', false);
    bounces.waiting.push(null, { messageId: '<other@else.example>', status: '5.1.1', isFinal: true });
    expect(await intake()).toEqual({ read: 3, bounced: 0, second: 0, tasks: 0, ofNobody: 1 });
    expect(await tasks()).toEqual([]);
  });
});
