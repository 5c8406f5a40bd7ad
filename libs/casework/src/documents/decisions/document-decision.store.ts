import { Injectable } from '@nestjs/common';
import { actorId } from '#database/actor.js';
import type { Transaction } from '#database/transaction.js';

export type DecisionStep = 'verify' | 'return' | 'reject';

/** What stood in an application before somebody read its proof. */
export interface ProofBefore {
  readonly receivedAt: string;
  readonly applicationNumber: string | null;
  readonly evidence: string;
}

/** What a decision changed outside its document. */
export interface DecisionTraces {
  /** The version of a permit that it made. */
  readonly permitId?: string;
  readonly proofBefore?: ProofBefore;
}

export interface DecisionRow {
  readonly id: string;
  readonly step: DecisionStep;
  readonly documentVersion: number;
  readonly decidedBy: string | null;
  readonly decidedByName: string;
  readonly decidedAt: Date;
  readonly permitId: string | null;
  readonly proofBefore: ProofBefore | null;
  readonly takenBack: 'undone' | 'reopened' | null;
  readonly takenBackByName: string | null;
  readonly takenBackAt: Date | null;
  readonly takenBackReason: string | null;
}

const COLUMNS = `id, step, document_version as "documentVersion", decided_by as "decidedBy", decided_by_name as "decidedByName",
  decided_at as "decidedAt", permit_id as "permitId", proof_before as "proofBefore", taken_back as "takenBack",
  taken_back_by_name as "takenBackByName", taken_back_at as "takenBackAt", taken_back_reason as "takenBackReason"`;

/** Who decided what on a document, when, and what became of it. */
@Injectable()
export class DocumentDecisionStore {
  async insert(
    tx: Transaction,
    decision: DecisionTraces & {
      readonly documentId: string;
      readonly studentId: string;
      readonly step: DecisionStep;
      readonly documentVersion: number;
      readonly at: Date;
    },
  ): Promise<void> {
    await tx.manager.query(
      `insert into coop.document_decision (document_id, student_id, step, document_version, decided_by, decided_by_name, decided_at,
         permit_id, proof_before) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        decision.documentId,
        decision.studentId,
        decision.step,
        decision.documentVersion,
        actorId(tx.actor),
        tx.actor.name,
        decision.at,
        decision.permitId ?? null,
        decision.proofBefore ? JSON.stringify(decision.proofBefore) : null,
      ],
    );
  }

  /** All of a document, the newest first. */
  async of(tx: Transaction, documentId: string): Promise<DecisionRow[]> {
    return tx.manager.query(
      `select ${COLUMNS} from coop.document_decision where document_id = $1 order by decided_at desc, id desc`,
      [documentId],
    );
  }

  async takeBack(
    tx: Transaction,
    id: string,
    {
      how,
      reason,
      at,
    }: { readonly how: 'undone' | 'reopened'; readonly reason: string | null; readonly at: Date },
  ): Promise<void> {
    await tx.manager.query(
      `update coop.document_decision set taken_back = $2, taken_back_by = $3, taken_back_by_name = $4, taken_back_at = $5,
         taken_back_reason = $6 where id = $1 and taken_back is null`,
      [id, how, actorId(tx.actor), tx.actor.name, at, reason],
    );
  }
}
