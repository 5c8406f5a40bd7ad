import type source from '../en/sign-in.js';
import type { SameKeys } from '../catalogue.js';

const words: SameKeys<typeof source> = {
  title: 'Ouvrir une session',
  welcome: 'De votre cours coop au jour où vous pouvez commencer à travailler',
  about:
    'Demandez votre lettre, téléversez votre permis et voyez au même endroit jusqu’à quand vous pouvez travailler et quoi faire ensuite.',
  email: 'Adresse courriel',
  password: 'Mot de passe',
  submit: 'Ouvrir une session',
  forgotten: 'Mot de passe oublié, ou pas encore choisi?',
  help: 'Pas de compte? Demandez à votre bureau coop.',
  intern: 'D’une école à l’étranger? Voyez si vous pourriez venir en stage.',
  thenBack: 'Ouvrez une session et vous revenez à la page où vous étiez.',
  emailMissing: 'Indiquez votre adresse courriel',
  passwordMissing: 'Indiquez votre mot de passe',
  wrong: 'L’adresse courriel ou le mot de passe n’est pas exact',
  code: 'Code',
  codeHint: 'Six chiffres de votre application d’authentification, ou un code de secours',
  codeMissing: 'Indiquez le code',
  codeWrong: 'Ce code n’est pas exact, ou il a déjà servi. Attendez le prochain.',
  otherAccount: 'Utiliser un autre compte',
  againTitle: 'Ouvrez de nouveau une session pour continuer',
  againBody: 'Votre session a pris fin. Ce que vous avez écrit est toujours sur la page, en dessous.',
};

export default words;
