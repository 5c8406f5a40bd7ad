import type { NotificationDetails, NotificationKind } from './notification.js';

export type Language = 'en' | 'fr';

/** One mail in one language: the subject and the paragraphs of its body. The link and the signature are added to all. */
export interface MailWords {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** The page of the portal that the mail leads to. */
  readonly path: string;
}

type Words = (details: NotificationDetails) => {
  readonly en: Omit<MailWords, 'path'>;
  readonly fr: Omit<MailWords, 'path'>;
  readonly path: string;
};

const say = (subject: string, ...paragraphs: string[]) => ({ subject, paragraphs });

/**
 * The words of every mail. A mail serves one purpose and carries at most the name, the kind of permit and a date:
 * never a number, a birth date or a refusal. The date of a deadline stands in the subject.
 */
const WORDS: Readonly<Record<NotificationKind, Words>> = {
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
  letter_issued: () => ({
    path: '/letters',
    en: say(
      'Your letter is ready',
      'The letter you asked for has been issued. Sign in to download it. Keep it with your permit.',
    ),
    fr: say(
      'Votre lettre est prête',
      'La lettre que vous avez demandée est émise. Connectez-vous pour la télécharger. Gardez-la avec votre permis.',
    ),
  }),
  letter_revoked: () => ({
    path: '/letters',
    en: say(
      'A letter of yours is no longer valid',
      'The co-op office has withdrawn a letter it issued to you. Do not use it any more. Sign in to see why and what to do.',
    ),
    fr: say(
      'Une de vos lettres n’est plus valide',
      'Le bureau coop a retiré une lettre qui vous avait été remise. Ne l’utilisez plus. Connectez-vous pour voir pourquoi et quoi faire.',
    ),
  }),
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
  study_permit_expiry: expiry('study permit', 'permis d’études'),
  work_permit_expiry: expiry('work permit', 'permis de travail'),
  filing_deadline: ({ kind, date, deadline }) => ({
    path: '/authorization',
    en: say(
      `Your ${permitName(kind, 'en')} ends on ${date}: the last hours to apply`,
      `An application to extend your ${permitName(kind, 'en')} counts as in time only if IRCC receives it before ${deadline}. After that moment it is late.`,
      'If you have applied already, record it in the portal and this notice can be ignored. For advice on what to apply for, ask a licensed adviser; the co-op office can name one.',
    ),
    fr: say(
      `Votre ${permitName(kind, 'fr')} prend fin le ${date} : dernières heures pour présenter une demande`,
      `Une demande de prolongation de votre ${permitName(kind, 'fr')} n’est à temps que si IRCC la reçoit avant ${deadline}. Après ce moment, elle est en retard.`,
      'Si vous avez déjà présenté une demande, notez-la dans le portail et ignorez cet avis. Pour savoir quelle demande présenter, consultez une personne autorisée; le bureau coop peut vous en indiquer une.',
    ),
  }),
  passport_expiry: ({ date }) => ({
    path: '/authorization',
    en: say(
      `Your passport ends on ${date}`,
      `Your passport is valid until ${date}. A permit is not issued beyond the passport, so renew it before you apply to extend a permit.`,
    ),
    fr: say(
      `Votre passeport prend fin le ${date}`,
      `Votre passeport est valide jusqu’au ${date}. Un permis n’est pas délivré au-delà du passeport : renouvelez-le avant de demander une prolongation.`,
    ),
  }),
  maintained_check_in: () => ({
    path: '/home',
    en: say(
      'Has IRCC decided? Have you left Canada?',
      'You have an application with IRCC. Please tell us in the portal if there is a decision, or if you have left Canada since your permit ended: both change what you may do.',
    ),
    fr: say(
      'IRCC a-t-il décidé? Avez-vous quitté le Canada?',
      'Vous avez une demande en cours auprès d’IRCC. Dites-nous dans le portail s’il y a une décision, ou si vous avez quitté le Canada depuis la fin de votre permis : les deux changent ce que vous pouvez faire.',
    ),
  }),
  restoration: ({ date }) => ({
    path: '/authorization',
    en: say(
      `A date to keep in mind: ${date}`,
      `There is a time limit, ${date}, in your file that cannot be extended. Please read it in the portal and speak with a licensed immigration adviser now. Do not work or start a work term until the portal says you may.`,
    ),
    fr: say(
      `Une date à retenir : ${date}`,
      `Votre dossier comporte un délai, le ${date}, qui ne peut pas être prolongé. Lisez-le dans le portail et parlez maintenant à une personne autorisée en immigration. Ne travaillez pas et ne commencez pas de stage avant que le portail ne dise que vous le pouvez.`,
    ),
  }),
  sin_renewal: ({ date }) => ({
    path: '/authorization',
    en: say(
      `Your Social Insurance Number may end with your study permit on ${date}`,
      `Your study permit is valid until ${date}. A Social Insurance Number that depends on it is valid no longer than the permit, and it cannot be renewed while IRCC is still deciding about an extension.`,
      'Please look at the date on your confirmation of the number, and ask Service Canada what you need to keep it up to date. We do not need the number: please never send it to us.',
    ),
    fr: say(
      `Votre numéro d’assurance sociale peut prendre fin avec votre permis d’études le ${date}`,
      `Votre permis d’études est valide jusqu’au ${date}. Un numéro d’assurance sociale qui en dépend n’est pas valide plus longtemps que le permis, et il ne peut pas être renouvelé pendant qu’IRCC examine une prolongation.`,
      'Vérifiez la date sur la confirmation de votre numéro et demandez à Service Canada ce qu’il faut pour le tenir à jour. Nous n’avons pas besoin du numéro : ne nous l’envoyez jamais.',
    ),
  }),
  proof_letter_expiry: ({ date }) => ({
    path: '/authorization',
    en: say(
      `The letter from IRCC that proves you may go on working ends on ${date}`,
      `You have applied to renew a work permit, and the letter from IRCC that you show to employers is dated until ${date}. The letter ends then; the permission it speaks of does not end with it. IRCC sends no second letter.`,
      'Tell us in the portal if there is a decision, or if you have left Canada. If an employer asks for proof after that day, the co-op office can explain.',
    ),
    fr: say(
      `La lettre d’IRCC qui atteste que vous pouvez continuer de travailler prend fin le ${date}`,
      `Vous avez demandé le renouvellement d’un permis de travail, et la lettre d’IRCC que vous montrez aux employeurs est datée jusqu’au ${date}. La lettre prend alors fin; l’autorisation dont elle parle ne prend pas fin avec elle. IRCC n’envoie pas de deuxième lettre.`,
      'Dites-nous dans le portail s’il y a une décision, ou si vous avez quitté le Canada. Si un employeur demande une preuve après ce jour, le bureau coop peut expliquer.',
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
};

function expiry(en: string, fr: string): Words {
  return ({ date, actBy }) => ({
    path: '/authorization',
    en: say(
      `Your ${en} ends on ${date}: act by ${actBy}`,
      `Your ${en} is valid until ${date}. An application to extend it must reach IRCC before it ends; we advise ${actBy} as the last day.`,
      'If you have applied already, record it in the portal and these notices stop.',
    ),
    fr: say(
      `Votre ${fr} prend fin le ${date} : agissez d’ici le ${actBy}`,
      `Votre ${fr} est valide jusqu’au ${date}. Une demande de prolongation doit parvenir à IRCC avant sa fin; nous conseillons le ${actBy} comme dernier jour.`,
      'Si vous avez déjà présenté une demande, notez-la dans le portail et ces avis cesseront.',
    ),
  });
}

function permitName(kind: string | undefined, language: Language): string {
  const isStudy = kind === 'study_permit';
  if (language === 'fr') return isStudy ? 'permis d’études' : 'permis de travail';
  return isStudy ? 'study permit' : 'work permit';
}

export function wordsOf(kind: NotificationKind, details: NotificationDetails, language: Language): MailWords {
  const words = WORDS[kind](details);
  return { ...words[language], path: words.path };
}
