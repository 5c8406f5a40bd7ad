import { setTimeout as pause } from 'node:timers/promises';
import { createPostgresBackend, withBackend } from 'bullmq';
import { SEND_DUE } from '#casework/notifications/notifications.jobs.js';
import { queueSchema } from '#platform/queue/queue-migrations.js';

const { Queue } = withBackend(createPostgresBackend);

/**
 * Jobs that workers finish and that stay in the queue, all of them put in line again as an operator's "retry all" does. They
 * only say "look", and there is nothing to see. @returns how many ran a second time
 */
export async function retryAllFinished(
  url: string,
  count: number,
  say?: (line: string) => void,
): Promise<number> {
  const connection = { connectionString: url, options: `-c search_path=${queueSchema}`, max: 4 };
  const queue = new Queue(SEND_DUE.name, { connection, skipMetasUpdate: true });
  queue.on('error', () => undefined);
  const finished = async (): Promise<number> => (await queue.getJobCounts('completed'))['completed'] ?? 0;
  const untilAll = async (what: string): Promise<void> => {
    for (let seen = -1, still = 0; ;) {
      const now = await finished();
      if (now >= count) return;
      still = now === seen ? still + 1 : 0;
      if (still > 60) throw new Error(`Of ${count} jobs ${now} were ${what}, and no more.`);
      if (now !== seen) say?.(`${now} of ${count} jobs ${what}`);
      seen = now;
      await pause(1_000);
    }
  };
  try {
    await queue.addBulk(
      Array.from({ length: count }, (_, number) => ({
        name: SEND_DUE.name,
        data: {},
        opts: { ...SEND_DUE.optionsFor({}), jobId: `finished/${number}`, removeOnComplete: false },
      })),
    );
    await untilAll('finished');
    const again = Date.now();
    await queue.retryJobs({ state: 'completed', count });
    await untilAll('finished again');
    const jobs = await queue.getCompleted(0, count);
    return jobs.filter(({ processedOn }) => (processedOn ?? 0) >= again).length;
  } finally {
    await queue.close();
  }
}
