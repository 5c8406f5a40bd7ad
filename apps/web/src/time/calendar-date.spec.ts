import { describe, expect, test } from '@jest/globals';
import { addDays, dateInProse, dayNumber, parseCalendarDate } from './calendar-date.js';

describe('calendar dates', () => {
  test('are said in prose in both languages', () => {
    expect(dateInProse('2026-08-31', 'en')).toBe('31\u00A0August 2026');
    expect(dateInProse('2026-08-01', 'fr')).toBe('1er\u00A0août 2026');
    expect(dateInProse('2027-02-28', 'fr')).toBe('28\u00A0février 2027');
  });

  test('are given back as they are when they are no dates', () => {
    expect(dateInProse('next week', 'en')).toBe('next week');
    expect(parseCalendarDate('2027-02-29')).toBeNull();
    expect(parseCalendarDate('2028-02-29')).toEqual({ year: 2028, month: 2, day: 29 });
    expect(parseCalendarDate('2100-02-29')).toBeNull();
  });

  test('are counted without zones', () => {
    expect(dayNumber('2026-11-02') - dayNumber('2026-10-31')).toBe(2);
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  });
});
