import type source from '../en/desk-providers.js';
import type { SameKeys } from '../catalogue.js';

const words: SameKeys<typeof source> = {
  lead: 'La connexion de votre établissement, à côté ou à la place des mots de passe. Entrez ce que dit son service informatique, donnez-lui les adresses d’ici, vérifiez, puis mettez en vigueur.',
  trust:
    'Toute personne dont une telle connexion se porte garante entre sous cette identité. La règle des deux personnes, dans les réglages, peut exiger une deuxième personne.',
  none: 'Il n’y en a pas : tout le monde se connecte avec un mot de passe.',
  newOidc: 'Nouvelle connexion OpenID Connect',
  newSaml: 'Nouvelle connexion SAML',
  changeNamed: 'Modifier la connexion {{name}}',
  draftLead: 'Ceci est gardé comme brouillon : personne ne se connecte par là avant la mise en vigueur.',
  keep: 'Garder dans le brouillon',
  secretKept: 'Laissez vide pour garder celui qui a été entré auparavant.',
  oidcIssuerHint: 'L’adresse du fournisseur, par exemple https://login.school.example.',
  samlIssuerHint: 'L’identifiant d’entité du fournisseur, selon ses métadonnées.',
  kind: 'Genre',
  kinds: { oidc: 'OpenID Connect', saml: 'SAML 2.0' },
  callback: 'Adresse de redirection ou de réponse, à entrer chez le fournisseur',
  metadata: 'Nos métadonnées, pour le fournisseur',
  certificateEnds: 'Fin du certificat de signature',
  inForce: 'En vigueur',
  draft: 'Brouillon',
  filed: 'Du fichier de l’exploitant',
  filedHint: 'La personne qui exploite cette installation la modifie dans un fichier ({{id}}), pas ici.',
  shownIsDraft:
    'Vous voyez le brouillon. Jusqu’à sa mise en vigueur, on se connecte selon les réglages précédents.',
  check: 'Vérifier',
  change: 'Modifier',
  putInForce: 'Mettre en vigueur',
  takeOut: 'Retirer',
  told: {
    reachable: '{{name}} : le fournisseur répond.',
    silent: '{{name}} : le fournisseur ne répond pas. Vérifiez l’adresse, et si on peut l’atteindre d’ici.',
    inForce: '{{name}} : en vigueur, et sur la page de connexion.',
    waits: '{{name}} : en attente d’une deuxième personne.',
    out: '{{name}} : retirée. Ses réglages restent comme brouillon.',
  },
  fields: {
    id: { label: 'Nom court', hint: 'Figure dans des adresses et ne sert plus jamais, par exemple campus.' },
    nameEn: { label: 'Bouton en anglais', hint: 'Par exemple : Sign in with your school account' },
    nameFr: { label: 'Bouton en français', hint: 'Par exemple : Se connecter avec le compte de l’école' },
    issuer: { label: 'Émetteur', hint: 'Tel que le fournisseur se nomme.' },
    clientId: { label: 'Identifiant de client', hint: 'Le nom sous lequel le fournisseur connaît Coopdesk.' },
    clientSecret: { label: 'Secret de client', hint: 'Gardé scellé, et jamais montré de nouveau.' },
    scopes: { label: 'Portées', hint: 'Vide : openid profile email.' },
    entryPoint: {
      label: 'Adresse de connexion',
      hint: 'Service de connexion unique, liaison par redirection, https://…',
    },
    certificates: {
      label: 'Certificat de signature',
      hint: 'De BEGIN CERTIFICATE à END CERTIFICATE. Pendant un échange, collez les deux.',
    },
    subjectClaim: {
      label: 'Attribut qui nomme une personne pour de bon',
      hint: 'Là où le NameID n’est pas persistant.',
    },
    studentNumberClaim: {
      label: 'Revendication du numéro d’étudiant',
      hint: 'Qui en a un qui figure sur la liste entre comme cette personne étudiante.',
    },
    staffClaim: {
      label: 'Revendication des groupes du personnel',
      hint: 'Vide : le personnel est invité par courriel.',
    },
    staffRoles: {
      label: 'Rôle de chaque groupe',
      hint: 'Une ligne par groupe : coop-desk = reviewer. Rôles : reviewer, coordinator, administrator. Si plusieurs conviennent, le premier.',
    },
    emailClaim: { label: 'Revendication du courriel', hint: 'Du nouveau personnel. Vide : email.' },
    nameClaim: { label: 'Revendication du nom', hint: 'Du nouveau personnel. Vide : name.' },
  },
};

export default words;
