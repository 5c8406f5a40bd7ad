import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { startServer } from '#scripts/postgres/server.mjs';
import { startOwnPostgres } from '#testing/embedded-postgres.js';
import { anOffice, aStudent } from '#testing/builders.js';
import { createTestDatabase, type TestDatabase } from '#testing/test-database.js';
import { makeDataDir, removeDataDir, testEnvironment } from '#testing/test-environment.js';
import { MailServer } from '../mail/mail-server.js';
import { seeded } from '../mail/seeded.js';
import { retryAllFinished } from './finished-jobs.js';
import { WorkerProcess } from './worker-process.js';

export interface KillOptions {
  readonly mails: number;
  readonly workers: number;
  readonly workerKills: number;
  readonly databaseKills: number;
  readonly freezes: number;
  /** The longest; the shortest is a second. */
  readonly freezeMs: number;
  /** From the moment on at which enough has arrived since the blow before. */
  readonly everyMs: number;
  /** A mail server's time for a mail, so that blows meet mails on their way. */
  readonly mailMs: number;
  readonly canLookUp: boolean;
  /** Finished jobs that are all put in line again at the end. */
  readonly finishedJobs: number;
  readonly seed: number;
  readonly say?: (line: string) => void;
}

export interface KillVerdict {
  readonly mails: number;
  readonly lost: number;
  readonly duplicated: number;
  /** Duplicates of mails that the ledger does not count as doubts. */
  readonly duplicatedUncounted: number;
  readonly doubts: number;
  readonly unsettled: number;
  readonly blows: {
    readonly workers: number;
    readonly databases: number;
    readonly freezes: number;
    readonly queueWiped: number;
    /** Of all of them, those that fell while mails were due or on their way. */
    readonly metMails: number;
  };
  readonly workerStarts: number;
  /** Finished jobs that ran once more. */
  readonly jobsRetried: number;
  /** Mails that came of it. */
  readonly afterRetryAll: number;
  readonly holds: boolean;
}

const STUDENTS = 20;
/** Shares that are due before their blow, so that workers are busy when it falls and are never through before the last. */
const AHEAD = 3;

/** Reminders of a day, sent by real workers that are killed and frozen, over a PostgreSQL that is killed, to a real SMTP server. */
export async function killedMails(options: KillOptions): Promise<KillVerdict> {
  const run = new KilledRun(options);
  try {
    return await run.run();
  } finally {
    await run.close();
  }
}

type Blow = 'worker' | 'database' | 'freeze' | 'wipe';

class KilledRun {
  private readonly random: () => number;
  private readonly workers: WorkerProcess[] = [];
  private readonly blows = { workers: 0, databases: 0, freezes: 0, queueWiped: 0, metMails: 0 };
  private postgres!: Awaited<ReturnType<typeof startOwnPostgres>>;
  private server!: MailServer;
  private database!: TestDatabase;
  private dataDir!: string;
  private watching!: pg.Pool;

  constructor(private readonly options: KillOptions) {
    this.random = seeded(options.seed);
  }

  async run(): Promise<KillVerdict> {
    await this.prepare();
    for (let at = 0; at < this.options.workers; at += 1) {
      const worker = new WorkerProcess(this.environment());
      worker.start();
      this.workers.push(worker);
    }
    const blows = this.plan();
    for (const [at, blow] of blows.entries()) {
      await this.letFallDue(this.share(at + AHEAD, blows.length));
      await this.untilReceived(this.share(at, blows.length) + 1);
      await pause(this.options.everyMs * (0.5 + this.random()));
      if ((await this.left()) > 0) this.blows.metMails += 1;
      await this.strike(blow);
    }
    await this.letFallDue(this.options.mails);
    await this.untilSettled();
    return this.verdict(await this.retryAll());
  }

  async close(): Promise<void> {
    for (const worker of this.workers) await worker.end();
    await this.watching?.end();
    await this.database?.drop().catch(() => undefined);
    await this.server?.close();
    await this.postgres?.stop();
    if (this.dataDir) await removeDataDir(this.dataDir);
  }

