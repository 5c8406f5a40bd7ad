import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { Readiness } from '#domain/coop-status/ready-for-postings.js';
import type { PlacementVerdict } from '#domain/work-authorization/result.js';
import type { ReminderEffect } from './reminder-effects.js';

export type ChangedOutcome = 'gain' | 'lose' | 'undecidable';
export type OutcomeCounts = Readonly<Record<ChangedOutcome | 'unchanged', number>>;

/** How far a dry run is. Instants are ISO 8601 in UTC. */
export interface RulePackDryRun extends OutcomeCounts {
  readonly id: string;
  readonly rulePack: string;
  readonly against: string;
  readonly state: 'running' | 'done' | 'stopped' | 'failed';
  /** Students at the start. */
  readonly total: number;
  readonly done: number;
  readonly startedBy: string;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  /** What would become of reminders that wait, by kind; null: a run of before, which looked at none. */
  readonly reminders: readonly ReminderEffect[] | null;
}

export interface WorkTermChange {
  readonly workTerm: string;
  readonly term: string;
  readonly from: string;
  readonly to: string;
  readonly before: PlacementVerdict;
  readonly after: PlacementVerdict;
}

export interface ChangedStudent {
  readonly studentId: string;
  readonly outcome: ChangedOutcome;
  readonly firstDay: string | null;
  readonly readyBefore: Readiness['state'];
  readonly readyAfter: Readiness['state'];
  readonly verdicts: readonly WorkTermChange[];
}

export interface NamedChange extends ChangedStudent {
  readonly studentNumber: string;
  readonly givenName: string;
  readonly familyName: string;
}

const instant = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const COLUMNS = `r.id, r.rule_pack as "rulePack", r.against, r.state, r.total, r.done, r.unchanged, r.gain, r.lose,
  r.undecidable, r.started_by as "startedBy", ${instant('r.started_at')} as "startedAt",
  ${instant('r.finished_at')} as "finishedAt", r.reminders`;

@Injectable()
export class RulePackDryRunStore {
  /** Null where such a run is under way already. */
  async insert(
    tx: Transaction,
    run: {
      readonly rulePack: string;
      readonly against: string;
      readonly startedBy: string;
      readonly startedAt: Date;
    },
  ): Promise<string | null> {
    const rows: { id: string }[] = await tx.manager.query(
      `insert into coop.rule_pack_dry_run (rule_pack, against, started_by, started_at, total, reminders)
       select $1, $2, $3, $4, count(*), '[]' from coop.student
       on conflict (rule_pack, against) where state = 'running' do nothing returning id`,
      [run.rulePack, run.against, run.startedBy, run.startedAt],
    );
    return rows[0]?.id ?? null;
  }

  /** The newest run of the two packs. */
  async between(tx: Transaction, rulePack: string, against: string): Promise<RulePackDryRun | null> {
    const rows: RulePackDryRun[] = await tx.manager.query(
      `select ${COLUMNS} from coop.rule_pack_dry_run r where rule_pack = $1 and against = $2 order by r.started_at desc limit 1`,
      [rulePack, against],
    );
    return rows[0] ?? null;
  }

  async byId(tx: Transaction, rulePack: string, id: string): Promise<RulePackDryRun | null> {
    const rows: RulePackDryRun[] = await tx.manager.query(
      `select ${COLUMNS} from coop.rule_pack_dry_run r where r.id = $1 and r.rule_pack = $2`,
      [id, rulePack],
    );
    return rows[0] ?? null;
  }

  /** The latest ten of a pack. */
  async latest(tx: Transaction, rulePack: string): Promise<RulePackDryRun[]> {
    return tx.manager.query(
      `select ${COLUMNS} from coop.rule_pack_dry_run r where rule_pack = $1 order by r.started_at desc, r.id desc limit 10`,
      [rulePack],
    );
  }

  async finishedSince(
    tx: Transaction,
    rulePack: string,
    against: string,
    since: Date,
  ): Promise<string | null> {
    const rows: { id: string }[] = await tx.manager.query(
      `select id from coop.rule_pack_dry_run where rule_pack = $1 and against = $2 and state = 'done' and finished_at >= $3
        order by finished_at desc limit 1`,
      [rulePack, against, since],
    );
    return rows[0]?.id ?? null;
  }

  /** Does nothing to a run that has ended meanwhile. */
  async end(tx: Transaction, id: string, state: 'stopped' | 'failed', at: Date): Promise<void> {
    await tx.manager.query(
      `update coop.rule_pack_dry_run set state = $2, finished_at = $3 where id = $1 and state = 'running'`,
      [id, state, at],
    );
  }

  /** In the order of the students' ids, with their names. */
  async rows(
    tx: Transaction,
    id: string,
    page: {
      readonly outcome: ChangedOutcome | null;
      readonly after: string | null;
      readonly limit: number;
    },
  ): Promise<NamedChange[]> {
    return tx.manager.query(
      `select r.student_id as "studentId", s.student_number as "studentNumber", s.given_name as "givenName",
              s.family_name as "familyName", r.outcome, to_char(r.first_day, 'YYYY-MM-DD') as "firstDay",
              r.ready_before as "readyBefore", r.ready_after as "readyAfter", r.verdicts
         from coop.rule_pack_dry_run_row r join coop.student s on s.id = r.student_id
        where r.dry_run_id = $1 and ($2::text is null or r.outcome = $2) and ($3::uuid is null or r.student_id > $3)
        order by r.student_id limit $4`,
      [id, page.outcome, page.after, page.limit],
    );
  }
}
