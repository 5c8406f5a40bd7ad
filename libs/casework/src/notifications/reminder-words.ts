import { type Language, say, type Words } from './mail-words-shape.js';
import type { NotificationKind } from './notification.js';

/** The words of what is planned ahead. */
export const REMINDER_WORDS = {
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
  medical_exam_expiry: ({ date }) => ({
    path: '/authorization',
    en: say(
      `Your immigration medical exam is valid until ${date}`,
      `Your immigration medical exam is valid until ${date}. A valid one is needed for work in health care, with children or in a school, and IRCC may ask for one when you apply for a permit.`,
      'If a placement or an application of yours needs an exam after that day, book a new one with a panel physician early. If you have had a new exam, tell the co-op office its date. Send us no results.',
    ),
    fr: say(
      `Votre examen médical aux fins d’immigration est valide jusqu’au ${date}`,
      `Votre examen médical aux fins d’immigration est valide jusqu’au ${date}. Il en faut un qui soit valide pour travailler dans les soins de santé, auprès d’enfants ou dans une école, et IRCC peut en demander un avec une demande de permis.`,
      'Si un stage ou une demande exige un examen après ce jour, prenez rendez-vous tôt avec un médecin désigné. Si vous avez passé un nouvel examen, dites-en la date au bureau coop. Ne nous envoyez aucun résultat.',
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
  digest: () => ({
    path: '/home',
    en: say(
      'Several notices from the co-op office in one mail',
      'There was more to remind you of than we like to write in a day. Here it is together; sign in to read each and to see what to do.',
    ),
    fr: say(
      'Plusieurs avis du bureau coop en un seul courriel',
      'Il y avait plus à vous rappeler que ce que nous voulons vous écrire en une journée. Voici le tout ensemble; connectez-vous pour lire chaque avis et voir quoi faire.',
    ),
  }),
  approval_letter_waiting: ({ date }) => ({
    path: '/home',
    en: say(
      'Has your new permit arrived?',
      `Your approval letter, dated ${date}, is on file. It shows that IRCC has decided; the permit that comes by mail is what counts afterwards. Please upload the permit, all its pages, as soon as you have it.`,
      'If it has not come within the time that IRCC gives on its website, IRCC can tell you how to ask after it.',
    ),
    fr: say(
      'Votre nouveau permis est-il arrivé?',
      `Votre lettre d’approbation, datée du ${date}, est au dossier. Elle montre qu’IRCC a décidé; c’est le permis qui vient par la poste qui compte ensuite. Téléversez le permis, toutes ses pages, dès que vous l’avez.`,
      'S’il n’est pas arrivé dans le délai qu’IRCC donne sur son site, IRCC peut vous dire comment vous renseigner.',
    ),
  }),
  approval_letter_ending: ({ date }) => ({
    path: '/home',
    en: say(
      `Your approval letter counts until ${date}: upload your permit`,
      `The co-op office has your approval letter on file. It stands for your permit until ${date}; after that day only the permit itself counts, and your answer becomes “we cannot say yet”.`,
      'Upload the permit, all its pages, as soon as you have it. If it has not come, write to the co-op office before that day.',
    ),
    fr: say(
      `Votre lettre d’approbation compte jusqu’au ${date} : téléversez votre permis`,
      `Le bureau coop a votre lettre d’approbation au dossier. Elle tient lieu de permis jusqu’au ${date}; après ce jour, seul le permis compte, et votre réponse devient « nous ne pouvons pas encore dire ».`,
      'Téléversez le permis, toutes ses pages, dès que vous l’avez. S’il n’est pas arrivé, écrivez au bureau coop avant ce jour.',
    ),
  }),
  approval_letter_lapsed: ({ date }) => ({
    path: '/home',
    en: say(
      'Your approval letter no longer counts: we need your permit',
      `Your approval letter stood for your permit until ${date}, and the permit has not reached the co-op office. Until it has, we cannot confirm that you may work a placement.`,
      'Upload the permit, all its pages, as soon as you have it. If it has not come, write to the co-op office, and ask IRCC how to inquire after it.',
    ),
    fr: say(
      'Votre lettre d’approbation ne compte plus : il nous faut votre permis',
      `Votre lettre d’approbation tenait lieu de permis jusqu’au ${date}, et le permis n’est pas parvenu au bureau coop. D’ici là, nous ne pouvons pas confirmer que vous pouvez faire un stage.`,
      'Téléversez le permis, toutes ses pages, dès que vous l’avez. S’il n’est pas arrivé, écrivez au bureau coop et demandez à IRCC comment vous renseigner.',
    ),
  }),
  approval_unshown: ({ date }) => ({
    path: '/home',
    en: say(
      'You told us that IRCC approved your application: we need to see it',
      `On ${date} you told us that IRCC has approved your application. Nothing that shows it has reached the co-op office since, so it stands in your file as your word alone and counts for no answer.`,
      'Sign in to upload the approval letter or the new permit, all its pages. If you have neither, write to the co-op office; if the application was not approved after all, correct it there.',
    ),
    fr: say(
      'Vous nous avez dit qu’IRCC a approuvé votre demande : nous devons le voir',
      `Le ${date}, vous nous avez dit qu’IRCC a approuvé votre demande. Rien qui le montre n’est parvenu au bureau coop depuis; elle figure donc à votre dossier sur votre seule parole et ne compte pour aucune réponse.`,
      'Connectez-vous pour téléverser la lettre d’approbation ou le nouveau permis, toutes ses pages. Si vous n’avez ni l’une ni l’autre, écrivez au bureau coop; si la demande n’a finalement pas été approuvée, corrigez-le au même endroit.',
    ),
  }),
  evidence_missing: ({ date }) => ({
    path: '/home',
    en: say(
      'We have your word about an application, and need its proof',
      `You told us about an application to IRCC on ${date}. Until the co-op office has seen the confirmation from IRCC, it stands in your file as your own statement. Sign in to upload the confirmation.`,
    ),
    fr: say(
      'Nous avons votre parole au sujet d’une demande, et il nous faut la preuve',
      `Vous nous avez parlé d’une demande à IRCC le ${date}. Tant que le bureau coop n’a pas vu la confirmation d’IRCC, elle figure à votre dossier comme votre propre déclaration. Connectez-vous pour téléverser la confirmation.`,
    ),
  }),
  letter_waiting: ({ date }) => ({
    path: '/letters',
    en: say(
      'A letter has been waiting for you',
      `The letter that was issued for you on ${date} has not been downloaded yet. Sign in to download it; employers and IRCC may ask for it.`,
    ),
    fr: say(
      'Une lettre vous attend',
      `La lettre émise pour vous le ${date} n’a pas encore été téléchargée. Connectez-vous pour la télécharger; un employeur ou IRCC peut la demander.`,
    ),
  }),
  request_untouched: ({ date }) => ({
    path: '/home',
    en: say(
      'Your letter request still needs a correction',
      `The co-op office returned your letter request on ${date}, and waits for your correction. Sign in to see what is asked, or withdraw the request if you no longer need the letter.`,
    ),
    fr: say(
      'Votre demande de lettre attend toujours une correction',
      `Le bureau coop vous a renvoyé votre demande de lettre le ${date} et attend votre correction. Connectez-vous pour voir ce qui est demandé, ou retirez la demande si vous n’avez plus besoin de la lettre.`,
    ),
  }),
  plan_ahead: ({ date, kind }) => ({
    path: '/authorization',
    en: say(
      `Your ${permitName(kind, 'en')} ends on ${date}: decisions take long now`,
      `Your ${permitName(kind, 'en')} is valid until ${date}. By what the co-op office sees, a decision on an application to extend it takes so long now that it is worth looking at the dates early. The portal shows how long, from which cases.`,
      'For advice on which application to make, speak with a licensed immigration adviser; the office can name one.',
    ),
    fr: say(
      `Votre ${permitName(kind, 'fr')} prend fin le ${date} : les décisions sont longues en ce moment`,
      `Votre ${permitName(kind, 'fr')} est valide jusqu’au ${date}. D’après ce que voit le bureau coop, une décision sur une demande de prolongation prend assez de temps pour qu’il vaille la peine de regarder les dates tôt. Le portail montre combien, et d’après quels cas.`,
      'Pour savoir quelle demande présenter, parlez à une personne autorisée en immigration; le bureau peut vous en indiquer une.',
    ),
  }),
} satisfies Partial<Record<NotificationKind, Words>>;

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

/** A slot of a wording stands as it is. */
export function permitName(kind: string | undefined, language: Language): string {
  if (kind?.startsWith('{{')) return kind;
  const isStudy = kind === 'study_permit';
  if (language === 'fr') return isStudy ? 'permis d’études' : 'permis de travail';
  return isStudy ? 'study permit' : 'work permit';
}
