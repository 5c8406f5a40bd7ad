import { Injectable } from '@nestjs/common';
import type { Actor } from '#database/actor.js';
import { ActorTransactions, type Transaction } from '#database/transaction.js';
import { officeIn } from '#domain/office/office-names.js';
import { Settings } from '#platform/config/settings.js';
import { Mailer, type SendResult } from '#platform/mail/mailer.js';
import { BrandReading, type MailBrand } from '../students/editions/brand-reading.js';
import { OfficeStore } from '../students/office.store.js';
import { classOf, stopsTheRun } from './back-off.js';
import { composeMail, type OfficeSignature, type OfficeWordings } from './compose-mail.js';
import { type ClaimedMail, DeliveryStore, type Rechecked, type SentMail } from './delivery.store.js';
import { DigestStore } from './digest.store.js';
import { FollowUpStore } from './follow-up.store.js';
import { InGroups } from './in-groups.js';
import { inLanes } from './in-lanes.js';
import { type LedgerCounts, LedgerCountsStore } from './ledger-counts.store.js';
import { MailSettlement, type Settled } from './mail-settlement.js';
import { SendingGuard } from './sending-guard.js';
import { StillDue } from './still-due.js';
import { MailWordingStore } from './wording/mail-wording.store.js';

const WORKER: Actor = { kind: 'system', name: 'worker' };
const BATCH = 50;
/** Mails on their way at once; the mailer keeps as many connections. */
const LANES = 5;

/** What one run did; counts only. */
export interface DeliveryCounts {
  sent: number;
  again: number;
  parked: number;
  second: number;
  stoodDown: number;
  /** No answer to the last word: each is looked into when its lease has passed. */
  open: number;
  gathered: number;
  /** 1: nothing may leave now. */
  held: number;
}

/**
 * Sends what is due, each mail exactly once: claim (committed before anything leaves), look once more whether its ground still
 * stands, send with the Message-ID and Date of the row, settle by compare-and-set. Legal deadlines go before all others.
 */
@Injectable()
export class MailDelivery {
  private readonly accepted = new InGroups<SentMail>((mails) =>
    this.transactions.run(WORKER, (tx) => this.settlement.sent(tx, mails)),
  );

  constructor(
    private readonly transactions: ActorTransactions,
    private readonly store: DeliveryStore,
    private readonly digests: DigestStore,
    private readonly followUps: FollowUpStore,
    private readonly counts: LedgerCountsStore,
    private readonly office: OfficeStore,
    private readonly brands: BrandReading,
    private readonly wordings: MailWordingStore,
    private readonly guard: SendingGuard,
    private readonly stillDue: StillDue,
    private readonly settlement: MailSettlement,
    private readonly mailer: Mailer,
    private readonly settings: Settings,
  ) {}

  /** Sends until nothing is due or `stop` is raised. `owner` is the advisory lock that this worker's session holds. */
  async deliverDue(owner: number, stop: AbortSignal): Promise<DeliveryCounts> {
    const counts: DeliveryCounts = {
      sent: 0,
      again: 0,
      parked: 0,
      second: 0,
      stoodDown: 0,
      open: 0,
      gathered: 0,
      held: 0,
    };
    if (await this.guard.look()) return { ...counts, held: 1 };
    counts.gathered = await this.transactions.run(WORKER, (tx) => this.digests.gather(tx));
    const run = { owner, stop, counts };
    try {
      if (await this.deliverClass(true, run)) await this.deliverClass(false, run);
    } finally {
      if (counts.sent + counts.open > 0) await this.guard.sent();
    }
    return counts;
  }

  /** What is due and unsent, given up or ever was in doubt, for the health page. */
  async outstanding(): Promise<LedgerCounts> {
    return this.transactions.run(WORKER, (tx) => this.counts.read(tx));
  }

