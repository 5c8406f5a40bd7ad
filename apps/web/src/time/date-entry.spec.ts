import { describe, expect, test } from '@jest/globals';
import { entryOf, readDateEntry } from './date-entry.js';

describe('a date typed as day, month and year', () => {
  test.each([
    [{ day: '31', month: '8', year: '2027' }, '2027-08-31'],
    [{ day: '1', month: 'août', year: '2027' }, '2027-08-01'],
    [{ day: ' 9 ', month: 'Sept', year: '2027' }, '2027-09-09'],
    [{ day: '05', month: '05', year: '2030' }, '2030-05-05'],
  ])('%o is %s', (entry, date) => {
    expect(readDateEntry(entry)).toEqual({ date });
  });

  test.each([
    [{ day: '', month: '', year: '' }, 'empty'],
    [{ day: '31', month: '', year: '2027' }, 'incomplete'],
    [{ day: 'x', month: '8', year: '2027' }, 'not_a_number'],
    [{ day: '1', month: 'ju', year: '2027' }, 'not_a_number'],
    [{ day: '1', month: '13', year: '2027' }, 'no_such_month'],
    [{ day: '31', month: '6', year: '2027' }, 'no_such_day'],
    [{ day: '1', month: '6', year: '27' }, 'year_digits'],
  ])('%o is refused as %s', (entry, fault) => {
    expect(readDateEntry(entry)).toEqual({ fault });
  });

  test('comes back into the fields as it was kept', () => {
    expect(entryOf('2027-08-05')).toEqual({ day: '5', month: '8', year: '2027' });
    expect(entryOf(null)).toEqual({ day: '', month: '', year: '' });
  });
});
