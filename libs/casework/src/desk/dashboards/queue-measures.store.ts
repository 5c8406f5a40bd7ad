import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { ReviewTaskKind } from '../../students/review-task.store.js';

/** Open tasks of a kind that were opened on a day, `YYYY-MM-DD` in the office's zone. */
export interface OpenedOn {
  readonly kind: ReviewTaskKind;
  readonly day: string;
  readonly count: number;
}

/** Tasks of a kind that were opened and closed on two days. */
export interface WayOfTasks {
  readonly kind: ReviewTaskKind;
  readonly openedOn: string;
  readonly closedOn: string;
  readonly count: number;
}

/** Days are the office's own: `at` is its zone. */
@Injectable()
export class QueueMeasuresStore {
  /** What is to be done now, by kind and day of opening; what was put off waits for its day. */
  async open(tx: Transaction, zone: string, today: string): Promise<OpenedOn[]> {
    return tx.manager.query(
      `select kind, (opened_at at time zone $1)::date::text as day, count(*)::int as count from coop.review_task
        where state = 'open' and (snoozed_until is null or snoozed_until <= $2) group by 1, 2`,
      [zone, today],
    );
  }

  /** How many tasks came in on each day since an instant. */
  async openedByDay(tx: Transaction, zone: string, since: Date): Promise<Map<string, number>> {
    return this.byDay(tx, 'opened_at', `opened_at >= $2`, [zone, since]);
  }

  async closedByDay(tx: Transaction, zone: string, since: Date): Promise<Map<string, number>> {
    return this.byDay(tx, 'closed_at', `state = 'done' and closed_at >= $2`, [zone, since]);
  }

  /** Tasks closed since an instant, by kind and the two days between which they were on the desk. */
  async ways(tx: Transaction, zone: string, since: Date): Promise<WayOfTasks[]> {
    return tx.manager.query(
      `select kind, (opened_at at time zone $1)::date::text as "openedOn", (closed_at at time zone $1)::date::text as "closedOn",
              count(*)::int as count
         from coop.review_task where state = 'done' and closed_at >= $2 group by 1, 2, 3`,
      [zone, since],
    );
  }

  private async byDay(
    tx: Transaction,
    column: string,
    condition: string,
    values: unknown[],
  ): Promise<Map<string, number>> {
    const rows: { day: string; count: number }[] = await tx.manager.query(
      `select (${column} at time zone $1)::date::text as day, count(*)::int as count from coop.review_task where ${condition} group by 1`,
      values,
    );
    return new Map(rows.map(({ day, count }) => [day, count]));
  }
}
