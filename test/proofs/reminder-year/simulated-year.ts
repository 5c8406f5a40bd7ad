import type { Actor } from '#database/actor.js';
import { ReassessmentStore } from '#casework/authorization/assessments/reassessment.store.js';
import { AuthorizationFactsStore } from '#casework/authorization/facts/authorization-facts.store.js';
import { FactsPageStore } from '#casework/authorization/facts/facts-page.store.js';
import { RulePacks } from '#casework/authorization/rule-packs/rule-packs.js';
import { StudentEvaluations } from '#casework/authorization/student-evaluation.js';
import { DoubtResolution } from '#casework/notifications/doubt-resolution.js';
import { MailDelivery } from '#casework/notifications/mail-delivery.js';
import { NotificationStore } from '#casework/notifications/notification.store.js';
import { CaseReassessment } from '#casework/reminders/case-reassessment.js';
import { DueReassessment } from '#casework/reminders/due-reassessment.js';
import { NightlyReplan } from '#casework/reminders/nightly-replan.js';
import { ReminderPlanning } from '#casework/reminders/reminder-planning.js';
import { REMINDER_KINDS } from '#casework/reminders/reminder-plan.js';
import type { Transaction } from '#database/transaction.js';
import { formatDay } from '#domain/time/days.js';
import { SmtpMailer } from '#platform/mail/smtp-mailer.js';
import { Zones } from '#platform/zones/zones.js';
import { type MailHouse, openMailHouse } from '#testing/mail-house.js';
import { createTestDatabase, openTestDatabase, type TestDatabase } from '#testing/test-database.js';
import { makeDataDir, removeDataDir } from '#testing/test-environment.js';
import { MailServer, type Manner } from '../mail/mail-server.js';
import { chanceOf, SeededNumbers } from '../mail/seeded.js';
import { ExpectedMails } from './expected-mails.js';
import { CHANGES, studentsOfAYear } from './population.js';
import { verdictOf, type YearVerdict } from './verdict.js';
import type { HouseKeeper } from '../kept/kept-house.js';
import type { YearCounts, YearState } from './year-state.js';

export interface YearOptions {
  readonly students: number;
  readonly days: number;
  readonly stepHours: number;
  readonly seed: number;
  /** Changes a day, as a share of the students. */
  readonly changeRate: number;
  readonly say?: (line: string) => void;
  /** Where it goes on, and what keeps how far it came. */
  readonly keeper?: HouseKeeper<YearState>;
}

const WORKER: Actor = { kind: 'system', name: 'worker' };
const OWNER = 77;
const NEVER = new AbortController().signal;
const HOUR = 3_600_000;
const PAGE = 250;
/** Three weeks before the clocks change in Halifax, Newfoundland and Paris; on a Monday. */
const FROM = '2026-10-05';
const TIMEOUTS = { connectMs: 2_000, idleMs: 250, totalMs: 4_000 };

/** A year of mail by a clock that a program moves: facts change, the mail server fails in every way, workers come and go. */
export async function simulateYear(options: YearOptions): Promise<YearVerdict> {
  const kept = options.keeper?.kept ?? null;
  const database = kept ? await openTestDatabase(kept.database) : await createTestDatabase();
  const dataDir = kept?.dataDir ?? (await makeDataDir());
  const year = new SimulatedYear(options, database, dataDir, kept?.state ?? null);
  try {
    return await year.run();
  } finally {
    await year.database.drop();
    await removeDataDir(dataDir);
  }
}

class SimulatedYear {
  private now = Date.parse(`${FROM}T07:30:00Z`);
  private readonly numbers: SeededNumbers;
  private readonly expected: ExpectedMails;
  private readonly seen: Map<string, number>;
  private readonly counts: YearCounts;
  private house!: MailHouse;
  private server!: MailServer;

  constructor(
    private readonly options: YearOptions,
    public database: TestDatabase,
    private readonly dataDir: string,
    private readonly kept: YearState | null,
  ) {
    this.numbers = new SeededNumbers(kept?.random ?? options.seed);
    this.expected = kept ? ExpectedMails.from(kept.expected) : new ExpectedMails();
    this.seen = new Map(kept?.seen);
    this.counts = kept
      ? { ...kept.counts }
      : { changes: 0, restarts: 0, heldRuns: 0, replanDiffered: 0, doubts: 0 };
    if (kept) this.now = kept.now;
  }

  async run(): Promise<YearVerdict> {
    const { days, stepHours, say } = this.options;
    const begun = performance.now();
    this.server = await MailServer.start({
      now: () => new Date(this.now),
      isDown: () => this.inOutage(),
      manner: (to, messageId) => this.manner(to, messageId),
    });
    try {
      this.server.remember((this.kept?.received ?? []).map((mail) => ({ ...mail, at: new Date(mail.at) })));
      await this.open();
      const end = Date.parse(`${FROM}T07:30:00Z`) + days * 24 * HOUR;
      const ids = this.kept?.ids ?? (await this.begin());
      const stepsOfTenDays = Math.ceil((10 * 24) / stepHours);
      for (let step = this.kept?.step ?? 0; this.now < end; step += 1) {
        if (step > 0 && step % stepsOfTenDays === 0 && step !== this.kept?.step) await this.keep(ids, step);
        await this.tick(ids, step);
        if (step % stepsOfTenDays === 0)
          say?.(
            `${this.today()}: ${this.server.received.length} mails received, ${((performance.now() - begun) / 1000).toFixed(0)} s`,
          );
        this.now += stepHours * HOUR;
      }
      await this.comeToRest();
      return await verdictOf({
        database: this.database,
        expected: this.expected,
        received: this.server.received,
        end: new Date(end),
        counts: { ...this.counts },
      });
    } finally {
      await this.house.app.close();
      await this.server.close();
    }
  }

