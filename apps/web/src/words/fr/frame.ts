import type source from '../en/frame.js';
import type { SameKeys } from '../catalogue.js';

const words: SameKeys<typeof source> = {
  skip: 'Aller au contenu',
  colon: ' : ',
  toHome: '{{house}}, vers votre page d’accueil',
  menu: 'Menu',
  mainMenu: 'Menu principal',
  signOut: 'Fermer la session',
  close: 'Fermer',
  cancel: 'Annuler',
  save: 'Enregistrer',
  change: 'Modifier',
  back: 'Retour',
  continue: 'Continuer',
  step: 'Étape {{step}} sur {{total}}',
  optional: '(facultatif)',
  loading: 'Chargement',
  tryAgain: 'Réessayer',
  showMore: 'En voir plus',
  copied: 'Copié.',
  copyFailed: 'Sélectionnez l’adresse et copiez-la.',
  notOnFile: 'Pas au dossier',
  yes: 'Oui',
  no: 'Non',
  unknown: 'Inconnu',
  errorPrefix: 'Erreur :',
  toStart: 'Aller à la page de départ',
  notFoundTitle: 'Cette page n’est pas ici',
  notFoundBody:
    'L’adresse contient peut-être une erreur, ou ce qu’elle désigne ne vous est pas ouvert. Rien n’a été modifié.',
  noAdvice:
    'Coopdesk consigne des faits et des dates. Il ne donne pas de conseil en immigration : pour votre cas, consultez un avocat, un CRIC ou un CRIEE.',
  places: {
    home: 'Accueil',
    candidate: 'Mon chemin',
    authorization: 'Puis-je travailler?',
    letters: 'Lettres',
    documents: 'Documents',
    reminders: 'Rappels',
    travel: 'Voyages',
    ownData: 'Vos données',
    history: 'Historique',
    account: 'Compte',
  },
  accessibility: 'Accessibilité',
  askOffice: 'À qui s’adresser',
  writeToOffice: 'Écrire au bureau ici',
  askOfficeBody: 'Écrivez au bureau ou téléphonez, et donnez votre numéro de référence.',
};

export default words;
