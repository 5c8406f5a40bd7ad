import type pg from 'pg';
import { inputHashOf, outcomeHashOf } from '#casework/authorization/assessments/assessment-hashes.js';
import { isReady } from '#casework/authorization/assessments/assessments.js';
import { FactsPageStore } from '#casework/authorization/facts/facts-page.store.js';
import { askedAt, comingDays, nextChange } from '#casework/authorization/assessments/next-change.js';
import { StudentEvaluations } from '#casework/authorization/student-evaluation.js';
import { AuthorizationModule } from '#casework/authorization/authorization.module.js';
import { ActorTransactions } from '#database/transaction.js';
import { formatDay } from '#domain/time/days.js';
import type { RulePack } from '#domain/work-authorization/rule-pack.js';
import { Zones } from '#platform/zones/zones.js';
import { openWorkerCasework } from '#testing/worker-casework.js';

export interface FilledDatabase {
  readonly appUrl: string;
  readonly workerUrl: string;
  readonly ownerUrl: string;
  /** A superuser's connections. */
  readonly pool: pg.Pool;
}

const ZONE = 'America/Vancouver';
const PAGE = 2_000;

/**
 * Gives every student an assessment under a pack, as the product computes it; what no re-assessment reads, the facts and the
 * answer themselves, is left empty to save the disk.
 */
export async function assessEverybodyOnce(database: FilledDatabase, pack: RulePack): Promise<void> {
  const casework = await openWorkerCasework(database, [AuthorizationModule]);
  const { app } = casework;
  const [pages, evaluations, zones, transactions] = [
    app.get(FactsPageStore, { strict: false }),
    app.get(StudentEvaluations, { strict: false }),
    app.get(Zones, { strict: false }),
    app.get(ActorTransactions, { strict: false }),
  ];
  const now = new Date();
  const asked = askedAt(now, zones, ZONE);
  for (let after: string | null = null; ;) {
    const students = await transactions.run({ kind: 'system', name: 'worker' }, (tx) =>
      pages.read(tx, { after, limit: PAGE, today: formatDay(asked.today) }),
    );
    const rows = students.map(({ studentId, recorded }) => {
      const { facts, options, result, readiness } = evaluations.lean(recorded, pack, now, asked.today);
      return {
        studentId,
        inputHash: inputHashOf(facts, options),
        outcomeHash: outcomeHashOf(result),
        next: result && nextChange(result, comingDays(recorded, readiness, result, asked), asked),
        ready: isReady(readiness),
      };
    });
    await insert(database.pool, pack.id, now, rows);
    if (students.length < PAGE) break;
    after = students.at(-1)!.studentId;
  }
  await casework.close();
}

async function insert(
  pool: pg.Pool,
  pack: string,
  now: Date,
  rows: readonly {
    readonly studentId: string;
    readonly inputHash: Buffer;
    readonly outcomeHash: Buffer;
    readonly next: Date | null;
    readonly ready: boolean | null;
  }[],
): Promise<void> {
  await pool.query(
    `with kept as (
       insert into coop.assessment (student_id, as_of, engine_version, rule_pack, time_zone_data, input_hash, outcome_hash, facts, result)
       select u.student_id, $2, '1', $1, '2026f', u.input_hash, u.outcome_hash, '{}', '{}'
         from unnest($3::uuid[], $4::bytea[], $5::bytea[]) u (student_id, input_hash, outcome_hash)
       returning id, student_id)
     insert into coop.current_assessment (student_id, assessment_id, confirmed_at, rule_pack, next_change_at, ready_for_postings)
     select k.student_id, k.id, $2, $1, u.next, u.ready
       from kept k join unnest($3::uuid[], $6::timestamptz[], $7::boolean[]) u (student_id, next, ready) using (student_id)`,
    [
      pack,
      now,
      rows.map(({ studentId }) => studentId),
      rows.map(({ inputHash }) => inputHash),
      rows.map(({ outcomeHash }) => outcomeHash),
      rows.map(({ next }) => next),
      rows.map(({ ready }) => ready),
    ],
  );
}
