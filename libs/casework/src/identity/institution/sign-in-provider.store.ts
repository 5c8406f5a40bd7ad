import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';

/** A provider as it is kept; `draft` and `inForce` are settings sealed for this id. */
export interface SignInProviderRow {
  readonly id: string;
  readonly draft: Buffer | null;
  readonly inForce: Buffer | null;
  readonly version: number;
  readonly changedAt: Date;
}

const COLUMNS = 'id, draft, in_force as "inForce", version, changed_at as "changedAt"';

@Injectable()
export class SignInProviderStore {
  async list(tx: Transaction): Promise<SignInProviderRow[]> {
    return tx.manager.query(`select ${COLUMNS} from coop.sign_in_provider order by id`);
  }

  async inForce(tx: Transaction): Promise<SignInProviderRow[]> {
    return tx.manager.query(
      `select ${COLUMNS} from coop.sign_in_provider where in_force is not null order by id`,
    );
  }

  async byId(tx: Transaction, id: string): Promise<SignInProviderRow | null> {
    const rows: SignInProviderRow[] = await tx.manager.query(
      `select ${COLUMNS} from coop.sign_in_provider where id = $1`,
      [id],
    );
    return rows[0] ?? null;
  }

  /** False where the id was given before. */
  async insert(tx: Transaction, id: string, draft: Buffer): Promise<boolean> {
    const rows: unknown[] = await tx.manager.query(
      'insert into coop.sign_in_provider (id, draft) values ($1, $2) on conflict do nothing returning id',
      [id, draft],
    );
    return rows.length === 1;
  }

  /** False where somebody changed it after `version` was read. */
  async change(
    tx: Transaction,
    { id, version }: Pick<SignInProviderRow, 'id' | 'version'>,
    values: Pick<SignInProviderRow, 'draft' | 'inForce'>,
  ): Promise<boolean> {
    const [, count]: [unknown, number] = await tx.manager.query(
      `update coop.sign_in_provider set draft = $3, in_force = $4, version = version + 1, changed_at = now()
        where id = $1 and version = $2`,
      [id, version, values.draft, values.inForce],
    );
    return count === 1;
  }
}
