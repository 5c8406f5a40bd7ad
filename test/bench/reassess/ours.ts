import pg from 'pg';
import { ReassessmentOfEverybody } from '#casework/reminders/reassessment-of-everybody.js';
import { ConsequencesOfFactsModule } from '#casework/consequences-of-facts.module.js';
import { openWorkerCasework } from '#testing/worker-casework.js';
import { measured } from './measured.js';

// A process of its own, so that its memory is that of the re-assessment alone.
const urls = JSON.parse(process.env['COOPDESK_BENCH_URLS']!) as {
  readonly appUrl: string;
  readonly workerUrl: string;
  readonly ownerUrl: string;
  readonly superuserUrl: string;
};
const pool = new pg.Pool({ connectionString: urls.superuserUrl, max: 1 });
const casework = await openWorkerCasework(urls, [ConsequencesOfFactsModule]);
const everybody = casework.app.get(ReassessmentOfEverybody, { strict: false });
const stop = new AbortController().signal;
const start = performance.now();
const result = await measured(pool, 'worker casework', async () => {
  const done = await everybody.run('other_pack', {
    stop,
    tell: ({ done: so, total }) =>
      process.send!({ done: so, total, seconds: (performance.now() - start) / 1000 }),
  });
  // Some minutes have passed since everybody was assessed first: who had a permit or a window end in them is assessed alone.
  if (!done || done.done !== done.total || done.alone > done.total / 100)
    throw new Error(`Not everybody's answer stood: ${JSON.stringify(done)}`);
  return done.total;
});
process.send!({ result });
await casework.close();
await pool.end();
process.disconnect();
