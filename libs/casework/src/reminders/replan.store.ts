import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { PLANNED_KEY, STANDING, type Standing } from '../notifications/notification.store.js';
import type { LedgerReminder } from './plan-effects.js';
import { REMINDER_KINDS } from './reminder-plan.js';

/** A student's reminders as the ledger has them; one that went to two addresses has two rows of one key. */
export interface LedgerOfPage extends Standing {
  readonly rows: readonly LedgerReminder[];
}

@Injectable()
export class ReplanStore {
  async ledgerOf(tx: Transaction, studentIds: readonly string[]): Promise<ReadonlyMap<string, LedgerOfPage>> {
    const rows: (Standing & {
      studentId: string;
      rows: (Omit<LedgerReminder, 'dueAt'> & { dueAt: string })[];
    })[] = await tx.manager.query(
      `select n.student_id as "studentId", ${STANDING},
              json_agg(json_build_object('key', ${PLANNED_KEY}, 'state', case
                when n.state in ('planned', 'gathered') or n.state = 'sending' and n.stood_down is null then 'on_its_way'
                when n.state = 'superseded' then 'superseded' else 'done' end, 'dueAt', n.due_at,
                'comesBack', n.state = 'superseded' and (n.reason = 'facts_changed' or n.due_at > coop.present()))) as rows
         from coop.notification n where n.student_id = any($1) and n.kind = any($2) group by 1`,
      [studentIds, REMINDER_KINDS],
    );
    return new Map(
      rows.map((row) => [
        row.studentId,
        { ...row, rows: row.rows.map((one) => ({ ...one, dueAt: new Date(one.dueAt) })) },
      ]),
    );
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
