import type { SameKeys } from '../catalogue.js';
import type source from '../en/own-data.js';

const words: SameKeys<typeof source> = {
  title: 'Vos données',
  lead: 'Ce que le bureau détient à votre sujet, qui l’a consulté, et comment le faire corriger.',
  looks: 'Qui a consulté votre dossier',
  looksNone: 'Personne n’a encore consulté votre dossier.',
  when: 'Quand',
  who: 'Qui',
  andMore_one: '{{deed}}, et {{count}} autre partie',
  andMore_other: '{{deed}}, et {{count}} autres parties',
  what: 'Quoi',
  copy: 'Une copie de tout',
  copyBody:
    'Une archive (ZIP) avec vos documents et vos lettres tels qu’ils ont été remis, chaque donnée, et une page pour tout lire. Gardez-la en lieu sûr.',
  download: 'Télécharger votre dossier',
  corrections: 'Corrections',
  correctionsBody:
    'Dites-nous ce qui est faux et ce qui est juste. Le bureau répond avec un motif, et les deux restent au dossier.',
  whatWrong: 'Qu’est-ce qui est faux?',
  whatWrongHint: 'Par exemple : mon nom de famille, la fin de mon stage',
  whatRight: 'Qu’est-ce qui est juste?',
  ask: 'Demander cette correction',
  asked: 'Votre demande est au dossier. La réponse se trouvera ici.',
  state: { accepted: 'Corrigé', refused: 'Non modifié' },
  askedOn: 'Demandé le {{at}}',
  answeredBy: '{{at}}, {{name}} : {{reason}}',
};
export default words;
