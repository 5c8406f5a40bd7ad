import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { TwoPersonStep } from './approval.js';

/** What the office has settled: which steps need a second person, and for how long a request waits. */
export interface TwoPersonRuleValues {
  readonly steps: readonly TwoPersonStep[];
  readonly waitsHours: number;
}

export interface TwoPersonRuleRow extends TwoPersonRuleValues {
  readonly version: number;
}

@Injectable()
export class TwoPersonRuleStore {
  async read(tx: Transaction): Promise<TwoPersonRuleRow> {
    const rows: TwoPersonRuleRow[] = await tx.manager.query(
      'select steps, waits_hours as "waitsHours", version from coop.two_person_rule',
    );
    return rows[0]!;
  }

  /** Compare-and-set; false when the version is no longer the one seen. */
  async change(
    tx: Transaction,
    version: number,
    { steps, waitsHours }: TwoPersonRuleValues,
  ): Promise<boolean> {
    const [, count]: [unknown, number] = await tx.manager.query(
      'update coop.two_person_rule set steps = $2, waits_hours = $3, version = version + 1 where version = $1',
      [version, steps, waitsHours],
    );
    return count === 1;
  }

  /** Accounts of the office in one of these roles that can sign in. */
  async peopleIn(tx: Transaction, roles: readonly string[]): Promise<number> {
    const rows: { n: number }[] = await tx.manager.query(
      'select count(*)::int as n from coop.account where role = any($1) and disabled_at is null',
      [roles],
    );
    return rows[0]!.n;
  }
}
