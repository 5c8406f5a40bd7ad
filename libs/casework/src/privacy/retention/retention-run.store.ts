import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { RetentionKind, RetentionRules } from '#domain/retention/retention.js';
import { instantJson } from '../../students/student-fact.store.js';

export type RunState = 'proposed' | 'confirmed' | 'done' | 'cancelled';
export type KeptBecause = 'held' | 'open_work' | 'in_use' | 'not_due' | 'gone';

/** A run with its sums: what its certificate says. Instants are ISO, UTC; days `YYYY-MM-DD`. */
export interface RetentionRun {
  readonly id: string;
  readonly state: RunState;
  readonly rules: RetentionRules;
  readonly edition: number;
  readonly proposedById: string;
  readonly proposedBy: string;
  readonly proposedAt: string;
  readonly confirmedBy: string | null;
  readonly confirmedAt: string | null;
  readonly finishedAt: string | null;
  /** The day from which no backup holds what was erased. */
  readonly backupsExpireOn: string | null;
  readonly version: number;
  readonly files: { readonly due: number; readonly erased: number; readonly kept: number };
  readonly notes: { readonly due: number; readonly erased: number; readonly kept: number };
  readonly erased: { readonly documents: number; readonly letters: number; readonly notes: number };
}

export interface RetentionRunRow {
  readonly studentId: string;
  /** Null once the person is erased: the number leads nowhere. */
  readonly name: string | null;
  readonly studentNumber: string | null;
  readonly kind: RetentionKind;
  readonly state: 'due' | 'erased' | 'kept';
  readonly keptBecause: KeptBecause | null;
}

const sums = (kind: RetentionKind): string =>
  ['due', 'erased', 'kept']
    .map((state) => `'${state}', count(*) filter (where w.kind = '${kind}' and w.state = '${state}')`)
    .join(', ');
const total = (what: string): string => `coalesce(sum((w.counts ->> '${what}')::int), 0)`;

const JSON_OF = `json_build_object('id', r.id, 'state', r.state, 'rules', r.rules, 'edition', r.edition, 'proposedById', r.proposed_by,
  'proposedBy', r.proposed_by_name, 'proposedAt', ${instantJson('r.proposed_at')}, 'confirmedBy', r.confirmed_by_name,
  'confirmedAt', ${instantJson('r.confirmed_at')}, 'finishedAt', ${instantJson('r.finished_at')},
  'backupsExpireOn', r.backups_expire_on::text, 'version', r.version,
  'files', (select json_build_object(${sums('file')}) from coop.retention_run_row w where w.run_id = r.id),
  'notes', (select json_build_object(${sums('notes')}) from coop.retention_run_row w where w.run_id = r.id),
  'erased', (select json_build_object('documents', ${total('documents')}, 'letters', ${total('letters')}, 'notes', ${total('notes')})
               from coop.retention_run_row w where w.run_id = r.id))`;

@Injectable()
export class RetentionRunStore {
  /** The newest first. */
  async latest(tx: Transaction): Promise<RetentionRun[]> {
    const rows: { row: RetentionRun }[] = await tx.manager.query(
      `select ${JSON_OF} as row from coop.retention_run r order by r.proposed_at desc limit 100`,
    );
    return rows.map(({ row }) => row);
  }

  async byId(tx: Transaction, id: string): Promise<RetentionRun | null> {
    const rows: { row: RetentionRun }[] = await tx.manager.query(
      `select ${JSON_OF} as row from coop.retention_run r where r.id = $1`,
      [id],
    );
    return rows[0]?.row ?? null;
  }

  async rows(tx: Transaction, id: string): Promise<RetentionRunRow[]> {
    return tx.manager.query(
      `select w.student_id as "studentId", s.given_name || ' ' || s.family_name as name, s.student_number as "studentNumber",
              w.kind, w.state, w.kept_because as "keptBecause"
         from coop.retention_run_row w left join coop.student s on s.id = w.student_id
        where w.run_id = $1 order by w.kind, s.family_name, w.student_id`,
      [id],
    );
  }

  /** Null: another one is open. */
  async propose(
    tx: Transaction,
    run: {
      readonly rules: RetentionRules;
      readonly edition: number;
      readonly by: string;
      readonly byName: string;
      readonly at: Date;
    },
    due: readonly { readonly studentId: string; readonly kind: RetentionKind }[],
  ): Promise<string | null> {
    const rows: { id: string }[] = await tx.manager.query(
      `insert into coop.retention_run (rules, edition, proposed_by, proposed_by_name, proposed_at) values ($1, $2, $3, $4, $5)
       on conflict ((true)) where state in ('proposed', 'confirmed') do nothing returning id`,
      [JSON.stringify(run.rules), run.edition, run.by, run.byName, run.at],
    );
    const id = rows[0]?.id ?? null;
    if (id !== null)
      await tx.manager.query(
        `insert into coop.retention_run_row (run_id, student_id, kind)
         select $1, d."studentId", d.kind from jsonb_to_recordset($2) as d ("studentId" uuid, kind text)`,
        [id, JSON.stringify(due)],
      );
    return id;
  }

  /** False: not proposed any more, or not in this version. */
  async confirm(
    tx: Transaction,
    { id, version, by, byName, at }: { id: string; version: number; by: string; byName: string; at: Date },
  ): Promise<boolean> {
    const [, changed]: [unknown[], number] = await tx.manager.query(
      `update coop.retention_run set state = 'confirmed', confirmed_by = $3, confirmed_by_name = $4, confirmed_at = $5,
         version = version + 1 where id = $1 and version = $2 and state = 'proposed'`,
      [id, version, by, byName, at],
    );
    return changed > 0;
  }

  async cancel(tx: Transaction, id: string, version: number, at: Date): Promise<boolean> {
    const [, changed]: [unknown[], number] = await tx.manager.query(
      `update coop.retention_run set state = 'cancelled', finished_at = $3, version = version + 1
        where id = $1 and version = $2 and state = 'proposed'`,
      [id, version, at],
    );
    return changed > 0;
  }
}
