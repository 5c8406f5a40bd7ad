import type { Words } from '#domain/letters/words.js';
import type { MarkedPlace } from './marked-place.js';

export const REASON_USES = ['letter_request', 'document'] as const;
export type ReasonUse = (typeof REASON_USES)[number];

/** Which of them are asked for: those that may be given now, or also those that are given no more. */
export const WHICH_REASONS = ['offered', 'all'] as const;
export type WhichReasons = (typeof WHICH_REASONS)[number];

/** Why something went back to its student, and what puts it right. */
export interface ReturnReason {
  readonly code: string;
  readonly for: readonly ReasonUse[];
  readonly text: Words;
  readonly fix: Words;
  /** Given no more; what was sent back with it keeps its words. */
  readonly retired?: boolean;
}

export interface GivenReason {
  readonly code: string;
  readonly note?: string;
  /** Of a document: where on its pages the student should look. */
  readonly place?: MarkedPlace;
}

const reason = (code: string, uses: readonly ReasonUse[], text: Words, fix: Words): ReturnReason => ({
  code,
  for: uses,
  text,
  fix,
});

/** Needed in every list: the code whose note says everything. */
export const BY_NOTE = 'other';

/** The reasons that come with the product, until an office writes its own list. */
export const RETURN_REASONS: readonly ReturnReason[] = [
  reason(
    'unreadable',
    ['document'],
    { en: 'We cannot read the picture.', fr: 'La photo est illisible.' },
    {
      en: 'Take it again in daylight, flat and sharp, without flash.',
      fr: 'Reprenez-la à la lumière du jour, à plat et nette, sans flash.',
    },
  ),
  reason(
    'pages_missing',
    ['document'],
    { en: 'A page is missing.', fr: 'Il manque une page.' },
    {
      en: 'Upload every page of the document, front and back, together.',
      fr: 'Téléversez ensemble toutes les pages, recto et verso.',
    },
  ),
  reason(
    'cut_off',
    ['document'],
    { en: 'A part of the page is cut off.', fr: 'Une partie de la page est coupée.' },
    {
      en: 'Take the picture again so that all four corners are seen.',
      fr: 'Reprenez la photo de façon à voir les quatre coins.',
    },
  ),
  reason(
    'conditions_missing',
    ['document'],
    { en: 'The conditions and remarks cannot be seen.', fr: 'Les conditions et remarques ne se voient pas.' },
    {
      en: 'Upload the page that shows the conditions and the remarks.',
      fr: 'Téléversez la page qui montre les conditions et les remarques.',
    },
  ),
  reason(
    'wrong_document',
    ['document'],
    {
      en: 'This is another document than the one asked for.',
      fr: 'Ce document n’est pas celui qui est demandé.',
    },
    {
      en: 'Upload the document named in the task, or choose its kind again.',
      fr: 'Téléversez le document nommé dans la tâche, ou choisissez de nouveau son type.',
    },
  ),
  reason(
    'not_current',
    ['document'],
    { en: 'This document is no longer in force.', fr: 'Ce document n’est plus en vigueur.' },
    { en: 'Upload the newest one you have received.', fr: 'Téléversez le plus récent que vous avez reçu.' },
  ),
  reason(
    'name_differs',
    ['letter_request', 'document'],
    { en: 'The name differs from your student record.', fr: 'Le nom diffère de votre dossier étudiant.' },
    {
      en: 'Have the registrar correct your record, or write to us which name is on your passport.',
      fr: 'Faites corriger votre dossier par le registraire, ou écrivez-nous le nom inscrit à votre passeport.',
    },
  ),
  reason(
    'permit_details',
    ['letter_request'],
    {
      en: 'The permit number or its date does not look right.',
      fr: 'Le numéro ou la date du permis semblent inexacts.',
    },
    {
      en: 'Copy them again from the upper right of your permit.',
      fr: 'Recopiez-les du coin supérieur droit de votre permis.',
    },
  ),
  reason(
    'remark_text',
    ['letter_request'],
    {
      en: 'We need the remarks as your permit prints them.',
      fr: 'Il nous faut les remarques telles qu’imprimées sur le permis.',
    },
    {
      en: 'Copy the lines under "Conditions" and "Remarks" word by word.',
      fr: 'Recopiez mot à mot les lignes sous « Conditions » et « Remarques ».',
    },
  ),
  reason(
    'passport_date',
    ['letter_request'],
    {
      en: 'The passport’s expiry date does not look right.',
      fr: 'La date d’expiration du passeport semble inexacte.',
    },
    {
      en: 'Check the date on the photograph page and correct it.',
      fr: 'Vérifiez la date à la page de la photo et corrigez-la.',
    },
  ),
  reason(
    'wrong_term',
    ['letter_request'],
    {
      en: 'The chosen term does not fit your work term.',
      fr: 'La session choisie ne correspond pas à votre stage.',
    },
    {
      en: 'Choose the term in which the placement takes place.',
      fr: 'Choisissez la session où le stage a lieu.',
    },
  ),
  reason(
    'wrong_kind',
    ['letter_request'],
    { en: 'Another kind of letter is right for you.', fr: 'C’est un autre type de lettre qu’il vous faut.' },
    {
      en: 'Withdraw this request and choose the other kind.',
      fr: 'Retirez cette demande et choisissez l’autre type.',
    },
  ),
  reason(
    'program_not_covered',
    ['letter_request'],
    {
      en: 'We cannot confirm this for your program.',
      fr: 'Nous ne pouvons pas le confirmer pour votre programme.',
    },
    {
      en: 'Ask us what your program allows before you plan a placement.',
      fr: 'Demandez-nous ce que permet votre programme avant de prévoir un stage.',
    },
  ),
  reason(
    'not_genuine',
    ['document'],
    { en: 'We could not accept this document.', fr: 'Nous n’avons pas pu accepter ce document.' },
    { en: 'Come to the office with the original.', fr: 'Présentez-vous au bureau avec l’original.' },
  ),
  reason(
    'other',
    ['letter_request', 'document'],
    { en: 'See our note.', fr: 'Voyez notre note.' },
    { en: 'Do what the note says, or write to us.', fr: 'Suivez la note, ou écrivez-nous.' },
  ),
];
