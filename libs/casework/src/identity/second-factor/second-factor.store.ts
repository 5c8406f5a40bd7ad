import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';

export interface SecondFactorRow {
  readonly sealedSecret: Buffer;
  /** Null: begun, but no code of it was seen yet. */
  readonly confirmedAt: Date | null;
}

@Injectable()
export class SecondFactorStore {
  async find(tx: Transaction, accountId: string): Promise<SecondFactorRow | null> {
    const rows: SecondFactorRow[] = await tx.manager.query(
      `select sealed_secret as "sealedSecret", confirmed_at as "confirmedAt" from coop.second_factor where account_id = $1`,
      [accountId],
    );
    return rows[0] ?? null;
  }

  /** Begins anew; one that is in use stays as it is. @returns whether it began */
  async begin(tx: Transaction, accountId: string, sealedSecret: Buffer): Promise<boolean> {
    const rows: unknown[] = await tx.manager.query(
      `insert into coop.second_factor as f (account_id, sealed_secret) values ($1, $2)
       on conflict (account_id) do update set sealed_secret = excluded.sealed_secret, last_step = 0, created_at = now()
        where f.confirmed_at is null returning account_id`,
      [accountId, sealedSecret],
    );
    return rows.length === 1;
  }

  /** A code of this step counts once: of two at the same moment, one does. */
  async use(tx: Transaction, accountId: string, step: number): Promise<boolean> {
    const [, count]: [unknown, number] = await tx.manager.query(
      'update coop.second_factor set last_step = $2, confirmed_at = coalesce(confirmed_at, now()) where account_id = $1 and last_step < $2',
      [accountId, step],
    );
    return count === 1;
  }

  async remove(tx: Transaction, accountId: string): Promise<boolean> {
    await tx.manager.query('delete from coop.recovery_code where account_id = $1', [accountId]);
    const [, count]: [unknown, number] = await tx.manager.query(
      'delete from coop.second_factor where account_id = $1',
      [accountId],
    );
    return count === 1;
  }

  /** In place of those there were. */
  async setCodes(tx: Transaction, accountId: string, hashes: readonly Buffer[]): Promise<void> {
    await tx.manager.query('delete from coop.recovery_code where account_id = $1', [accountId]);
    await tx.manager.query(
      'insert into coop.recovery_code (account_id, code_hash) select $1, unnest($2::bytea[])',
      [accountId, hashes],
    );
  }

  async useCode(tx: Transaction, accountId: string, hash: Buffer): Promise<boolean> {
    const [, count]: [unknown, number] = await tx.manager.query(
      'delete from coop.recovery_code where account_id = $1 and code_hash = $2',
      [accountId, hash],
    );
    return count === 1;
  }

  async codesLeft(tx: Transaction, accountId: string): Promise<number> {
    const rows: { n: number }[] = await tx.manager.query(
      'select count(*)::int as n from coop.recovery_code where account_id = $1',
      [accountId],
    );
    return rows[0]!.n;
  }
}
