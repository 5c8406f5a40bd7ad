import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';

/** From when a pack answers, by whom and why. Instants are ISO 8601 in UTC. */
export interface RulePackPeriod {
  readonly id: string;
  readonly rulePack: string;
  readonly fromAt: string;
  readonly reason: string;
  /** Null: the rules that the product came with. */
  readonly putInForceBy: string | null;
  readonly recordedAt: string;
  readonly takenBackAt: string | null;
  readonly takenBackBy: string | null;
}

const instant = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
const COLUMNS = `p.id, p.rule_pack as "rulePack", ${instant('p.from_at')} as "fromAt", p.reason,
  p.put_in_force_by as "putInForceBy", ${instant('p.recorded_at')} as "recordedAt",
  ${instant('p.taken_back_at')} as "takenBackAt", p.taken_back_by as "takenBackBy"`;

@Injectable()
export class RulePackPeriodStore {
  /** Whoever decides on periods does so one after the other; held until the transaction ends. */
  async lock(tx: Transaction): Promise<void> {
    await tx.manager.query(`select pg_advisory_xact_lock(hashtextextended('coop.rule_pack_period', 0))`);
  }

  /** The newest first, also those that were taken back. */
  async list(tx: Transaction): Promise<RulePackPeriod[]> {
    return tx.manager.query(
      `select ${COLUMNS} from coop.rule_pack_period p order by p.from_at desc, p.recorded_at desc`,
    );
  }

  async byId(tx: Transaction, id: string): Promise<RulePackPeriod | null> {
    const rows: RulePackPeriod[] = await tx.manager.query(
      `select ${COLUMNS} from coop.rule_pack_period p where p.id = $1`,
      [id],
    );
    return rows[0] ?? null;
  }

  async insert(
    tx: Transaction,
    period: {
      readonly rulePack: string;
      readonly fromAt: Date;
      readonly reason: string;
      readonly by: string;
      readonly dryRunId: string;
      readonly recordedAt: Date;
    },
  ): Promise<string> {
    const rows: { id: string }[] = await tx.manager.query(
      `insert into coop.rule_pack_period (rule_pack, from_at, reason, put_in_force_by, dry_run_id, recorded_at)
       values ($1, $2, $3, $4, $5, $6) returning id`,
      [period.rulePack, period.fromAt, period.reason, period.by, period.dryRunId, period.recordedAt],
    );
    return rows[0]!.id;
  }

  /** Whether a period that stands begins after that instant. */
  async beginsAfter(tx: Transaction, at: Date): Promise<boolean> {
    const rows: unknown[] = await tx.manager.query(
      'select from coop.rule_pack_period where from_at > $1 and taken_back_at is null limit 1',
      [at],
    );
    return rows.length > 0;
  }

  /** Whether a period that stands begins at one of the two instants or between them. */
  async beginsWithin(tx: Transaction, from: Date, to: Date): Promise<boolean> {
    const rows: unknown[] = await tx.manager.query(
      'select from coop.rule_pack_period where from_at between $1 and $2 and taken_back_at is null limit 1',
      [from, to],
    );
    return rows.length > 0;
  }

  async takeBack(tx: Transaction, id: string, by: string, at: Date): Promise<void> {
    await tx.manager.query(
      'update coop.rule_pack_period set taken_back_at = $3, taken_back_by = $2 where id = $1',
      [id, by, at],
    );
  }
}
