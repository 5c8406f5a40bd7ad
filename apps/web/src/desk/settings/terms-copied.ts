import type { Term } from '../../api/shapes/office.js';

const DAY = 86_400_000;
/** Fifty-two weeks: terms begin on the same day of the week. */
const A_YEAR_OF_WEEKS = 364;

const later = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + A_YEAR_OF_WEEKS * DAY).toISOString().slice(0, 10);

const nextYear = (text: string): string =>
  text.replaceAll(/\b20\d{2}\b/g, (year) => String(Number(year) + 1));

/** The terms of the newest year of terms, a year on: those that are there already are left out, and so is what names no year. */
export function termsCopied(terms: readonly Term[]): Term[] {
  const newest = terms.toSorted((a, b) => (a.startsOn < b.startsOn ? 1 : -1))[0];
  if (!newest) return [];
  const since = new Date(Date.parse(`${newest.startsOn}T00:00:00Z`) - 350 * DAY).toISOString().slice(0, 10);
  return terms
    .filter(({ startsOn }) => startsOn > since)
    .map(({ code, name, startsOn, endsOn }) => ({
      code: nextYear(code),
      name: nextYear(name),
      startsOn: later(startsOn),
      endsOn: later(endsOn),
    }))
    .filter(({ code }) => !terms.some((term) => term.code === code))
    .toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
}
