import { type Day, dayOf } from './days.js';

/** On which day of a year a holiday falls. */
export type HolidayRule = (year: number) => Day;

/** 0 is a Monday, 6 a Sunday. */
export const weekdayOf = (day: Day): number => (((day + 3) % 7) + 7) % 7;

const mondayFrom = (day: Day): Day => day + ((7 - weekdayOf(day)) % 7);

export const fixed =
  (month: number, dayOfMonth: number): HolidayRule =>
  (year) =>
    dayOf(year, month, dayOfMonth);

export const nthMonday =
  (month: number, nth: number): HolidayRule =>
  (year) =>
    mondayFrom(dayOf(year, month, 1)) + 7 * (nth - 1);

/** Gregorian Easter by the anonymous method; the Friday before it. */
export const goodFriday: HolidayRule = (year) => {
  const [golden, century, inCentury] = [year % 19, Math.floor(year / 100), year % 100];
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  return dayOf(year, 3, 22) + epact + toSunday - 7 * late - 2;
};

/** The Monday before 25 May. */
export const mondayBefore25May: HolidayRule = (year) => mondayFrom(dayOf(year, 5, 18));
