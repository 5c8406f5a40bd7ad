import type { Words } from '../letters/words.js';
import type { Preparation } from './preparation.js';

const words = (en: string, fr: string): Words => ({ en, fr });

const PASSPORT = words(
  'Your passport. A permit is not issued for longer than the passport is valid.',
  'Votre passeport. Un permis n’est pas délivré pour plus longtemps que la validité du passeport.',
);
const STUDY_PERMIT = words(
  'Your study permit, every page, with the conditions and remarks.',
  'Votre permis d’études, toutes les pages, avec les conditions et les remarques.',
);
const OWN_LIST = words(
  'What IRCC’s own list names: it is shown in your account after its questions, and it decides.',
  'Ce que nomme la liste d’IRCC : elle s’affiche dans votre compte après ses questions, et c’est elle qui décide.',
);

const UCI = words(
  'UCI (client ID): 8 or 10 digits, 0000-0000 or 00-0000-0000. It stands on your permit and on every letter of IRCC.',
  'IUC (identificateur de client) : 8 ou 10 chiffres, 0000-0000 ou 00-0000-0000. Il figure sur votre permis et sur chaque lettre d’IRCC.',
);
const PERMIT_NUMBER = words(
  'Number of the permit: a letter and nine digits at the upper right, F for a study permit, U for a work permit.',
  'Numéro du permis : une lettre et neuf chiffres en haut à droite, F pour un permis d’études, U pour un permis de travail.',
);
const DLI = words(
  'Number of the institution (DLI): the letter O and eleven digits, in the remarks of the permit and on our letters.',
  'Numéro de l’établissement (EED) : la lettre O et onze chiffres, dans les remarques du permis et sur nos lettres.',
);

const STAMP = words(
  'It names the date and the time at which IRCC received the application. That time counts, not the receipt of a payment.',
  'Elle nomme la date et l’heure auxquelles IRCC a reçu la demande. C’est cette heure qui compte, pas le reçu d’un paiement.',
);
const APPLICATION_NUMBER = words(
  'Application number: one to three letters and nine digits, for example S123456789.',
  'Numéro de la demande : d’une à trois lettres et neuf chiffres, par exemple S123456789.',
);
const KEEP = words(
  'Keep it as a PDF or a picture on which date, time and number can be read, and attach it here.',
  'Gardez-la en PDF ou en photo où la date, l’heure et le numéro sont lisibles, et joignez-la ici.',
);
const CONFIRMATION = [STAMP, APPLICATION_NUMBER, KEEP];

const EXTEND = {
  title: words('IRCC: extend or change the conditions', 'IRCC : prolonger ou modifier les conditions'),
  address:
    'https://www.canada.ca/en/immigration-refugees-citizenship/services/work-canada/permit/temporary/extend.html',
};
const PLACEMENTS = {
  title: words(
    'IRCC: work as a co-op student or intern',
    'IRCC : travailler comme étudiant coop ou stagiaire',
  ),
  address: 'https://www.canada.ca/en/immigration-refugees-citizenship/services/study-canada/work/intern.html',
};
const CHECKED = '2026-11-21';

/** What comes with the product, until an office writes its own. */
export const SHIPPED_PREPARATION: readonly Preparation[] = [
  {
    kind: 'study_permit_extension',
    documents: [
      words(
        'Form IMM 5709, which IRCC’s account makes of your answers. In Canada the application is made online.',
        'Formulaire IMM 5709, que le compte d’IRCC produit à partir de vos réponses. Au Canada, la demande se fait en ligne.',
      ),
      STUDY_PERMIT,
      PASSPORT,
      words(
        'Our support letter for a study-permit extension: ask for it on the page Letters.',
        'Notre lettre d’appui à la prolongation du permis d’études : demandez-la à la page Lettres.',
      ),
      OWN_LIST,
    ],
    numbers: [UCI, PERMIT_NUMBER, DLI],
    confirmation: CONFIRMATION,
    source: EXTEND,
    checkedOn: CHECKED,
  },
  {
    kind: 'condition_amendment',
    documents: [
      words(
        'Form IMM 1436, the request to amend a document that was issued with an error.',
        'Formulaire IMM 1436, la demande de modification d’un document délivré avec une erreur.',
      ),
      STUDY_PERMIT,
      words(
        'Our placement confirmation letter: ask for it on the page Letters.',
        'Notre lettre de confirmation de stage : demandez-la à la page Lettres.',
      ),
      OWN_LIST,
    ],
    numbers: [UCI, PERMIT_NUMBER],
    confirmation: [KEEP],
    source: PLACEMENTS,
    checkedOn: CHECKED,
  },
  {
    kind: 'coop_work_permit_renewal',
    documents: [
      words(
        'Form IMM 5710, which IRCC’s account makes of your answers. In Canada the application is made online.',
        'Formulaire IMM 5710, que le compte d’IRCC produit à partir de vos réponses. Au Canada, la demande se fait en ligne.',
      ),
      words('Your co-op work permit, every page.', 'Votre permis de travail coop, toutes les pages.'),
      STUDY_PERMIT,
      PASSPORT,
      OWN_LIST,
    ],
    numbers: [UCI, PERMIT_NUMBER, DLI],
    confirmation: CONFIRMATION,
    source: PLACEMENTS,
    checkedOn: CHECKED,
  },
  {
    kind: 'restoration',
    documents: [
      words(
        'The day on which your status ended: the form asks for it, and the time to apply is counted from it.',
        'Le jour où votre statut a pris fin : le formulaire le demande, et le délai se compte à partir de lui.',
      ),
      STUDY_PERMIT,
      PASSPORT,
      OWN_LIST,
    ],
    numbers: [UCI, PERMIT_NUMBER],
    confirmation: CONFIRMATION,
    source: EXTEND,
    checkedOn: CHECKED,
  },
];
