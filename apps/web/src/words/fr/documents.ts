import type source from '../en/documents.js';
import type { SameKeys } from '../catalogue.js';

const words: SameKeys<typeof source> = {
  title: 'Documents',
  lead: 'Ce que vous avez envoyé au bureau et où en est chaque document.',
  none: 'Vous n’avez envoyé aucun document.',
  uploadOne: 'Téléverser un document',
  sentOn: 'Envoyé le {{date}}',
  upload: {
    title: 'Téléverser un document',
    purpose: 'Qu’est-ce que c’est?',
    purposeMissing: 'Choisissez ce qu’est le document',
    files: 'Les pages',
    before:
      'PDF, JPEG, PNG, HEIC ou TIFF, jusqu’à 20 Mo par fichier et 20 pages en tout. Plusieurs pages : ajoutez plusieurs fichiers, ou prenez plusieurs photos.',
    tips: 'Posez-le à plat, sous une bonne lumière, les quatre coins dans l’image. Conditions et remarques doivent être lisibles.',
    choose: 'Choisir des fichiers',
    camera: 'Prendre une photo',
    drop: 'ou déposez les fichiers ici',
    noFiles: 'Ajoutez au moins une page',
    tooLarge: '{{name}} fait {{size}}; un fichier peut faire au plus 20 Mo',
    wrongType: '{{name}} n’est pas un fichier PDF, JPEG, PNG, HEIC ou TIFF',
    emptyFile: '{{name}} est vide : choisissez de nouveau le fichier',
    remove: 'Retirer',
    removeNamed: 'Retirer {{name}}',
    page: 'Page {{number}}',
    shownLater: 'Ce genre d’image ne peut pas être montré ici. Vous la voyez dès que nous l’avons reçue.',
    readable: 'Pouvez-vous lire chaque ligne? Sinon, retirez la page et refaites-la.',
    pdf: {
      look: 'Regarder la première page',
      lookNamed: 'Regarder la première page de {{name}}',
      firstPage: 'La première page de {{name}}',
      pages_one: '1 page',
      pages_other: '{{count}} pages; voici la première',
      locked:
        'Ce PDF demande un mot de passe et nous ne pouvons pas le lire. Enregistrez-le sans mot de passe, ou photographiez chaque page.',
      notShown: 'Il ne peut pas être montré ici. Vous pouvez l’envoyer quand même.',
    },
    submit: 'Envoyer au bureau',
    sending: 'Envoi : {{percent}} %',
    waiting:
      'La connexion est coupée. Ce qui est arrivé est gardé; l’envoi reprend de lui-même dès que la connexion revient.',
    cancel: 'Arrêter l’envoi',
    retry: 'Envoyer de nouveau',
    sample: 'Où regarder',
    sampleText:
      'Un exemple dessiné de permis : les quatre coins dans l’image, le numéro en haut à droite, les conditions dans la moitié inférieure.',
    privacy:
      'Le bureau n’utilise le document que pour vérifier votre autorisation de travailler. Cachez votre IUC si vous voulez; n’envoyez jamais votre NAS.',
  },
  receipt: {
    title: 'Votre document est arrivé',
    body: 'Il est en lieu sûr. Voici votre reçu.',
    receipt: 'Code du reçu (SHA-256)',
    soon: 'Vous voyez ici dans un instant les pages comme le bureau les voit.',
    readable:
      'Pouvez-vous lire chaque ligne? Sinon, reprenez-la et envoyez-la aussi : le bureau a alors les deux.',
    better: 'Envoyer une meilleure image',
    next: 'Ce qui suit',
    nextBody:
      'Le fichier passe un contrôle de sécurité, puis une personne du bureau le compare à votre dossier. Vous recevez un courriel quand c’est fait.',
    follow: 'Suivre ce document',
    another: 'En téléverser un autre',
  },
  page: {
    files: 'Fichiers',
    download: 'Télécharger {{name}}',
    returned: 'À renvoyer, s’il vous plaît',
    rejected: 'Le bureau n’a pas pu accepter ce document',
    refused: 'Un fichier n’a pas pu être accepté',
    sendAgain: 'Envoyer une nouvelle version',
    verified: 'Le bureau a comparé ce document à votre dossier.',
    read: 'Ce que le bureau y a lu',
    waiting: 'Une personne du bureau va le regarder. Vous n’avez rien à faire pour le moment.',
    shown: 'Ce que voit le bureau',
    pageOf: '{{name}}, page {{number}}',
    letterTitle: 'Le permis doit suivre',
    letterCounts:
      'Cette lettre tient lieu de permis jusqu’au {{date}}. Téléversez le permis, toutes ses pages, dès que vous l’avez : après ce jour, seul le permis compte.',
    letterLapsed:
      'Cette lettre tenait lieu de permis jusqu’au {{date}} et ne compte plus. Téléversez le permis, ou écrivez-nous s’il n’est pas arrivé.',
    shrunk: 'Les pages sont gardées en petit et floutées, sauf ce qui a été lu.',
    removed: 'L’original a été supprimé le {{date}}; son SHA-256 est conservé.',
    marked: 'L’endroit de votre page dont il s’agit, encadré en rouge',
    notScanned: 'Sans contrôle antivirus (démonstration)',
    fields: {
      documentNumber: 'Numéro du document',
      issuedOn: 'Délivré',
      validFrom: 'Valide dès',
      expiresOn: 'Expire',
      dliNumber: 'Numéro d’EED',
      employerName: 'Employeur',
      remarks: 'Conditions et remarques',
    },
  },
};

export default words;
