import type { SameKeys } from '../catalogue.js';
import type source from '../en/desk-access.js';

const words: SameKeys<typeof source> = {
  heading: 'Connexion',
  address: 'Ouvre une session avec',
  password: 'Mot de passe',
  chosen: 'Choisi',
  none: 'Pas encore',
  mail: 'Dernier lien envoyé',
  never: 'Aucun lien n’a été envoyé',
  states: { waiting: 'En route', sent: 'Envoyé', failed: 'Non remis' },
  problem: 'Non remis : {{problem}}',
  send: 'Envoyer un lien',
  invite: 'Envoyer une invitation',
  sendNamed: 'Envoyer un lien à {{name}}',
  resend: 'Envoyer un lien pour un nouveau mot de passe',
  asked: 'Le lien est en route vers {{email}}.',
  removeSecondFactor: 'Retirer le deuxième facteur',
  removeSecondFactorHint:
    'Pour qui a perdu le téléphone et les codes de secours : le mot de passe suffira de nouveau.',
  part: 'Le séparer de la connexion de l’établissement',
  partHint: 'Pour qui y est une autre personne désormais : relié de nouveau à la prochaine connexion.',
  disabled: 'Le compte est désactivé',
};

export default words;
