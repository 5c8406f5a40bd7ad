import { type FrenchNames, officeIn } from '#domain/office/office-names.js';
import { longDate } from '#domain/time/long-date.js';
import type { MailBrand } from '../students/editions/brand-reading.js';
import { mailBodies, type MailHead } from './mail-bodies.js';
import type { NotificationDetails, NotificationKind } from './notification.js';
import type { Language, MailWords } from './mail-words-shape.js';
import { wordsOf } from './mail-words.js';
import { filled, type MailWording } from './wording/mail-wording.js';
import { slotValues, wordingKindOf } from './wording/wording-slots.js';

/** Who signs a mail, with what it is called in French: a mail has the names of its language. */
export interface OfficeSignature extends Partial<FrenchNames> {
  readonly institutionName: string;
  readonly officeName: string;
  readonly email: string;
  readonly telephone: string;
}

export interface ComposedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** What the HTML shows; as the mailer takes it. */
  readonly pictures: readonly { cid: string; mediaType: string; content: Buffer }[];
}

/** The office's own words by kind of mail; a kind that is missing, or null, is told in the built-in ones. */
export type OfficeWordings = ReadonlyMap<string, MailWording | null>;

const LOGO = 'logo@coopdesk';

/** The mail in the student's language: greeting, words, a link that needs sign-in, a person to ask. */
export function composeMail(mail: {
  readonly kind: NotificationKind;
  readonly details: NotificationDetails;
  /** What a digest gathers. */
  readonly items?: readonly { readonly kind: NotificationKind; readonly details: NotificationDetails }[];
  readonly language: Language;
  readonly name: string;
  readonly publicUrl: string;
  readonly office: OfficeSignature;
  readonly wordings?: OfficeWordings;
  /** How the house presents itself; left out: plainly. */
  readonly brand?: MailBrand | undefined;
}): ComposedMail {
  const { language, wordings } = mail;
  const office = officeIn(mail.office, language);
  const words = wordsIn(language, mail, wordings);
  const items = (mail.items ?? []).map((item) => wordsIn(language, item, wordings).subject);
  const french = language === 'fr';
  const logo = mail.brand?.logo;
  return {
    subject: words.subject,
    pictures: logo ? [{ cid: LOGO, mediaType: logo.mediaType, content: logo.content }] : [],
    ...mailBodies({
      language,
      greeting: french ? `Bonjour ${mail.name},` : `Hello ${mail.name},`,
      paragraphs: words.paragraphs,
      items,
      link: { before: french ? 'Connectez-vous : ' : 'Sign in: ', url: `${mail.publicUrl}${words.path}` },
      questions: `Questions? ${office.email}, ${office.telephone}`,
      signature: [office.officeName, office.institutionName],
      head: headOf(mail.brand, office),
    }),
  };
}

/** The office's words where it has written some and their values are there; else the built-in ones. */
function wordsIn(
  language: Language,
  { kind, details }: { readonly kind: NotificationKind; readonly details: NotificationDetails },
  wordings: OfficeWordings | undefined,
): MailWords {
  const prose = inProse(details, language);
  const own = wordings?.get(wordingKindOf(kind, details));
  return {
    ...wordsOf(kind, prose, language),
    ...(own && filled(own[language], slotValues(prose, language))),
  };
}

/** An office that has neither name, colours nor logo of its own goes without a head. */
function headOf(brand: MailBrand | undefined, office: OfficeSignature): MailHead | undefined {
  if (!brand || (!brand.name && !brand.colours && !brand.logo)) return undefined;
  return { name: brand.name ?? office.officeName, colours: brand.colours, logo: brand.logo ? LOGO : null };
}

/** Dates and local instants among the details become prose; everything else stays as it is. */
function inProse(details: NotificationDetails, language: Language): NotificationDetails {
  const city = details['zone']?.split('/').at(-1)?.replaceAll('_', ' ');
  return Object.fromEntries(
    Object.entries(details).map(([key, value]) => {
      if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return [key, longDate(value, language, ' ')];
      if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}$/.test(value))
        return [key, localMoment(value, city, language)];
      return [key, value];
    }),
  );
}

/** "17:00 on 30 November 2026, Vancouver time (UTC−7)": a moment always names its place and offset. */
function localMoment(iso: string, city: string | undefined, language: Language): string {
  const [, sign, hours, minutes] = /([+-])(\d{2}):(\d{2})$/.exec(iso)!;
  const offset = `UTC${sign === '-' ? '−' : '+'}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`;
  const date = longDate(iso.slice(0, 10), language, ' ');
  const time = iso.slice(11, 16);
  const place = city ?? '';
  return language === 'fr'
    ? `${time.replace(':', ' h ')} le ${date}, heure de ${place} (${offset})`
    : `${time} on ${date}, ${place} time (${offset})`;
}
