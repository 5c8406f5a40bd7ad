import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rm } from 'node:fs/promises';
import type { StaffActor } from '#database/actor.js';
import { MailDelivery } from '#casework/notifications/mail-delivery.js';
import { Reconciliation } from '#casework/notifications/reconciliation.js';
import { SendingHolds } from '#casework/notifications/sending-holds.js';
import { SmtpMailer } from '#platform/mail/smtp-mailer.js';
import { aStudent } from '#testing/builders.js';
import { startOwnPostgres } from '#testing/embedded-postgres.js';
import { type MailHouse, openMailHouse } from '#testing/mail-house.js';
import { createTestDatabase, openTestDatabase, type TestDatabase } from '#testing/test-database.js';
import { makeDataDir, removeDataDir } from '#testing/test-environment.js';
import { Backup } from '../../security/logical-backup.js';
import { MailServer } from '../mail/mail-server.js';

export interface RestoreOptions {
  /** `files`: the server's folder as it stood before; `dump`: the rows, loaded into a new database. */
  readonly kind: 'files' | 'dump';
  /** As many before the backup as after it. */
  readonly mails: number;
  readonly canLookUp: boolean;
}

export interface RestoreVerdict {
  /** Left while the restored database had not been released. */
  readonly sentWhileHeld: number;
  readonly heldReason: string | null;
  /** Due by the backup's word, as whoever releases is told. */
  readonly dueTold: number;
  readonly reconciled: Readonly<Record<string, number>>;
  readonly twice: number;
  /** Neither received nor shown to staff as one that nobody can answer for. */
  readonly lost: number;
  readonly parked: number;
  readonly holds: boolean;
}

const OWNER = 7;
const NEVER = new AbortController().signal;
const NO_REQUEST = { requestId: null, address: null };
const ADA: StaffActor = {
  kind: 'staff',
  accountId: '0198e0a0-0000-7000-8000-000000000001',
  role: 'administrator',
  name: 'Ada',
};

/** Mails are sent, a backup is taken, more are sent; then the backup comes back and its worker starts. */
export async function restoredHouse({ kind, mails, canLookUp }: RestoreOptions): Promise<RestoreVerdict> {
  const server = await MailServer.start();
  const dataDir = await makeDataDir();
  const folder = join(tmpdir(), `coopdesk-restore-${randomUUID()}`);
  let postgres = await startOwnPostgres();
  process.env['COOPDESK_TEST_POSTGRES_URL'] = postgres.url;
  const open = (database: TestDatabase): Promise<MailHouse> =>
    openMailHouse({
      database,
      dataDir,
      mailer: new SmtpMailer({
        url: server.smtpUrl,
        from: 'Co-op office <coop@kestrel.example>',
        lookupUrl: canLookUp ? server.lookupUrl : undefined,
      }),
    });
  try {
    let database = await createTestDatabase();
    let house = await open(database);
    const student = await aStudent(database);
    const planned = async (name: string): Promise<void> => {
      for (let at = 0; at < mails; at += 1) await house.plan(student.id, `${name} ${at}`);
    };
    await planned('before');
    await deliver(house);
    // Known to the backup, and sent after it.
    await planned('after');
    await house.app.close();
    const rows = kind === 'dump' ? await Backup.of(database, ['coop']) : null;
    await database.disconnect();
    if (!rows) await postgres.copyTo(folder);
    database = await openTestDatabase(database.name);
    house = await open(database);
    await deliver(house);
    await house.app.close();
    const received = server.received.length;

    if (rows) {
      await database.drop();
      database = await createTestDatabase();
      await rows.restoreInto(database);
    } else {
      const { name } = database;
      await database.disconnect();
      await postgres.stop();
      postgres = await startOwnPostgres({}, { folder, password: postgres.password });
      process.env['COOPDESK_TEST_POSTGRES_URL'] = postgres.url;
      database = await openTestDatabase(name);
    }
    house = await open(database);
    await planned('new');
    await deliver(house);
    const sentWhileHeld = server.received.length - received;
    const holds = house.app.get(SendingHolds);
    const { heldReason, counts } = await holds.state(ADA, NO_REQUEST);
    const reconciled = await house.app.get(Reconciliation).run(NEVER);
    const { version } = await holds.state(ADA, NO_REQUEST);
    await holds.release(ADA, { version, unanswerable: 'park' }, NO_REQUEST);
    await deliver(house);
    const { rows: ledger } = await database.inspect.query<{ messageId: string | null; state: string }>(
      `select message_id as "messageId", state from coop.notification`,
    );
    await house.app.close();
    await database.drop();
    const times = server.counts();
    const parked = ledger.filter(({ state }) => state === 'parked').length;
    const lost = ledger.filter(
      ({ messageId, state }) => state !== 'parked' && !times.has(messageId ?? ''),
    ).length;
    const twice = [...times.values()].filter((count) => count > 1).length;
    const verdict = { sentWhileHeld, heldReason, dueTold: counts.dueUnsent, reconciled, twice, lost, parked };
    return {
      ...verdict,
      holds:
        sentWhileHeld === 0 &&
        heldReason === 'restored' &&
        verdict.dueTold === 2 * mails &&
        twice === 0 &&
        lost === 0 &&
        ledger.length === 3 * mails &&
        parked === (canLookUp ? 0 : 2 * mails),
    };
  } finally {
    await postgres.stop();
    await server.close();
    await removeDataDir(dataDir);
    await rm(folder, { recursive: true, force: true });
  }
}

const deliver = (house: MailHouse) => house.app.get(MailDelivery).deliverDue(OWNER, NEVER);
