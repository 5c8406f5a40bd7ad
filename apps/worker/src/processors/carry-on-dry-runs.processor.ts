import { Processor, WorkerHost } from '@nestjs/bullmq';
import { CARRY_ON_DRY_RUNS } from '#casework/authorization/rule-packs/rule-packs.jobs.js';
import { workerOptions } from '#platform/queue/queue.module.js';
import { ScheduleRunner } from '../schedule-runner.js';

@Processor(CARRY_ON_DRY_RUNS.name, workerOptions)
export class CarryOnDryRunsProcessor extends WorkerHost {
  constructor(private readonly runner: ScheduleRunner) {
    super();
  }

  /** Ends at once: a run takes minutes, and a shutdown waits for jobs but can stop a schedule. */
  override async process(): Promise<void> {
    void this.runner.runNow('carry-on-dry-runs');
  }
}
