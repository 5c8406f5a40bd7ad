/** A calendar date as whole days since 1970-01-01, in no zone. */
export type Day = number;

export interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly dayOfMonth: number;
}

/** In 400 years. */
const DAYS_PER_ERA = 146_097;
const EPOCH_SHIFT = 719_468;

/** Whole part of what is not negative: quicker than a floor, which has to mind the sign. */
const whole = (quotient: number): number => quotient | 0;

/**
 * Counts from 1 March of a year, so that the leap day is the last day of its year, and from 400 years before the year
 * nought, so that nothing is negative.
 */
export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  const marchYear = (month <= 2 ? year - 1 : year) + 400;
  const monthFromMarch = month > 2 ? month - 3 : month + 9;
  const leapDays = whole(marchYear / 4) - whole(marchYear / 100) + whole(marchYear / 400);
  const dayOfYear = whole((153 * monthFromMarch + 2) / 5) + dayOfMonth - 1;
  return marchYear * 365 + leapDays + dayOfYear - DAYS_PER_ERA - EPOCH_SHIFT;
}

export function civilOf(day: Day): CivilDate {
  const shifted = day + EPOCH_SHIFT;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

const digit = (text: string, at: number): number => text.charCodeAt(at) - 48;
const twoDigits = (text: string, at: number): number => digit(text, at) * 10 + digit(text, at + 1);

/** Reads `YYYY-MM-DD`, whose shape the schema has checked. */
export function parseDay(iso: string): Day {
  return dayOf(twoDigits(iso, 0) * 100 + twoDigits(iso, 2), twoDigits(iso, 5), twoDigits(iso, 8));
}

const padded = (value: number): string => (value < 10 ? `0${value}` : `${value}`);

/** 1990-01-01 to 2099-12-31, the days of people's documents: an answer prints dozens, the same ones for everybody. */
const FIRST_KEPT = 7_305;
const LAST_KEPT = 47_481;
const kept: (string | undefined)[] = Array.from({ length: LAST_KEPT - FIRST_KEPT + 1 }, () => undefined);

/** `YYYY-MM-DD`. */
export function formatDay(day: Day): string {
  if (day < FIRST_KEPT || day > LAST_KEPT) return freshText(day);
  return (kept[day - FIRST_KEPT] ??= freshText(day));
}

function freshText(day: Day): string {
  const { year, month, dayOfMonth } = civilOf(day);
  return `${String(year).padStart(4, '0')}-${padded(month)}-${padded(dayOfMonth)}`;
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const MONTH_LENGTHS: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (MONTH_LENGTHS[month - 1] as number);

/** Same day number some months on, clamped to the month's end: 31 August + 6 months is 28 or 29 February. */
export const addMonths = (day: Day, months: number): Day => monthsAfter(civilOf(day), months);

/** The same from a date that is already read, for a series of months. */
export function monthsAfter({ year, month, dayOfMonth }: CivilDate, months: number): Day {
  const count = year * 12 + (month - 1) + months;
  const toYear = Math.floor(count / 12);
  const toMonth = count - toYear * 12 + 1;
  return dayOf(toYear, toMonth, Math.min(dayOfMonth, daysInMonth(toYear, toMonth)));
}

/** Whether a text is a date of the calendar written `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && formatDay(parseDay(text)) === text;
}
