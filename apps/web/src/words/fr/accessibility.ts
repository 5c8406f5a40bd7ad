import type { SameKeys } from '../catalogue.js';
import type en from '../en/accessibility.js';

export default {
  title: 'Accessibilité',
  dated: 'Déclaration du {{date}}, pour toutes les pages de Coopdesk.',
  aim: 'Ce que nous visons',
  aimBody:
    'Les Règles pour l’accessibilité des contenus Web (WCAG) 2.2, niveau AA, en français et en anglais, sur un téléphone de 320 pixels comme au bureau, au clavier seul et avec un lecteur d’écran.',
  tested: 'Comment c’est vérifié',
  testedList: {
    axe: 'Chaque page et chacun de ses états habituels sont examinés par le moteur axe sur un téléphone et à un poste de travail, dans les deux langues, en clair et en sombre; un défaut arrête la publication.',
    width:
      'Aucune page ne doit dépasser une fenêtre de 320 pixels, ce que montre une fenêtre de 1 280 agrandie quatre fois, ni une de 720, celle d’un poste de travail agrandie deux fois.',
    keyboard: 'Les parcours principaux sont faits au clavier seul.',
    motion: 'Qui demande moins de mouvement à son appareil n’en a pas; clair et sombre suivent l’appareil.',
  },
  limits: 'Ce qui, à notre connaissance, ne suffit pas',
  limitsList: {
    pictures:
      'Les photos de permis ne peuvent pas être lues à voix haute. Ce que le bureau a lu d’un document figure à côté, en mots.',
    timeline:
      'L’image de la chronologie est suivie d’un tableau du même contenu; l’image elle-même n’a qu’une courte description.',
    lists:
      'Les longues listes du personnel ne dessinent que les lignes proches de la fenêtre : la recherche du navigateur dans la page trouve celles-là, le champ de recherche du bureau les trouve toutes. Chaque ligne dit son rang.',
    people: 'Des personnes qui utilisent chaque jour un lecteur d’écran n’ont pas encore essayé Coopdesk.',
  },
  tell: 'Quelque chose ne va pas pour vous?',
  tellBody: 'Dites-le au bureau; entre-temps, vous obtenez autrement ce qu’il vous faut.',
} satisfies SameKeys<typeof en>;
