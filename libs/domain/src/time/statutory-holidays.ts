/**
 * Days on which an office does not work, besides Saturdays and Sundays, by province and as they fall. A province that is
 * not here, and a year that is not here, have none.
 */
const HOLIDAYS: Readonly<Record<string, readonly string[]>> = {
  // Employment Standards Act of British Columbia: New Year's, Family Day, Good Friday, Victoria Day, Canada Day, B.C. Day,
  // Labour Day, Truth and Reconciliation, Thanksgiving, Remembrance Day, Christmas.
  BC: [
    '2026-01-01 2026-02-16 2026-04-03 2026-05-18 2026-07-01 2026-08-03 2026-09-07 2026-09-30 2026-10-12 2026-11-11 2026-12-25',
    '2027-01-01 2027-02-15 2027-03-26 2027-05-24 2027-07-01 2027-08-02 2027-09-06 2027-09-30 2027-10-11 2027-11-11 2027-12-25',
    '2028-01-01 2028-02-21 2028-04-14 2028-05-22 2028-07-01 2028-08-07 2028-09-04 2028-09-30 2028-10-09 2028-11-11 2028-12-25',
    '2029-01-01 2029-02-19 2029-03-30 2029-05-21 2029-07-01 2029-08-06 2029-09-03 2029-09-30 2029-10-08 2029-11-11 2029-12-25',
    '2030-01-01 2030-02-18 2030-04-19 2030-05-20 2030-07-01 2030-08-05 2030-09-02 2030-09-30 2030-10-14 2030-11-11 2030-12-25',
  ],
};

const BY_PROVINCE = new Map(
  Object.entries(HOLIDAYS).map(([province, years]) => [
    province,
    new Set(years.flatMap((year) => year.split(' '))),
  ]),
);

const NONE: ReadonlySet<string> = new Set();

/** @returns days as `YYYY-MM-DD` */
export function statutoryHolidays(province: string): ReadonlySet<string> {
  return BY_PROVINCE.get(province) ?? NONE;
}
