import { Injectable } from '@nestjs/common';
import type { Actor, MachineActor, StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin } from '#database/transaction.js';
import { MACHINE_PERMISSIONS } from '#domain/permissions/roles.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { done, notFound, type Outcome } from '../outcome.js';
import { type MachineTokenRow, MachineTokenStore } from './machine-token.store.js';
import { hashToken, newToken } from './tokens.js';

const SIGN_IN: Actor = { kind: 'system', name: 'sign_in' };

/** What a machine may be allowed to do; a token carries only the scopes it needs. */
export type MachineScope = keyof typeof MACHINE_PERMISSIONS;
export const MACHINE_SCOPES = Object.keys(MACHINE_PERMISSIONS) as MachineScope[];

/** Tokens for machines (a job board, say): hashed, scoped, expiring, last use shown. */
@Injectable()
export class MachineTokens {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly tokens: MachineTokenStore,
    private readonly audit: AuditTrail,
  ) {}

  async issue(
    actor: StaffActor,
    wish: { readonly name: string; readonly scopes: readonly MachineScope[]; readonly expiresAt: Date },
    origin: RequestOrigin,
  ): Promise<MachineTokenRow & { readonly token: string }> {
    const token = newToken();
    return this.transactions.run(
      actor,
      async (tx) => {
        const row = await this.tokens.insert(tx, { ...wish, hash: hashToken(token) });
        await this.audit.record(tx, {
          action: 'machine_token.issued',
          subjectType: 'machine_token',
          subjectIds: [row.id],
          change: { scopes: wish.scopes },
        });
        return { ...row, token };
      },
      origin,
    );
  }

  async list(actor: StaffActor): Promise<MachineTokenRow[]> {
    return this.transactions.run(actor, (tx) => this.tokens.list(tx));
  }

  async revoke(actor: StaffActor, id: string, origin: RequestOrigin): Promise<Outcome<null>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        if (!(await this.tokens.revoke(tx, id))) return notFound('machine token');
        await this.audit.record(tx, {
          action: 'machine_token.revoked',
          subjectType: 'machine_token',
          subjectIds: [id],
        });
        return done(null);
      },
      origin,
    );
  }

  /** The machine behind a bearer token, or null when there is none that is alive. */
  async recognize(token: string): Promise<MachineActor | null> {
    return this.transactions.run(SIGN_IN, async (tx) => {
      const row = await this.tokens.findLive(tx, hashToken(token));
      if (!row) return null;
      await this.tokens.touch(tx, row.id);
      return { kind: 'machine', tokenId: row.id, scopes: row.scopes, name: row.name };
    });
  }
}
