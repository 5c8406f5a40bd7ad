import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '#database/actor.js';
import { createDataSource } from '#database/data-source.js';
import { ActorTransactions } from '#database/transaction.js';
import { SystemClock } from '#platform/clock/system-clock.js';
import { readSettings } from '#platform/config/read-settings.js';
import { FakeMailer } from '#platform/mail/fake-mailer.js';
import { MomentZones } from '#platform/zones/moment-zones.js';
import { aStudent, anOffice } from '#testing/builders.js';
import { createTestDatabase, type TestDatabase } from '#testing/test-database.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { PersonKeys } from '../audit/person-keys.js';
import { OfficeCalendar } from '../students/office-calendar.js';
import { OfficeStore } from '../students/office.store.js';
import { ReviewTaskStore } from '../students/review-task.store.js';
import { ReviewTasks } from '../students/review-tasks.js';
import { DeliveryStore } from './delivery.store.js';
import { MailDelivery } from './mail-delivery.js';
import type { NotificationClass } from './notification.js';
import { NotificationStore } from './notification.store.js';

const WORKER: Actor = { kind: 'system', name: 'worker' };
const OWNER = 4_294_967_296 * 3 + 7;
const NEVER = new AbortController().signal;

interface LedgerState {
  readonly state: string;
  readonly attempts: number;
  readonly doubts: number;
  readonly problem: string | null;
  readonly message_id: string | null;
}

