import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { StaffActor } from '#database/actor.js';
import { ActorTransactions, type RequestOrigin } from '#database/transaction.js';
import { formatDay } from '#domain/time/days.js';
import { Clock } from '#platform/clock/clock.js';
import { Settings } from '#platform/config/settings.js';
import { Mailer } from '#platform/mail/mailer.js';
import { Zones } from '#platform/zones/zones.js';
import { AuditTrail } from '../../audit/audit-trail.js';
import { AccountStore } from '../../identity/account.store.js';
import { done, invalid, notFound, type Outcome, refused } from '../../outcome.js';
import { BrandReading } from '../../students/editions/brand-reading.js';
import { OfficeStore } from '../../students/office.store.js';
import { type ComposedMail, composeMail } from '../compose-mail.js';
import type { Language } from '../mail-words-shape.js';
import { composeStaffDigest } from '../staff/compose-staff-digest.js';
import type { DeskCounts } from '../staff/staff-digest.store.js';
import { type MailWording, wordingFaults } from './mail-wording.js';
import { editableOf, mailOfWording, type WordingKind } from './wording-slots.js';

/** A mail as it would arrive, in both languages. */
export type TriedMail = Readonly<Record<Language, ComposedMail>>;

/** Half a year ahead: a date as a mail would name it. */
const AHEAD_DAYS = 180;

/** A desk as it might be, so that the digest has something to list. */
const WAITS_OF_A_TRIAL: DeskCounts = {
  kinds: [
    { kind: 'document', open: 3, overdue: 1, mine: 2 },
    { kind: 'letter_request', open: 2, overdue: 0, mine: 0 },
  ],
  opened: 4,
  deadlines: 1,
  mailsGivenUp: 0,
  mailsReturned: 0,
};

/** A wording tried on a day that nobody's permit ends on: as a page, and as a mail to whoever writes it. */
@Injectable()
export class WordingTrial {
  constructor(
    private readonly transactions: ActorTransactions,
    private readonly office: OfficeStore,
    private readonly brands: BrandReading,
    private readonly accounts: AccountStore,
    private readonly audit: AuditTrail,
    private readonly mailer: Mailer,
    private readonly zones: Zones,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  async preview(
    actor: StaffActor,
    kind: string,
    content: MailWording,
    origin: RequestOrigin,
  ): Promise<Outcome<TriedMail>> {
    const editable = editableOf(kind);
    if (!editable) return notFound('mail');
    const faults = wordingFaults(kind, content);
    if (faults.length > 0) return invalid(faults);
    const [office, brand] = await this.transactions.run(
      actor,
      async (tx) => [await this.office.read(tx), await this.brands.ofMails(tx)] as const,
      origin,
    );
    const today = this.zones.localDay(this.clock.now().getTime(), office.timeZone);
    const deadline = this.zones.toLocalIso((today + AHEAD_DAYS + 1) * 86_400_000, office.timeZone);
    const { publicUrl } = this.settings.http;
    const digest = (language: Language): ComposedMail => ({
      ...composeStaffDigest({
        language,
        name: actor.name,
        day: formatDay(today),
        waits: WAITS_OF_A_TRIAL,
        wording: content,
        publicUrl,
      })!,
      pictures: [],
    });
    const toStudents = (mail: Exclude<WordingKind, 'staff_digest'>, language: Language): ComposedMail =>
      composeMail({
        ...mailOfWording(mail, {
          date: formatDay(today + AHEAD_DAYS),
          actBy: formatDay(today + AHEAD_DAYS - 1),
          deadline,
          until: deadline,
          zone: office.timeZone,
          kind: 'study_permit',
          nameEn: 'Letter of a trial',
          nameFr: 'Lettre d’essai',
          issuedOn: formatDay(today),
          replacesIssuedOn: formatDay(today - AHEAD_DAYS),
          reason: language === 'fr' ? 'Une raison d’essai' : 'A reason for the trial',
          reference: 'LR-0000',
        }),
        wordings: new Map([[mail, content]]),
        language,
        name: actor.name,
        publicUrl,
        office,
        brand,
      });
    const composed = (language: Language): ComposedMail =>
      editable.kind === 'staff_digest' ? digest(language) : toStudents(editable.kind, language);
    return done({ en: composed('en'), fr: composed('fr') });
  }

  /** To the writer's own address, in both languages, marked as a trial. @returns how many were taken by the mail server */
  async send(
    actor: StaffActor,
    kind: string,
    content: MailWording,
    origin: RequestOrigin,
  ): Promise<Outcome<{ readonly sent: number }>> {
    const tried = await this.preview(actor, kind, content, origin);
    if (!tried.ok) return tried;
    const account = await this.transactions.run(
      actor,
      (tx) => this.accounts.byId(tx, actor.accountId),
      origin,
    );
    if (!account) return notFound('account');
    const host = new URL(this.settings.http.publicUrl).hostname;
    for (const language of ['en', 'fr'] as const) {
      const { subject, ...bodies } = tried.value[language];
      const id = createHash('sha256').update(randomUUID()).digest('hex').slice(0, 40);
      const { result } = await this.mailer.send({
        messageId: `<${id}@${host}>`,
        date: this.clock.now(),
        to: { name: actor.name, address: account.email },
        subject: `[${language === 'fr' ? 'Essai' : 'Trial'}] ${subject}`,
        ...bodies,
      });
      if (result !== 'accepted') return refused(NOT_TAKEN);
    }
    await this.transactions.run(
      actor,
      (tx) =>
        this.audit.record(tx, {
          action: 'mail_wording.tried',
          subjectType: 'mail_wording',
          subjectIds: [kind],
        }),
      origin,
    );
    return done({ sent: 2 });
  }
}

const NOT_TAKEN = {
  code: 'mail_not_taken',
  status: 409,
  title: 'The mail server did not take it',
  detail: 'Nothing is wrong with the words. Try again later, or ask whoever operates Coopdesk.',
  fr: {
    title: 'Le serveur de courriel ne l’a pas pris',
    detail: 'Les mots sont bons. Réessayez plus tard ou demandez à la personne qui exploite Coopdesk.',
  },
} as const;
