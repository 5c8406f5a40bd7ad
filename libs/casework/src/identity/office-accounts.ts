import { Injectable } from '@nestjs/common';
import type { StaffActor, StaffRole } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin } from '#database/transaction.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { done, notFound, type Outcome, refused, stale } from '../outcome.js';
import { type AccountRow, AccountStore } from './account.store.js';
import { Passwords } from './passwords.js';
import { SessionStore } from './session.store.js';

export const STAFF_ROLES = [
  'reviewer',
  'coordinator',
  'administrator',
] as const satisfies readonly StaffRole[];

export interface OfficeAccount {
  readonly id: string;
  readonly role: string;
  readonly email: string;
  readonly displayName: string;
  readonly hasPassword: boolean;
  /** ISO instant. */
  readonly disabledAt: string | null;
  readonly version: number;
}

/** Accounts as an administrator keeps them: who works here, in which role, and who no longer does. */
@Injectable()
export class OfficeAccounts {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly accounts: AccountStore,
    private readonly sessions: SessionStore,
    private readonly passwords: Passwords,
    private readonly audit: AuditTrail,
  ) {}

  /** Staff who can take a task, by name. */
  async colleagues(actor: StaffActor): Promise<{ id: string; name: string; role: string }[]> {
    const rows = await this.transactions.run(actor, (tx) => this.accounts.list(tx, 'staff'));
    return rows
      .filter(({ disabledAt }) => disabledAt === null)
      .map(({ id, displayName, role }) => ({ id, name: displayName, role }));
  }

  /** The staff, or the one account of an address, a student's too. */
  async list(actor: StaffActor, email: string | undefined, origin: RequestOrigin): Promise<OfficeAccount[]> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const found = email === undefined ? null : await this.accounts.byEmail(tx, email);
        const rows = email === undefined ? await this.accounts.list(tx, 'staff') : found ? [found] : [];
        await this.audit.record(tx, {
          action: 'accounts.listed',
          subjectType: 'account',
          subjectIds: rows.map(({ id }) => id),
          studentId: found?.studentId ?? null,
        });
        return rows.map(viewOf);
      },
      origin,
    );
  }

  async create(
    actor: StaffActor,
    wish: {
      readonly role: StaffRole;
      readonly email: string;
      readonly displayName: string;
      readonly password: string;
      readonly language: 'en' | 'fr';
    },
    origin: RequestOrigin,
  ): Promise<Outcome<OfficeAccount>> {
    // Hashing is slow on purpose and needs no transaction.
    const { password, ...values } = wish;
    const passwordHash = await this.passwords.hash(password);
    return this.transactions.run(
      actor,
      async (tx) => {
        if (await this.accounts.byEmail(tx, wish.email)) return refused(ADDRESS_TAKEN);
        const account = await this.accounts.insert(tx, { ...values, passwordHash, studentId: null });
        await this.audit.record(tx, {
          action: 'account.created',
          subjectType: 'account',
          subjectIds: [account.id],
          change: { role: account.role },
        });
        return done(viewOf(account));
      },
      origin,
    );
  }

  /** Disabling and a new password end every session of the account. */
  async change(
    actor: StaffActor,
    id: string,
    version: number,
    wish: {
      readonly role?: StaffRole;
      readonly disabled?: boolean;
      readonly password?: string;
    },
    origin: RequestOrigin,
  ): Promise<Outcome<OfficeAccount>> {
    const passwordHash = wish.password === undefined ? null : await this.passwords.hash(wish.password);
    return this.transactions.run(
      actor,
      async (tx) => {
        const account = await this.accounts.byId(tx, id);
        if (!account) return notFound('account');
        if (account.version !== version) return stale('account', viewOf(account));
        if (id === actor.accountId && (wish.disabled || (wish.role && wish.role !== account.role)))
          return refused(OWN_ACCOUNT);
        if (account.role === 'student' && wish.role) return refused(NO_ROLE_FOR_STUDENTS);
        const disabled = wish.disabled ?? account.disabledAt !== null;
        const role = wish.role ?? account.role;
        if (!(await this.accounts.change(tx, id, version, { role, disabled })))
          return stale('account', viewOf((await this.accounts.byId(tx, id))!));
        if (passwordHash) await this.accounts.setPassword(tx, id, passwordHash);
        if (disabled || passwordHash) await this.sessions.removeAllOf(tx, id);
        await this.audit.record(tx, {
          action: 'account.changed',
          subjectType: 'account',
          subjectIds: [id],
          studentId: account.studentId,
          change: { version: version + 1, role, disabled, passwordSet: passwordHash !== null },
        });
        return done(viewOf((await this.accounts.byId(tx, id))!));
      },
      origin,
    );
  }
}

function viewOf(row: AccountRow): OfficeAccount {
  const { id, role, email, displayName, passwordHash, disabledAt, version } = row;
  return {
    id,
    role,
    email,
    displayName,
    hasPassword: passwordHash !== null,
    disabledAt: disabledAt?.toISOString() ?? null,
    version,
  };
}

const ADDRESS_TAKEN = {
  code: 'already_recorded',
  status: 409,
  title: 'This mail address has an account',
  detail: 'An account with this mail address exists. Change that one, or use another address.',
} as const;

const OWN_ACCOUNT = {
  code: 'own_account',
  status: 409,
  title: 'Not on your own account',
  detail: 'You cannot disable yourself or change your own role. Ask another administrator.',
} as const;

const NO_ROLE_FOR_STUDENTS = {
  code: 'step_out_of_order',
  status: 409,
  title: 'Not possible for a student',
  detail: 'The account of a student keeps its role. Make a separate account for work in the office.',
} as const;
