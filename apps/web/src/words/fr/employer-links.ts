import type source from '../en/employer-links.js';
import type { SameKeys } from '../catalogue.js';

const words: SameKeys<typeof source> = {
  title: 'Montrer à mon employeur',
  lead: 'Créez un lien qui dit à un employeur si vous pouvez travailler dans un stage donné. Vous décidez qui le reçoit, et vous pouvez y mettre fin à tout moment.',
  offer: 'Montrer à mon employeur',
  offerHint: 'Un lien qui dit oui ou non pour un stage, et rien de votre permis.',
  sees: 'Ce que votre employeur verra',
  seesList: {
    name: 'votre nom, notre établissement et les coordonnées de notre bureau',
    placement: 'l’employeur et les dates de ce stage',
    answer: 'oui, non ou non confirmé; de quand à quand; les restrictions sur le genre de travail',
    now: 'la réponse telle qu’elle est à l’ouverture du lien : elle change avec votre situation',
  },
  never: 'Ce que votre employeur ne verra jamais',
  neverList: {
    permit: 'votre permis, son numéro ou tout autre numéro vous concernant',
    reason: 'un refus, une demande ou la raison de la réponse',
    person: 'votre citoyenneté, votre date de naissance, votre programme ou vos notes',
  },
  make: 'Créer un lien',
  workTerm: 'Pour quel stage?',
  workTermMissing: 'Choisissez un stage.',
  noWorkTerms:
    'Aucun stage en cours ou à venir n’est au dossier. Le bureau coop l’inscrit une fois qu’il est approuvé.',
  unnamed: 'employeur pas au dossier',
  preview: 'Voici ce que le lien montre maintenant',
  previewHint: 'Exactement ceci, au moment où quelqu’un l’ouvre.',
  lasts: 'Combien de temps doit-il fonctionner?',
  lastsHint: 'Il prend fin au plus tard avec le stage.',
  days: '{{count}} jours',
  notice: 'Comment nous utilisons ce que nous savons de vous',
  submit: 'Créer le lien',
  made: 'Le lien est prêt. Copiez-le et envoyez-le vous-même à votre employeur : nous ne l’envoyons à personne.',
  links: 'Vos liens',
  none: 'Vous n’avez créé aucun lien.',
  address: 'Adresse du lien',
  copy: 'Copier le lien',
  made_on: 'Créé le {{date}}',
  until: 'fonctionne jusqu’au {{date}}',
  opened_zero: 'pas encore ouvert',
  opened_one: 'ouvert une fois, le {{last}}',
  opened_other: 'ouvert {{count}} fois, la dernière le {{last}}',
  revoke: 'Mettre fin au lien',
  revokeNamed: 'Mettre fin au lien pour {{name}}',
  revoked: 'Vous y avez mis fin le {{date}}.',
  revokedByOffice: 'Le bureau coop y a mis fin le {{date}}.',
  expired: 'Il a pris fin le {{date}}.',
};

export default words;
