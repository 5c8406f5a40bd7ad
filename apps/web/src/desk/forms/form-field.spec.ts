import { describe, expect, test } from '@jest/globals';
import { parseCalendarDate } from '../../time/calendar-date.js';
import { faultOfField, sentValue, shownValue, type FormField } from './form-field.js';

const isDate = (text: string): boolean => parseCalendarDate(text) !== null;
const field = (type: 'text' | 'date' | 'number', optional = false): FormField => ({
  name: 'x',
  label: 'X',
  type,
  optional,
});
const THREE: FormField = { name: 'x', label: 'X', type: 'three' };
const LIST: FormField = { name: 'x', label: 'X', type: 'list', separator: /,/, joiner: ', ' };

describe('a field of a short form', () => {
  test('sends emptied text as unknown, never as an empty text', () => {
    expect(sentValue(field('text'), '  ')).toBeNull();
    expect(sentValue(field('text'), ' a ')).toBe('a');
    expect(sentValue(field('number'), '37,5')).toBe(37.5);
    expect(sentValue(LIST, 'COOP 1101, COOP 2101,')).toEqual(['COOP 1101', 'COOP 2101']);
  });

  test('keeps any of some codes', () => {
    const several: FormField = { name: 'x', label: 'X', type: 'several', choices: [] };
    expect(sentValue(several, shownValue(several, ['a', 'b']))).toEqual(['a', 'b']);
    expect(sentValue(several, shownValue(several, undefined))).toEqual([]);
    expect(faultOfField(several, '', isDate)).toBeNull();
  });

  test('keeps yes, no and not known apart', () => {
    expect([true, false, null].map((value) => sentValue(THREE, shownValue(THREE, value)))).toEqual([
      true,
      false,
      null,
    ]);
  });

  test('says what is wrong', () => {
    expect(faultOfField(field('text'), ' ', isDate)).toBe('missing');
    expect(faultOfField(field('text', true), '', isDate)).toBeNull();
    expect(faultOfField(field('date'), '2027-02-30', isDate)).toBe('dateWrong');
    expect(faultOfField(field('number'), '3x', isDate)).toBe('numberWrong');
    expect(faultOfField(field('number'), '37.5', isDate)).toBeNull();
  });
});
