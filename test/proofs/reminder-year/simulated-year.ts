import type { Actor } from '#database/actor.js';
import { ReassessmentStore } from '#casework/authorization/assessments/reassessment.store.js';
import { StudentEvaluations } from '#casework/authorization/student-evaluation.js';
import { DoubtResolution } from '#casework/notifications/doubt-resolution.js';
import { MailDelivery } from '#casework/notifications/mail-delivery.js';
import { NotificationStore } from '#casework/notifications/notification.store.js';
import { CaseReassessment } from '#casework/reminders/case-reassessment.js';
import { DueReassessment } from '#casework/reminders/due-reassessment.js';
import { NightlyReplan } from '#casework/reminders/nightly-replan.js';
import { ReminderPlanning } from '#casework/reminders/reminder-planning.js';
import { REMINDER_KINDS } from '#casework/reminders/reminder-plan.js';
import { SmtpMailer } from '#platform/mail/smtp-mailer.js';
import { type MailHouse, openMailHouse } from '#testing/mail-house.js';
import { createTestDatabase, type TestDatabase } from '#testing/test-database.js';
import { makeDataDir, removeDataDir } from '#testing/test-environment.js';
import { MailServer, type Manner } from '../mail/mail-server.js';
import { chanceOf, seeded } from '../mail/seeded.js';
import { ExpectedMails } from './expected-mails.js';
import { CHANGES, studentsOfAYear } from './population.js';
import { verdictOf, type YearVerdict } from './verdict.js';

export interface YearOptions {
  readonly students: number;
  readonly days: number;
  readonly stepHours: number;
  readonly seed: number;
  /** Changes a day, as a share of the students. */
  readonly changeRate: number;
  readonly say?: (line: string) => void;
}

const WORKER: Actor = { kind: 'system', name: 'worker' };
const OWNER = 77;
const NEVER = new AbortController().signal;
const HOUR = 3_600_000;
/** Three weeks before the clocks change in Halifax, Newfoundland and Paris; on a Monday. */
const FROM = '2026-10-05';
const TIMEOUTS = { connectMs: 2_000, idleMs: 400, totalMs: 4_000 };

/** A year of mail by a clock that a program moves: facts change, the mail server fails in every way, workers come and go. */
export async function simulateYear(options: YearOptions): Promise<YearVerdict> {
  const database = await createTestDatabase();
  const dataDir = await makeDataDir();
  try {
    return await new SimulatedYear(options, database, dataDir).run();
  } finally {
    await database.drop();
    await removeDataDir(dataDir);
  }
}

class SimulatedYear {
  private now = Date.parse(`${FROM}T07:30:00Z`);
  private readonly random: () => number;
  private readonly expected = new ExpectedMails();
  private readonly seen = new Map<string, number>();
  private house!: MailHouse;
  private server!: MailServer;
  private restarts = 0;
  private changes = 0;
  private heldRuns = 0;
  private replanDiffered = 0;
  private doubts = 0;

  constructor(
    private readonly options: YearOptions,
    private readonly database: TestDatabase,
    private readonly dataDir: string,
  ) {
    this.random = seeded(options.seed);
  }

  async run(): Promise<YearVerdict> {
    const { students, days, stepHours, say } = this.options;
    this.server = await MailServer.start({
      now: () => new Date(this.now),
      isDown: () => this.inOutage(),
      manner: (to, messageId) => this.manner(to, messageId),
    });
    try {
      await this.open();
      const ids = await studentsOfAYear(this.database, students, FROM, days);
      for (const id of ids) await this.reassess(id);
      const end = this.now + days * 24 * HOUR;
      for (let step = 0; this.now < end; step += 1) {
        await this.tick(ids, step);
        if (step % Math.ceil((10 * 24) / stepHours) === 0)
          say?.(
            `${new Date(this.now).toISOString().slice(0, 10)}: ${this.server.received.length} mails received`,
          );
        this.now += stepHours * HOUR;
      }
      await this.comeToRest();
      return await verdictOf({
        database: this.database,
        expected: this.expected,
        received: this.server.received,
        end: new Date(end),
        counts: {
          changes: this.changes,
          restarts: this.restarts,
          heldRuns: this.heldRuns,
          replanDiffered: this.replanDiffered,
          doubts: this.doubts,
        },
      });
    } finally {
      await this.house.app.close();
      await this.server.close();
    }
  }

  private async open(): Promise<void> {
    const mailer = new SmtpMailer({
      url: this.server.smtpUrl,
      from: 'Co-op office <coop@kestrel.example>',
      lookupUrl: this.server.lookupUrl,
      timeouts: TIMEOUTS,
    });
    this.house = await openMailHouse({ mailer, database: this.database, dataDir: this.dataDir });
    await this.house.at(new Date(this.now));
  }

