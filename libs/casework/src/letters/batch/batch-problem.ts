import type { Words } from '#domain/letters/words.js';

/** Why a request or a letter got no further in a bulk, for people: what is so, and what to do. */
export interface BatchProblem {
  readonly code: BatchProblemCode;
  readonly text: Words;
  readonly fix: Words;
}

interface ProblemWords {
  readonly text: Words;
  readonly fix: Words;
}

const REVIEW: Words = {
  en: 'Open the request and decide it by itself.',
  fr: 'Ouvrez la demande et traitez-la à part.',
};
const NOTHING_TO_DO: Words = { en: 'Nothing is to be done here.', fr: 'Il n’y a rien à faire ici.' };
const AGAIN: Words = {
  en: 'Put the cause right, then try the rows that were left once more.',
  fr: 'Corrigez la cause, puis relancez les lignes restées en plan.',
};

const PROBLEMS = {
  letter_untrue: {
    text: {
      en: 'The record does not carry what the letter would say.',
      fr: 'Le dossier ne soutient pas ce que la lettre dirait.',
    },
    fix: {
      en: 'Correct the record, or return or decline the request.',
      fr: 'Corrigez le dossier, ou retournez ou refusez la demande.',
    },
  },
  new_warning: {
    text: {
      en: 'Something to warn of has come up that nobody had before their eyes when this was started.',
      fr: 'Un avertissement est apparu que personne n’avait sous les yeux au moment du lancement.',
    },
    fix: REVIEW,
  },
  no_template: {
    text: {
      en: 'No template of this kind is in force today, so the request waits.',
      fr: 'Aucun modèle de ce type n’est en vigueur aujourd’hui : la demande attend.',
    },
    fix: {
      en: 'Put a reviewed template in force, then try the rows that were left once more.',
      fr: 'Mettez un modèle révisé en vigueur, puis relancez les lignes restées en plan.',
    },
  },
  certificate_expired: {
    text: {
      en: 'The certificate that letters are signed with is not valid today, so nothing is issued.',
      fr: 'Le certificat qui signe les lettres n’est pas valide aujourd’hui : rien n’est délivré.',
    },
    fix: {
      en: 'Have a valid certificate installed, then try the rows that were left once more.',
      fr: 'Faites installer un certificat valide, puis relancez les lignes restées en plan.',
    },
  },
  second_reading_waits: {
    text: {
      en: 'Whoever started this is to read a document of this student a second time, and must not see the case before.',
      fr: 'La personne qui a lancé ce traitement doit lire un document de cette personne une deuxième fois et ne doit pas voir le dossier avant.',
    },
    fix: {
      en: 'Do the second reading first, or have somebody else try the rows that were left.',
      fr: 'Faites d’abord la deuxième lecture, ou demandez à quelqu’un d’autre de relancer les lignes restées en plan.',
    },
  },
  already_decided: {
    text: {
      en: 'The request no longer waits: it was approved, returned, declined or withdrawn meanwhile.',
      fr: 'La demande n’attend plus : elle a été approuvée, retournée, refusée ou retirée entre-temps.',
    },
    fix: NOTHING_TO_DO,
  },
  changed: {
    text: {
      en: 'The request was changed after it was chosen.',
      fr: 'La demande a changé après avoir été choisie.',
    },
    fix: REVIEW,
  },
  letter_moved_on: {
    text: {
      en: 'The letter no longer waits: it was made again or revoked meanwhile.',
      fr: 'La lettre n’attend plus : elle a été refaite ou révoquée entre-temps.',
    },
    fix: NOTHING_TO_DO,
  },
  not_allowed: {
    text: {
      en: 'Whoever started this may no longer approve letters.',
      fr: 'La personne qui a lancé ce traitement ne peut plus approuver de lettres.',
    },
    fix: {
      en: 'Have somebody else try the rows that were left.',
      fr: 'Demandez à quelqu’un d’autre de relancer les lignes restées en plan.',
    },
  },
  unexpected: {
    text: {
      en: 'Something went wrong on our side; nothing was written for this request.',
      fr: 'Une erreur s’est produite de notre côté; rien n’a été inscrit pour cette demande.',
    },
    fix: REVIEW,
  },
  missing_glyph: {
    text: {
      en: 'The letter contains a character that cannot be printed. Its number is void and explained.',
      fr: 'La lettre contient un caractère qui ne s’imprime pas. Son numéro est annulé et expliqué.',
    },
    fix: {
      en: 'Correct the name on record, then try again: the letter gets a number of its own.',
      fr: 'Corrigez le nom au dossier, puis réessayez : la lettre reçoit un autre numéro.',
    },
  },
  too_long: {
    text: {
      en: 'The letter would take more than two sheets. Its number is void and explained.',
      fr: 'La lettre dépasserait deux feuilles. Son numéro est annulé et expliqué.',
    },
    fix: {
      en: 'Shorten the template or the names on record, then try again.',
      fr: 'Abrégez le modèle ou les noms au dossier, puis réessayez.',
    },
  },
  template_error: {
    text: {
      en: 'The words of the letter do not fit its layout. Its number is void and explained.',
      fr: 'Les mots de la lettre ne vont pas avec sa mise en page. Son numéro est annulé et expliqué.',
    },
    fix: {
      en: 'Tell whoever runs the installation; try again once it is put right.',
      fr: 'Avisez la personne qui gère l’installation; réessayez une fois la correction faite.',
    },
  },
  renderer_crashed: {
    text: {
      en: 'The page could not be made: the renderer broke off. The number is void and explained.',
      fr: 'La page n’a pas pu être produite : le moteur s’est interrompu. Le numéro est annulé et expliqué.',
    },
    fix: { en: 'Try again.', fr: 'Réessayez.' },
  },
  signing_failed: {
    text: {
      en: 'The letter could not be signed. Its number is void and explained.',
      fr: 'La lettre n’a pas pu être signée. Son numéro est annulé et expliqué.',
    },
    fix: AGAIN,
  },
} as const satisfies Record<string, ProblemWords>;

export type BatchProblemCode = keyof typeof PROBLEMS;

/** Refusals that a second try can get past once their cause is put right. */
export const WORTH_TRYING_AGAIN: readonly BatchProblemCode[] = [
  'letter_untrue',
  'no_template',
  'certificate_expired',
  'second_reading_waits',
  'not_allowed',
  'unexpected',
];

/** A code that has no words of its own here reads as a fault of ours. */
export function batchProblem(code: string): BatchProblem {
  const known = isKnown(code) ? code : 'unexpected';
  return { code: known, ...PROBLEMS[known] };
}

const isKnown = (code: string): code is BatchProblemCode => Object.hasOwn(PROBLEMS, code);
