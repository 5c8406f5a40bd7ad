import type { Words } from '../../letters/words.js';

/** What a limit is called, and what is still possible once it has passed. */
export interface ClockWords {
  readonly names: Words;
  readonly remains: Words;
}

export const ACCEPT: ClockWords = {
  names: { en: 'Accept the invitation by', fr: 'Accepter l’invitation avant le' },
  remains: {
    en: 'The ten days are over. If it was accepted in time, record that moment. Otherwise the invitation has lapsed, and the office records it: a new profile and a new invitation are possible while a season is open, and nothing was used up.',
    fr: 'Les dix jours sont passés. Si l’acceptation s’est faite à temps, inscrivez ce moment. Sinon, l’invitation est échue, et le bureau l’inscrit : un nouveau profil et une nouvelle invitation restent possibles pendant une saison ouverte, et rien n’a été utilisé.',
  },
};

export const SUBMIT: ClockWords = {
  names: { en: 'Submit the application by', fr: 'Présenter la demande avant le' },
  remains: {
    en: 'The twenty days are over. If the application went in on time, record that moment. Otherwise the office records that the limit passed: the invitation is gone, a new profile is possible while a season is open, and no participation was used up.',
    fr: 'Les vingt jours sont passés. Si la demande est partie à temps, inscrivez ce moment. Sinon, le bureau inscrit que le délai est passé : l’invitation est perdue, un nouveau profil reste possible pendant une saison ouverte, et aucune participation n’a été utilisée.',
  },
};

export const ENTER: ClockWords = {
  names: { en: 'Enter Canada by', fr: 'Entrer au Canada avant le' },
  remains: {
    en: 'The printed day is over. If the entry was in time, record it. Otherwise the letter is worth nothing any more; an unused letter counts as no participation, so a new profile is possible.',
    fr: 'Le jour imprimé est passé. Si l’entrée a eu lieu à temps, inscrivez-la. Sinon, la lettre ne vaut plus rien; une lettre inutilisée ne compte pas comme participation : un nouveau profil est possible.',
  },
};

/** R50: until the printed day is recorded, a year from the issue is the usual one. */
export const ENTER_ESTIMATED: ClockWords = {
  names: {
    en: 'Enter Canada, by our estimate (the day printed on the letter counts), by',
    fr: 'Entrer au Canada, selon notre estimation (la date imprimée sur la lettre compte), avant le',
  },
  remains: {
    en: 'A year has passed since the letter was issued, which is the usual time. The day printed on the letter counts: record it. If the entry was in time, record that too.',
    fr: 'Un an est passé depuis l’émission de la lettre : c’est la durée habituelle. La date imprimée sur la lettre compte : inscrivez-la. Si l’entrée a eu lieu à temps, inscrivez-la aussi.',
  },
};

export const DOCUMENTS: ClockWords = {
  names: { en: 'Give IRCC what it asked for by', fr: 'Remettre à IRCC ce qu’il demande avant le' },
  remains: {
    en: 'The day that IRCC named is over. If everything was given in time, record it. Otherwise send it today with an explanation: IRCC may still take it, or decide without it. A new day that IRCC names is recorded as a new request.',
    fr: 'La date fixée par IRCC est passée. Si tout a été remis à temps, inscrivez-le. Sinon, envoyez-le aujourd’hui avec une explication : IRCC peut encore l’accepter ou décider sans lui. Une nouvelle date fixée par IRCC s’inscrit comme une nouvelle demande.',
  },
};

export const PERMIT_END: ClockWords = {
  names: {
    en: 'Stay and work end with the permit on',
    fr: 'Séjour et travail prennent fin avec le permis le',
  },
  remains: {
    en: 'The permit is over: nobody stays or works on it, and an application of this pathway changes nothing about that. If the placement ended in time, record its last day. Otherwise speak with a licensed immigration adviser today.',
    fr: 'Le permis est échu : il ne permet plus ni séjour ni travail, et une demande de cette voie n’y change rien. Si le stage a pris fin à temps, inscrivez son dernier jour. Sinon, parlez aujourd’hui à une personne autorisée en immigration.',
  },
};
