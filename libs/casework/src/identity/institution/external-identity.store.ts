import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';

export interface ExternalIdentityRow {
  readonly id: string;
  readonly provider: string;
  readonly linkedAt: Date;
  readonly lastUsedAt: Date;
}

/** Who of a provider's people is whom here, by issuer and subject. */
@Injectable()
export class ExternalIdentityStore {
  async use(
    tx: Transaction,
    { issuer, subject }: { readonly issuer: string; readonly subject: string },
  ): Promise<string | null> {
    const [rows]: [{ accountId: string }[], number] = await tx.manager.query(
      `update coop.external_identity set last_used_at = now() where issuer = $1 and subject = $2 returning account_id as "accountId"`,
      [issuer, subject],
    );
    return rows[0]?.accountId ?? null;
  }

  /** False where the account has another of this issuer, or somebody else has this one. */
  async link(
    tx: Transaction,
    identity: {
      readonly issuer: string;
      readonly subject: string;
      readonly accountId: string;
      readonly provider: string;
    },
  ): Promise<boolean> {
    const rows: unknown[] = await tx.manager.query(
      `insert into coop.external_identity (issuer, subject, account_id, provider) values ($1, $2, $3, $4)
       on conflict do nothing returning id`,
      [identity.issuer, identity.subject, identity.accountId, identity.provider],
    );
    return rows.length === 1;
  }

  async of(tx: Transaction, accountId: string): Promise<ExternalIdentityRow[]> {
    return tx.manager.query(
      `select id, provider, linked_at as "linkedAt", last_used_at as "lastUsedAt" from coop.external_identity
        where account_id = $1 order by linked_at`,
      [accountId],
    );
  }

  /** @returns how many */
  async removeAllOf(tx: Transaction, accountId: string): Promise<number> {
    const [, count]: [unknown, number] = await tx.manager.query(
      'delete from coop.external_identity where account_id = $1',
      [accountId],
    );
    return count;
  }

  /** Row-level security shows the student of the actor's number, and nobody else. */
  async studentOfRoster(tx: Transaction): Promise<string | null> {
    const rows: { id: string }[] = await tx.manager.query('select id from coop.student limit 2');
    return rows.length === 1 ? rows[0]!.id : null;
  }
}
