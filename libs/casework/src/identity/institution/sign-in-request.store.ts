import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';

export type RequestStep = 'asked' | 'answered';

export interface SignInRequestRow {
  readonly idHash: Buffer;
  /** Of the secret that the browser holds which asked. */
  readonly browserHash: Buffer;
  readonly provider: string;
  readonly step: RequestStep;
  readonly sealed: Buffer;
}

@Injectable()
export class SignInRequestStore {
  async insert(tx: Transaction, request: SignInRequestRow, seconds: number): Promise<void> {
    await tx.manager.query(
      `insert into coop.sign_in_request (id_hash, browser_hash, provider, step, sealed, expires_at)
       values ($1, $2, $3, $4, $5, now() + make_interval(secs => $6))`,
      [request.idHash, request.browserHash, request.provider, request.step, request.sealed, seconds],
    );
  }

  /** Taken once, whatever comes of it: of two at the same moment, one gets it. */
  async take(
    tx: Transaction,
    request: Pick<SignInRequestRow, 'idHash' | 'provider' | 'step'>,
  ): Promise<Pick<SignInRequestRow, 'browserHash' | 'sealed'> | null> {
    const [rows]: [Pick<SignInRequestRow, 'browserHash' | 'sealed'>[], number] = await tx.manager.query(
      `delete from coop.sign_in_request where id_hash = $1 and provider = $2 and step = $3 and expires_at > now()
       returning browser_hash as "browserHash", sealed`,
      [request.idHash, request.provider, request.step],
    );
    return rows[0] ?? null;
  }

  /** @returns how many had ended */
  async removeEnded(tx: Transaction): Promise<number> {
    const [, count]: [unknown, number] = await tx.manager.query(
      'delete from coop.sign_in_request where expires_at < now()',
    );
    return count;
  }
}
