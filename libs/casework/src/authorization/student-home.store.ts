import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';

/** The newest of each thing that the student's task list speaks of. */
export interface HomeRows {
  readonly letterRequest: { readonly id: string; readonly state: string } | null;
  readonly letter: { readonly id: string; readonly issuedOn: string } | null;
  readonly permitDocument: { readonly id: string; readonly state: string } | null;
  readonly undecided: { readonly id: string; readonly hasProof: boolean } | null;
  readonly approvalUnseen: { readonly id: string; readonly lapsed: boolean } | null;
}

@Injectable()
export class StudentHomeStore {
  async read(tx: Transaction, studentId: string): Promise<HomeRows> {
    const rows: { home: HomeRows }[] = await tx.manager.query(
      `select json_build_object(
         'letterRequest', (select json_build_object('id', r.id, 'state', r.state) from coop.letter_request r
            where r.student_id = $1 and r.state not in ('withdrawn', 'declined') order by r.created_at desc limit 1),
         'letter', (select json_build_object('id', l.id, 'issuedOn', l.issued_on) from coop.letter l
            where l.student_id = $1 and l.state = 'issued' order by l.issued_at desc limit 1),
         'permitDocument', (select json_build_object('id', d.id, 'state', d.state) from coop.document d
            where d.student_id = $1 and d.purpose <> 'submission_confirmation' and d.state <> 'superseded'
            order by d.created_at desc limit 1),
         'undecided', (select json_build_object('id', s.id, 'hasProof', s.evidence <> 'declared' or exists (
              select from coop.document d where d.id = s.document_id and d.state = 'received'))
            from coop.submission s where s.student_id = $1 and s.outcome is null order by s.received_at desc limit 1),
         'approvalUnseen', (select json_build_object('id', s.id, 'lapsed', s.outcome_lapsed_at is not null) from coop.submission s
            where s.student_id = $1 and s.outcome = 'approved' and s.outcome_evidence = 'declared'
              and not exists (select from coop.permit p where p.student_id = $1 and p.verified and p.taken_back_at is null and p.verified_at >= s.outcome_at)
            order by s.outcome_at desc limit 1)
       ) as home`,
      [studentId],
    );
    return rows[0]!.home;
  }
}
