import { Injectable } from '@nestjs/common';
import type { Statement, Transaction } from '#database/transaction.js';
import type { Role } from './account.store.js';

/** A live session with the account it belongs to: all that a request needs to know who asks. */
export interface SessionRow {
  readonly accountId: string;
  readonly role: Role;
  readonly displayName: string;
  readonly studentId: string | null;
  readonly language: 'en' | 'fr';
  readonly expiresAt: Date;
  /** What its pages send with every change, and no other site knows. */
  readonly csrfToken: string;
  /** The institution's sign-in it came by; null: a password. */
  readonly provider: string | null;
  readonly hasSecondFactor: boolean;
}

/** A session that has not ended, for its owner. */
export interface OpenSession {
  readonly id: string;
  readonly tokenHash: Buffer;
  readonly openedAt: Date;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  readonly address: string | null;
  readonly userAgent: string | null;
  readonly provider: string | null;
}

/**
 * The session if it is alive: not past its end, not idle too long, the account not disabled. Activity is noted at most
 * once a minute, so that reading pages does not write each time. One statement, because every request begins with it.
 */
export function liveSession(tokenHash: Buffer, idleMinutes: number): Statement {
  return {
    name: 'live session',
    text: `
      with live as (
        select a.id as "accountId", a.role, a.display_name as "displayName", a.student_id as "studentId", a.language,
               s.expires_at as "expiresAt", s.csrf_token as "csrfToken", s.provider,
               exists (select from coop.second_factor f where f.account_id = a.id and f.confirmed_at is not null) as "hasSecondFactor"
          from coop.session s join coop.account a on a.id = s.account_id
         where s.token_hash = $1 and s.expires_at > now() and a.disabled_at is null
           and s.last_seen_at > now() - make_interval(mins => $2::int)),
      touched as (
        update coop.session set last_seen_at = now()
         where token_hash = $1 and last_seen_at < now() - interval '1 minute' and exists (select from live))
      select * from live`,
    values: [tokenHash, idleMinutes],
  };
}

/** Whether a session stands, without its being used: who only watches is not active. */
export function standingSession(tokenHash: Buffer, idleMinutes: number): Statement {
  return {
    name: 'standing session',
    text: `
      select 1 from coop.session s join coop.account a on a.id = s.account_id
       where s.token_hash = $1 and s.expires_at > now() and a.disabled_at is null
         and s.last_seen_at > now() - make_interval(mins => $2::int)`,
    values: [tokenHash, idleMinutes],
  };
}

@Injectable()
export class SessionStore {
  async insert(
    tx: Transaction,
    session: {
      readonly tokenHash: Buffer;
      readonly accountId: string;
      readonly csrfToken: string;
      readonly expiresAt: Date;
      readonly address: string | null;
      readonly userAgent: string | null;
      readonly provider: string | null;
    },
  ): Promise<void> {
    await tx.manager.query(
      `insert into coop.session (token_hash, account_id, csrf_token, expires_at, address, user_agent, provider)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        session.tokenHash,
        session.accountId,
        session.csrfToken,
        session.expiresAt,
        session.address,
        session.userAgent,
        session.provider,
      ],
    );
  }

  /** Those that are neither past their end nor idle too long, the newest first. */
  async openOf(tx: Transaction, accountId: string, idleMinutes: number): Promise<OpenSession[]> {
    return tx.manager.query(
      `select id, token_hash as "tokenHash", created_at as "openedAt", last_seen_at as "lastSeenAt", expires_at as "expiresAt",
              address, user_agent as "userAgent", provider
         from coop.session where account_id = $1 and expires_at > now() and last_seen_at > now() - make_interval(mins => $2::int)
        order by created_at desc, id`,
      [accountId, idleMinutes],
    );
  }

  /** The same session under another secret. */
  async rename(tx: Transaction, tokenHash: Buffer, renamed: Buffer): Promise<void> {
    await tx.manager.query('update coop.session set token_hash = $2 where token_hash = $1', [
      tokenHash,
      renamed,
    ]);
  }

  /** False where it is no session of the account. */
  async removeOne(tx: Transaction, accountId: string, id: string): Promise<boolean> {
    const [, count]: [unknown, number] = await tx.manager.query(
      'delete from coop.session where account_id = $1 and id = $2',
      [accountId, id],
    );
    return count === 1;
  }

  async remove(tx: Transaction, tokenHash: Buffer): Promise<void> {
    await tx.manager.query('delete from coop.session where token_hash = $1', [tokenHash]);
  }

  async removeAllOf(tx: Transaction, accountId: string): Promise<void> {
    await tx.manager.query('delete from coop.session where account_id = $1', [accountId]);
  }

  async removeOthersOf(tx: Transaction, accountId: string, tokenHash: Buffer): Promise<void> {
    await tx.manager.query('delete from coop.session where account_id = $1 and token_hash <> $2', [
      accountId,
      tokenHash,
    ]);
  }

  /** Sessions past their end, or not used for days. @returns how many */
  async removeEnded(tx: Transaction): Promise<number> {
    const [, count]: [unknown, number] = await tx.manager.query(
      `delete from coop.session where expires_at < now() or last_seen_at < now() - interval '3 days'`,
    );
    return count;
  }
}
