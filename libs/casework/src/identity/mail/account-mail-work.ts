import { Injectable } from '@nestjs/common';
import type { Actor } from '#database/actor.js';
import { ActorTransactions, type Transaction } from '#database/transaction.js';
import { officeIn } from '#domain/office/office-names.js';
import { Settings } from '#platform/config/settings.js';
import { Mailer } from '#platform/mail/mailer.js';
import { AuditTrail } from '../../audit/audit-trail.js';
import { OfficeStore } from '../../students/office.store.js';
import { type AccountRow, AccountStore } from '../account.store.js';
import { maySignInLocally } from '../local-sign-in.js';
import { hashToken, newToken } from '../tokens.js';
import { AccountLinkStore } from './account-link.store.js';
import { accountMail } from './account-mail-words.js';
import { AccountMailStore, type WaitingMail } from './account-mail.store.js';

const WORKER: Actor = { kind: 'system', name: 'worker' };
const BATCH = 20;
const TRIES = 10;
const OLDEST_MS = 86_400_000;
const LINKS_AN_HOUR = 4;

/**
 * Sends the mails with links. The secret is made here and goes into the mail alone; what is kept is its hash. A try whose answer
 * was lost is made again with a new link, and both work. Mail held for the office's reminders does not hold these: somebody
 * waits for them now, and one that is a day old is not sent any more.
 */
@Injectable()
export class AccountMailWork {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly mails: AccountMailStore,
    private readonly links: AccountLinkStore,
    private readonly accounts: AccountStore,
    private readonly office: OfficeStore,
    private readonly audit: AuditTrail,
    private readonly mailer: Mailer,
    private readonly settings: Settings,
  ) {}

  async run(stop: AbortSignal): Promise<Record<string, number>> {
    const counts = { sent: 0, again: 0, failed: 0, dropped: 0 };
    while (!stop.aborted) {
      const claimed = await this.transactions.run(WORKER, (tx) => this.mails.claimDue(tx, BATCH));
      for (const mail of claimed) counts[await this.deliver(mail)] += 1;
      if (claimed.length < BATCH) break;
    }
    return counts;
  }

  private async deliver(mail: WaitingMail): Promise<'sent' | 'again' | 'failed' | 'dropped'> {
    const ready = await this.transactions.run(WORKER, (tx) => this.prepare(tx, mail));
    if ('problem' in ready) return this.giveUp(mail, ready.problem);
    const { account, token, purpose, minutes } = ready;
    const office = officeIn(ready.office, account.language);
    const { publicUrl } = this.settings.http;
    const { result, code } = await this.mailer.send({
      messageId: `<account-${mail.id}-${mail.attempts}@${new URL(publicUrl).hostname}>`,
      date: mail.askedAt,
      to: { name: account.displayName, address: account.email },
      replyTo: { name: office.officeName, address: office.email },
      ...accountMail({
        purpose,
        language: account.language,
        name: account.displayName,
        email: account.email,
        // After the sign of number: a browser tells it to no server, and to no page it goes to next.
        url: `${publicUrl}/account-link#${token}`,
        minutes,
        office,
      }),
    });
    if (result === 'accepted') {
      await this.transactions.run(WORKER, (tx) =>
        mail.address === null ? this.mails.settle(tx, mail.id, 'sent', null) : this.mails.remove(tx, mail.id),
      );
      return 'sent';
    }
    return result === 'permanent' || mail.attempts >= TRIES ? this.giveUp(mail, code) : 'again';
  }

  private async prepare(tx: Transaction, mail: WaitingMail) {
    const account = await this.accountOf(tx, mail);
    if (!account || account.disabledAt || !maySignInLocally(this.settings, account.role))
      return { problem: 'no_account' };
    if (Date.now() - mail.askedAt.getTime() > OLDEST_MS) return { problem: 'too_late' };
    if (mail.address !== null && (await this.links.madeWithinTheHour(tx, account.id)) >= LINKS_AN_HOUR)
      return { problem: 'too_many' };
    const { invitationDays, resetMinutes } = this.settings.signIn;
    // Who never had a password is invited, whoever asked.
    const purpose = account.passwordHash === null ? 'invitation' : 'password_reset';
    const minutes = mail.purpose === 'invitation' ? invitationDays * 1_440 : resetMinutes;
    const token = newToken();
    await this.links.insert(tx, { tokenHash: hashToken(token), accountId: account.id, purpose, minutes });
    await this.audit.record(tx, {
      action: 'account.link_mailed',
      subjectType: 'account',
      subjectIds: [account.id],
      studentId: account.studentId,
      change: { purpose, askedBy: mail.address === null ? 'office' : 'address' },
    });
    return { account, token, purpose, minutes, office: await this.office.read(tx) } as const;
  }

  private async accountOf(tx: Transaction, { accountId, address }: WaitingMail): Promise<AccountRow | null> {
    if (accountId !== null) return this.accounts.byId(tx, accountId);
    return address === null ? null : this.accounts.byEmail(tx, address);
  }

  private async giveUp({ id, address }: WaitingMail, problem: string): Promise<'failed' | 'dropped'> {
    await this.transactions.run(WORKER, (tx) =>
      address === null ? this.mails.settle(tx, id, 'failed', problem) : this.mails.remove(tx, id),
    );
    return address === null ? 'failed' : 'dropped';
  }
}
