import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { RetentionKind, RetentionRules } from '#domain/retention/retention.js';
import type { KeptBecause } from './retention-run.store.js';

/** A row of a confirmed run that waits. */
export interface WaitingRow {
  readonly runId: string;
  readonly studentId: string;
  readonly kind: RetentionKind;
  readonly rules: RetentionRules;
}

export type ErasedCounts = Readonly<Record<'documents' | 'letters' | 'notes', number>>;

/** The worker's side of a run. */
@Injectable()
export class ErasureStore {
  async waiting(tx: Transaction, limit: number): Promise<WaitingRow[]> {
    return tx.manager.query(
      `select w.run_id as "runId", w.student_id as "studentId", w.kind, r.rules
         from coop.retention_run r join coop.retention_run_row w on w.run_id = r.id
        where r.state = 'confirmed' and w.state = 'due' order by w.kind, w.student_id limit $1`,
      [limit],
    );
  }

  /** People whose key was emptied and who stand in the database all the same: it was restored. */
  async returned(tx: Transaction, limit: number): Promise<string[]> {
    const rows: { id: string }[] = await tx.manager.query(
      `select s.id from coop.student s join keyring.person_key k on k.student_id = s.id where k.erased_at is not null limit $1`,
      [limit],
    );
    return rows.map(({ id }) => id);
  }

  async counts(tx: Transaction, studentId: string): Promise<ErasedCounts> {
    const rows: ErasedCounts[] = await tx.manager.query(
      `select (select count(*)::int from coop.document where student_id = $1) as documents,
              (select count(*)::int from coop.letter where student_id = $1) as letters,
              (select count(*)::int from coop.case_note where student_id = $1) as notes`,
      [studentId],
    );
    return rows[0]!;
  }

  /** Where the person's files lie. */
  async storageKeys(tx: Transaction, studentId: string): Promise<string[]> {
    const rows: { key: string }[] = await tx.manager.query(
      `select storage_key as key from coop.document_file where student_id = $1
       union all select storage_key from coop.document_page where student_id = $1
       union all select storage_key from coop.letter where student_id = $1 and storage_key is not null`,
      [studentId],
    );
    return rows.map(({ key }) => key);
  }

  /**
   * Everything about a person, by the student's row: what refers to it goes with it. What has no reference goes by number
   * and account. @returns false when a hold stands, or nobody is there any more
   */
  async erasePerson(
    tx: Transaction,
    studentId: string,
    { studentNumber, accountId }: { readonly studentNumber: string; readonly accountId: string | null },
    at: Date,
  ): Promise<boolean> {
    const [, gone]: [unknown[], number] = await tx.manager.query('delete from coop.student where id = $1', [
      studentId,
    ]);
    if (gone === 0) return false;
    await tx.manager.query(
      'delete from coop.roster_import_row where about_student_id = $1 or student_number = $2',
      [studentId, studentNumber],
    );
    await tx.manager.query('delete from coop.idempotency_key where account_id = $1', [accountId]);
    await tx.manager.query(
      'update keyring.person_key set wrapped_key = null, erased_at = $2 where student_id = $1 and wrapped_key is not null',
      [studentId, at],
    );
    await tx.manager.query('delete from keyring.serving_key where student_id = $1', [studentId]);
    return true;
  }

  /** @returns how many */
  async eraseNotes(tx: Transaction, studentId: string): Promise<number> {
    const [, gone]: [unknown[], number] = await tx.manager.query(
      `delete from coop.case_note n where n.student_id = $1
         and not exists (select from coop.legal_hold h where h.student_id = $1 and h.lifted_at is null)`,
      [studentId],
    );
    return gone;
  }

  async settle(
    tx: Transaction,
    { runId, studentId, kind }: WaitingRow,
    {
      keptBecause,
      counts,
      at,
    }: { readonly keptBecause: KeptBecause | null; readonly counts: object; readonly at: Date },
  ): Promise<void> {
    await tx.manager.query(
      `update coop.retention_run_row set state = case when $4::text is null then 'erased' else 'kept' end, kept_because = $4,
         counts = $5, settled_at = $6 where run_id = $1 and student_id = $2 and kind = $3 and state = 'due'`,
      [runId, studentId, kind, keptBecause, JSON.stringify(counts), at],
    );
  }

  /** Ends the runs of which nothing waits any more. @returns how many */
  async finish(tx: Transaction, at: Date, today: string): Promise<number> {
    const [, finished]: [unknown[], number] = await tx.manager.query(
      `update coop.retention_run r set state = 'done', finished_at = $1, version = version + 1,
         backups_expire_on = $2::date + (r.rules ->> 'backupDays')::int
        where r.state = 'confirmed'
          and not exists (select from coop.retention_run_row w where w.run_id = r.id and w.state = 'due')`,
      [at, today],
    );
    return finished;
  }
}
