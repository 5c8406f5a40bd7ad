import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';
import { DocumentInspection } from '#casework/documents/document-inspection.js';
import { INSPECT_DOCUMENT } from '#casework/documents/documents.jobs.js';
import { workerOptions } from '#platform/queue/queue.module.js';

@Processor(INSPECT_DOCUMENT.name, workerOptions)
export class InspectDocumentProcessor extends WorkerHost {
  constructor(private readonly inspection: DocumentInspection) {
    super();
  }

  override async process({ data }: Job<{ documentId: string }>): Promise<void> {
    await this.inspection.inspect(data.documentId);
  }
}
