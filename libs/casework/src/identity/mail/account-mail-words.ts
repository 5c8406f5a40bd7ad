import type { OfficeSignature } from '../../notifications/compose-mail.js';
import { mailBodies } from '../../notifications/mail-bodies.js';
import type { LinkPurpose } from './account-mail.store.js';

export interface AccountMailParts {
  readonly purpose: LinkPurpose;
  readonly language: 'en' | 'fr';
  readonly name: string;
  readonly email: string;
  readonly url: string;
  readonly minutes: number;
  /** Under its names of the mail's language. */
  readonly office: Pick<OfficeSignature, 'institutionName' | 'officeName' | 'email' | 'telephone'>;
}

/** The mail with a link that sets a password. It names the account, so that who has several knows which. */
export function accountMail(parts: AccountMailParts): {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
} {
  const { language, name, office, url } = parts;
  const french = language === 'fr';
  const { subject, paragraphs } = WORDS[parts.purpose][language](parts);
  return {
    subject,
    ...mailBodies({
      language,
      greeting: french ? `Bonjour ${name},` : `Hello ${name},`,
      paragraphs,
      items: [],
      link: { before: french ? 'Choisissez votre mot de passe : ' : 'Choose your password: ', url },
      questions: `Questions? ${office.email}, ${office.telephone}`,
      signature: [office.officeName, office.institutionName],
    }),
  };
}

type Said = (parts: AccountMailParts) => { readonly subject: string; readonly paragraphs: readonly string[] };

const WORDS: Readonly<Record<LinkPurpose, Readonly<Record<'en' | 'fr', Said>>>> = {
  invitation: {
    en: ({ email, minutes, office }) => ({
      subject: `Your account with ${office.officeName}`,
      paragraphs: [
        `${office.officeName} of ${office.institutionName} has opened an account for you. You sign in as ${email}; the link lets you choose a password. It works once, for ${lasting(minutes, 'en')}.`,
        'You expected no account? Then do nothing: without a password nobody can sign in to it.',
      ],
    }),
    fr: ({ email, minutes, office }) => ({
      subject: `Votre compte : ${office.officeName}`,
      paragraphs: [
        `Un compte a été ouvert pour vous (${office.officeName}, ${office.institutionName}). Vous ouvrez une session avec ${email}; le lien vous permet de choisir un mot de passe. Il sert une seule fois, pendant ${lasting(minutes, 'fr')}.`,
        'Vous n’attendiez pas de compte? Ne faites rien : sans mot de passe, personne ne peut y ouvrir une session.',
      ],
    }),
  },
  password_reset: {
    en: ({ email, minutes }) => ({
      subject: 'A new password for your account',
      paragraphs: [
        `Somebody asked for a new password for ${email}. The link lets you choose one. It works once, for ${lasting(minutes, 'en')}, and ends every open session of yours.`,
        'It was not you? Then do nothing: your password stays as it is.',
      ],
    }),
    fr: ({ email, minutes }) => ({
      subject: 'Un nouveau mot de passe pour votre compte',
      paragraphs: [
        `Quelqu’un a demandé un nouveau mot de passe pour ${email}. Le lien vous permet d’en choisir un. Il sert une seule fois, pendant ${lasting(minutes, 'fr')}, et met fin à toutes vos sessions ouvertes.`,
        'Ce n’était pas vous? Ne faites rien : votre mot de passe reste le même.',
      ],
    }),
  },
};

function lasting(minutes: number, language: 'en' | 'fr'): string {
  const [count, en, fr] =
    minutes % 1_440 === 0
      ? [minutes / 1_440, 'day', 'jour']
      : minutes % 60 === 0
        ? [minutes / 60, 'hour', 'heure']
        : [minutes, 'minute', 'minute'];
  return `${count} ${language === 'fr' ? fr : en}${count > 1 ? 's' : ''}`;
}
