import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';
import { LetterRendering } from '#casework/letters/page/letter-rendering.js';
import { RENDER_LETTER } from '#casework/letters/letters.jobs.js';
import { workerOptions } from '#platform/queue/queue.module.js';

@Processor(RENDER_LETTER.name, workerOptions)
export class RenderLetterProcessor extends WorkerHost {
  constructor(private readonly rendering: LetterRendering) {
    super();
  }

  override async process({ data }: Job<{ letterId: string }>): Promise<void> {
    await this.rendering.render(data.letterId);
  }
}
