import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';

/** The proof that was seen: a document on file, or words that say where else. */
export type SeenProof =
  | { readonly documentId: string; readonly seenElsewhere: null }
  | { readonly documentId: null; readonly seenElsewhere: string };

export interface NewSignOff {
  readonly studentId: string;
  readonly workTermId: string;
  readonly submissionId: string;
  readonly proof: SeenProof;
  /** `YYYY-MM-DD`, both included. */
  readonly from: string;
  readonly until: string;
  readonly note: string | null;
  readonly signedBy: string;
  readonly signedByName: string;
  readonly signedAt: Date;
}

/** A sign-off as it was given, and its withdrawal; whether it still counts is computed and not in it. */
export interface SignOffRow {
  readonly id: string;
  readonly workTermId: string;
  readonly submissionId: string;
  readonly documentId: string | null;
  readonly seenElsewhere: string | null;
  readonly from: string;
  readonly until: string;
  readonly note: string | null;
  readonly signedByName: string;
  readonly signedAt: Date;
  readonly withdrawnAt: Date | null;
  readonly withdrawnByName: string | null;
  readonly withdrawReason: string | null;
}

const COLUMNS = `id, work_term_id as "workTermId", submission_id as "submissionId", document_id as "documentId",
  seen_elsewhere as "seenElsewhere", from_on::text as "from", until_on::text as "until", note, signed_by_name as "signedByName",
  signed_at as "signedAt", withdrawn_at as "withdrawnAt", withdrawn_by_name as "withdrawnByName",
  withdraw_reason as "withdrawReason"`;

@Injectable()
export class PolicySignOffStore {
  async ofWorkTerm(tx: Transaction, studentId: string, workTermId: string): Promise<SignOffRow[]> {
    return tx.manager.query(
      `select ${COLUMNS} from coop.policy_sign_off where student_id = $1 and work_term_id = $2 order by from_on, id`,
      [studentId, workTermId],
    );
  }

  async insert(tx: Transaction, signOff: NewSignOff): Promise<string> {
    const rows: { id: string }[] = await tx.manager.query(
      `insert into coop.policy_sign_off (student_id, work_term_id, submission_id, document_id, seen_elsewhere, from_on, until_on,
         note, signed_by, signed_by_name, signed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning id`,
      [
        signOff.studentId,
        signOff.workTermId,
        signOff.submissionId,
        signOff.proof.documentId,
        signOff.proof.seenElsewhere,
        signOff.from,
        signOff.until,
        signOff.note,
        signOff.signedBy,
        signOff.signedByName,
        signOff.signedAt,
      ],
    );
    return rows[0]!.id;
  }

  /** False when it was withdrawn before, or is no sign-off of this work term. */
  async withdraw(
    tx: Transaction,
    at: { readonly studentId: string; readonly workTermId: string; readonly id: string },
    withdrawal: { readonly by: string; readonly byName: string; readonly at: Date; readonly reason: string },
  ): Promise<boolean> {
    const [, count]: [unknown, number] = await tx.manager.query(
      `update coop.policy_sign_off set withdrawn_at = $4, withdrawn_by = $5, withdrawn_by_name = $6, withdraw_reason = $7
        where id = $1 and student_id = $2 and work_term_id = $3 and withdrawn_at is null`,
      [
        at.id,
        at.studentId,
        at.workTermId,
        withdrawal.at,
        withdrawal.by,
        withdrawal.byName,
        withdrawal.reason,
      ],
    );
    return count === 1;
  }

  /** The applications of a student that may carry a sign-off, newest first, with the proof attached to each. */
  async applications(tx: Transaction, studentId: string): Promise<ProvenApplication[]> {
    return tx.manager.query(
      `select id, received_at as "receivedAt", evidence, document_id as "documentId" from coop.submission
        where student_id = $1 and kind = 'study_permit_extension' order by received_at desc, id desc`,
      [studentId],
    );
  }

  async workTermExists(tx: Transaction, studentId: string, workTermId: string): Promise<boolean> {
    const rows: unknown[] = await tx.manager.query(
      'select from coop.work_term where id = $1 and student_id = $2',
      [workTermId, studentId],
    );
    return rows.length === 1;
  }
}

export interface ProvenApplication {
  readonly id: string;
  readonly receivedAt: Date;
  readonly evidence: 'declared' | 'proof' | 'verified';
  readonly documentId: string | null;
}
