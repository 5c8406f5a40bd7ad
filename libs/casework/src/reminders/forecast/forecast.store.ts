import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { WatchedApplication } from '#domain/forecast/time-to-decision.js';
import type { ApplicationKind, PermitKind } from '#domain/work-authorization/facts.js';

export interface ForecastRow {
  readonly kind: ApplicationKind;
  readonly cases: number;
  readonly decided: number;
  readonly q50Days: number | null;
  readonly q80Days: number | null;
  readonly leadDays: number | null;
  readonly computedAt: Date;
}

/** IRCC's figure: four of five recent applications were decided within so many days. */
export interface PublishedTime {
  readonly kind: ApplicationKind;
  /** The day of the figure. */
  readonly asOf: string;
  readonly days: number;
  readonly source: string;
}

/** How long decisions took and take, in counts. */
@Injectable()
export class ForecastStore {
  /**
   * Applications received after `since`, watched to their decision, or to the day on which nobody looked any more: until now, or
   * until a student left. Withdrawn and returned ones were never decided.
   */
  async watched(
    tx: Transaction,
    since: Date,
    now: Date,
  ): Promise<ReadonlyMap<ApplicationKind, readonly WatchedApplication[]>> {
    const rows: { kind: ApplicationKind; applications: WatchedApplication[] }[] = await tx.manager.query(
      `select u.kind, jsonb_agg(jsonb_build_object('days', extract(epoch from watched_to - u.received_at)::bigint / 86400,
                'decided', coalesce(u.outcome in ('approved', 'refused'), false))) as applications
         from coop.submission u join coop.student s on s.id = u.student_id,
              lateral (select coalesce(u.outcome_at, least($2::timestamptz, s.de_enrolled_on::timestamptz)) as watched_to) w
        where u.received_at >= $1 and watched_to >= u.received_at and watched_to <= $2 group by u.kind`,
      [since, now],
    );
    return new Map(rows.map(({ kind, applications }) => [kind, applications]));
  }

  async read(tx: Transaction): Promise<ForecastRow[]> {
    return tx.manager.query(
      `select kind, cases, decided, q50_days as "q50Days", q80_days as "q80Days", lead_days as "leadDays",
              computed_at as "computedAt" from coop.decision_forecast order by kind`,
    );
  }

  async write(tx: Transaction, forecasts: readonly ForecastRow[]): Promise<void> {
    await tx.manager.query(
      `insert into coop.decision_forecast (kind, cases, decided, q50_days, q80_days, lead_days, computed_at)
       select kind, cases, decided, "q50Days", "q80Days", "leadDays", "computedAt"
         from jsonb_to_recordset($1) as f (kind text, cases int, decided int, "q50Days" int, "q80Days" int, "leadDays" int,
              "computedAt" timestamptz)
       on conflict (kind) do update set cases = excluded.cases, decided = excluded.decided, q50_days = excluded.q50_days,
         q80_days = excluded.q80_days, lead_days = excluded.lead_days, computed_at = excluded.computed_at`,
      [JSON.stringify(forecasts)],
    );
  }

  /** The figure of each kind that holds. */
  async published(tx: Transaction): Promise<PublishedTime[]> {
    return tx.manager.query(
      `select kind, as_of::text as "asOf", days, source from coop.published_decision_time order by kind`,
    );
  }

  /** In place of what stood there of these kinds. */
  async publish(tx: Transaction, figures: readonly PublishedTime[]): Promise<void> {
    await tx.manager.query(
      `insert into coop.published_decision_time (kind, as_of, days, source)
       select kind, "asOf", days, source from jsonb_to_recordset($1) as f (kind text, "asOf" date, days int, source text)
       on conflict (kind) do update set as_of = excluded.as_of, days = excluded.days, source = excluded.source,
         recorded_at = now()`,
      [JSON.stringify(figures)],
    );
  }

  /** Calendar days that the slowest letter which students may ask for takes. */
  async turnaroundDays(tx: Transaction): Promise<number> {
    const rows: { days: number }[] = await tx.manager.query(
      `select coalesce(ceil(max(coalesce(t.p80_days, k.turnaround_days)) * 7 / 5.0), 0)::int as days
         from coop.letter_kind k left join coop.letter_turnaround t on t.kind = k.code
        where k.students_may_ask and k.retired_at is null`,
    );
    return rows[0]!.days;
  }

  /** Whoever has a permit of the kind that runs on: their plans follow the time that decisions take. */
  async markHolders(tx: Transaction, kind: PermitKind, today: string): Promise<void> {
    await tx.manager.query(
      `insert into coop.reassessment_mark (student_id)
       select distinct student_id from coop.permit where kind = $1 and superseded_by is null and expires_on > $2
       on conflict (student_id) do nothing`,
      [kind, today],
    );
  }
}
