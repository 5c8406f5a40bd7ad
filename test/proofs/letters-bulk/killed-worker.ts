import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { productFolder } from '#platform/product-folder.js';
import { aCohort, type CohortRequest } from '#testing/builders/letter-cohort.js';
import { bodyOf, type TestDesk } from '#testing/test-desk.js';

/** Where letters stand, and whether every number of the series is explained. */
export interface Outcome {
  readonly rendering: number;
  readonly issued: number;
  readonly failed: number;
  /** Requests that are still to be decided. */
  readonly waiting: number;
  /** Requests with more than one letter. */
  readonly twice: number;
  readonly numbers: number;
  /** Numbers that were left out, or that nobody has and nothing explains. */
  readonly unexplained: number;
  /** Letters whose student was not told exactly once. */
  readonly untold: number;
  /** Letters whose issue stands not exactly once in the audit trail. */
  readonly unrecorded: number;
}

export async function outcomeOf(desk: TestDesk): Promise<Outcome> {
  const found = await desk.row(
    `select (select count(*)::int from coop.letter where state = 'rendering') as rendering,
       (select count(*)::int from coop.letter where state = 'issued') as issued,
       (select count(*)::int from coop.letter where state = 'failed') as failed,
       (select count(*)::int from coop.letter_request where state = 'submitted') as waiting,
       (select count(*)::int from (select from coop.letter group by request_id having count(*) > 1) d) as twice,
       (select count(*)::int from coop.letter_number) as numbers,
       (select count(*)::int from (
          select n.serial, n.void_reason, l.number = n.number as used, row_number() over (order by n.serial) as place
            from coop.letter_number n join coop.letter l on l.id = n.letter_id) s
         where s.serial <> s.place or s.used = (s.void_reason is not null)) as unexplained,
       (select count(*)::int from coop.letter l where l.state = 'issued' and 1 <> (select count(*) from coop.notification n
          where n.subject_id = l.id and n.kind = 'letter_issued')) as untold,
       (select count(*)::int from coop.letter l where l.state = 'issued' and 1 <> (select count(*) from coop.audit_entry e
          where e.action = 'letter.issued' and l.id::text = any(e.subject_ids))) as unrecorded`,
  );
  return found as unknown as Outcome;
}

/** Starts the approval of a whole cohort through the API, as a person at the desk does. */
export async function aBulk(
  desk: TestDesk,
  size: number,
): Promise<{ readonly id: string; readonly cohort: readonly CohortRequest[] }> {
  const cohort = await aCohort(desk.database, size);
  const rows = cohort.map(({ requestId, version }) => ({ requestId, version }));
  const { id } = bodyOf<{ id: string }>(await desk.staff.post('/letter-batches', { rows }), 201);
  return { id, cohort };
}

/**
 * A worker as an operator runs it, until what it has done is enough; then it is killed without a word, or, where `kill` is
 * false, told to stop.
 */
export async function workUntil(
  desk: TestDesk,
  enough: (outcome: Outcome) => boolean,
  kill: boolean,
): Promise<Outcome> {
  const child = spawn(process.execPath, [productFolder('dist/apps/worker/src/main.js')], {
    env: { ...process.env, ...desk.environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
  const ended = once(child, 'close');
  let outcome = await outcomeOf(desk);
  while (!enough(outcome)) {
    if (child.exitCode !== null) throw new Error(`The worker ended with ${child.exitCode}:\n${said}`);
    outcome = await outcomeOf(desk);
  }
  child.kill(kill ? 'SIGKILL' : 'SIGTERM');
  await ended;
  await nobodyLeft(desk);
  return outcomeOf(desk);
}

/** Minutes go by: what lost its job with a killed worker is looked for after them. */
export async function minutesLater({ database }: TestDesk): Promise<void> {
  await database.inspect.query(
    `update coop.letter set created_at = created_at - interval '10 minutes' where state = 'rendering'`,
  );
  await database.inspect.query(
    `update coop.letter_request set submitted_at = submitted_at - interval '10 minutes' where state = 'submitted'`,
  );
}

/** The server notices that a process was killed when it next writes to it; asks until it has. */
async function nobodyLeft(desk: TestDesk): Promise<void> {
  for (;;) {
    const { n } = await desk.row(
      `select count(*)::int as n from pg_stat_activity where datname = current_database() and application_name = 'coopdesk worker'`,
    );
    if (n === 0) return;
  }
}