describe('MailDelivery', () => {
  let database: TestDatabase;
  let transactions: ActorTransactions;
  let mailer: FakeMailer;
  let delivery: MailDelivery;
  let studentId: string;
  const ledger = new NotificationStore();
  const store = new DeliveryStore();

  beforeAll(async () => {
    database = await createTestDatabase();
    await anOffice(database);
    const source = createDataSource({ url: database.workerUrl, applicationName: 'delivery spec' });
    transactions = new ActorTransactions(await source.initialize());
  });
  afterAll(async () => {
    await transactions.close();
    await database.drop();
  });

  beforeEach(async () => {
    await database.inspect.query(`update coop.notification set state = 'superseded'`);
    studentId = (await aStudent(database, { givenName: 'Zoë', familyName: 'Łukasz' })).id;
    mailer = new FakeMailer();
    const settings = readSettings({
      DATABASE_URL: database.appUrl,
      WORKER_DATABASE_URL: database.workerUrl,
      MIGRATION_DATABASE_URL: database.ownerUrl,
      SMTP_URL: 'smtp://127.0.0.1:9',
      MASTER_KEY: Buffer.alloc(32, 7).toString('base64'),
    });
    const office = new OfficeStore();
    const calendar = new OfficeCalendar(transactions, office, new MomentZones(), new SystemClock());
    const tasks = new ReviewTasks(new ReviewTaskStore(), calendar);
    const audit = new AuditTrail(new PersonKeys(settings));
    delivery = new MailDelivery(transactions, store, office, tasks, audit, mailer, settings);
  });

  const plan = (key: string, mailClass: NotificationClass = 'legal', dueAt = new Date(Date.now() - 60_000)) =>
    transactions.run(WORKER, (tx) =>
      ledger.insert(tx, [
        {
          studentId,
          kind: 'study_permit_expiry',
          class: mailClass,
          subjectType: 'permit',
          subjectId: null,
          key,
          details: { date: '2027-04-30', actBy: '2027-04-29' },
          dueAt,
        },
      ]),
    );
  const stateOf = async (key: string) =>
    (
      await database.inspect.query<LedgerState>(
        `select state, attempts, doubts, problem, message_id from coop.notification where key = $1`,
        [key],
      )
    ).rows[0]!;
  /** As if the worker that claimed it had died long ago. */
  const abandon = (key: string) =>
    database.inspect.query(
      `update coop.notification set lease_until = now() - interval '1 second', owner = 99 where key = $1`,
      [key],
    );

  it('sends what is due, once, with the date in the subject and no number', async () => {
    await plan('once');
    expect(await plan('once')).toBe(0);
    await plan('later', 'legal', new Date(Date.now() + 3_600_000));
    expect(await delivery.deliverDue(OWNER, NEVER)).toMatchObject({ sent: 1 });
    expect(await delivery.deliverDue(OWNER, NEVER)).toMatchObject({ sent: 0 });
    expect(mailer.delivered).toHaveLength(1);
    const mail = mailer.delivered[0]!;
    expect(mail.subject).toBe('Your study permit ends on 30 April 2027: act by 29 April 2027');
    expect(mail.to).toEqual({
      name: 'Zoë Łukasz',
      address: expect.stringMatching(/@students\.kestrel\.example$/),
    });
    expect(mail.text).not.toMatch(/\d{6,}/);
    expect(await stateOf('later')).toMatchObject({ state: 'planned' });
  });

  it('sends what fell due during a downtime, however long ago', async () => {
    await plan('overdue', 'legal', new Date('2026-01-01T00:00:00Z'));
    await delivery.deliverDue(OWNER, NEVER);
    expect(await stateOf('overdue')).toMatchObject({ state: 'sent' });
  });

  it('lets two workers at once send each mail once', async () => {
    for (let number = 0; number < 60; number++) await plan(`race-${number}`);
    await Promise.all([delivery.deliverDue(OWNER, NEVER), delivery.deliverDue(OWNER + 1, NEVER)]);
    const ids = mailer.delivered.map(({ messageId }) => messageId);
    expect(ids).toHaveLength(60);
    expect(new Set(ids).size).toBe(60);
  });

  it('tries again later after a temporary refusal, under the same Message-ID', async () => {
    await plan('later-again');
    mailer.answers.push('temporary');
    expect(await delivery.deliverDue(OWNER, NEVER)).toMatchObject({ again: 1, sent: 0 });
    const before = await stateOf('later-again');
    expect(before).toMatchObject({ state: 'planned', attempts: 1 });
    await database.inspect.query(
      `update coop.notification set next_attempt_at = now() where key = 'later-again'`,
    );
    await delivery.deliverDue(OWNER, NEVER);
    expect(mailer.delivered[0]!.messageId).toBe(before.message_id);
  });

  it('parks a permanent refusal and gives it to a person', async () => {
    await plan('refused');
    mailer.answers.push('permanent');
    await delivery.deliverDue(OWNER, NEVER);
    expect(await stateOf('refused')).toMatchObject({ state: 'parked' });
    const tasks = await database.inspect.query(
      `select why from coop.review_task where kind = 'mail_problem' and student_id = $1`,
      [studentId],
    );
    expect(tasks.rows).toEqual([{ why: ['mail_not_delivered'] }]);
  });

  describe('in doubt', () => {
    it('asks the relay and does not send again what arrived', async () => {
      await plan('arrived');
      mailer.answers.push('cut_delivered');
      await delivery.deliverDue(OWNER, NEVER);
      expect(await stateOf('arrived')).toMatchObject({ state: 'sending' });
      await abandon('arrived');
      expect(await delivery.resolveDoubts(OWNER)).toMatchObject({ doubts: 1, sent: 1, again: 0 });
      expect(mailer.delivered).toHaveLength(1);
      expect(await stateOf('arrived')).toMatchObject({ state: 'sent', doubts: 1 });
    });

    it('sends again what did not arrive', async () => {
      await plan('lost');
      mailer.answers.push('cut');
      await delivery.deliverDue(OWNER, NEVER);
      await abandon('lost');
      expect(await delivery.resolveDoubts(OWNER)).toMatchObject({ again: 1 });
      await database.inspect.query(`update coop.notification set next_attempt_at = now() where key = 'lost'`);
      await delivery.deliverDue(OWNER, NEVER);
      expect(mailer.delivered).toHaveLength(1);
    });

    it('without a relay to ask, sends a legal deadline again and leaves a courtesy to a person', async () => {
      await plan('legal', 'legal');
      await plan('courtesy', 'courtesy');
      mailer.answers.push('cut', 'cut');
      mailer.canLookUp = false;
      await delivery.deliverDue(OWNER, NEVER);
      await abandon('legal');
      await abandon('courtesy');
      expect(await delivery.resolveDoubts(OWNER)).toMatchObject({ doubts: 2, again: 1, parked: 1 });
      expect(await stateOf('legal')).toMatchObject({ state: 'planned', doubts: 1 });
      expect(await stateOf('courtesy')).toMatchObject({ state: 'parked', problem: 'in_doubt' });
    });

    it('leaves a claim alone while its worker lives, even past the lease', async () => {
      const holder = await database.inspect.connect();
      await holder.query('select pg_advisory_lock($1)', [99]);
      try {
        await plan('alive');
        mailer.answers.push('cut');
        await delivery.deliverDue(OWNER, NEVER);
        await abandon('alive');
        expect(await delivery.resolveDoubts(OWNER)).toMatchObject({ doubts: 0 });
        await holder.query('select pg_advisory_unlock($1)', [99]);
        expect(await delivery.resolveDoubts(OWNER)).toMatchObject({ doubts: 1 });
      } finally {
        holder.release();
      }
    });
  });
});
