import type { SameKeys } from '../catalogue.js';
import type en from '../en/desk-brand.js';

export default {
  lead: 'Le nom de la maison et les couleurs de l’en-tête de ses pages et de ses boutons, sur le portail, au bureau, à la page de connexion et dans les courriels.',
  logoLead:
    'PNG, JPEG ou SVG simple, 512 ko au plus, fait pour la couleur de l’en-tête ci-dessus. Il figure aussitôt sur chaque page; les courriels le portent s’il s’agit d’un PNG ou d’un JPEG de 100 ko au plus.',
  preview: 'L’en-tête d’une page, tel qu’il se présenterait',
  sample: 'Accueil · Autorisation · Lettres',
  change: 'Modifier le nom et les couleurs',
  name: 'Nom',
  nameHint: 'Jusqu’à 40 caractères; Coopdesk si le champ est vide',
  head: 'Couleur de l’en-tête et des boutons',
  text: 'Couleur du texte qui s’y trouve',
  colourHint:
    '# suivi de six chiffres ou lettres de a à f, par exemple #0f4f45; laissez les deux couleurs vides pour celles de Coopdesk',
  contrast: {
    own: 'Laissé vide : les couleurs de Coopdesk, qui se lisent bien.',
    awaits: {
      text: 'Mesuré dès que les deux champs contiennent une couleur.',
      links: 'Mesuré dès que ce champ contient une couleur.',
    },
    unmeasured: 'Le contraste n’a pas pu être mesuré. Il l’est aussi à la publication.',
    passes: 'Suffisant',
    fails: 'Insuffisant',
    ratio: {
      text: 'Le texte sur l’en-tête a un contraste de {{is}}; il faut au moins {{least}}.',
      links:
        'Les liens de la couleur de l’en-tête ont avec la page un contraste de {{is}}; il faut au moins {{least}}.',
    },
    good: {
      text: 'La publication est possible ainsi.',
      links: 'Les liens prennent aussi cette couleur.',
    },
    poor: {
      text: 'La publication est impossible ainsi : foncez l’une des couleurs ou éclaircissez l’autre.',
      links: 'Les liens gardent la couleur de Coopdesk; la publication reste possible.',
    },
  },
  ownColours: 'Couleurs de Coopdesk',
} satisfies SameKeys<typeof en>;
