import type source from '../en/problem.js';
import type { SameKeys } from '../catalogue.js';

const words: SameKeys<typeof source> = {
  title: 'Il y a un problème',
  noAnswerTitle: 'Le serveur ne répond pas',
  noAnswer:
    'Votre connexion est peut-être coupée. Ce que vous avez écrit est toujours là : réessayez dans un instant.',
  surpriseTitle: 'Une erreur s’est produite de notre côté',
  surprise: 'Rien n’a été modifié. Réessayez; si cela se reproduit, dites au bureau ce que vous faisiez.',
  codes: {
    stale_version:
      'Une autre personne a modifié ceci depuis que vous l’avez ouvert. Regardez le nouvel état et décidez de nouveau.',
    not_found: 'Ceci n’existe pas, ou ne vous est pas ouvert.',
    wrong_credentials: 'L’adresse courriel ou le mot de passe n’est pas exact.',
  },
};

export default words;
