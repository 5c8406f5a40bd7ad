import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { DUE_BY_PLAN, PLANNED_KEY } from '../notifications/notification.store.js';
import { REMINDER_KINDS } from './reminder-plan.js';

/** A student's reminders as the ledger has them; one that went to two addresses has two rows of one key. */
export interface LedgerOfPage {
  readonly rows: readonly { readonly key: string; readonly state: 'on_its_way' | 'superseded' | 'done' }[];
  readonly oldestUnsent: Date | null;
}

@Injectable()
export class ReplanStore {
  async ledgerOf(tx: Transaction, studentIds: readonly string[]): Promise<ReadonlyMap<string, LedgerOfPage>> {
    const rows: { studentId: string; rows: LedgerOfPage['rows']; oldestUnsent: Date | null }[] =
      await tx.manager.query(
        `select student_id as "studentId", min(${DUE_BY_PLAN}) filter (where state in ('planned', 'gathered', 'sending')) as "oldestUnsent",
                json_agg(json_build_object('key', ${PLANNED_KEY}, 'state', case
                  when state in ('planned', 'gathered') or state = 'sending' and stood_down is null then 'on_its_way'
                  when state = 'superseded' then 'superseded' else 'done' end)) as rows
           from coop.notification n where student_id = any($1) and kind = any($2) group by 1`,
        [studentIds, REMINDER_KINDS],
      );
    return new Map(rows.map((row) => [row.studentId, row]));
  }

  /** False where this night was claimed before, by this worker or another. */
  async claimNight(tx: Transaction, night: string): Promise<boolean> {
    const rows: unknown[] = await tx.manager.query(
      `insert into coop.sweep_run (name, started_at, counts) values ('replan-night', ($1 || 'T00:00:00Z')::timestamptz, '{}')
       on conflict (name) do update set started_at = excluded.started_at where sweep_run.started_at < excluded.started_at
       returning name`,
      [night],
    );
    return rows.length === 1;
  }

  async noteNight(tx: Transaction, counts: object): Promise<void> {
    await tx.manager.query(
      `update coop.sweep_run set finished_at = now(), succeeded_at = now(), counts = $1, problem = null where name = 'replan-night'`,
      [JSON.stringify(counts)],
    );
  }
}
