import type { CellFaultCode } from './roster-cells.js';

/** Why a line was not taken, what it changed, or why it went to a person. Codes and columns, no values. */
export interface RosterReason {
  readonly code: RosterReasonCode;
  readonly column?: string;
  /** The earlier line that says otherwise. */
  readonly line?: number;
}

type Words = { readonly en: string; readonly fr: string };

const CELL_WORDS: Readonly<Record<CellFaultCode, Words>> = {
  too_long: { en: 'The text is too long.', fr: 'Le texte est trop long.' },
  bad_characters: {
    en: 'The text has characters that cannot be read. Save the file as CSV UTF-8.',
    fr: 'Le texte contient des caractères illisibles. Enregistrez le fichier en CSV UTF-8.',
  },
  bad_mail: { en: 'This is no mail address.', fr: 'Ce n’est pas une adresse courriel.' },
  bad_date: {
    en: 'Write the date as YYYY-MM-DD, for example 2026-09-08.',
    fr: 'Écrivez la date ainsi : AAAA-MM-JJ, par exemple 2026-09-08.',
  },
  bad_number: { en: 'The number is not in the allowed range.', fr: 'Le nombre n’est pas permis.' },
  bad_choice: { en: 'This is none of the allowed words.', fr: 'Ce mot n’est pas permis.' },
  bad_yes_no: { en: 'Write yes or no.', fr: 'Écrivez oui ou non.' },
  bad_country: {
    en: 'Write country codes of two letters, separated by |.',
    fr: 'Écrivez des codes de pays à deux lettres, séparés par |.',
  },
};

const WORDS = {
  ...CELL_WORDS,
  wrong_cell_count: {
    en: 'The line has more or fewer cells than the header.',
    fr: 'La ligne n’a pas autant de cellules que l’en-tête.',
  },
  quote_open: {
    en: 'A quotation mark is not closed on this line. Line breaks inside a cell are not taken.',
    fr: 'Un guillemet n’est pas fermé sur cette ligne. Les sauts de ligne dans une cellule sont refusés.',
  },
  line_too_long: { en: 'The line is too long to be a row.', fr: 'La ligne est trop longue.' },
  missing: { en: 'This cell must be filled in.', fr: 'Cette cellule doit être remplie.' },
  dates_reversed: { en: 'It ends before it starts.', fr: 'La fin précède le début.' },
  work_terms_too_long: {
    en: 'Work terms cannot be longer than the program.',
    fr: 'Les stages ne peuvent pas dépasser la durée du programme.',
  },
  contradicts_line: {
    en: 'An earlier line of the file says otherwise. Correct one of the two.',
    fr: 'Une ligne précédente dit autre chose. Corrigez l’une des deux.',
  },
  program_incomplete: {
    en: 'The program is not on file; the line must give this part of it too.',
    fr: 'Le programme n’est pas inscrit; la ligne doit aussi donner cet élément.',
  },
  email_of_staff: {
    en: 'This mail address belongs to an account of the office.',
    fr: 'Cette adresse appartient à un compte du bureau.',
  },
  not_stored: {
    en: 'The line could not be stored. Check its values, or ask for help with this number.',
    fr: 'La ligne n’a pas pu être enregistrée. Vérifiez ses valeurs ou demandez de l’aide.',
  },
  changed: { en: 'Changed.', fr: 'Modifié.' },
  email_changed: {
    en: 'The mail address differs from the one on file. It was not taken over.',
    fr: 'L’adresse diffère de celle au dossier. Elle n’a pas été reprise.',
  },
  email_in_use: {
    en: 'The mail address is that of another student. Nothing was taken over.',
    fr: 'L’adresse est celle d’une autre personne. Rien n’a été repris.',
  },
  number_used_twice: {
    en: 'An earlier line gives this number to another person. Nothing was taken over.',
    fr: 'Une ligne précédente donne ce numéro à une autre personne. Rien n’a été repris.',
  },
  number_recycled: {
    en: 'The number is on file for another person. Nothing was taken over.',
    fr: 'Le numéro est au dossier d’une autre personne. Rien n’a été repris.',
  },
  absent: {
    en: 'On file, but not in this roster. Nothing was changed.',
    fr: 'Au dossier, mais absente de cette liste. Rien n’a été modifié.',
  },
} as const satisfies Readonly<Record<string, Words>>;

export type RosterReasonCode = keyof typeof WORDS;

export const wordsOf = (code: string): Words => WORDS[code as RosterReasonCode] ?? { en: code, fr: code };
