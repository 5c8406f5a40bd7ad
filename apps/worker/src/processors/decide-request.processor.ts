import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';
import { DECIDE_REQUEST } from '#casework/letters/letters.jobs.js';
import { UnreviewedIssue } from '#casework/letters/issue/unreviewed-issue.js';
import { workerOptions } from '#platform/queue/queue.module.js';

@Processor(DECIDE_REQUEST.name, workerOptions)
export class DecideRequestProcessor extends WorkerHost {
  constructor(private readonly issue: UnreviewedIssue) {
    super();
  }

  override async process({ data }: Job<{ requestId: string }>): Promise<void> {
    await this.issue.decide(data.requestId);
  }
}