  private async prepare(): Promise<void> {
    const { mails, mailMs } = this.options;
    // Whatever was acknowledged must survive a killed postmaster, as in production.
    this.postgres = await startOwnPostgres({ synchronous_commit: 'on', max_wal_size: '4GB' });
    process.env['COOPDESK_TEST_POSTGRES_URL'] = this.postgres.url;
    this.server = await MailServer.start({ delayMs: () => mailMs });
    this.dataDir = await makeDataDir();
    this.database = await createTestDatabase();
    await anOffice(this.database);
    const ids: string[] = [];
    for (let at = 0; at < STUDENTS; at += 1) ids.push((await aStudent(this.database)).id);
    await this.database.inspect.query(
      `insert into coop.notification (key, student_id, kind, class, subject_type, details, due_at)
       select 'K' || n, ($1::uuid[])[1 + n % cardinality($1::uuid[])], 'study_permit_expiry', 'legal', 'permit',
              '{"date": "2027-04-30", "actBy": "2027-04-29"}', now() + interval '1 year' from generate_series(1, $2::int) n`,
      [ids, mails],
    );
    const url = new URL(this.postgres.url);
    url.pathname = `/${this.database.name}`;
    this.watching = new pg.Pool({ connectionString: url.href, max: 2 });
    this.watching.on('error', () => undefined);
    this.database.inspect.on('error', () => undefined);
  }

  private environment(): Record<string, string> {
    const { smtpUrl, lookupUrl } = this.server;
    return {
      ...testEnvironment(this.database, this.dataDir),
      SMTP_URL: smtpUrl,
      ...(this.options.canLookUp && { MAIL_LOOKUP_URL: lookupUrl }),
      COOPDESK_PROOF: 'reminder-kills',
    };
  }

  /** All blows in a seeded order; the queue is wiped once in the middle. */
  private plan(): Blow[] {
    const { workerKills, databaseKills, freezes } = this.options;
    const blows: Blow[] = [
      ...Array.from({ length: workerKills }, (): Blow => 'worker'),
      ...Array.from({ length: databaseKills }, (): Blow => 'database'),
      ...Array.from({ length: freezes }, (): Blow => 'freeze'),
      'wipe',
    ];
    for (let at = blows.length - 1; at > 0; at -= 1) {
      const other = Math.floor(this.random() * (at + 1));
      [blows[at], blows[other]] = [blows[other]!, blows[at]!];
    }
    return blows;
  }

  /** Mails of the blows before that place: each has an equal share, and so has the time after the last. */
  private share(at: number, blows: number): number {
    return Math.floor((this.options.mails * Math.min(at, blows)) / (blows + 1));
  }

  private letFallDue(mails: number): Promise<unknown> {
    return this.ask(
      `update coop.notification set due_at = now() - interval '1 hour'
        where due_at > now() and key like 'K%' and substr(key, 2)::int <= ${mails}`,
    );
  }

  private async strike(blow: Blow): Promise<void> {
    const worker = this.workers[Math.floor(this.random() * this.workers.length)]!;
    switch (blow) {
      case 'worker':
        worker.kill();
        this.blows.workers += 1;
        return;
      case 'freeze':
        worker.freeze();
        await pause(1_000 + (this.options.freezeMs - 1_000) * this.random());
        worker.thaw();
        this.blows.freezes += 1;
        return;
      case 'wipe':
        await this.ask('truncate bullmq.job cascade');
        this.blows.queueWiped += 1;
        return;
      case 'database':
        await this.killDatabase();
        this.blows.databases += 1;
    }
  }

  private async killDatabase(): Promise<void> {
    const { port, dataDir } = this.postgres;
    const rows = await this.ask<{ pid: string }>(
      `select (string_to_array(pg_read_file('postmaster.pid'), E'\\n'))[1] as pid`,
    );
    process.kill(Number(rows[0]!.pid), 'SIGKILL');
    // Its children notice by themselves, and the new one waits for them.
    await startServer({
      dataDir,
      password: decodeURIComponent(new URL(this.postgres.url).password),
      port,
      settings: { fsync: 'off', max_wal_size: '4GB', max_connections: '300', shared_buffers: '256MB' },
    });
  }

