import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { DocumentRow } from './document.js';
import type { PermitRow } from './permit.js';
import { PermitStore } from './permit.store.js';

/** What staff hold a document's fields against. */
export interface DocumentContext {
  readonly student: ContextStudent;
  readonly currentPermits: readonly PermitRow[];
  /** The application whose proof the document is. */
  readonly submission: ContextSubmission | null;
  /** What the student last typed about a permit in a letter request. */
  readonly stated: Readonly<Record<string, unknown>> | null;
}

export interface ContextStudent {
  readonly id: string;
  readonly studentNumber: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly citizenships: readonly string[];
  readonly passportExpiresOn: string | null;
  readonly programName: string | null;
  readonly institutionDliNumber: string;
  /** `coop` for our own students. */
  readonly pathway: string;
}

export interface ContextSubmission {
  readonly id: string;
  readonly kind: string;
  readonly receivedAt: string;
  readonly statedLocalTime: string;
  readonly statedTimeZone: string;
  readonly applicationNumber: string | null;
  readonly evidence: string;
  readonly version: number;
}

@Injectable()
export class DocumentContextStore {
  constructor(private readonly permits: PermitStore) {}

  async of(tx: Transaction, document: DocumentRow): Promise<DocumentContext> {
    const { studentId } = document;
    const students: ContextStudent[] = await tx.manager.query(
      `select s.id, s.student_number as "studentNumber", s.given_name as "givenName", s.family_name as "familyName",
              s.citizenships, s.passport_expires_on::text as "passportExpiresOn", p.name as "programName", s.pathway,
              (select o.dli_number from coop.office o) as "institutionDliNumber"
         from coop.student s left join coop.program p on p.id = s.program_id where s.id = $1`,
      [studentId],
    );
    const requests: { permit: Record<string, unknown> | null }[] = await tx.manager.query(
      `select answers -> 'permit' as permit from coop.letter_request
        where student_id = $1 and jsonb_typeof(answers -> 'permit') = 'object' order by updated_at desc limit 1`,
      [studentId],
    );
    return {
      student: students[0]!,
      currentPermits: await this.permits.current(tx, studentId),
      submission: document.submissionId ? await this.submission(tx, document.submissionId) : null,
      stated: requests[0]?.permit ?? null,
    };
  }

  private async submission(tx: Transaction, id: string): Promise<ContextSubmission | null> {
    const rows: (Omit<ContextSubmission, 'receivedAt'> & { receivedAt: Date })[] = await tx.manager.query(
      `select id, kind, received_at as "receivedAt", stated_local_time as "statedLocalTime", stated_time_zone as "statedTimeZone",
              application_number as "applicationNumber", evidence, version from coop.submission where id = $1`,
      [id],
    );
    return rows[0] ? { ...rows[0], receivedAt: rows[0].receivedAt.toISOString() } : null;
  }
}
