import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin, type Transaction } from '#database/transaction.js';
import { Settings } from '#platform/config/settings.js';
import { publish } from '#platform/queue/publish.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { done, notFound, type Outcome, type Refusal, refused } from '../outcome.js';
import { type AccountRow, AccountStore } from './account.store.js';
import { maySignInLocally } from './local-sign-in.js';
import { SEND_ACCOUNT_MAILS } from './mail/account-mail.jobs.js';
import { AccountMailStore, type LastInvitation, type UninvitedFor } from './mail/account-mail.store.js';

/** How a person can sign in, as the office sees it. */
export interface AccountAccess {
  readonly accountId: string;
  readonly email: string;
  readonly hasPassword: boolean;
  /** ISO instant. */
  readonly disabledAt: string | null;
  readonly invitation: {
    /** ISO instant. */
    readonly askedAt: string;
    readonly state: LastInvitation['state'];
    readonly problem: string | null;
  } | null;
}

/** Mails people a link by which they choose a password: staff, students and candidates alike. */
@Injectable()
export class Invitations {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly accounts: AccountStore,
    private readonly mails: AccountMailStore,
    private readonly audit: AuditTrail,
    private readonly settings: Settings,
  ) {}

  /** For an administrator: of any account. */
  async invite(actor: StaffActor, accountId: string, origin: RequestOrigin): Promise<Outcome<AccountAccess>> {
    return this.transactions.run(
      actor,
      async (tx) => this.ask(tx, await this.accounts.byId(tx, accountId), 'account'),
      origin,
    );
  }

  /** For the staff: of a student or candidate. */
  async inviteStudent(
    actor: StaffActor,
    studentId: string,
    origin: RequestOrigin,
  ): Promise<Outcome<AccountAccess>> {
    return this.transactions.run(actor, async (tx) => this.inviteStudentIn(tx, studentId), origin);
  }

  /** The same in a transaction of the caller's. */
  async inviteStudentIn(tx: Transaction, studentId: string): Promise<Outcome<AccountAccess>> {
    return this.ask(tx, await this.accounts.ofStudent(tx, studentId), 'student');
  }

  /** Which of the students need no invitation, or can have none, and why; a link works for the days of the setting. */
  async uninvited(
    tx: Transaction,
    studentIds: readonly string[],
  ): Promise<ReadonlyMap<string, UninvitedFor>> {
    return this.mails.uninvited(tx, studentIds, this.settings.signIn.invitationDays);
  }

  /** Together with an account that is being opened: for whoever opens it. */
  async inviteNew(tx: Transaction, account: AccountRow): Promise<void> {
    await this.mailLink(tx, account);
  }

  /** Why nobody of a role is invited here; null where they are. */
  refusalFor(role: AccountRow['role']): Refusal | null {
    return maySignInLocally(this.settings, role) ? null : NO_LOCAL_ACCOUNTS;
  }

  async ofStudent(
    actor: StaffActor,
    studentId: string,
    origin: RequestOrigin,
  ): Promise<Outcome<AccountAccess>> {
    return this.transactions.run(
      actor,
      async (tx) => {
        const account = await this.accounts.ofStudent(tx, studentId);
        if (!account) return notFound('student');
        await this.audit.record(tx, {
          action: 'account.seen',
          subjectType: 'account',
          subjectIds: [account.id],
          studentId,
        });
        return done(await this.accessOf(tx, account));
      },
      origin,
    );
  }

  private async ask(
    tx: Transaction,
    account: AccountRow | null,
    what: string,
  ): Promise<Outcome<AccountAccess>> {
    if (!account) return notFound(what);
    if (account.disabledAt) return refused(DISABLED);
    const refusal = this.refusalFor(account.role);
    if (refusal) return refused(refusal);
    await this.mailLink(tx, account);
    return done(await this.accessOf(tx, account));
  }

  private async mailLink(tx: Transaction, account: AccountRow): Promise<void> {
    await this.mails.ask(tx, { purpose: 'invitation', accountId: account.id });
    await this.audit.record(tx, {
      action: 'account.invited',
      subjectType: 'account',
      subjectIds: [account.id],
      studentId: account.studentId,
    });
    await publish(tx.manager, SEND_ACCOUNT_MAILS, {});
  }

  private async accessOf(tx: Transaction, account: AccountRow): Promise<AccountAccess> {
    const last = (await this.mails.lastOf(tx, [account.id])).get(account.id);
    return {
      accountId: account.id,
      email: account.email,
      hasPassword: account.passwordHash !== null,
      disabledAt: account.disabledAt?.toISOString() ?? null,
      invitation: last ? { ...last, askedAt: last.askedAt.toISOString() } : null,
    };
  }
}

const DISABLED = {
  code: 'account_disabled',
  status: 409,
  title: 'The account is disabled',
  detail: 'Nobody can sign in to it. Let an administrator enable it first.',
  fr: {
    title: 'Le compte est désactivé',
    detail: 'Personne ne peut y ouvrir une session. Qu’un administrateur l’active d’abord.',
  },
} as const;

const NO_LOCAL_ACCOUNTS = {
  code: 'no_local_accounts',
  status: 409,
  title: 'No passwords for this role',
  detail: 'People of this role sign in by the institution’s own sign-in (setting LOCAL_SIGN_IN).',
  fr: {
    title: 'Pas de mot de passe pour ce rôle',
    detail: 'Les personnes de ce rôle passent par la connexion de l’établissement (réglage LOCAL_SIGN_IN).',
  },
} as const;
