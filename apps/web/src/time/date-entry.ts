import { daysInMonth, monthName, parseCalendarDate, type Language } from './calendar-date.js';

/** What stands in the three fields day, month and year, exactly as typed. */
export interface DateEntry {
  day: string;
  month: string;
  year: string;
}

export const EMPTY_DATE: DateEntry = { day: '', month: '', year: '' };

export type DateFault =
  'empty' | 'incomplete' | 'not_a_number' | 'no_such_month' | 'no_such_day' | 'year_digits';

export function entryOf(date: string | null | undefined): DateEntry {
  const parts = date ? parseCalendarDate(date) : null;
  return parts
    ? { day: String(parts.day), month: String(parts.month), year: String(parts.year) }
    : { ...EMPTY_DATE };
}

export function isEmpty(entry: DateEntry): boolean {
  return entry.day.trim() === '' && entry.month.trim() === '' && entry.year.trim() === '';
}

/** A month may be typed as a number or by its name (or its beginning) in either language. */
function monthNumber(text: string): number | null {
  const typed = text.trim().toLowerCase();
  if (/^\d{1,2}$/.test(typed)) return Number(typed);
  if (typed.length < 3) return null;
  for (const language of ['en', 'fr'] as Language[]) {
    for (let month = 1; month <= 12; month += 1) {
      if (monthName(month, language).toLowerCase().startsWith(typed)) return month;
    }
  }
  return null;
}

/** 'YYYY-MM-DD' or what is wrong with the entry. */
export function readDateEntry(entry: DateEntry): { date: string } | { fault: DateFault } {
  if (isEmpty(entry)) return { fault: 'empty' };
  if (!entry.day.trim() || !entry.month.trim() || !entry.year.trim()) return { fault: 'incomplete' };
  const month = monthNumber(entry.month);
  if (!/^\d{1,2}$/.test(entry.day.trim()) || month === null) return { fault: 'not_a_number' };
  if (!/^\d{4}$/.test(entry.year.trim())) return { fault: 'year_digits' };
  const [day, year] = [Number(entry.day), Number(entry.year)];
  if (month < 1 || month > 12) return { fault: 'no_such_month' };
  if (day < 1 || day > daysInMonth(year, month)) return { fault: 'no_such_day' };
  return { date: `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` };
}
