import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Logger } from '#platform/logging/logger.js';
import { type Schedule, Schedules } from './schedules.js';
import { SignsOfLifeStore } from './signs-of-life.store.js';
import { WorkerSession } from './worker-session.js';

const HEARTBEAT_SECONDS = 10;

/** Runs the table: one run of a schedule at a time in this process, a note of each run for the health page. */
@Injectable()
export class ScheduleRunner implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly stop = new AbortController();
  private readonly timers: NodeJS.Timeout[] = [];
  private readonly running = new Map<string, Promise<void>>();

  constructor(
    private readonly schedules: Schedules,
    private readonly signs: SignsOfLifeStore,
    private readonly session: WorkerSession,
    private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.every(HEARTBEAT_SECONDS, () => this.beat());
    for (const schedule of this.schedules.table) this.every(schedule.everySeconds, () => this.ring(schedule));
  }

  /** Takes no new work; what runs comes to its end first. */
  async onModuleDestroy(): Promise<void> {
    this.stop.abort();
    for (const timer of this.timers) clearInterval(timer);
    await Promise.allSettled(this.running.values());
  }

  /** Runs the schedule now, for example because a job hints that there is something to do. */
  async runNow(name: string): Promise<void> {
    const schedule = this.schedules.table.find((candidate) => candidate.name === name);
    if (!schedule) throw new Error(`There is no schedule called ${name}.`);
    // A run under way may have looked already: wait for it, then look again.
    await this.running.get(name);
    await this.ring(schedule);
  }

  private every(seconds: number, work: () => Promise<void>): void {
    void work();
    this.timers.push(setInterval(() => void work(), seconds * 1_000));
  }

  private ring(schedule: Schedule): Promise<void> {
    const under = this.running.get(schedule.name);
    if (under || this.stop.signal.aborted) return under ?? Promise.resolve();
    const run = this.runAndNote(schedule).finally(() => this.running.delete(schedule.name));
    this.running.set(schedule.name, run);
    return run;
  }

  private async runAndNote({ name, run }: Schedule): Promise<void> {
    const startedAt = new Date();
    try {
      const counts = await run(this.stop.signal);
      await this.signs.noteRun({ name, startedAt, counts, problem: null });
    } catch (error) {
      this.logger.error('scheduled work failed', error, { schedule: name });
      await this.signs
        .noteRun({ name, startedAt, counts: {}, problem: 'failed' })
        .catch((second: unknown) => this.logger.error('run not noted', second, { schedule: name }));
    }
  }

  private async beat(): Promise<void> {
    await this.signs
      .beat(`worker ${this.session.owner}`)
      .catch((error: unknown) => this.logger.error('heartbeat not written', error));
  }
}
