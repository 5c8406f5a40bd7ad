import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';

export interface NewStatement {
  readonly studentId: string;
  readonly workTermId: string;
  readonly tokenHash: Buffer;
  readonly tokenSealed: Buffer;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** A link as it is listed. `tokenSealed` opens with the student's key alone. */
export interface StatementRow {
  readonly id: string;
  readonly workTermId: string;
  readonly tokenHash: Buffer;
  readonly tokenSealed: Buffer;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
  readonly revokedBy: 'student' | 'office' | null;
  readonly views: number;
  readonly lastViewedAt: Date | null;
}

export interface OpenedStatement {
  readonly id: string;
  readonly studentId: string;
  readonly workTermId: string;
  readonly expiresAt: Date;
}

/** Whose statement it is and for which placement, as an employer may read it. */
export interface StatementSubject {
  readonly studentName: string;
  readonly employer: string | null;
  readonly from: string;
  readonly to: string;
  readonly cancelled: boolean;
}

@Injectable()
export class EmployerStatementStore {
  async ofStudent(tx: Transaction, studentId: string): Promise<StatementRow[]> {
    return tx.manager.query(
      `select id, work_term_id as "workTermId", token_hash as "tokenHash", token_sealed as "tokenSealed",
              created_at as "createdAt", expires_at as "expiresAt", revoked_at as "revokedAt", revoked_by as "revokedBy", views,
              last_viewed_at as "lastViewedAt"
         from coop.employer_statement where student_id = $1 order by created_at desc, id desc`,
      [studentId],
    );
  }

  async insert(tx: Transaction, statement: NewStatement): Promise<string> {
    const rows: { id: string }[] = await tx.manager.query(
      `insert into coop.employer_statement (student_id, work_term_id, token_hash, token_sealed, created_at, expires_at)
       values ($1, $2, $3, $4, $5, $6) returning id`,
      [
        statement.studentId,
        statement.workTermId,
        statement.tokenHash,
        statement.tokenSealed,
        statement.createdAt,
        statement.expiresAt,
      ],
    );
    return rows[0]!.id;
  }

  /** False when it has ended before, or is no link of this student. */
  async revoke(
    tx: Transaction,
    at: { readonly studentId: string; readonly id: string },
    end: { readonly at: Date; readonly by: 'student' | 'office' },
  ): Promise<boolean> {
    const [, count]: [unknown, number] = await tx.manager.query(
      `update coop.employer_statement set revoked_at = $3, revoked_by = $4
        where id = $1 and student_id = $2 and revoked_at is null and expires_at > $3`,
      [at.id, at.studentId, end.at, end.by],
    );
    return count === 1;
  }

  /** The link whose token the public actor holds; null alike when there is none, it is revoked, or its time is over. */
  async opened(tx: Transaction, now: Date): Promise<OpenedStatement | null> {
    const rows: OpenedStatement[] = await tx.manager.query(
      `select id, student_id as "studentId", work_term_id as "workTermId", expires_at as "expiresAt" from coop.employer_statement
        where token_hash = coop.actor_statement() and revoked_at is null and expires_at > $1`,
      [now],
    );
    return rows[0] ?? null;
  }

  async countView(tx: Transaction, id: string, now: Date): Promise<void> {
    await tx.manager.query(
      'update coop.employer_statement set views = views + 1, last_viewed_at = $2 where id = $1',
      [id, now],
    );
  }

  async subject(tx: Transaction, studentId: string, workTermId: string): Promise<StatementSubject | null> {
    const rows: StatementSubject[] = await tx.manager.query(
      `select s.given_name || ' ' || s.family_name as "studentName", k.employer, k.from_on::text as "from", k.to_on::text as "to",
              k.cancelled_at is not null as cancelled
         from coop.work_term k join coop.student s on s.id = k.student_id where k.id = $2 and k.student_id = $1`,
      [studentId, workTermId],
    );
    return rows[0] ?? null;
  }
}
