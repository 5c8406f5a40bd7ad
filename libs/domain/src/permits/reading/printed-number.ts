import { canonicalNumber, readNumber, type NumberKind } from '../document-formats.js';
import { asDigits } from './printed-date.js';

/** How many letters such a number begins with; what follows is digits. */
const LETTERS: Readonly<Record<'document' | 'application' | 'dli' | 'uci', readonly number[]>> = {
  document: [1],
  application: [1, 2, 3, 4],
  dli: [1],
  uci: [0, 1],
};

export interface NumberRead {
  readonly canonical: string;
  /** Whether a letter had to be taken for a digit: a person looks twice. */
  readonly corrected: boolean;
}

/** Letters that begin applications' numbers and look like a digit. Those of permits (F, U, C) do not. */
const LETTER_LIKE: Readonly<Record<string, string>> = { '5': 'S', '8': 'B' };

/**
 * A printed number in its stored form (R15). Where only digits can stand, letters that look like digits are read as those;
 * the letter before them is
 * guessed for an application alone. @returns null when nothing of that form stands there
 */
export function readPrintedNumber(
  kind: Extract<NumberKind, keyof typeof LETTERS>,
  text: string,
): NumberRead | null {
  const typed = canonicalNumber(text).replace(/[^A-Z0-9|]/g, '');
  const asTyped = readNumber(kind, typed);
  if (asTyped.valid)
    return { canonical: asTyped.canonical, corrected: kind === 'dli' && !typed.startsWith('O') };
  const letter = LETTER_LIKE[typed[0] ?? ''];
  if (kind === 'application' && letter && /^\d{10}$/.test(typed))
    return { canonical: letter + typed.slice(1), corrected: true };
  for (const letters of LETTERS[kind]) {
    const candidate = typed.slice(0, letters) + asDigits(typed.slice(letters));
    const reading = readNumber(kind, candidate);
    if (reading.valid) return { canonical: reading.canonical, corrected: true };
  }
  return null;
}
