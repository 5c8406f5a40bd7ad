import { formatDay, isDate, parseDay } from '../../time/days.js';
import { lettersOf } from './edit-distance.js';

const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'january', 'janvier'],
  ['feb', 'february', 'fev', 'fevrier'],
  ['mar', 'march', 'mars'],
  ['apr', 'april', 'avr', 'avril'],
  ['may', 'mai'],
  ['jun', 'june', 'juin'],
  ['jul', 'july', 'juil', 'juillet'],
  ['aug', 'august', 'aout'],
  ['sep', 'sept', 'september', 'septembre'],
  ['oct', 'october', 'octobre'],
  ['nov', 'november', 'novembre'],
  ['dec', 'december', 'decembre'],
];

const LOOKS_LIKE_DIGIT: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  Q: '0',
  D: '0',
  I: '1',
  l: '1',
  '|': '1',
  i: '1',
  Z: '2',
  z: '2',
  S: '5',
  s: '5',
  G: '6',
  b: '6',
  B: '8',
};

/** Letters that a reader of pictures takes for digits, as those digits. */
export const asDigits = (text: string): string =>
  text.replaceAll(/[^\d]/g, (letter) => LOOKS_LIKE_DIGIT[letter] ?? letter);

/**
 * A printed date as `YYYY-MM-DD`: year first (`2026/11/30`, `2026 NOV 30`), or with the month in words (`30 November 2026`,
 * `November 30, 2026`, `30 novembre 2026`, `1er mai 2027`). @returns null where it is none, or where day and month could be
 * exchanged
 */
export function readPrintedDate(text: string): string | null {
  const parts = text
    .replace(/1er\b/i, '1')
    .split(/[\s/.,\-–]+/)
    .filter((part) => part !== '');
  for (let at = 0; at + 2 < parts.length; at += 1) {
    const [one, two, three] = parts.slice(at, at + 3) as [string, string, string];
    const read =
      dateOf(one, monthOf(two) ?? numberOf(two, 2), three) ??
      dateOf(three, monthOf(two), one) ??
      dateOf(three, monthOf(one), two);
    if (read) return read;
  }
  return null;
}

function dateOf(year: string, month: number | null, dayOfMonth: string): string | null {
  const [inYear, onDay] = [numberOf(year, 4), numberOf(dayOfMonth, 2)];
  if (inYear === null || month === null || onDay === null) return null;
  const iso = `${inYear}-${String(month).padStart(2, '0')}-${String(onDay).padStart(2, '0')}`;
  return isDate(iso) ? formatDay(parseDay(iso)) : null;
}

function numberOf(text: string, digits: 2 | 4): number | null {
  const corrected = asDigits(text);
  return new RegExp(digits === 4 ? '^(19|20)\\d{2}$' : '^\\d{1,2}$').test(corrected)
    ? Number(corrected)
    : null;
}

function monthOf(text: string): number | null {
  const letters = lettersOf(text);
  const at = MONTHS.findIndex((names) => names.includes(letters));
  return at === -1 ? null : at + 1;
}
