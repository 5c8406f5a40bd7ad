import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';
import type { LinkPurpose } from './account-mail.store.js';

export interface LiveLink {
  readonly accountId: string;
  readonly purpose: LinkPurpose;
  readonly email: string;
  readonly displayName: string;
  readonly studentId: string | null;
}

@Injectable()
export class AccountLinkStore {
  async insert(
    tx: Transaction,
    link: {
      readonly tokenHash: Buffer;
      readonly accountId: string;
      readonly purpose: LinkPurpose;
      readonly minutes: number;
    },
  ): Promise<void> {
    await tx.manager.query(
      `insert into coop.account_link (token_hash, account_id, purpose, expires_at) values ($1, $2, $3, now() + make_interval(mins => $4::int))`,
      [link.tokenHash, link.accountId, link.purpose, link.minutes],
    );
  }

  async findLive(tx: Transaction, tokenHash: Buffer): Promise<LiveLink | null> {
    const rows: LiveLink[] = await tx.manager.query(
      `select l.account_id as "accountId", l.purpose, a.email, a.display_name as "displayName", a.student_id as "studentId"
         from coop.account_link l join coop.account a on a.id = l.account_id
        where l.token_hash = $1 and l.expires_at > now() and a.disabled_at is null`,
      [tokenHash],
    );
    return rows[0] ?? null;
  }

  /** Used once: of two at the same moment, one gets it. */
  async take(tx: Transaction, tokenHash: Buffer): Promise<boolean> {
    const [, count]: [unknown, number] = await tx.manager.query(
      'delete from coop.account_link where token_hash = $1 and expires_at > now()',
      [tokenHash],
    );
    return count === 1;
  }

  async removeAllOf(tx: Transaction, accountId: string): Promise<void> {
    await tx.manager.query('delete from coop.account_link where account_id = $1', [accountId]);
  }

  async madeWithinTheHour(tx: Transaction, accountId: string): Promise<number> {
    const rows: { n: number }[] = await tx.manager.query(
      `select count(*)::int as n from coop.account_link where account_id = $1 and created_at > now() - interval '1 hour'`,
      [accountId],
    );
    return rows[0]!.n;
  }

  /** @returns how many had ended */
  async removeEnded(tx: Transaction): Promise<number> {
    const [, count]: [unknown, number] = await tx.manager.query(
      'delete from coop.account_link where expires_at < now()',
    );
    return count;
  }
}
