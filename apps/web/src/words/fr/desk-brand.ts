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
  ownColours: 'Couleurs de Coopdesk',
} satisfies SameKeys<typeof en>;
