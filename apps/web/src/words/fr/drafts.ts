import type { SameKeys } from '../catalogue.js';
import type en from '../en/drafts.js';

export default {
  restored: 'Ce que vous avez tapé est revenu',
  restoredBody: 'Gardé le {{at}}, pour vous seul. Le bureau ne le reçoit que lorsque vous l’envoyez.',
  restoredHere: 'Gardé sur cet appareil, pour vous seul. Le bureau ne le reçoit que lorsque vous l’envoyez.',
  afresh: 'Recommencer',
  asTyped: 'Ce que vous tapez est enregistré au fur et à mesure.',
  saving: 'Enregistrement…',
  saved: 'Enregistré à {{time}}.',
  unanswered:
    'Pas encore enregistré : il n’y a pas de connexion. Nous réessayons sans cesse. Gardez cette page ouverte.',
  tooLong: 'Pas enregistré : c’est trop long. Raccourcissez votre texte, ou envoyez-le.',
  here: 'Garder aussi ce que je tape sur cet appareil, jusqu’à ce que je me déconnecte',
  hereHint:
    'Pour une mauvaise connexion. C’est chiffré, et supprimé quand vous vous déconnectez, au plus tard après 7 jours. Pas pour un appareil que d’autres utilisent aussi.',
  hereFailed: 'Ce navigateur ne nous permet de rien garder sur l’appareil.',
} satisfies SameKeys<typeof en>;