  /** @returns false where the server is out of reach: the others would only spend their tries */
  private async deliverClass(legal: boolean, { owner, stop, counts }: Run): Promise<boolean> {
    const domain = new URL(this.settings.http.publicUrl).hostname;
    while (!stop.aborted) {
      const claimed = await this.transactions.run(WORKER, (tx) =>
        this.store.claimDue(tx, owner, { limit: BATCH, domain, legal }),
      );
      if (claimed.length === 0) return true;
      await this.stillDue.refresh(studentsOf(claimed), studentsOf(claimed.filter(cameBack)));
      const says = await this.transactions.run(WORKER, async (tx) => {
        await this.followUps.standDownMoot(
          tx,
          claimed.map(({ id }) => id),
        );
        return this.officeSays(tx);
      });
      let reachable = true;
      await inLanes(claimed, LANES, async (mail) => {
        if (!reachable || stop.aborted) return this.putBack(mail);
        const { settled, code } = await this.deliver(mail, says);
        counts[settled] += 1;
        if (settled === 'again' && stopsTheRun(classOf(code))) reachable = false;
      });
      if (!reachable) return false;
      if (claimed.length < BATCH) return true;
    }
    return false;
  }

  private async officeSays(tx: Transaction): Promise<OfficeSays> {
    return {
      office: await this.office.read(tx),
      brand: await this.brands.ofMails(tx),
      wordings: new Map((await this.wordings.newest(tx)).map(({ kind, content }) => [kind, content])),
    };
  }

  private async deliver(
    mail: ClaimedMail,
    says: OfficeSays,
  ): Promise<{ readonly settled: Settled; readonly code: string }> {
    const [found] = await this.transactions.readOnce<Rechecked>(WORKER, this.store.lastLook(mail));
    if (!found?.ours) return { settled: 'open', code: 'not_ours' };
    const reason =
      found.stoodDown ?? (mail.kind === 'digest' && found.items.length === 0 ? 'nothing_left' : null);
    if (reason !== null)
      return {
        settled: await this.transactions.run(WORKER, (tx) => this.settlement.standDown(tx, mail, reason)),
        code: reason,
      };
    if (mail.address === null)
      return {
        settled: await this.transactions.run(WORKER, (tx) => this.settlement.noAddress(tx, mail)),
        code: 'no_address',
      };
    const { result, code } = await this.send(mail, mail.address, found.items, says);
    if (result === 'accepted') {
      await this.accepted.do({ ...mail, evidence: { code } });
      return { settled: 'sent', code };
    }
    return {
      settled: await this.transactions.run(WORKER, (tx) =>
        this.settlement.settle(tx, mail, { result, code }),
      ),
      code,
    };
  }

  private async send(
    { kind, details, language, name, messageId, messageDate }: ClaimedMail,
    address: string,
    items: Rechecked['items'],
    { office, brand, wordings }: OfficeSays,
  ): Promise<SendResult> {
    const { publicUrl } = this.settings.http;
    const mail = composeMail({ kind, details, items, language, name, publicUrl, office, brand, wordings });
    return this.mailer.send({
      messageId,
      date: messageDate,
      to: { name, address },
      replyTo: { name: officeIn(office, language).officeName, address: office.email },
      ...mail,
    });
  }

  private async putBack(mail: ClaimedMail): Promise<void> {
    await this.transactions.run(WORKER, (tx) => this.store.settleAgain(tx, mail, null, null));
  }
}

const studentsOf = (mails: readonly ClaimedMail[]): string[] => [
  ...new Set(mails.map(({ studentId }) => studentId)),
];

/** The first address may have returned it after its ground was gone, when nothing of it waited in the ledger. */
const cameBack = ({ addressChoice }: ClaimedMail): boolean => addressChoice === 'second';

interface Run {
  readonly owner: number;
  readonly stop: AbortSignal;
  readonly counts: DeliveryCounts;
}

/** What every mail of a batch has from the office, as it stands then. */
interface OfficeSays {
  readonly office: OfficeSignature;
  readonly brand: MailBrand;
  readonly wordings: OfficeWordings;
}
