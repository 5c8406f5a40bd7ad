import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import { STANDING_ANSWER } from '../../authorization/assessments/standing-answer.store.js';
import { LAST_VALID_DAY, SPEAKING } from '../covered-until.store.js';

/** Students of a program whose longest verified permit counts for the last time in a week. */
export interface EndingInWeek {
  /** Its Monday, `YYYY-MM-DD`. */
  readonly week: string;
  readonly program: { readonly id: string; readonly code: string } | null;
  readonly count: number;
}

/** Students of a program with a work term of a term, by what the engine last said of it; null: it has said nothing. */
export interface CoverageOfTerm {
  readonly term: string;
  readonly program: { readonly id: string; readonly code: string } | null;
  readonly verdict: string | null;
  readonly count: number;
}

export interface TermAhead {
  readonly code: string;
  readonly name: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

const PROGRAM = `case when p.id is not null then json_build_object('id', p.id, 'code', p.code) end as program`;

@Injectable()
export class CoverageMeasuresStore {
  /** Where a later permit is on file already, nothing ends. Days `YYYY-MM-DD`, the second not included. */
  async ending(tx: Transaction, from: string, before: string): Promise<EndingInWeek[]> {
    return tx.manager.query(
      `with ending as (
         select v.student_id, max(${LAST_VALID_DAY}) as ends_on
           from coop.permit v join coop.student s on s.id = v.student_id and s.pathway = 'coop'
          where ${SPEAKING} and v.expires_on >= $1 group by v.student_id)
       select date_trunc('week', e.ends_on)::date::text as week, ${PROGRAM}, count(*)::int as count
         from ending e join coop.student s on s.id = e.student_id left join coop.program p on p.id = s.program_id
        where e.ends_on >= $1 and e.ends_on < $2 group by 1, p.id, p.code order by 1, p.code`,
      [from, before],
    );
  }

  /** The terms that have not ended, the nearest first. */
  async termsAhead(tx: Transaction, today: string, limit: number): Promise<TermAhead[]> {
    return tx.manager.query(
      `select code, name, starts_on::text as "startsOn", ends_on::text as "endsOn" from coop.term
        where ends_on >= $1 order by starts_on, code limit $2`,
      [today, limit],
    );
  }

  /** The engine's own verdict on each work term, as last assessed; an answer that does not stand any more is none. */
  async coverage(tx: Transaction, terms: readonly string[]): Promise<CoverageOfTerm[]> {
    return tx.manager.query(
      `select w.term, ${PROGRAM}, a.verdict, count(*)::int as count
         from coop.work_term w join coop.student s on s.id = w.student_id left join coop.program p on p.id = s.program_id
              left join coop.current_assessment c on c.student_id = w.student_id and ${STANDING_ANSWER}
              left join lateral (select x ->> 'verdict' as verdict from coop.assessment m,
                  jsonb_array_elements(m.result -> 'placements') x where m.id = c.assessment_id and x ->> 'id' = w.id::text) a on true
        where w.term = any($1) and w.cancelled_at is null group by w.term, p.id, p.code, a.verdict order by w.term, p.code`,
      [terms],
    );
  }
}
