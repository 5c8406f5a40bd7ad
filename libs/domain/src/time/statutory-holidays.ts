import { type Day, dayOf, formatDay } from './days.js';

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

type Holiday = (year: number) => Day;

const fixed =
  (month: number, dayOfMonth: number): Holiday =>
  (year) =>
    dayOf(year, month, dayOfMonth);

/** 0 is a Monday. */
const weekday = (day: Day): number => (((day + 3) % 7) + 7) % 7;
const mondayFrom = (day: Day): Day => day + ((7 - weekday(day)) % 7);

const nthMonday =
  (month: number, nth: number): Holiday =>
  (year) =>
    mondayFrom(dayOf(year, month, 1)) + 7 * (nth - 1);

/** Gregorian Easter by the anonymous method; the Friday before it. */
const goodFriday: Holiday = (year) => {
  const [golden, century, inCentury] = [year % 19, Math.floor(year / 100), year % 100];
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  return dayOf(year, 3, 22) + epact + toSunday - 7 * late - 2;
};

/** The Monday before 25 May. */
const victoriaDay: Holiday = (year) => mondayFrom(dayOf(year, 5, 18));
const newYear = fixed(1, 1);
const familyDay = nthMonday(2, 3);
const indigenousPeoples = fixed(6, 21);
const canadaDay = fixed(7, 1);
const august = nthMonday(8, 1);
const labourDay = nthMonday(9, 1);
const reconciliation = fixed(9, 30);
const thanksgiving = nthMonday(10, 2);
const remembrance = fixed(11, 11);
const christmas = fixed(12, 25);

const EVERYWHERE: readonly Holiday[] = [newYear, goodFriday, canadaDay, labourDay, christmas];

/** What each law on employment standards adds, under whatever name; a day that is no holiday by it is not here. */
const ADDED: Readonly<Record<Province, readonly Holiday[]>> = {
  AB: [familyDay, victoriaDay, thanksgiving, remembrance],
  BC: [familyDay, victoriaDay, august, reconciliation, thanksgiving, remembrance],
  MB: [familyDay, victoriaDay, reconciliation, thanksgiving, remembrance],
  NB: [familyDay, august, remembrance],
  NL: [remembrance],
  NS: [familyDay, remembrance],
  NT: [victoriaDay, indigenousPeoples, august, reconciliation, thanksgiving, remembrance],
  NU: [victoriaDay, fixed(7, 9), august, reconciliation, thanksgiving, remembrance],
  ON: [familyDay, victoriaDay, thanksgiving, fixed(12, 26)],
  PE: [familyDay, reconciliation, remembrance],
  QC: [victoriaDay, fixed(6, 24), thanksgiving],
  SK: [familyDay, victoriaDay, august, thanksgiving, remembrance],
  YT: [victoriaDay, indigenousPeoples, nthMonday(8, 3), reconciliation, thanksgiving, remembrance],
};

const FIRST_YEAR = 2025;
const LAST_YEAR = 2050;

const known = new Map<Province, ReadonlySet<string>>();

function computed(province: Province): ReadonlySet<string> {
  const days: Day[] = [];
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1)
    days.push(...[...EVERYWHERE, ...ADDED[province]].map((holiday) => holiday(year)));
  return new Set(days.toSorted((a, b) => a - b).map(formatDay));
}

const NONE: ReadonlySet<string> = new Set();

/**
 * Days on which an office does not work, besides Saturdays and Sundays, as they fall: a holiday on a weekend moves nothing.
 * Of 2025 to 2050; a province that is not on file has none.
 * @returns days as `YYYY-MM-DD`, the earliest first
 */
export function statutoryHolidays(province: string): ReadonlySet<string> {
  if (!isProvince(province)) return NONE;
  const days = known.get(province) ?? computed(province);
  known.set(province, days);
  return days;
}