  /** Asks again while the database is away. */
  private async ask<Row>(sql: string): Promise<Row[]> {
    for (let tries = 0; ; tries += 1) {
      try {
        return (await this.watching.query(sql)).rows as Row[];
      } catch (error) {
        if (tries > 200) throw error;
        await pause(100);
      }
    }
  }

  private async left(): Promise<number> {
    const rows = await this.ask<{ n: number }>(
      `select count(*)::int as n from coop.notification where state in ('planned', 'sending') and due_at <= now()`,
    );
    return rows[0]!.n;
  }

  /** Blows fall while mails are on their way, however slow the machine is. */
  private async untilReceived(mails: number): Promise<void> {
    for (let tries = 0; tries < 120 && this.server.received.length < mails; tries += 1) {
      if (tries % 4 === 3) await this.endClaimsOfTheDead();
      await pause(500);
    }
  }

  /** They are not waited for as long as in production: their leases end soon after their session has. */
  private async endClaimsOfTheDead(): Promise<void> {
    await this.ask(`
      update coop.notification n set lease_until = least(lease_until, now() + interval '3 seconds')
       where state = 'sending' and not exists (
         select 1 from pg_locks l where l.locktype = 'advisory' and l.granted and l.objsubid = 1
            and l.classid = (n.owner >> 32)::int::oid and l.objid = (n.owner & 4294967295)::bigint::oid)`);
    await this.ask(`update coop.notification set next_attempt_at = null where state = 'planned'`);
  }

  private async untilSettled(): Promise<void> {
    const end = Date.now() + 240_000 + this.options.mails * 50;
    for (let seen = -1; ;) {
      await this.endClaimsOfTheDead();
      const left = await this.left();
      if (left === 0) return;
      if (left !== seen) this.options.say?.(`${left} left, ${this.server.received.length} received`);
      seen = left;
      if (Date.now() > end) return;
      await pause(2_000);
    }
  }

  private async retryAll(): Promise<Pick<KillVerdict, 'jobsRetried' | 'afterRetryAll'>> {
    const before = this.server.received.length;
    const { finishedJobs, say } = this.options;
    const jobsRetried = await retryAllFinished(this.database.ownerUrl, finishedJobs, say);
    return { jobsRetried, afterRetryAll: this.server.received.length - before };
  }

  private async verdict(again: Awaited<ReturnType<KilledRun['retryAll']>>): Promise<KillVerdict> {
    const rows = await this.ask<{ messageId: string | null; doubts: number; state: string }>(
      `select message_id as "messageId", doubts, state from coop.notification where key like 'K%'`,
    );
    const counts = this.server.counts();
    const of = (id: string | null): number => (id === null ? 0 : (counts.get(id) ?? 0));
    const duplicated = rows.filter(({ messageId }) => of(messageId) > 1);
    const lost = rows.filter(({ messageId }) => of(messageId) === 0).length;
    const duplicatedUncounted = duplicated.filter(({ doubts }) => doubts === 0).length;
    const unsettled = rows.filter(({ state }) => state !== 'sent').length;
    return {
      mails: rows.length,
      lost,
      duplicated: duplicated.length,
      duplicatedUncounted,
      doubts: rows.reduce((sum, { doubts }) => sum + doubts, 0),
      unsettled,
      blows: this.blows,
      workerStarts: this.workers.reduce((sum, { starts }) => sum + starts, 0),
      ...again,
      holds:
        lost === 0 &&
        unsettled === 0 &&
        again.jobsRetried === this.options.finishedJobs &&
        again.afterRetryAll === 0 &&
        (this.options.canLookUp ? duplicated.length === 0 : duplicatedUncounted === 0),
    };
  }
}
