import { distanceWithin, editDistance, lettersOf } from './edit-distance.js';
import { type Box, boxAround, leastConfidence, type ReadPage, textOf } from './read-page.js';

export const PRINTED_KINDS = [
  'study_permit',
  'work_permit',
  'visitor_record',
  'approval_letter',
  'submission_confirmation',
] as const;
export type PrintedKind = (typeof PRINTED_KINDS)[number];

export interface KindRead {
  readonly kind: PrintedKind;
  readonly page: number;
  readonly box: Box;
  readonly confidence: number;
}

/** The titles of permits stand alone on a line, in one language or in both. */
const TITLES: readonly (readonly [PrintedKind, readonly string[]])[] = [
  ['study_permit', ['Study permit', 'Permis d’études']],
  ['work_permit', ['Work permit', 'Permis de travail']],
  ['visitor_record', ['Visitor record', 'Fiche du visiteur']],
];

/** Letters have no such title: they say it in a sentence. */
const SENTENCES: readonly (readonly [PrintedKind, readonly string[]])[] = [
  [
    'approval_letter',
    [
      'your application has been approved',
      'has been approved',
      'votre demande a été approuvée',
      'a été approuvée',
    ],
  ],
  [
    'submission_confirmation',
    [
      'confirmation of online application transmission',
      'we have received your application',
      'confirmation de transmission de la demande',
      'nous avons reçu votre demande',
    ],
  ],
];

const LETTERS_PER_ERROR = 8;

interface KnownText {
  readonly kind: PrintedKind;
  readonly letters: string;
  readonly mostErrors: number;
}

const inLetters = (rows: typeof TITLES): KnownText[] =>
  rows.flatMap(([kind, texts]) =>
    texts.map((text) => {
      const letters = lettersOf(text);
      return { kind, letters, mostErrors: Math.floor(letters.length / LETTERS_PER_ERROR) };
    }),
  );
const KNOWN_TITLES = inLetters(TITLES);
const KNOWN_SENTENCES = inLetters(SENTENCES);

/**
 * What a document calls itself, by its title or its own words; never by the number of its form, which several kinds share (R16).
 */
export function readPrintedKind(pages: readonly ReadPage[]): KindRead | null {
  for (const page of pages) {
    for (const line of page.lines) {
      const kind = titleOf(textOf(line.words));
      if (kind) return at(kind, page, line.words);
    }
  }
  for (const page of pages) {
    for (const line of page.lines) {
      const kind = spokenOf(textOf(line.words));
      if (kind) return at(kind, page, line.words);
    }
  }
  return null;
}

function titleOf(text: string): PrintedKind | null {
  const parts = [text, ...text.split(/[/|•·–—]/)].map((part) => lettersOf(part));
  const known = KNOWN_TITLES.find(({ letters, mostErrors }) =>
    parts.some((part) => editDistance(part, letters, mostErrors) <= mostErrors),
  );
  return known?.kind ?? null;
}

function spokenOf(text: string): PrintedKind | null {
  const read = lettersOf(text);
  const known = KNOWN_SENTENCES.find(
    ({ letters, mostErrors }) => distanceWithin(read, letters, mostErrors) <= mostErrors,
  );
  return known?.kind ?? null;
}

const at = (
  kind: PrintedKind,
  { number }: ReadPage,
  words: ReadPage['lines'][number]['words'],
): KindRead => ({
  kind,
  page: number,
  box: boxAround(words),
  confidence: leastConfidence(words),
});
