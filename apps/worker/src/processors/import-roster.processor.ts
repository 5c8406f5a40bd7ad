import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';
import { RosterImport } from '#casework/students/roster-import.js';
import { IMPORT_ROSTER } from '#casework/students/students.jobs.js';
import { workerOptions } from '#platform/queue/queue.module.js';

@Processor(IMPORT_ROSTER.name, workerOptions)
export class ImportRosterProcessor extends WorkerHost {
  constructor(private readonly roster: RosterImport) {
    super();
  }

  override async process({ data }: Job<{ importId: string }>): Promise<void> {
    await this.roster.runStored(data.importId);
  }
}
