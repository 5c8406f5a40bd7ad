import { outOfOrder, type Refusal } from '../outcome.js';

export const QUOTA_REACHED: Refusal = {
  code: 'quota_reached',
  status: 413,
  title: 'No room left for your files',
  detail:
    'Your documents take all the room that one student has here. Send smaller files, or ask the office for more room. Nothing was kept.',
  fr: {
    title: 'Plus de place pour vos fichiers',
    detail:
      'Vos documents occupent toute la place prévue pour une personne. Envoyez des fichiers plus petits, ou demandez plus de place au bureau. Rien n’a été gardé.',
  },
};

export const STORE_FULL: Refusal = {
  code: 'store_full',
  status: 507,
  title: 'The file store is full',
  detail: 'Nothing was kept. Try again in an hour; if it happens again, tell the office.',
  fr: {
    title: 'Le dépôt de fichiers est plein',
    detail: 'Rien n’a été gardé. Réessayez dans une heure; si cela se reproduit, dites-le au bureau.',
  },
};

export const PROOF_VERIFIED = outOfOrder(
  'The proof of this application is verified already. Upload the approval letter or the permit when it has come.',
  'La preuve de cette demande est déjà vérifiée. Téléversez la lettre d’approbation ou le permis dès son arrivée.',
);

export const TOO_LARGE: Refusal = {
  code: 'too_large',
  status: 413,
  title: 'Too large',
  detail: 'A file may have 20 MB. Make it smaller and send it again. Nothing was kept.',
  fr: {
    title: 'Trop volumineux',
    detail: 'Un fichier peut faire 20 Mo. Réduisez-le et envoyez-le de nouveau. Rien n’a été gardé.',
  },
};

export const TOO_MANY_UPLOADS: Refusal = {
  code: 'too_many_uploads',
  status: 429,
  title: 'Too many uploads at one time',
  detail: 'Finish or give up those that are on their way, then begin this one.',
  fr: {
    title: 'Trop d’envois à la fois',
    detail: 'Terminez ou abandonnez ceux qui sont en cours, puis commencez celui-ci.',
  },
};

export const UPLOAD_MOVED_ON: Refusal = {
  code: 'upload_moved_on',
  status: 409,
  title: 'The upload stands elsewhere',
  detail: 'Another piece came first. Ask how much has arrived and go on from there.',
  fr: {
    title: 'L’envoi en est ailleurs',
    detail: 'Une autre partie est arrivée avant. Demandez ce qui est arrivé et reprenez de là.',
  },
};
