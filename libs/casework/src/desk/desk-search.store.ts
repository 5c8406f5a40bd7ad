import { Injectable } from '@nestjs/common';
import { Parameters } from '#database/parameters.js';
import type { Transaction } from '#database/transaction.js';
import { CLOSED_TO_ACTOR } from '../audit/reading-wall.store.js';
import { wordConditions } from './word-search.js';

export const FOUND_KINDS = ['student', 'letter_request', 'letter', 'permit'] as const;

/** Something that was found by what stands on it. */
export interface Found {
  readonly kind: (typeof FOUND_KINDS)[number];
  readonly id: string;
  /** What it was found by: a student number, a reference, a letter's number, a permit's number. */
  readonly label: string;
  readonly student: { readonly id: string; readonly name: string };
}

const STUDENT = `json_build_object('id', s.id, 'name', s.given_name || ' ' || s.family_name) as student`;

@Injectable()
export class DeskSearchStore {
  async students(tx: Transaction, query: string, limit: number): Promise<Found[]> {
    const parameters = new Parameters();
    const where = wordConditions(query, 's.id', parameters);
    if (where.length === 0) return [];
    return tx.manager.query(
      `select 'student' as kind, s.id, s.student_number as label, ${STUDENT} from coop.student s
        where ${where.join(' and ')} order by s.student_number limit ${Math.trunc(limit)}`,
      parameters.values,
    );
  }

  /** By what was read on somebody's papers; the label says the student number, never what was searched by. */
  async byUci(
    tx: Transaction,
    { part, digest }: { readonly part: 'whole' | 'end'; readonly digest: Buffer },
    limit: number,
  ): Promise<Found[]> {
    const column = part === 'whole' ? 'uci_digest' : 'uci_end_digest';
    return tx.manager.query(
      `select 'student' as kind, s.id, s.student_number as label, ${STUDENT} from coop.student s
        where s.id in (select p.student_id from coop.document_proposal p where p.${column} = $1)
          and s.id <> all(${CLOSED_TO_ACTOR}) order by s.student_number limit $2`,
      [digest, limit],
    );
  }

  /** Requests by their reference, letters by their number, current permits by theirs: whole numbers, as they are printed. */
  async papers(tx: Transaction, query: string, limit: number): Promise<Found[]> {
    return tx.manager.query(
      `(select 'letter_request' as kind, r.id, r.reference as label, ${STUDENT}
          from coop.letter_request r join coop.student s on s.id = r.student_id
         where r.reference = $1 and r.submitted_at is not null)
       union all
       (select 'letter', l.id, l.number, ${STUDENT} from coop.letter l join coop.student s on s.id = l.student_id
         where l.number = $1)
       union all
       (select 'permit', v.id, v.document_number, ${STUDENT} from coop.permit v join coop.student s on s.id = v.student_id
         where v.document_number = $1 and v.superseded_by is null and v.student_id <> all(${CLOSED_TO_ACTOR}) order by v.id limit $2)`,
      [query.trim().toUpperCase(), limit],
    );
  }
}
