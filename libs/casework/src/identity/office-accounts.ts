import { Injectable } from '@nestjs/common';
import type { StaffActor, StaffRole } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin, type Transaction } from '#database/transaction.js';
import { publish } from '#platform/queue/publish.js';
import { DESK_ROLES } from '#domain/permissions/roles.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { done, invalid, notFound, type Outcome, refused, stale } from '../outcome.js';
import { type AccountMeans, type AccountRow, type AccountScope, AccountStore } from './account.store.js';
import { SEND_ACCOUNT_MAILS } from './mail/account-mail.jobs.js';
import { AccountMailStore, type LastInvitation } from './mail/account-mail.store.js';
import { AttemptLimits } from './attempt-limits.js';
import { AccountLinkStore } from './mail/account-link.store.js';
import { PasswordRules } from './password-rules.js';
import { Passwords } from './passwords.js';
import { SessionStore } from './session.store.js';

export interface OfficeAccount extends AccountMeans {
  readonly id: string;
  readonly role: string;
  readonly email: string;
  readonly displayName: string;
  readonly hasPassword: boolean;
  /** The last link that was mailed; null: none was. */
  readonly invitation: AccountInvitation | null;
  /** ISO instant. */
  readonly disabledAt: string | null;
  /** Which students a member of staff sees; empty: all. */
  readonly scope: readonly AccountScope[];
  readonly version: number;
}

export interface AccountInvitation extends Omit<LastInvitation, 'askedAt'> {
  /** ISO instant. */
  readonly askedAt: string;
}

/** Accounts as an administrator keeps them: who works here, in which role, and who no longer does. */
@Injectable()
export class OfficeAccounts {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly accounts: AccountStore,
    private readonly sessions: SessionStore,
    private readonly passwords: Passwords,
    private readonly rules: PasswordRules,
    private readonly mails: AccountMailStore,
    private readonly links: AccountLinkStore,
    private readonly limits: AttemptLimits,
    private readonly audit: AuditTrail,
  ) {}

  /** Staff who can take a task, by name. */
  async colleagues(actor: StaffActor): Promise<{ id: string; name: string; role: string }[]> {
    const rows = await this.transactions.run(actor, (tx) => this.accounts.list(tx, 'staff'));
    return rows
      .filter(({ disabledAt, role }) => disabledAt === null && takesTasks(role))
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
        return this.viewsOf(tx, rows);
      },
      origin,
    );
  }

  /** Without a password the person is mailed a link to choose one. */
  async create(
    actor: StaffActor,
    wish: {
      readonly role: StaffRole;
      readonly email: string;
      readonly displayName: string;
      readonly password?: string;
      readonly language: 'en' | 'fr';
    },
    origin: RequestOrigin,
  ): Promise<Outcome<OfficeAccount>> {
    // Hashing is slow on purpose and needs no transaction.
    const { password, ...values } = wish;
    const fault = password === undefined ? null : this.rules.faultOf(password, values);
    if (fault) return invalid([{ path: 'password', ...fault }]);
    const passwordHash = password === undefined ? null : await this.passwords.hash(password);
    return this.transactions.run(
      actor,
      async (tx) => {
        if (await this.accounts.byEmail(tx, wish.email)) return refused(ADDRESS_TAKEN);
        const account = await this.accounts.insert(tx, { ...values, passwordHash, studentId: null });
        await this.audit.record(tx, {
          action: 'account.created',
          subjectType: 'account',
          subjectIds: [account.id],
          change: { role: account.role, invited: passwordHash === null },
        });
        if (passwordHash === null) {
          await this.mails.ask(tx, { purpose: 'invitation', accountId: account.id });
          await publish(tx.manager, SEND_ACCOUNT_MAILS, {});
        }
        return done(await this.view(tx, account.id));
      },
      origin,
    );
  }

  /** Disabling, another role and a new password end every session of the account, and every link that was mailed. */
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
        if (account.version !== version) return stale('account', await this.view(tx, id));
        if (id === actor.accountId && (wish.disabled || (wish.role && wish.role !== account.role)))
          return refused(OWN_ACCOUNT);
        if (account.role === 'student' && wish.role) return refused(NO_ROLE_FOR_STUDENTS);
        const fault = wish.password === undefined ? null : this.rules.faultOf(wish.password, account);
        if (fault) return invalid([{ path: 'password', ...fault }]);
        const disabled = wish.disabled ?? account.disabledAt !== null;
        const role = wish.role ?? account.role;
        if (!(await this.accounts.change(tx, id, version, { role, disabled })))
          return stale('account', await this.view(tx, id));
        if (passwordHash) await this.accounts.setPassword(tx, id, passwordHash);
        if (disabled || passwordHash || role !== account.role) await this.endAccess(tx, account);
        await this.audit.record(tx, {
          action: 'account.changed',
          subjectType: 'account',
          subjectIds: [id],
          studentId: account.studentId,
          change: { version: version + 1, role, disabled, passwordSet: passwordHash !== null },
        });
        return done(await this.view(tx, id));
      },
      origin,
    );
  }

  private async endAccess(tx: Transaction, { id, email }: AccountRow): Promise<void> {
    await this.sessions.removeAllOf(tx, id);
    await this.links.removeAllOf(tx, id);
    await this.limits.clear(tx, { kind: 'account', of: email });
  }

  private async view(tx: Transaction, id: string): Promise<OfficeAccount> {
    const [view] = await this.viewsOf(tx, [(await this.accounts.byId(tx, id))!]);
    return view!;
  }

  private async viewsOf(tx: Transaction, rows: readonly AccountRow[]): Promise<OfficeAccount[]> {
    const ids = rows.map(({ id }) => id);
    const invitations = await this.mails.lastOf(tx, ids);
    const means = await this.accounts.meansOf(tx, ids);
    const scopes = await this.accounts.scopes(tx, ids);
    return rows.map((row) => viewOf(row, means.get(row.id)!, invitations.get(row.id), scopes.get(row.id)));
  }
}

const takesTasks = (role: string): boolean => (DESK_ROLES as readonly string[]).includes(role);

function viewOf(
  row: AccountRow,
  means: AccountMeans,
  invitation: LastInvitation | undefined,
  scope: readonly AccountScope[] = [],
): OfficeAccount {
  const { id, role, email, displayName, passwordHash, disabledAt, version } = row;
  return {
    id,
    role,
    email,
    displayName,
    hasPassword: passwordHash !== null,
    invitation: invitation ? { ...invitation, askedAt: invitation.askedAt.toISOString() } : null,
    ...means,
    disabledAt: disabledAt?.toISOString() ?? null,
    scope,
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
