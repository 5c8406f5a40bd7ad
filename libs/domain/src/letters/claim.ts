import type { LetterBase } from './letter-base.js';
import type { LetterFacts } from './letter-facts.js';
import type { Words } from './words.js';

/**
 * What only the record may say: each is written by us from the frozen facts, in both languages, and a template names it
 * (`{{ claims.share }}`) instead of typing it.
 */
export const CLAIMS = [
  'attendance',
  'attendance_short',
  'requirement',
  'required_placements',
  'all_students',
  'share',
  'weeks',
  'placement',
  'end_of_studies',
  'internship',
] as const;
export type Claim = (typeof CLAIMS)[number];

/** The words of the claims that the facts carry; a claim they do not carry is not there. */
export type Claims = Readonly<Partial<Record<Claim, string>>>;

/** Words of each claim, or null where the facts do not carry it. */
export type ClaimWords = Readonly<Record<Claim, (facts: LetterFacts) => string | null>>;

const PLACEMENT_CLAIMS: readonly Claim[] = [
  'attendance',
  'attendance_short',
  'requirement',
  'required_placements',
  'all_students',
  'share',
  'weeks',
  'placement',
  'end_of_studies',
];
const STUDY_CLAIMS: readonly Claim[] = ['attendance', 'attendance_short', 'end_of_studies'];

/** What a letter on a base may claim. */
export const CLAIMS_OF_BASE: Readonly<Record<LetterBase, readonly Claim[]>> = {
  placement: PLACEMENT_CLAIMS,
  permit_support: PLACEMENT_CLAIMS,
  all_students: PLACEMENT_CLAIMS,
  extension: STUDY_CLAIMS,
  enrolment: STUDY_CLAIMS,
  iec_host: ['internship'],
};

/** What a letter on a base is for, and must therefore claim (R3, R11, R37). */
export const REQUIRED_CLAIMS: Readonly<Record<LetterBase, readonly Claim[]>> = {
  placement: ['attendance', 'requirement', 'share', 'placement'],
  permit_support: ['attendance', 'requirement', 'share', 'placement'],
  all_students: ['attendance', 'all_students', 'share'],
  extension: ['attendance', 'end_of_studies'],
  enrolment: ['attendance'],
  iec_host: ['internship'],
};

/** Why a claim is not there: what the record lacks. */
export const NOT_CARRIED: Readonly<Record<Claim, Words>> = {
  attendance: {
    en: 'The record does not carry full-time attendance today.',
    fr: 'Le dossier n’établit pas le temps plein aujourd’hui.',
  },
  attendance_short: {
    en: 'The record does not carry full-time attendance today.',
    fr: 'Le dossier n’établit pas le temps plein aujourd’hui.',
  },
  requirement: {
    en: 'The program plan does not require placements, or the stream is not certified.',
    fr: 'Le plan du programme n’exige pas de stages, ou la filière n’est pas attestée.',
  },
  required_placements: {
    en: 'The program plan does not require placements, or the stream is not certified.',
    fr: 'Le plan du programme n’exige pas de stages, ou la filière n’est pas attestée.',
  },
  all_students: {
    en: 'The program plan does not require placements of all students of the program.',
    fr: 'Le plan du programme n’exige pas de stages de toutes les personnes du programme.',
  },
  share: {
    en: 'The program plan has more than half of its weeks in work terms, or no weeks.',
    fr: 'Le plan du programme compte plus de la moitié de ses semaines en stage, ou aucune semaine.',
  },
  weeks: {
    en: 'The program plan has more than half of its weeks in work terms, or no weeks.',
    fr: 'Le plan du programme compte plus de la moitié de ses semaines en stage, ou aucune semaine.',
  },
  placement: {
    en: 'The program plan does not require placements, so nothing can be said of one.',
    fr: 'Le plan du programme n’exige pas de stages : rien ne peut être dit d’un stage.',
  },
  end_of_studies: {
    en: 'The end of the program is not recorded.',
    fr: 'La fin du programme n’est pas inscrite.',
  },
  internship: {
    en: 'No IEC internship is on record.',
    fr: 'Aucun stage EIC n’est au dossier.',
  },
};
