import type { PoolClient } from 'pg';
import type { Statement, Transaction } from './transaction.js';

/**
 * Runs a statement inside a transaction that the connection prepares once, under its name: for the large texts of every day,
 * whose planning under the row-level policies takes several times as long as their run.
 * @throws pg's DatabaseError, as the statement's fault is
 */
export async function prepared<Row>(tx: Transaction, { name, text, values }: Statement): Promise<Row[]> {
  const client = (await tx.manager.queryRunner!.connect()) as PoolClient;
  const { rows } = await client.query({ name, text, values: [...values] });
  return rows as Row[];
}
