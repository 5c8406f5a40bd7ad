import { Injectable } from '@nestjs/common';
import { Parameters } from '#database/parameters.js';
import type { Transaction } from '#database/transaction.js';

/** Which of the requests that wait are looked at; the parts narrow one another. */
export interface BatchFilter {
  readonly requestIds?: readonly string[] | undefined;
  readonly kind?: string | undefined;
  readonly programId?: string | undefined;
  /** Due on that day or before, `YYYY-MM-DD`. */
  readonly dueBy?: string | undefined;
}

export interface BatchCursor {
  readonly dueOn: string;
  readonly id: string;
}

/** A request that waits, with who asks. */
export interface PreviewedStudent {
  readonly requestId: string;
  readonly studentId: string;
  readonly studentNumber: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly programCode: string | null;
}

@Injectable()
export class BatchPreviewStore {
  /** The first due first. */
  async page(
    tx: Transaction,
    filter: BatchFilter,
    page: { readonly after: BatchCursor | null; readonly limit: number },
  ): Promise<PreviewedStudent[]> {
    const parameters = new Parameters();
    const where = conditions(filter, parameters);
    const { after, limit } = page;
    if (after)
      where.push(
        `(coalesce(r.due_on, 'infinity'), r.id) > (${parameters.place(after.dueOn)}::date, ${parameters.place(after.id)}::uuid)`,
      );
    return tx.manager.query(
      `select r.id as "requestId", s.id as "studentId", s.student_number as "studentNumber", s.given_name as "givenName",
              s.family_name as "familyName", p.code as "programCode"
         from coop.letter_request r join coop.student s on s.id = r.student_id left join coop.program p on p.id = s.program_id
        where ${where.join(' and ')} order by coalesce(r.due_on, 'infinity'), r.id limit ${parameters.place(limit)}`,
      parameters.values,
    );
  }

  async count(tx: Transaction, filter: BatchFilter): Promise<number> {
    const parameters = new Parameters();
    const where = conditions(filter, parameters).join(' and ');
    const rows: { count: number }[] = await tx.manager.query(
      `select count(*)::int as count from coop.letter_request r join coop.student s on s.id = r.student_id where ${where}`,
      parameters.values,
    );
    return rows[0]!.count;
  }
}

function conditions(filter: BatchFilter, parameters: Parameters): string[] {
  const { requestIds, kind, programId, dueBy } = filter;
  return [
    `r.state = 'submitted'`,
    ...(requestIds ? [`r.id = any(${parameters.place(requestIds)}::uuid[])`] : []),
    ...(kind ? [`r.kind = ${parameters.place(kind)}`] : []),
    ...(programId ? [`s.program_id = ${parameters.place(programId)}`] : []),
    ...(dueBy ? [`r.due_on <= ${parameters.place(dueBy)}`] : []),
  ];
}
