import { Processor, WorkerHost } from '@nestjs/bullmq';
import { CARRY_ON_TASK_BATCHES } from '#casework/desk/desk.jobs.js';
import { workerOptions } from '#platform/queue/queue.module.js';
import { ScheduleRunner } from '../schedule-runner.js';

@Processor(CARRY_ON_TASK_BATCHES.name, workerOptions)
export class CarryOnTaskBatchesProcessor extends WorkerHost {
  constructor(private readonly runner: ScheduleRunner) {
    super();
  }

  /** Ends at once: a batch takes minutes, and a shutdown waits for jobs but can stop a schedule. */
  override async process(): Promise<void> {
    void this.runner.runNow('carry-on-task-batches');
  }
}
