import { Injectable } from '@nestjs/common';
import type { Actor, StaffRole } from '#database/actor.js';
import { ActorTransactions, type Transaction } from '#database/transaction.js';
import type { ProviderSettings } from '#platform/config/provider-settings.js';
import type { ProviderIdentity } from '#platform/identity-provider/identity-provider.js';
import { AuditTrail } from '../../audit/audit-trail.js';
import { type AccountRow, AccountStore } from '../account.store.js';
import { SessionStore } from '../session.store.js';
import { ExternalIdentityStore } from './external-identity.store.js';

/** Why a person whom the provider knows does not come in; the page says what to do. */
export type NoMatch = 'unknown' | 'disabled' | 'no_role' | 'address_taken' | 'linked_elsewhere';

/**
 * Whose account it is. First by issuer and subject, which never change. A new one is joined to an account only by what the
 * provider vouches for and the office keeps: the number of a student on the roster, or a role in the office; never by a mail
 * address, which the next person of the name may get.
 */
@Injectable()
export class AccountMatching {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly identities: ExternalIdentityStore,
    private readonly accounts: AccountStore,
    private readonly sessions: SessionStore,
    private readonly audit: AuditTrail,
  ) {}

  /** Found out before the transaction of the sign-in: another actor may see the roster, one student of it. */
  async studentOf({ claims }: ProviderSettings, identity: ProviderIdentity): Promise<string | null> {
    const studentNumber = claims.studentNumber ? identity.claims[claims.studentNumber]?.[0] : undefined;
    if (!studentNumber) return null;
    const roster: Actor = { kind: 'system', name: 'roster_match', studentNumber };
    return this.transactions.run(roster, (tx) => this.identities.studentOfRoster(tx));
  }

  async match(
    tx: Transaction,
    provider: ProviderSettings,
    identity: ProviderIdentity,
    studentId: string | null,
  ): Promise<AccountRow | NoMatch> {
    const known = await this.identities.use(tx, identity);
    const role = roleOf(provider, identity);
    const account = known
      ? await this.accounts.byId(tx, known)
      : await this.join(tx, provider, identity, studentId, role);
    if (typeof account === 'string') return account;
    if (!account) return 'unknown';
    if (account.disabledAt) return 'disabled';
    return this.follow(tx, provider, account, role);
  }

  /** To the account of a person who is signed in and asked for it. */
  async link(
    tx: Transaction,
    provider: ProviderSettings,
    identity: ProviderIdentity,
    accountId: string,
  ): Promise<AccountRow | NoMatch> {
    const known = await this.identities.use(tx, identity);
    const account = await this.accounts.byId(tx, accountId);
    if (!account) return 'unknown';
    if (account.disabledAt) return 'disabled';
    if (known && known !== accountId) return 'linked_elsewhere';
    // Joined without a role, it would shut its owner out at the next sign-in.
    if (needsRole(provider, account) && !roleOf(provider, identity)) return 'no_role';
    if (known) return account;
    return (await this.linked(tx, provider, identity, account)) ? account : 'linked_elsewhere';
  }

  private async join(
    tx: Transaction,
    provider: ProviderSettings,
    identity: ProviderIdentity,
    studentId: string | null,
    role: StaffRole | null,
  ): Promise<AccountRow | NoMatch> {
    if (role) return this.joinStaff(tx, provider, identity, role);
    const account = studentId ? await this.accounts.ofStudent(tx, studentId) : null;
    if (!account) return 'unknown';
    return (await this.linked(tx, provider, identity, account)) ? account : 'linked_elsewhere';
  }

  private async joinStaff(
    tx: Transaction,
    provider: ProviderSettings,
    identity: ProviderIdentity,
    role: StaffRole,
  ): Promise<AccountRow | NoMatch> {
    const email = identity.claims[provider.claims.email ?? 'email']?.[0];
    const displayName = identity.claims[provider.claims.name ?? 'name']?.[0] ?? email;
    if (!email || !displayName || !/^[^@\s]+@[^@\s]+$/.test(email)) return 'unknown';
    // Somebody here signs in by this address: they join the two themselves, signed in, or nobody does.
    if (await this.accounts.byEmail(tx, email)) return 'address_taken';
    const account = await this.accounts.insert(tx, {
      role,
      email: email.slice(0, 254),
      displayName: displayName.slice(0, 120),
      passwordHash: null,
      studentId: null,
      language: 'en',
    });
    await this.record(tx, 'account.created', account, { role, provider: provider.id });
    return (await this.linked(tx, provider, identity, account)) ? account : 'linked_elsewhere';
  }

  /** Where the provider tells roles, it tells them each time: another one is taken over, none lets nobody of the staff in. */
  private async follow(
    tx: Transaction,
    provider: ProviderSettings,
    account: AccountRow,
    role: StaffRole | null,
  ): Promise<AccountRow | NoMatch> {
    if (!needsRole(provider, account)) return account;
    if (!role) {
      await this.sessions.removeAllOf(tx, account.id);
      return 'no_role';
    }
    if (role === account.role) return account;
    await this.accounts.change(tx, account.id, account.version, { role, disabled: false });
    await this.sessions.removeAllOf(tx, account.id);
    await this.record(tx, 'account.changed', account, { role, provider: provider.id });
    return (await this.accounts.byId(tx, account.id))!;
  }

  private async linked(
    tx: Transaction,
    provider: ProviderSettings,
    { issuer, subject }: ProviderIdentity,
    account: AccountRow,
  ): Promise<boolean> {
    const done = await this.identities.link(tx, {
      issuer,
      subject,
      accountId: account.id,
      provider: provider.id,
    });
    if (done) await this.record(tx, 'account.identity_linked', account, { provider: provider.id });
    return done;
  }

  private async record(
    tx: Transaction,
    action: string,
    { id, studentId }: AccountRow,
    change: Readonly<Record<string, string>>,
  ): Promise<void> {
    await this.audit.record(tx, { action, subjectType: 'account', subjectIds: [id], studentId, change });
  }
}

const needsRole = ({ claims }: ProviderSettings, { role }: AccountRow): boolean =>
  role !== 'student' && claims.staff !== undefined;

/** The settings' order decides where several fit. */
function roleOf({ claims, staffRoles }: ProviderSettings, identity: ProviderIdentity): StaffRole | null {
  const values = claims.staff ? (identity.claims[claims.staff] ?? []) : [];
  return Object.entries(staffRoles).find(([value]) => values.includes(value))?.[1] ?? null;
}
