import { type Language, type MailWords, say, type Words } from './mail-words-shape.js';
import type { NotificationDetails, NotificationKind } from './notification.js';
import { IEC_WORDS } from './iec-mail-words.js';
import { LETTER_WORDS } from './letter-mail-words.js';
import { REMINDER_WORDS } from './reminder-words.js';

/**
 * The words of every mail. A mail serves one purpose and carries at most the name, the kind of permit and a date:
 * never a number, a birth date or a refusal. The date of a deadline stands in the subject.
 */
const WORDS: Readonly<Record<NotificationKind, Words>> = {
  ...REMINDER_WORDS,
  ...IEC_WORDS,
  letter_request_received: ({ reference }) => ({
    path: '/home',
    en: say(
      'We have received your letter request',
      `Your request ${reference} has reached the co-op office. A person reviews it; you will be told by mail when the letter is ready or when something is missing.`,
    ),
    fr: say(
      'Nous avons reçu votre demande de lettre',
      `Votre demande ${reference} est arrivée au bureau coop. Une personne l’examine; vous recevrez un courriel lorsque la lettre sera prête ou s’il manque quelque chose.`,
    ),
  }),
  letter_request_returned: ({ reference }) => ({
    path: '/home',
    en: say(
      'Your letter request needs a correction',
      `The co-op office has looked at your request ${reference} and asks you to correct something. Sign in to see what and how.`,
    ),
    fr: say(
      'Votre demande de lettre doit être corrigée',
      `Le bureau coop a examiné votre demande ${reference} et vous demande une correction. Connectez-vous pour voir laquelle.`,
    ),
  }),
  letter_request_declined: ({ reference }) => ({
    path: '/home',
    en: say(
      'The co-op office has answered your letter request',
      `There is an answer to your request ${reference}. Sign in to read it and to see whom to ask.`,
    ),
    fr: say(
      'Le bureau coop a répondu à votre demande de lettre',
      `Une réponse à votre demande ${reference} vous attend. Connectez-vous pour la lire et savoir à qui vous adresser.`,
    ),
  }),
  ...LETTER_WORDS,
  document_refused: () => ({
    path: '/home',
    en: say(
      'A file you uploaded cannot be used',
      'A file you uploaded could not be accepted. Sign in to see why and how to send it again.',
    ),
    fr: say(
      'Un fichier que vous avez téléversé ne peut pas servir',
      'Un fichier que vous avez téléversé n’a pas pu être accepté. Connectez-vous pour voir pourquoi et comment le renvoyer.',
    ),
  }),
  document_returned: () => ({
    path: '/home',
    en: say(
      'A document of yours needs another look',
      'The co-op office has looked at a document you uploaded and asks for a better or different one. Sign in to see what to change.',
    ),
    fr: say(
      'Un de vos documents est à revoir',
      'Le bureau coop a examiné un document que vous avez téléversé et en demande un meilleur ou un autre. Connectez-vous pour voir quoi changer.',
    ),
  }),
  document_rejected: () => ({
    path: '/home',
    en: say(
      'The co-op office has decided about a document',
      'There is a decision about a document you uploaded. Sign in to read it and to see whom to ask.',
    ),
    fr: say(
      'Le bureau coop a pris une décision sur un document',
      'Une décision concernant un document que vous avez téléversé vous attend. Connectez-vous pour la lire et savoir à qui vous adresser.',
    ),
  }),
  document_verified: () => ({
    path: '/authorization',
    en: say(
      'Your document has been verified',
      'The co-op office has verified a document you uploaded. Sign in to see what it means for your work terms.',
    ),
    fr: say(
      'Votre document est vérifié',
      'Le bureau coop a vérifié un document que vous avez téléversé. Connectez-vous pour voir ce que cela change pour vos stages.',
    ),
  }),
  document_reopened: () => ({
    path: '/home',
    en: say(
      'We are looking at one of your documents again',
      'The co-op office has taken back its decision about a document you uploaded, and looks at it again. Until then it proves nothing. Sign in to see what that means for your work terms; you need to do nothing unless we ask you.',
    ),
    fr: say(
      'Nous examinons de nouveau un de vos documents',
      'Le bureau coop a repris sa décision au sujet d’un document que vous avez téléversé et l’examine de nouveau. D’ici là, il ne prouve rien. Connectez-vous pour voir ce que cela change pour vos stages; vous n’avez rien à faire, sauf si nous vous le demandons.',
    ),
  }),
  submission_recorded: () => ({
    path: '/home',
    en: say(
      'We have recorded your application to IRCC',
      'What you told us about your application is recorded, by your statement, until the co-op office has seen the confirmation. Sign in to see whether it was in time and what comes next.',
    ),
    fr: say(
      'Nous avons noté votre demande à IRCC',
      'Ce que vous nous avez dit de votre demande est noté, selon votre déclaration, jusqu’à ce que le bureau coop ait vu la confirmation. Connectez-vous pour voir si elle est arrivée à temps et ce qui suit.',
    ),
  }),
  case_changed: () => ({
    path: '/authorization',
    en: say(
      'Something has changed in your file: please contact the co-op office',
      'A fact about your permits has changed in the records of the co-op office, and with it what the portal says about work. Sign in to see what it says now.',
      'Please contact the co-op office before you begin or go on with a work term. For advice on your own situation, speak with a licensed immigration adviser; the office can name one.',
    ),
    fr: say(
      'Votre dossier a changé : communiquez avec le bureau coop',
      'Un fait concernant vos permis a changé dans les dossiers du bureau coop, et avec lui ce que le portail dit du travail. Connectez-vous pour voir ce qu’il dit maintenant.',
      'Communiquez avec le bureau coop avant de commencer ou de poursuivre un stage. Pour un conseil sur votre situation, parlez à une personne autorisée en immigration; le bureau peut vous en indiquer une.',
    ),
  }),
  note_written: () => ({
    path: '/messages',
    en: say(
      'The co-op office has written to you',
      'There is a message for you from the co-op office. It stands in the portal, where only you and the office can read it. Sign in to read it.',
    ),
    fr: say(
      'Le bureau coop vous a écrit',
      'Le bureau coop a un message pour vous. Il se trouve dans le portail, où seuls vous et le bureau pouvez le lire. Connectez-vous pour le lire.',
    ),
  }),
};

export function wordsOf(kind: NotificationKind, details: NotificationDetails, language: Language): MailWords {
  const words = WORDS[kind](details);
  return { ...words[language], path: words.path };
}
