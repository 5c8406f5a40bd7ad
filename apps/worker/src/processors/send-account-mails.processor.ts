import { Processor, WorkerHost } from '@nestjs/bullmq';
import { SEND_ACCOUNT_MAILS } from '#casework/identity/mail/account-mail.jobs.js';
import { workerOptions } from '#platform/queue/queue.module.js';
import { ScheduleRunner } from '../schedule-runner.js';

@Processor(SEND_ACCOUNT_MAILS.name, workerOptions)
export class SendAccountMailsProcessor extends WorkerHost {
  constructor(private readonly runner: ScheduleRunner) {
    super();
  }

  override async process(): Promise<void> {
    await this.runner.runNow('send-account-mails');
  }
}
