import type { Deadline, PlacementVerdict, StayState, StudyState, WorkBasis, WorkState } from './result.js';

/** One thing in both languages. */
export interface InBoth {
  readonly en: string;
  readonly fr: string;
}

export const both = (en: string, fr: string): InBoth => ({ en, fr });

export const WORK_STATES: Readonly<Record<WorkState, InBoth>> = {
  authorized: both('authorized', 'autorisé'),
  authorized_policy: both(
    'authorized by policy, with a sign-off',
    'autorisé par politique, avec approbation',
  ),
  limited: both('hours off campus only', 'heures hors campus seulement'),
  not_authorized: both('not authorized', 'non autorisé'),
  unknown: both('unknown', 'inconnu'),
};

export const WORK_BASES: Readonly<Record<WorkBasis, InBoth>> = {
  COOP_WP: both('co-op work permit', 'permis de travail coop'),
  OTHER_WP: both('work permit for any employer', 'permis de travail pour tout employeur'),
  R186F_SWP: both('student work placement on the study permit', 'stage d’études avec le permis d’études'),
  R186U: both('work permit renewal under way', 'renouvellement du permis de travail en cours'),
  R186V: both('work off campus on the study permit', 'travail hors campus avec le permis d’études'),
  NONE: both('no basis', 'sans fondement'),
};

/** Of an authorization or a stay; studies have theirs, since French agrees with its noun. */
export const STATUS_STATES: Readonly<Record<StayState, InBoth>> = {
  permitted: both('permitted', 'permis'),
  maintained: both('maintained', 'maintenu'),
  not_permitted: both('not permitted', 'non permis'),
  unknown: both('unknown', 'inconnu'),
};

export const STUDY_STATES: Readonly<Record<StudyState, InBoth>> = {
  permitted: both('study permitted', 'études permises'),
  maintained: both('study maintained', 'études maintenues'),
  not_permitted: both('study not permitted', 'études non permises'),
  unknown: both('study unknown', 'études inconnues'),
};

/** What it is too late for. */
export const DEADLINES: Readonly<Record<Deadline['kind'], InBoth>> = {
  apply_before_expiry: both('to apply before it expires', 'pour demander avant l’expiration'),
  restoration: both('to restore the status', 'pour rétablir le statut'),
};

export const VERDICTS: Readonly<Record<PlacementVerdict, InBoth>> = {
  covered: both('covered', 'couvert'),
  covered_policy: both('covered by policy, with a sign-off', 'couvert par politique, avec approbation'),
  partly_covered: both('partly covered', 'couvert en partie'),
  not_covered: both('not covered', 'non couvert'),
  blocked: both('blocked', 'bloqué'),
  unknown: both('unknown', 'inconnu'),
};

/** The same for days under policy that a named person has signed off (R25). */
export const SIGNED_OFF = ({ en, fr }: InBoth): InBoth =>
  both(
    `Your placement may go on${en}: the co-op office has signed off on your proof of application.`,
    `Votre stage peut se poursuivre${fr} : le bureau coop a approuvé votre preuve de demande.`,
  );

/** The first sentence for a student: what is so now, and through which day (empty where no day is known). */
export const STUDENT_STATES: Readonly<Record<WorkState, (through: InBoth) => InBoth>> = {
  authorized: ({ en, fr }) =>
    both(`You may work an approved co-op placement${en}.`, `Vous pouvez faire un stage coop approuvé${fr}.`),
  authorized_policy: ({ en, fr }) =>
    both(
      `Your placement may go on${en} once the co-op office has signed off on your proof of application.`,
      `Votre stage peut se poursuivre${fr} dès que le bureau coop a approuvé votre preuve de demande.`,
    ),
  limited: ({ en, fr }) =>
    both(
      `You may not work a co-op placement${en}; other work off campus is limited in hours.`,
      `Vous ne pouvez pas faire de stage coop${fr}; tout autre travail hors campus est limité en heures.`,
    ),
  not_authorized: () =>
    both(
      'You may not work a co-op placement at this time.',
      'Vous ne pouvez pas faire de stage coop en ce moment.',
    ),
  unknown: () =>
    both(
      'It cannot be said yet whether you may work a co-op placement.',
      'On ne peut pas encore dire si vous pouvez faire un stage coop.',
    ),
};
