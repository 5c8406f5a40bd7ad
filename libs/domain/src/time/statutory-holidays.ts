import type { Words } from '../letters/words.js';
import { formatDay } from './days.js';
import { weekdayOf } from './holiday-rules.js';
import { EASTERN_HOLIDAYS } from './eastern-holidays.js';
import type { Moving, ProvincialHolidays } from './holiday-law.js';
import { NORTHERN_HOLIDAYS } from './northern-holidays.js';
import { WESTERN_HOLIDAYS } from './western-holidays.js';

/** Provinces and territories, by the two letters of the post. */
export const PROVINCES = [
  'AB',
  'BC',
  'MB',
  'NB',
  'NL',
  'NS',
  'NT',
  'NU',
  'ON',
  'PE',
  'QC',
  'SK',
  'YT',
] as const;
type Province = (typeof PROVINCES)[number];

export const isProvince = (text: string): text is Province => (PROVINCES as readonly string[]).includes(text);

const LAWS: Readonly<Record<Province, ProvincialHolidays>> = {
  ...WESTERN_HOLIDAYS,
  ...NORTHERN_HOLIDAYS,
  ...EASTERN_HOLIDAYS,
};

/** A holiday of a year: the day on which it is kept, and the one it fell on where that is another. Days `YYYY-MM-DD`. */
export interface HolidayOn {
  readonly on: string;
  readonly names: Words;
  readonly fellOn: string | null;
}

const SATURDAY = 5;
const SUNDAY = 6;

/** What a province's law says of holidays, and where that was read. */
export const holidayLaw = (province: string): ProvincialHolidays | null =>
  isProvince(province) ? LAWS[province] : null;

/** The statutory holidays of a province in a year, the earliest first; none of a province that is not on file. */
export function holidaysOf(province: string, year: number): HolidayOn[] {
  const law = holidayLaw(province);
  if (!law) return [];
  const fallOn = new Set(law.holidays.map(({ rule }) => rule(year)));
  return law.holidays
    .map(({ code, names, rule }) => {
      const fell = rule(year);
      let kept = fell;
      if (moves(law.moving, code, weekdayOf(fell)))
        do kept += 1;
        while (weekdayOf(kept) >= SATURDAY || fallOn.has(kept));
      return { on: formatDay(kept), names, fellOn: kept === fell ? null : formatDay(fell) };
    })
    .toSorted((a, b) => (a.on < b.on ? -1 : 1));
}

function moves(moving: Moving | undefined, code: string, weekday: number): boolean {
  if (!moving || (moving.only && !moving.only.includes(code))) return false;
  return moving.from === 'weekend' ? weekday >= SATURDAY : weekday === SUNDAY;
}

const FIRST_YEAR = 2025;
const LAST_YEAR = 2050;

const known = new Map<string, ReadonlySet<string>>();

/**
 * Days on which an office does not work by its province's law, besides Saturdays and Sundays. Of 2025 to 2050; a
 * province that is not on file has none.
 * @returns days as `YYYY-MM-DD`, the earliest first
 */
export function statutoryHolidays(province: string): ReadonlySet<string> {
  let days = known.get(province);
  if (!days) {
    const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index);
    days = new Set(years.flatMap((year) => holidaysOf(province, year).map(({ on }) => on)));
    known.set(province, days);
  }
  return days;
}

/** The statutory holidays of an office's province, and the days on which it closes besides. */
export const closedDaysOf = (office: {
  readonly province: string;
  readonly closedDays: readonly string[];
}): ReadonlySet<string> =>
  office.closedDays.length === 0
    ? statutoryHolidays(office.province)
    : new Set([...statutoryHolidays(office.province), ...office.closedDays]);
