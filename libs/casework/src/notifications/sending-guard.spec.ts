import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FakeMailer } from '#platform/mail/fake-mailer.js';
import { aStudent } from '#testing/builders.js';
import { A_TUESDAY_NOON, type MailHouse, openMailHouse } from '#testing/mail-house.js';
import { MailDelivery } from './mail-delivery.js';
import { Reconciliation } from './reconciliation.js';
import { SendingGuard } from './sending-guard.js';
import { SendingHolds } from './sending-holds.js';

const OWNER = 4_294_967_296 * 3 + 7;
const NEVER = new AbortController().signal;
const ADMINISTRATOR = {
  kind: 'staff',
  accountId: '0198e0a0-0000-7000-8000-000000000001',
  role: 'administrator',
  name: 'Ada',
} as const;
const NO_REQUEST = { requestId: null, address: null };

describe('SendingGuard', () => {
  let house: MailHouse;
  let studentId: string;
  let delivery: MailDelivery;
  let holds: SendingHolds;
  const mailer = new FakeMailer();
  const look = () => house.app.get(SendingGuard).look();
  const reconcile = () => house.app.get(Reconciliation).run(NEVER);
  const sql = (text: string, values: unknown[] = []) => house.database.inspect.query(text, values);
  const released = async (unanswerable: 'send' | 'park' = 'park') => {
    const state = await holds.state(ADMINISTRATOR, NO_REQUEST);
    return holds.release(ADMINISTRATOR, { version: state.version, unanswerable }, NO_REQUEST);
  };

  beforeAll(async () => {
    house = await openMailHouse({ mailer });
    delivery = house.app.get(MailDelivery);
    holds = house.app.get(SendingHolds);
  });
  afterAll(() => house.close());
  beforeEach(async () => {
    await sql(`update coop.notification set state = 'superseded'`);
    await sql(
      `update coop.sending set held_at = null, held_reason = null, seen_latest = null, reconciled = null, system_identifier = null,
         timeline = null, generation = generation + 100`,
    );
    await sql('delete from coop.alarm');
    await house.at(A_TUESDAY_NOON);
    studentId = (await aStudent(house.database)).id;
    mailer.delivered.length = 0;
    mailer.canLookUp = true;
    await look();
  });

  it('lets mail leave from the database that it left from before', async () => {
    await house.plan(studentId, `usual ${studentId}`);
    expect(await delivery.deliverDue(OWNER, NEVER)).toMatchObject({ sent: 1, held: 0 });
    expect(await look()).toBeNull();
  });

  it.each([
    ['a database of another system identifier', `update coop.sending set system_identifier = '1'`],
    ['another timeline', 'update coop.sending set timeline = timeline + 1'],
    [
      'a dump that was loaded',
      `alter table coop.sending disable trigger note_writer;
       update coop.sending set written_by = written_by::text::bigint::text::xid8;
       alter table coop.sending enable trigger note_writer`,
    ],
    ['files put back to an earlier state', 'update coop.sending set generation = generation - 1'],
  ])('holds all mail in %s, and says so', async (_what, damage) => {
    await house.plan(studentId, `before ${_what}`);
    await delivery.deliverDue(OWNER, NEVER);
    await sql(damage);
    await house.plan(studentId, `after ${_what}`);
    expect(await delivery.deliverDue(OWNER, NEVER)).toMatchObject({ sent: 0, held: 1 });
    expect(await holds.state(ADMINISTRATOR, NO_REQUEST)).toMatchObject({ heldReason: 'restored' });
    const { rows } = await sql('select kind, counts from coop.alarm');
    expect(rows).toEqual([{ kind: 'held_restored', counts: { legalDueUnsent: 1, dueUnsent: 1 } }]);
  });

  it('finds among what is due the mails that the relay has had, and sends the others once it is released', async () => {
    await house.plan(studentId, 'sent after the backup');
    await delivery.deliverDue(OWNER, NEVER);
    // The backup knew of this mail, and not that it was sent; of its Message-ID it knew nothing either.
    await sql(
      `update coop.notification set state = 'planned', sent_at = null, message_id = null, message_date = null, attempts = 0
        where key = 'sent after the backup'`,
    );
    await house.plan(studentId, 'never sent');
    await sql(`update coop.sending set system_identifier = '1'`);
    await delivery.deliverDue(OWNER, NEVER);
    expect(await reconcile()).toEqual({ asked: 2, found: 1, missing: 1, unanswerable: 0 });
    expect(await reconcile()).toEqual({});
    expect(mailer.delivered).toHaveLength(1);
    expect((await released()).ok).toBe(true);
    expect(await delivery.deliverDue(OWNER, NEVER)).toMatchObject({ sent: 1 });
    expect(new Set(mailer.delivered.map(({ messageId }) => messageId)).size).toBe(2);
    expect(await look()).toBeNull();
  });

  it.each([
    ['park', 'parked', 0],
    ['send', 'sent', 1],
  ] as const)('where the relay cannot say, whoever releases decides: %s', async (choice, state, sent) => {
    mailer.canLookUp = false;
    await house.plan(studentId, `doubtful ${choice}`);
    await sql(`update coop.sending set system_identifier = '1'`);
    await delivery.deliverDue(OWNER, NEVER);
    expect(await reconcile()).toMatchObject({ unanswerable: 1 });
    expect((await released(choice)).ok).toBe(true);
    expect(await delivery.deliverDue(OWNER, NEVER)).toMatchObject({ sent });
    expect(await house.row(`doubtful ${choice}`)).toMatchObject({ state, doubts: 1 });
  });

  it('is not released after a restore before it was reconciled', async () => {
    await sql(`update coop.sending set system_identifier = '1'`);
    await look();
    expect(await released()).toMatchObject({ ok: false, refusal: { code: 'not_reconciled' } });
  });

  it('sends nothing while the clock is back where it has been, and goes on by itself', async () => {
    await house.plan(studentId, `clock ${studentId}`);
    await delivery.deliverDue(OWNER, NEVER);
    await house.at('2026-11-24T18:00:00Z');
    await house.plan(studentId, `clock again ${studentId}`);
    expect(await delivery.deliverDue(OWNER, NEVER)).toMatchObject({ held: 1 });
    expect(await holds.state(ADMINISTRATOR, NO_REQUEST)).toMatchObject({ heldReason: 'clock_went_back' });
    await house.at('2026-11-24T19:00:01Z');
    expect(await delivery.deliverDue(OWNER, NEVER)).toMatchObject({ held: 0, sent: 1 });
  });

  it('a hold by hand stands until it is released by hand', async () => {
    const { version } = await holds.state(ADMINISTRATOR, NO_REQUEST);
    expect(await holds.hold(ADMINISTRATOR, { version, because: 'Wrong text' }, NO_REQUEST)).toMatchObject({
      ok: true,
      value: { heldReason: 'by_hand', heldBy: 'Ada', heldBecause: 'Wrong text' },
    });
    await house.plan(studentId, `by hand ${studentId}`);
    expect(await delivery.deliverDue(OWNER, NEVER)).toMatchObject({ held: 1 });
    expect((await holds.release(ADMINISTRATOR, { version, unanswerable: 'park' }, NO_REQUEST)).ok).toBe(
      false,
    );
    expect((await released()).ok).toBe(true);
    expect(await delivery.deliverDue(OWNER, NEVER)).toMatchObject({ sent: 1 });
  });
});
