import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';
import { READ_DOCUMENT } from '#casework/documents/documents.jobs.js';
import { ProposalWork } from '#casework/documents/proposals/proposal-work.js';
import { workerOptions } from '#platform/queue/queue.module.js';

@Processor(READ_DOCUMENT.name, workerOptions)
export class ReadDocumentProcessor extends WorkerHost {
  constructor(private readonly proposals: ProposalWork) {
    super();
  }

  override async process({ data }: Job<{ documentId: string }>): Promise<void> {
    await this.proposals.read(data.documentId);
  }
}
