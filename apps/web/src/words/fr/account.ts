import type { SameKeys } from '../catalogue.js';
import type source from '../en/account.js';

const words: SameKeys<typeof source> = {
  title: 'Votre compte',
  lead: 'Comment vous ouvrez une session, et où vos sessions sont ouvertes.',
  forgotten: {
    title: 'Recevoir un lien par courriel',
    lead: 'Il vous permet de choisir un mot de passe : un nouveau, ou votre premier.',
    submit: 'Envoyer le lien',
    sentTitle: 'Regardez vos courriels',
    sent: 'Si {{email}} a un compte ici, un lien est en route. Il sert une seule fois, pendant peu de temps.',
    none: 'Rien après quelques minutes? Regardez le dossier des indésirables, vérifiez l’adresse ou demandez à votre bureau coop.',
    again: 'Utiliser une autre adresse',
  },
  link: {
    invitation: 'Choisissez votre mot de passe',
    password_reset: 'Choisissez un nouveau mot de passe',
    lead: 'Pour le compte de {{name}}, qui ouvre une session avec {{email}}.',
    submit: 'Enregistrer le mot de passe',
    doneTitle: 'Votre mot de passe est enregistré',
    done: 'Ouvrez une session avec {{email}}. Les sessions ouvertes ailleurs ont pris fin.',
    toSignIn: 'Ouvrir une session',
    goneTitle: 'Ce lien ne fonctionne plus',
    gone: 'Il a servi, il a pris fin, ou un mot de passe plus récent a été choisi depuis.',
    another: 'Recevoir un autre lien',
  },
  password: {
    heading: 'Mot de passe',
    current: 'Mot de passe actuel',
    new: 'Nouveau mot de passe',
    hint: 'Au moins 12 caractères. Trois ou quatre mots sans lien se retiennent bien et se devinent mal; les espaces sont permises.',
    show: 'Montrer ce que j’écris',
    change: 'Changer le mot de passe',
    changed: 'Votre mot de passe est changé. Les sessions ouvertes ailleurs ont pris fin.',
    currentMissing: 'Indiquez votre mot de passe actuel',
    newMissing: 'Choisissez un mot de passe de 12 caractères ou plus',
  },
};

export default words;
