import { Injectable } from '@nestjs/common';
import { Parameters } from '#database/parameters.js';
import type { Transaction } from '#database/transaction.js';
import { wordConditions } from './word-search.js';

export interface StudentListFilter {
  readonly q?: string | undefined;
  /** A program's id. */
  readonly program?: string | undefined;
  readonly status?: 'ready' | 'not_ready' | 'unknown' | undefined;
}

export interface StudentListItem {
  readonly id: string;
  readonly studentNumber: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly program: { readonly id: string; readonly code: string } | null;
  readonly readyForPostings: 'ready' | 'not_ready' | 'unknown';
  /** Last day of the longest verified permit, `YYYY-MM-DD`. */
  readonly coveredUntil: string | null;
}

/** As last assessed; an answer whose interval has ended is no answer any more. */
const READINESS = `case when c.student_id is null or c.next_change_at <= now() or c.ready_for_postings is null then 'unknown'
  when c.ready_for_postings then 'ready' else 'not_ready' end`;

@Injectable()
export class StudentListStore {
  async page(
    tx: Transaction,
    { q, program, status }: StudentListFilter,
    afterNumber: string | null,
    limit: number,
  ): Promise<StudentListItem[]> {
    const parameters = new Parameters();
    // Candidates of other pathways have a list of their own.
    const where = [
      `s.pathway = 'coop'`,
      ...(afterNumber === null ? [] : [`s.student_number > ${parameters.place(afterNumber)}`]),
      ...(program ? [`s.program_id = ${parameters.place(program)}`] : []),
      ...(status ? [`${READINESS} = ${parameters.place(status)}`] : []),
      ...(q ? wordConditions(q, 's.id', parameters) : []),
    ];
    return tx.manager.query(
      `select s.id, s.student_number as "studentNumber", s.given_name as "givenName", s.family_name as "familyName", s.email,
              case when p.id is not null then json_build_object('id', p.id, 'code', p.code) end as program,
              ${READINESS} as "readyForPostings",
              (select max(v.expires_on)::text from coop.permit v where v.student_id = s.id and v.verified
                  and v.superseded_by is null and v.cancelled_on is null) as "coveredUntil"
         from coop.student s left join coop.program p on p.id = s.program_id
              left join coop.current_assessment c on c.student_id = s.id
        where ${where.join(' and ')} order by s.student_number limit ${parameters.place(limit)}`,
      parameters.values,
    );
  }
}
