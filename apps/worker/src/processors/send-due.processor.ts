import { Processor, WorkerHost } from '@nestjs/bullmq';
import { SEND_DUE } from '#casework/notifications/notifications.jobs.js';
import { workerOptions } from '#platform/queue/queue.module.js';
import { ScheduleRunner } from '../schedule-runner.js';

@Processor(SEND_DUE.name, workerOptions)
export class SendDueProcessor extends WorkerHost {
  constructor(private readonly runner: ScheduleRunner) {
    super();
  }

  override async process(): Promise<void> {
    await this.runner.runNow('send-due');
  }
}
