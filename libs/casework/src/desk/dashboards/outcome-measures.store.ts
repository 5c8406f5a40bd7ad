import { Injectable } from '@nestjs/common';
import type { ApplicationKind } from '#domain/work-authorization/facts.js';
import type { Transaction } from '#database/transaction.js';

/** How often something went back for a reason. */
export interface ReasonCount {
  readonly about: 'document' | 'letter_request';
  readonly code: string;
  readonly count: number;
}

/** Days from an application's receipt to IRCC's decision. */
export interface DecisionTimes {
  readonly kind: ApplicationKind;
  readonly decided: number;
  readonly waiting: number;
  /** Null of fewer decisions than can be spoken of. */
  readonly medianDays: number | null;
  readonly p80Days: number | null;
}

/** Mails of a week that are planned and not due yet. */
export interface PlannedWeek {
  /** Its Monday, `YYYY-MM-DD`. */
  readonly week: string;
  readonly legal: number;
  readonly courtesy: number;
}

const FEWEST = 5;

@Injectable()
export class OutcomeMeasuresStore {
  /** Reasons of what was sent back since an instant, most frequent first; of each request the last return. */
  async reasons(tx: Transaction, since: Date): Promise<ReasonCount[]> {
    const reasonsOf = (table: string): string =>
      `select '${table}' as about, r ->> 'code' as code from coop.${table} d, jsonb_array_elements(d.reasons) r
        where d.reasons <> '[]' and d.decided_at >= $1`;
    return tx.manager.query(
      `select about, code, count(*)::int as count from (${reasonsOf('document')} union all ${reasonsOf('letter_request')}) r
        group by 1, 2 order by 3 desc, 1, 2`,
      [since],
    );
  }

  async decisions(tx: Transaction, since: Date): Promise<DecisionTimes[]> {
    return tx.manager.query(
      `with applications as (
         select kind, outcome is null as waiting,
                case when outcome_at >= $1 then extract(epoch from outcome_at - received_at) / 86400 end as days
           from coop.submission where outcome is null or outcome_at >= $1)
       select kind, count(days)::int as decided, count(*) filter (where waiting)::int as waiting,
              case when count(days) >= ${FEWEST} then round(percentile_disc(0.5) within group (order by days))::int end as "medianDays",
              case when count(days) >= ${FEWEST} then round(percentile_disc(0.8) within group (order by days))::int end as "p80Days"
         from applications group by kind order by kind`,
      [since],
    );
  }

  async planned(tx: Transaction, zone: string, before: Date): Promise<PlannedWeek[]> {
    return tx.manager.query(
      `select date_trunc('week', due_at at time zone $1)::date::text as week,
              count(*) filter (where class = 'legal')::int as legal, count(*) filter (where class <> 'legal')::int as courtesy
         from coop.notification where state = 'planned' and due_at > coop.present() and due_at < $2 group by 1 order by 1`,
      [zone, before],
    );
  }
}
