import { Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import type { INestApplicationContext } from '@nestjs/common';
import { MAIL_WORK } from '#casework/notifications/mail-work.js';
import type { NotificationClass, PlannedNotification } from '#casework/notifications/notification.js';
import { NotificationsModule } from '#casework/notifications/notifications.module.js';
import { NotificationStore } from '#casework/notifications/notification.store.js';
import { AuditModule } from '#casework/audit/audit.module.js';
import { ConsequencesOfFactsModule } from '#casework/consequences-of-facts.module.js';
import { StudentsModule } from '#casework/students/students.module.js';
import type { Actor } from '#database/actor.js';
import { DatabaseModule } from '#database/database.module.js';
import { ActorTransactions } from '#database/transaction.js';
import { Clock } from '#platform/clock/clock.js';
import { FakeClock } from '#platform/clock/fake-clock.js';
import { readSettings } from '#platform/config/read-settings.js';
import { BounceMailbox, NoBounces } from '#platform/bounces/bounce-mailbox.js';
import { FakeMailer } from '#platform/mail/fake-mailer.js';
import { Mailer } from '#platform/mail/mailer.js';
import { PlatformModule } from '#platform/platform.module.js';
import { anOffice } from './builders.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';
import { makeDataDir, removeDataDir, testEnvironment } from './test-environment.js';

const WORKER: Actor = { kind: 'system', name: 'worker' };
/** A Tuesday, noon where the office of the tests is. */
export const A_TUESDAY_NOON = '2026-11-24T19:00:00Z';

/** What a house needs of a database. */
export type HouseDatabase = Pick<TestDatabase, 'appUrl' | 'workerUrl' | 'ownerUrl' | 'inspect'>;

/** The ledger, its sender and a database whose clock stands where a test puts it. Close it in `afterAll`. */
export interface MailHouse {
  readonly database: HouseDatabase;
  readonly app: INestApplicationContext;
  readonly transactions: ActorTransactions;
  readonly clock: FakeClock;
  readonly dataDir: string;
  /** Database and process agree on the time. */
  at(instant: string | Date): Promise<void>;
  /** Due a minute ago unless said otherwise. @returns how many were new */
  plan(studentId: string, key: string, mail?: Partial<PlannedNotification>): Promise<number>;
  row<Row = Record<string, unknown>>(key: string): Promise<Row>;
  close(): Promise<void>;
}

export interface MailHouseOptions {
  readonly mailer?: Mailer;
  readonly bounces?: BounceMailbox;
  /** Set to share the note outside the database with another house. */
  readonly dataDir?: string;
  readonly database?: HouseDatabase;
  readonly poolSize?: number;
  /** Leaves the clocks as they are; `at` must not be called. */
  readonly realTime?: boolean;
}

export async function openMailHouse(options: MailHouseOptions = {}): Promise<MailHouse> {
  const made = options.database ? null : await createTestDatabase();
  const database = options.database ?? made!;
  const dataDir = options.dataDir ?? (await makeDataDir());
  if (!options.realTime) await simulateClock(database);
  await anOffice(database);
  const clock = new FakeClock(options.realTime ? new Date() : A_TUESDAY_NOON);
  const settings = readSettings(testEnvironment(database, dataDir));
  const building = Test.createTestingModule({
    imports: [
      PlatformModule.forRoot(settings),
      DatabaseModule.forRoot({
        url: database.workerUrl,
        applicationName: 'mail house',
        poolSize: options.poolSize ?? 8,
      }),
      mailWork(options.mailer ?? new FakeMailer(), options.bounces ?? new NoBounces()),
    ],
  });
  if (!options.realTime) building.overrideProvider(Clock).useValue(clock);
  const app = await building.compile();
  await app.init();
  const transactions = app.get(ActorTransactions);
  const ledger = app.get(NotificationStore);
  const at = async (instant: string | Date): Promise<void> => {
    clock.set(instant);
    await database.inspect.query('update public.simulated set at = $1', [clock.now()]);
  };
  if (!options.realTime) await at(A_TUESDAY_NOON);
  return {
    database,
    app,
    transactions,
    clock,
    dataDir,
    at,
    plan: (studentId, key, mail = {}) =>
      transactions.run(WORKER, (tx) =>
        ledger.insert(tx, [
          {
            studentId,
            kind: 'study_permit_expiry',
            class: 'legal' satisfies NotificationClass,
            subjectType: 'permit',
            subjectId: null,
            key,
            details: { date: '2027-04-30', actBy: '2027-04-29' },
            dueAt: new Date(clock.now().getTime() - 60_000),
            ...mail,
          },
        ]),
      ),
    async row<Row>(key: string) {
      const { rows } = await database.inspect.query(`select * from coop.notification where key = $1`, [key]);
      return rows[0] as Row;
    },
    async close() {
      await app.close();
      await made?.drop();
      if (options.dataDir === undefined) await removeDataDir(dataDir);
    },
  };
}

@Module({})
class MailWorkModule {}

function mailWork(mailer: Mailer, bounces: BounceMailbox) {
  return {
    module: MailWorkModule,
    imports: [AuditModule, StudentsModule, NotificationsModule, ConsequencesOfFactsModule],
    providers: [
      ...MAIL_WORK,
      { provide: Mailer, useValue: mailer },
      { provide: BounceMailbox, useValue: bounces },
    ],
  };
}

/** In this database alone the present is what a table says; leases and locks go on by the real clock. */
async function simulateClock({ inspect }: HouseDatabase): Promise<void> {
  await inspect.query(`
    create table if not exists public.simulated (at timestamptz);
    grant select on public.simulated to public;
    insert into public.simulated select '${A_TUESDAY_NOON}' where not exists (select from public.simulated);
    create or replace function coop.present() returns timestamptz language sql stable parallel safe
      return (select at from public.simulated)`);
}
