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
  leftHere:
    'Votre session est fermée ici. Celle de votre établissement est peut-être encore ouverte dans ce navigateur : sur un ordinateur partagé, fermez-la aussi.',
  providersFailed:
    'On n’a pas pu charger la connexion de votre établissement. Si vous ouvrez une session avec votre compte d’établissement, réessayez; un mot de passe fonctionne entre-temps.',
  thenBack: 'Ouvrez une session et vous revenez à la page où vous étiez.',
  emailMissing: 'Indiquez votre adresse courriel',
  passwordMissing: 'Indiquez votre mot de passe',
  wrong: 'L’adresse courriel ou le mot de passe n’est pas exact',
  code: 'Code',
  codeHint: 'Six chiffres de votre application d’authentification, ou un code de secours',
  codeMissing: 'Indiquez le code',
  codeWrong:
    'Ce code n’est pas exact, ou il a déjà servi. Attendez le prochain, ou prenez un code de secours qui n’a pas encore servi.',
  otherAccount: 'Utiliser un autre compte',
  orPassword: {
    everyone: 'ou avec un mot de passe',
    staff: 'ou, pour le personnel du bureau, avec un mot de passe',
    administrators: 'ou, pour les personnes qui l’administrent, avec un mot de passe',
  },
  problems: {
    title: 'Votre session n’est pas ouverte',
    unknown:
      'Votre établissement vous connaît, mais pas encore ce bureau : vous n’êtes ni dans sa liste ni dans son personnel. Demandez au bureau coop.',
    disabled: 'Votre compte est désactivé ici. Demandez au bureau coop.',
    no_role:
      'Votre établissement n’indique pas que vous travaillez à ce bureau. Demandez à son administrateur.',
    address_taken:
      'Quelqu’un ouvre ici une session avec votre adresse courriel. Si c’est vous : ouvrez une session avec votre mot de passe et reliez les deux sous votre nom.',
    linked_elsewhere:
      'L’un des deux est déjà relié : ce compte à une autre personne de l’établissement, ou vous, là-bas, à un autre compte d’ici. Demandez au bureau coop.',
    refused:
      'La réponse de votre établissement ne peut pas servir : elle a trop tardé, ou elle a déjà servi. Réessayez.',
    declined:
      'Votre établissement ne vous a pas laissé passer : la demande y a été interrompue, ou votre compte n’y a pas accès à ce service. Réessayez, ou demandez à son soutien informatique.',
    unreachable: 'La connexion de votre établissement ne répond pas. Réessayez dans quelques minutes.',
  },
  againElsewhere: 'Elle s’ouvre dans une autre fenêtre. Revenez à celle-ci une fois la session ouverte.',
  againTitle: 'Ouvrez de nouveau une session pour continuer',
  againBody: 'Votre session a pris fin. Ce que vous avez écrit est toujours sur la page, en dessous.',
};

export default words;