  private async tick(ids: readonly string[], step: number): Promise<void> {
    const { stepHours, changeRate } = this.options;
    const stepsADay = 24 / stepHours;
    // Once a month a new process; once in two months a clock that is two hours behind for one run.
    if (step % (30 * stepsADay) === 10 * stepsADay) await this.restart();
    if (step % (60 * stepsADay) === 20 * stepsADay) await this.clockGoesBack();
    await this.house.at(new Date(this.now));
    const changes = (ids.length * changeRate) / stepsADay;
    for (let left = changes; left > 0; left -= 1) {
      if (left < 1 && this.random() > left) break;
      await this.change(ids[Math.floor(this.random() * ids.length)]!);
    }
    await this.whatTimeChanged();
    await this.deliver();
    if (step % stepsADay === 0)
      this.replanDiffered += (await this.house.app.get(NightlyReplan).run(NEVER)).differed;
  }

  private async deliver(): Promise<void> {
    // Between two steps more time has passed than any lease has.
    await this.database.inspect.query(
      `update coop.notification set lease_until = now() - interval '1 second' where state = 'sending'`,
    );
    this.doubts += (await this.house.app.get(DoubtResolution).resolve(OWNER)).doubts;
    const { held } = await this.house.app.get(MailDelivery).deliverDue(OWNER, NEVER);
    this.heldRuns += held;
  }

  private async change(studentId: string): Promise<void> {
    const { sql } = CHANGES[Math.floor(this.random() * CHANGES.length)]!;
    await this.asOffice(sql, [studentId, new Date(this.now).toISOString().slice(0, 10)]);
    await this.reassess(studentId);
    this.changes += 1;
  }

  /** In one transaction as in the product: the new assessment and plan; beside it, the plan is noted for the comparison. */
  private async reassess(studentId: string): Promise<void> {
    const { app, transactions } = this.house;
    const at = new Date(this.now);
    await transactions.run(WORKER, async (tx) => {
      const unsent = await app.get(NotificationStore).oldestUnsent(tx, [studentId], REMINDER_KINDS);
      const evaluation = await app.get(StudentEvaluations).evaluate(tx, studentId, at);
      const plan = app.get(ReminderPlanning).planOf(studentId, evaluation!, unsent.get(studentId) ?? null);
      this.expected.note(studentId, at, plan);
      await app.get(CaseReassessment).reassess(tx, [studentId]);
    });
  }

  /** Those for whom something ended since the last look, as the worker finds them; each new plan is noted beside it. */
  private async whatTimeChanged(): Promise<void> {
    const { app, transactions } = this.house;
    const ended = await transactions.run(WORKER, (tx) =>
      app.get(ReassessmentStore).ended(tx, new Date(this.now), this.options.students),
    );
    for (const studentId of ended) await this.reassess(studentId);
    await app.get(DueReassessment).run(NEVER);
  }

  private async asOffice(sql: string, values: unknown[]): Promise<void> {
    const client = await this.database.inspect.connect();
    try {
      await client.query('begin');
      await client.query(`select set_config('coopdesk.actor_kind', 'staff', true)`);
      await client.query(sql, values);
      await client.query('commit');
    } finally {
      client.release();
    }
  }

  private async restart(): Promise<void> {
    await this.house.app.close();
    await this.open();
    this.restarts += 1;
  }

  private async clockGoesBack(): Promise<void> {
    await this.house.at(new Date(this.now - (this.options.stepHours + 3) * HOUR));
    await this.deliver();
  }

  /** What is still due after the last day leaves, with the server up and on a weekday at noon of every zone. */
  private async comeToRest(): Promise<void> {
    for (let day = 0; day < 7; day += 1)
      for (const hour of [2, 9, 14, 18, 22]) {
        this.now = Math.floor(this.now / (24 * HOUR)) * 24 * HOUR + (hour + (hour === 2 ? 24 : 0)) * HOUR;
        await this.house.at(new Date(this.now));
        await this.deliver();
      }
  }

  /** Five outages of six hours to two days a hundred days. */
  private inOutage(): boolean {
    const { seed, days } = this.options;
    const hours = (this.now - Date.parse(FROM)) / HOUR;
    if (hours > days * 24) return false;
    const window = Math.floor(hours / 480);
    const begins = window * 480 + chanceOf(`begin ${window}`, seed) * 400;
    return hours >= begins && hours < begins + 6 + chanceOf(`length ${window}`, seed) * 42;
  }

  /** A fifth of the mailboxes are greylisted; some answers never come, after the mail was taken or before. */
  private manner(to: string, messageId: string): Manner {
    const { seed } = this.options;
    const first = this.seen.get(messageId);
    if (first === undefined) this.seen.set(messageId, this.now);
    if (chanceOf(to, seed) < 0.2 && (first === undefined || this.now - first < 5 * 60_000)) return 'later';
    if (first !== undefined && chanceOf(to, seed) >= 0.2) return 'take';
    const chance = chanceOf(messageId, seed);
    if (chance < 0.02) return 'silent_with';
    return chance < 0.04 ? 'silent_without' : 'take';
  }
}
