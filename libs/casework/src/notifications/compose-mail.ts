import { longDate } from '#domain/time/long-date.js';
import { mailBodies } from './mail-bodies.js';
import type { NotificationDetails, NotificationKind } from './notification.js';
import type { Language } from './mail-words-shape.js';
import { wordsOf } from './mail-words.js';
import { filled, type MailWording } from './wording/mail-wording.js';
import { slotValues } from './wording/wording-slots.js';

export interface OfficeSignature {
  readonly institutionName: string;
  readonly officeName: string;
  readonly email: string;
  readonly telephone: string;
}

export interface ComposedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

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
  /** The office's own words; left out: the built-in ones. */
  readonly wording?: MailWording | undefined;
}): ComposedMail {
  const { language, office } = mail;
  const prose = inProse(mail.details, language);
  const own = mail.wording && filled(mail.wording[language], slotValues(prose, language));
  const words = { ...wordsOf(mail.kind, prose, language), ...own };
  const items = (mail.items ?? []).map(
    ({ kind, details }) => wordsOf(kind, inProse(details, language), language).subject,
  );
  const french = language === 'fr';
  return {
    subject: words.subject,
    ...mailBodies({
      language,
      greeting: french ? `Bonjour ${mail.name},` : `Hello ${mail.name},`,
      paragraphs: words.paragraphs,
      items,
      link: { before: french ? 'Connectez-vous : ' : 'Sign in: ', url: `${mail.publicUrl}${words.path}` },
      questions: `Questions? ${office.email}, ${office.telephone}`,
      signature: [office.officeName, office.institutionName],
    }),
  };
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
