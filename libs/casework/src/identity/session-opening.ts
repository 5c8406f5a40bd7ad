import { Injectable } from '@nestjs/common';
import type { RequestOrigin, Transaction } from '#database/transaction.js';
import { Clock } from '#platform/clock/clock.js';
import { Settings } from '#platform/config/settings.js';
import { AuditTrail } from '../audit/audit-trail.js';
import type { AccountRow } from './account.store.js';
import { SessionStore } from './session.store.js';
import { hashToken, newToken } from './tokens.js';

export interface SessionOrigin extends RequestOrigin {
  readonly userAgent: string | null;
}

export interface OpenedSession {
  /** The secret, for the cookie alone. */
  readonly token: string;
  readonly account: AccountRow;
  readonly expiresAt: Date;
}

/** The end of every way in: a session of a new secret (T5), or a refusal, and the trail of it. */
@Injectable()
export class SessionOpening {
  constructor(
    private readonly sessions: SessionStore,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** @param provider the institution's sign-in it comes by; null: a password */
  async open(
    tx: Transaction,
    account: AccountRow,
    origin: SessionOrigin,
    provider: string | null,
  ): Promise<OpenedSession> {
    const token = newToken();
    const expiresAt = new Date(this.clock.now().getTime() + this.settings.session.absoluteHours * 3_600_000);
    await this.sessions.insert(tx, {
      tokenHash: hashToken(token),
      accountId: account.id,
      csrfToken: newToken(),
      expiresAt,
      address: origin.address,
      userAgent: origin.userAgent?.slice(0, 200) ?? null,
      provider,
    });
    await this.record(tx, 'session.opened', account, provider ? { provider } : {});
    return { token, account, expiresAt };
  }

  async refuse(
    tx: Transaction,
    account: AccountRow | null,
    change: Readonly<Record<string, string>>,
  ): Promise<void> {
    await this.record(tx, 'session.refused', account, change);
  }

  private async record(
    tx: Transaction,
    action: string,
    account: AccountRow | null,
    change: Readonly<Record<string, string>>,
  ): Promise<void> {
    await this.audit.record(tx, {
      action,
      subjectType: 'account',
      subjectIds: account ? [account.id] : [],
      studentId: account?.studentId ?? null,
      change,
    });
  }
}
