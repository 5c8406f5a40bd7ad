import type { NotificationDetails } from './notification.js';

interface Said {
  readonly subject: string;
  readonly paragraphs: readonly string[];
}
type Words = (details: NotificationDetails) => {
  readonly en: Said;
  readonly fr: Said;
  readonly path: string;
};

const say = (subject: string, ...paragraphs: string[]): Said => ({ subject, paragraphs });
const PATH = '/candidate';

/** Mails to candidates of International Experience Canada. None speaks of maintained status: there is none (R53). */
export const IEC_WORDS = {
  iec_invitation: (details) => ({
    path: PATH,
    en: say(
      `Your invitation ends on ${details['date']}: accept or decline it`,
      `The ten days to accept your invitation end at ${details['until']}. After that moment the invitation is gone, and a new profile is needed.`,
      'If you have accepted or declined, record it in the portal and these notices stop.',
    ),
    fr: say(
      `Votre invitation prend fin le ${details['date']} : acceptez-la ou refusez-la`,
      `Les dix jours pour accepter votre invitation prennent fin à ${details['until']}. Après ce moment, l’invitation est perdue et il faut un nouveau profil.`,
      'Si vous avez accepté ou refusé, inscrivez-le dans le portail et ces avis cesseront.',
    ),
  }),
  iec_submission: (details) => ({
    path: PATH,
    en: say(
      `Your time to submit ends on ${details['date']}`,
      `The twenty days to submit your application end at ${details['until']}. Your employer’s offer must be filed and its fee paid before you submit.`,
      'If you have submitted, record it in the portal and these notices stop.',
    ),
    fr: say(
      `Votre délai de dépôt prend fin le ${details['date']}`,
      `Les vingt jours pour présenter votre demande prennent fin à ${details['until']}. L’offre de l’employeur doit être présentée et ses frais payés avant votre dépôt.`,
      'Si vous avez présenté la demande, inscrivez-le dans le portail et ces avis cesseront.',
    ),
  }),
  iec_documents: (details) => ({
    path: PATH,
    en: say(
      `IRCC wants your documents by ${details['date']}`,
      `By what is recorded, IRCC asked you for documents and named the day ${details['date']}. Give everything before ${details['until']}; late documents may cost you the application.`,
      'If you have given them, record it in the portal and these notices stop.',
    ),
    fr: say(
      `IRCC attend vos documents avant le ${details['date']}`,
      `Selon ce qui est inscrit, IRCC vous a demandé des documents et a fixé la date du ${details['date']}. Remettez tout avant ${details['until']}; un retard peut vous coûter la demande.`,
      'Si vous les avez remis, inscrivez-le dans le portail et ces avis cesseront.',
    ),
  }),
  iec_enter_by: ({ date }) => ({
    path: PATH,
    en: say(
      `Enter Canada by ${date}`,
      `By what is recorded, your letter of introduction lets you enter until ${date}. The day printed on the letter itself counts: if it is another one, tell us. The letter is no permit: the permit is issued when you enter, and work begins with it.`,
      'Carry proof of your insurance for the whole stay and of your funds.',
    ),
    fr: say(
      `Entrez au Canada au plus tard le ${date}`,
      `Selon ce qui est inscrit, votre lettre d’introduction vous permet d’entrer jusqu’au ${date}. La date imprimée sur la lettre elle-même compte : si elle diffère, dites-le-nous. La lettre n’est pas un permis : celui-ci est délivré à votre entrée, et le travail commence avec lui.`,
      'Apportez une preuve de votre assurance pour tout le séjour et de vos fonds.',
    ),
  }),
  iec_insurance: ({ date }) => ({
    path: PATH,
    en: say(
      `Your insurance ends on ${date}: lengthen it before you submit`,
      `By what you told us, your insurance ends on ${date}, before your placement does. A permit that is cut to the insurance can never be extended. Show cover for the whole stay before you submit.`,
    ),
    fr: say(
      `Votre assurance prend fin le ${date} : prolongez-la avant le dépôt`,
      `Selon ce que vous nous avez dit, votre assurance prend fin le ${date}, avant votre stage. Un permis raccourci à l’assurance ne peut jamais être prolongé. Montrez une couverture pour tout le séjour avant le dépôt.`,
    ),
  }),
  iec_permit_end: ({ date }) => ({
    path: PATH,
    en: say(
      `Your work permit ends on ${date}`,
      `Stay and work end with the permit on ${date}. In this program a new application gives no right to stay or work after that day.`,
      'If your placement shall last longer, speak with the co-op office and a licensed immigration adviser now.',
    ),
    fr: say(
      `Votre permis de travail prend fin le ${date}`,
      `Le séjour et le travail prennent fin avec le permis le ${date}. Dans ce programme, une nouvelle demande ne donne aucun droit de rester ou de travailler après ce jour.`,
      'Si votre stage doit durer plus longtemps, parlez maintenant au bureau coop et à une personne autorisée en immigration.',
    ),
  }),
} satisfies Readonly<Record<string, Words>>;
