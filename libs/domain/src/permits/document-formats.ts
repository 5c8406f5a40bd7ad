/** R15: numbers printed on immigration documents. Stored canonical: no hyphens or spaces, capital letters. */
export type NumberKind = 'uci' | 'document' | 'application' | 'dli' | 'iec_offer' | 'iec_reference';

export type NumberWarning =
  /** A temporary number: the lasting one follows. */
  | 'temporary'
  /** The first letter belongs to another kind of document. */
  | 'other_document_kind'
  /** Twelve digits were inferred from few examples. */
  | 'unusual_length';

export type NumberReading =
  | {
      readonly valid: true;
      readonly canonical: string;
      /** As it is shown to people. */
      readonly shown: string;
      readonly warnings: readonly NumberWarning[];
    }
  | { readonly valid: false; readonly canonical: string; readonly expected: string };

export type NumberedDocument = 'study_permit' | 'work_permit' | 'visitor_record';

const LETTER_OF: Readonly<Record<NumberedDocument, string>> = {
  study_permit: 'F',
  work_permit: 'U',
  visitor_record: 'C',
};

interface Format {
  readonly pattern: RegExp;
  readonly expected: string;
  readonly warnings: (canonical: string) => readonly NumberWarning[];
  readonly shown: (canonical: string) => string;
}

const asIs = (canonical: string): string => canonical;
const none = (): readonly NumberWarning[] => [];

const FORMATS: Readonly<Record<NumberKind, Format>> = {
  uci: {
    pattern: /^(\d{8}|\d{10}|[XT]\d{10})$/,
    expected: '8 or 10 digits, such as 0000-0000 or 00-0000-0000',
    warnings: (uci) => (/^[XT]/.test(uci) ? ['temporary'] : []),
    shown: (uci) =>
      uci.length === 8
        ? `${uci.slice(0, 4)}-${uci.slice(4)}`
        : uci.replace(/^([XT]?\d{2})(\d{4})(\d{4})$/, '$1-$2-$3'),
  },
  document: {
    pattern: /^[A-Z]\d{9}$/,
    expected: 'one letter and 9 digits, such as F000000000',
    warnings: none,
    shown: asIs,
  },
  application: {
    pattern: /^X?[A-Z]{1,3}\d{9}$/,
    expected: 'one to three letters and 9 digits, such as S000000000',
    // A lone X is the letter of the number itself; before other letters it marks a temporary number.
    warnings: (number) => (/^X[A-Z]/.test(number) ? ['temporary'] : []),
    shown: asIs,
  },
  dli: {
    pattern: /^O\d{11,12}$/,
    expected: 'the letter O and 11 digits, such as O00000000000',
    warnings: (number) => (number.length > 12 ? ['unusual_length'] : []),
    shown: asIs,
  },
  iec_offer: {
    pattern: /^A\d{7}$/,
    expected: 'the letter A and 7 digits, such as A0000000',
    warnings: none,
    shown: asIs,
  },
  iec_reference: {
    pattern: /^[A-Z]{2}\d{10}$/,
    expected: 'two letters and 10 digits, such as AA0000000000',
    warnings: none,
    shown: asIs,
  },
};

/** Capitals, without spaces, hyphens and dots. */
export const canonicalNumber = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s.\p{Dash}]/gu, '');

/** R15: reads a number as typed or printed. A form nobody knows is invalid; a doubtful one is valid with a warning. */
export function readNumber(kind: NumberKind, text: string): NumberReading {
  const format = FORMATS[kind];
  const typed = canonicalNumber(text);
  // The letter of an institution's number is often read as a zero.
  const canonical = kind === 'dli' ? typed.replace(/^0/, 'O') : typed;
  if (!format.pattern.test(canonical)) return { valid: false, canonical, expected: format.expected };
  return {
    valid: true,
    canonical,
    shown: format.shown(canonical),
    warnings: format.warnings(canonical),
  };
}

/** R15, R16: F marks a study permit, U a work permit, C a visitor record; a mismatch only warns. */
export function readDocumentNumber(text: string, document: NumberedDocument): NumberReading {
  const reading = readNumber('document', text);
  if (!reading.valid || reading.canonical.startsWith(LETTER_OF[document])) return reading;
  return { ...reading, warnings: [...reading.warnings, 'other_document_kind'] };
}

const canonicalOf =
  (kind: NumberKind) =>
  (typed: string): string | null => {
    const reading = readNumber(kind, typed);
    return reading.valid ? reading.canonical : null;
  };

/** A permit's own number in its stored form. @returns null when the text is none */
export const canonicalDocumentNumber = canonicalOf('document');
/** An application's number in its stored form. @returns null when the text is none */
export const canonicalApplicationNumber = canonicalOf('application');
/** The number of a designated learning institution in its stored form. @returns null when the text is none */
export const canonicalDliNumber = canonicalOf('dli');