  private async begin(): Promise<string[]> {
    const { students, days } = this.options;
    const ids = await studentsOfAYear(this.database, students, FROM, days);
    for (let at = 0; at < ids.length; at += PAGE) await this.reassess(ids.slice(at, at + PAGE));
    return ids;
  }

  /** Every process is gone while the database is copied, as at a restart. */
  private async keep(ids: readonly string[], step: number): Promise<void> {
    const { keeper } = this.options;
    if (!keeper) return;
    await this.house.app.close();
    await this.database.disconnect();
    const state: YearState = {
      step,
      now: this.now,
      random: this.numbers.state,
      ids,
      seen: [...this.seen],
      expected: this.expected.toJSON(),
      received: this.server.received.map((mail) => ({ ...mail, at: mail.at.getTime() })),
      counts: { ...this.counts },
    };
    await keeper.keep(state, this.database.name, this.dataDir);
    this.database = await openTestDatabase(this.database.name);
    await this.open();
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
    const changed = new Set<string>();
    for (let left = changes; left >= 1 || (left > 0 && this.numbers.next() <= left); left -= 1)
      changed.add(await this.change(ids));
    if (changed.size > 0) await this.reassess([...changed].toSorted());
    await this.whatTimeChanged();
    await this.deliver();
    if (step % stepsADay === 0)
      this.counts.replanDiffered += (await this.house.app.get(NightlyReplan).run(NEVER)).differed;
  }

  private async deliver(): Promise<void> {
    // Between two steps more time has passed than any lease has.
    await this.database.inspect.query(
      `update coop.notification set lease_until = now() - interval '1 second' where state = 'sending'`,
    );
    this.counts.doubts += (await this.house.app.get(DoubtResolution).resolve(OWNER)).doubts;
    const { held } = await this.house.app.get(MailDelivery).deliverDue(OWNER, NEVER);
    this.counts.heldRuns += held;
  }

  private async change(ids: readonly string[]): Promise<string> {
    const studentId = ids[Math.floor(this.numbers.next() * ids.length)]!;
    const { sql } = CHANGES[Math.floor(this.numbers.next() * CHANGES.length)]!;
    await this.asOffice(sql, [studentId, this.today()]);
    this.counts.changes += 1;
    return studentId;
  }

  /** Together, as what an import changes: the new assessments and plans; beside them, the plan is noted for the comparison. */
  private async reassess(studentIds: readonly string[]): Promise<void> {
    const { app, transactions } = this.house;
    await transactions.run(WORKER, async (tx) => {
      await this.note(tx, studentIds);
      await app.get(CaseReassessment).changed(tx, studentIds);
    });
  }

  /** What should come from now on, by the facts alone. */
  private async note(tx: Transaction, studentIds: readonly string[]): Promise<void> {
    const { app } = this.house;
    const at = new Date(this.now);
    const standing = await app.get(NotificationStore).standing(tx, studentIds, REMINDER_KINDS);
    const zone = await app.get(AuthorizationFactsStore).officeTimeZone(tx);
    const today = formatDay(app.get(Zones).localDay(this.now, zone!));
    const rulePack = await app.get(RulePacks).inForce(tx, at);
    for (const { studentId, recorded } of await app.get(FactsPageStore).named(tx, studentIds, today)) {
      const evaluation = app.get(StudentEvaluations).of(recorded, rulePack, at, { traces: false });
      const plan = app.get(ReminderPlanning).planOf(studentId, evaluation, standing.get(studentId));
      this.expected.note(studentId, at, plan);
    }
  }

  /** Those for whom something ended since the last look: what should come is noted, and the worker finds them by itself. */
  private async whatTimeChanged(): Promise<void> {
    const { app, transactions } = this.house;
    await transactions.run(WORKER, async (tx) => {
      const ended = await app.get(ReassessmentStore).ended(tx, new Date(this.now), this.options.students);
      if (ended.length > 0) await this.note(tx, ended);
    });
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

  private today(): string {
    return new Date(this.now).toISOString().slice(0, 10);
  }

  private async restart(): Promise<void> {
    await this.house.app.close();
    await this.open();
    this.counts.restarts += 1;
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

  /** A tenth of the mailboxes are gone; a fifth are greylisted; some first answers never come, after the mail was taken or before. */
  private manner(to: string, messageId: string): Manner {
    const { seed } = this.options;
    if (chanceOf(`gone ${to}`, seed) < 0.1) return 'refuse';
    if (chanceOf(to, seed) < 0.2 && this.now - this.sinceFirst(messageId) < 5 * 60_000) return 'later';
    const answered = `${messageId} answered`;
    if (this.seen.has(answered)) return 'take';
    this.seen.set(answered, this.now);
    const chance = chanceOf(messageId, seed);
    if (chance < 0.02) return 'silent_with';
    return chance < 0.04 ? 'silent_without' : 'take';
  }

  private sinceFirst(messageId: string): number {
    const first = this.seen.get(messageId) ?? this.now;
    this.seen.set(messageId, first);
    return first;
  }
}
