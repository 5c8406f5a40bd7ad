import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';

export interface MachineTokenRow {
  readonly id: string;
  readonly name: string;
  readonly scopes: string[];
  readonly expiresAt: Date;
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
}

const COLUMNS = `id, name, scopes, expires_at as "expiresAt", last_used_at as "lastUsedAt", revoked_at as "revokedAt"`;

@Injectable()
export class MachineTokenStore {
  async insert(
    tx: Transaction,
    token: {
      readonly name: string;
      readonly hash: Buffer;
      readonly scopes: readonly string[];
      readonly expiresAt: Date;
    },
  ): Promise<MachineTokenRow> {
    const rows: MachineTokenRow[] = await tx.manager.query(
      `insert into coop.machine_token (name, token_hash, scopes, expires_at) values ($1, $2, $3, $4) returning ${COLUMNS}`,
      [token.name, token.hash, token.scopes, token.expiresAt],
    );
    return rows[0]!;
  }

  async findLive(tx: Transaction, hash: Buffer): Promise<MachineTokenRow | null> {
    const rows: MachineTokenRow[] = await tx.manager.query(
      `select ${COLUMNS} from coop.machine_token where token_hash = $1 and revoked_at is null and expires_at > now()`,
      [hash],
    );
    return rows[0] ?? null;
  }

  /** Notes the last use, to the minute. */
  async touch(tx: Transaction, id: string): Promise<void> {
    await tx.manager.query(
      `update coop.machine_token set last_used_at = now()
        where id = $1 and (last_used_at is null or last_used_at < now() - interval '1 minute')`,
      [id],
    );
  }

  async list(tx: Transaction): Promise<MachineTokenRow[]> {
    return tx.manager.query(`select ${COLUMNS} from coop.machine_token order by name, id`);
  }

  async revoke(tx: Transaction, id: string): Promise<boolean> {
    const [, count]: [unknown, number] = await tx.manager.query(
      'update coop.machine_token set revoked_at = coalesce(revoked_at, now()) where id = $1',
      [id],
    );
    return count === 1;
  }
}
