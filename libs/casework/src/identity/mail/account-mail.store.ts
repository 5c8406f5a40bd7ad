import { Injectable } from '@nestjs/common';
import type { Transaction } from '#database/transaction.js';

export type LinkPurpose = 'invitation' | 'password_reset';

export interface WaitingMail {
  readonly id: string;
  readonly purpose: LinkPurpose;
  /** Null where it was asked for by address. */
  readonly accountId: string | null;
  readonly address: string | null;
  readonly askedAt: Date;
  /** This try included. */
  readonly attempts: number;
}

/** The last mail with a link that the office asked for. */
export interface LastInvitation {
  readonly askedAt: Date;
  readonly state: 'waiting' | 'sent' | 'failed';
  /** The mail server's code where it was not taken. */
  readonly problem: string | null;
}

/** Why somebody of a list is not invited: there is no account, it would lead nowhere, or they have what it leads to. */
export type UninvitedFor = 'unknown' | 'account_disabled' | 'signs_in_already' | 'invited_already';

@Injectable()
export class AccountMailStore {
  async ask(
    tx: Transaction,
    mail: { readonly purpose: LinkPurpose } & ({ readonly accountId: string } | { readonly address: string }),
  ): Promise<void> {
    await tx.manager.query(
      'insert into coop.account_mail (purpose, account_id, address) values ($1, $2, $3)',
      [mail.purpose, 'accountId' in mail ? mail.accountId : null, 'address' in mail ? mail.address : null],
    );
  }

  async lastOf(tx: Transaction, accountIds: readonly string[]): Promise<ReadonlyMap<string, LastInvitation>> {
    const rows: (LastInvitation & { accountId: string })[] = await tx.manager.query(
      `select distinct on (account_id) account_id as "accountId", asked_at as "askedAt", state, problem
         from coop.account_mail where account_id = any($1) order by account_id, asked_at desc`,
      [accountIds],
    );
    return new Map(rows.map(({ accountId, ...mail }) => [accountId, mail]));
  }

  /** Students who are not invited with others, and why. @param days for which the link of an invitation works */
  async uninvited(
    tx: Transaction,
    studentIds: readonly string[],
    days: number,
  ): Promise<ReadonlyMap<string, UninvitedFor>> {
    const rows: { studentId: string; reason: UninvitedFor }[] = await tx.manager.query(
      `select * from (
         select s.id as "studentId", case
             when a.id is null then 'unknown'
             when a.disabled_at is not null then 'account_disabled'
             when a.password_hash is not null
               or exists (select from coop.external_identity e where e.account_id = a.id) then 'signs_in_already'
             when exists (select from coop.account_mail m where m.account_id = a.id and m.purpose = 'invitation' and m.state <> 'failed'
               and m.asked_at > now() - make_interval(days => $2::int)) then 'invited_already' end as reason
           from coop.student s left join coop.account a on a.student_id = s.id where s.id = any($1)) u
        where u.reason is not null`,
      [studentIds, days],
    );
    return new Map(rows.map(({ studentId, reason }) => [studentId, reason]));
  }

  /** Takes what is due; whoever dies with it leaves it to the next after a while, ever longer. */
  async claimDue(tx: Transaction, limit: number): Promise<WaitingMail[]> {
    const [rows]: [WaitingMail[], number] = await tx.manager.query(
      `update coop.account_mail set attempts = attempts + 1, next_try_at = now() + make_interval(mins => least(60, 1 << least(attempts, 6)))
        where id in (select id from coop.account_mail where state = 'waiting' and next_try_at <= now()
                      order by asked_at limit $1 for update skip locked)
       returning id, purpose, account_id as "accountId", address, asked_at as "askedAt", attempts`,
      [limit],
    );
    return rows;
  }

  async settle(tx: Transaction, id: string, state: 'sent' | 'failed', problem: string | null): Promise<void> {
    await tx.manager.query(
      'update coop.account_mail set state = $2, problem = $3, settled_at = now() where id = $1',
      [id, state, problem],
    );
  }

  /** What was asked for by address leaves no trace of the address. */
  async remove(tx: Transaction, id: string): Promise<void> {
    await tx.manager.query('delete from coop.account_mail where id = $1', [id]);
  }
}
