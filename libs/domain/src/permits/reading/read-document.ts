import type { PrintedField } from './field-labels.js';
import { type LabelledWords, labelledWords, remarkLines } from './labelled-values.js';
import { asDigits, readPrintedDate } from './printed-date.js';
import { type KindRead, readPrintedKind } from './printed-kind.js';
import { readPrintedMoment } from './printed-moment.js';
import { readPrintedNumber } from './printed-number.js';
import { type Box, boxAround, leastConfidence, type ReadPage, type ReadWord, textOf } from './read-page.js';

/** A value that the machine believes to stand on the document; a person confirms it beside the picture of the place. */
export interface FieldProposal {
  readonly field: Exclude<PrintedField, 'remarks'>;
  /** Dates `YYYY-MM-DD`, the time of receipt `YYYY-MM-DDTHH:mm:ss` with its offset, numbers in their stored form, names as printed. */
  readonly value: string;
  /** The words as they were read. */
  readonly printed: string;
  readonly page: number;
  readonly box: Box;
  /** 0 to 1. */
  readonly confidence: number;
}

export interface RemarksProposal {
  /** The printed lines, from above to below. */
  readonly lines: readonly string[];
  readonly page: number;
  readonly box: Box;
  readonly confidence: number;
}

export interface DocumentReading {
  readonly kind: KindRead | null;
  readonly fields: readonly FieldProposal[];
  readonly remarks: RemarksProposal | null;
}

type ValueField = FieldProposal['field'];
type Value = { readonly value: string; readonly corrected: boolean };

/** Letters taken for digits, and values without their label, are believed only half. */
const DOUBT = 0.5;
const LONGEST_TEXT = 120;
const TEXTS: ReadonlySet<PrintedField> = new Set<PrintedField>([
  'familyName',
  'givenNames',
  'institution',
  'employer',
]);
/** The most space between two lines of one text, in heights of their letters. */
const CLOSE = 0.9;

/** What a permit, an approval letter or a confirmation says, as far as its words could be read. */
export function readDocument(pages: readonly ReadPage[]): DocumentReading {
  const labelled = pages.flatMap((page) => labelledWords(page)).flatMap((words) => proposalOf(words) ?? []);
  const fields = new Map<ValueField, FieldProposal>();
  for (const proposal of [...labelled, ...pages.flatMap((page) => unlabelled(page))]) {
    const known = fields.get(proposal.field);
    if (!known || known.confidence < proposal.confidence) fields.set(proposal.field, proposal);
  }
  return { kind: readPrintedKind(pages), fields: [...fields.values()], remarks: remarksOf(pages) };
}

function proposalOf({ field, page, beside, beneath }: LabelledWords): FieldProposal | null {
  const places = [beside, ...beneath];
  for (const [at, first] of places.entries()) {
    const words = TEXTS.has(field) ? continued(first, places.slice(at + 1)) : first;
    const read = words.length > 0 && valueOf(field as ValueField, textOf(words));
    if (read) return proposed(field as ValueField, read, page, words);
  }
  return null;
}

/** Long names go on in the next line: one close beneath, as lines of one text are. */
function continued(words: readonly ReadWord[], after: readonly (readonly ReadWord[])[]): readonly ReadWord[] {
  const [next] = after;
  if (words.length === 0 || !next) return words;
  const [upper, lower] = [boxAround(words), boxAround(next)];
  const gap = lower.y - (upper.y + upper.height);
  return gap < Math.min(upper.height, lower.height) * CLOSE ? [...words, ...next] : words;
}

/** Numbers whose form nothing else on such a document has may stand without a label, as in an upper corner. */
function unlabelled({ number, lines }: ReadPage): FieldProposal[] {
  return lines
    .flatMap(({ words }) => words)
    .flatMap((word) => {
      const field = /^[FUC]\d{9}$/.test(word.text)
        ? 'documentNumber'
        : /^O\d{11,12}$/.test(word.text)
          ? 'dliNumber'
          : null;
      return field ? [proposed(field, { value: word.text, corrected: true }, number, [word])] : [];
    });
}

function proposed(
  field: ValueField,
  { value, corrected }: Value,
  page: number,
  words: readonly ReadWord[],
): FieldProposal {
  const confidence = leastConfidence(words) * (corrected ? DOUBT : 1);
  return { field, value, printed: textOf(words), page, box: boxAround(words), confidence };
}

function valueOf(field: ValueField, text: string): Value | null {
  switch (field) {
    case 'documentNumber':
      return numberOf('document', text);
    case 'uci':
      return numberOf('uci', text);
    case 'applicationNumber':
      return numberOf('application', text);
    case 'dliNumber':
      return numberOf('dli', text);
    case 'birthDate':
    case 'issuedOn':
    case 'validFrom':
    case 'expiresOn': {
      const value = readPrintedDate(text);
      return value === null ? null : { value, corrected: asDigits(text) !== text && !/\p{L}{3}/u.test(text) };
    }
    case 'receivedAt': {
      const moment = readPrintedMoment(text);
      return moment && { value: moment.value, corrected: !moment.exact };
    }
    case 'familyName':
    case 'givenNames':
    case 'institution':
    case 'employer':
      return text.length <= LONGEST_TEXT
        ? { value: text.replace(/^[\s:;.,]+|[\s:;,]+$/g, ''), corrected: false }
        : null;
  }
}

function numberOf(kind: 'document' | 'uci' | 'application' | 'dli', text: string): Value | null {
  const read = readPrintedNumber(kind, text);
  return read === null ? null : { value: read.canonical, corrected: read.corrected };
}

function remarksOf(pages: readonly ReadPage[]): RemarksProposal | null {
  for (const page of pages) {
    const lines = remarkLines(page);
    const words = lines.flat();
    if (words.length > 0)
      return {
        lines: lines.map((line) => textOf(line)),
        page: page.number,
        box: boxAround(words),
        confidence: leastConfidence(words),
      };
  }
  return null;
}
