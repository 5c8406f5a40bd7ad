/**
 * Calendar dates are text ('YYYY-MM-DD') from end to end: a permit's date has no clock and no zone, and a JavaScript
 * Date would move it by a day somewhere in the world.
 */
export type Language = 'en' | 'fr';

const MONTHS: Record<Language, readonly string[]> = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  fr: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
};

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

export interface DateParts {
  year: number;
  month: number;
  day: number;
}

export function monthName(month: number, language: Language): string {
  return MONTHS[language][month - 1] ?? '';
}

/** As it stands where room is short: `Jul`, `juill.` */
export function monthAbbreviation(month: number, language: Language): string {
  const format = new Intl.DateTimeFormat(`${language}-CA`, { month: 'short', timeZone: 'UTC' });
  return format.format(Date.UTC(2000, month - 1, 1));
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The parts of a 'YYYY-MM-DD' that exists in the calendar, else null. */
export function parseCalendarDate(text: string): DateParts | null {
  const match = SHAPE.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return { year, month, day };
}

/** Keeps a day beside its month. */
const NO_BREAK = '\u00A0';

/** '31 August 2026', '1er août 2026', no line ending between day and month; text that is no date is given back as it is. */
export function dateInProse(text: string, language: Language): string {
  const parts = parseCalendarDate(text.slice(0, 10));
  if (!parts) return text;
  const day = language === 'fr' && parts.day === 1 ? '1er' : String(parts.day);
  return `${day}${NO_BREAK}${monthName(parts.month, language)} ${parts.year}`;
}

/** Whole days since 1970-01-01, for placing dates on a line and counting between them. */
export function dayNumber(text: string): number {
  const parts = parseCalendarDate(text.slice(0, 10));
  if (!parts) return Number.NaN;
  return Math.round(Date.UTC(parts.year, parts.month - 1, parts.day) / 86_400_000);
}

export function dateOfDayNumber(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

export function addDays(text: string, days: number): string {
  return dateOfDayNumber(dayNumber(text) + days);
}

/** Today by the device's own clock, for what only the device keeps; what the office goes by is `officeToday`. */
export function todayHere(now: Date = new Date()): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
