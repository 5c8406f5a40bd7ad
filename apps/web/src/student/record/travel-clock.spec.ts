import { expect, it } from '@jest/globals';
import { clockTime } from './travel-clock.js';

it.each([
  ['14:30', '14:30:00'],
  ['9:05', '09:05:00'],
  [' 9 h 30 ', '09:30:00'],
  ['00.00', '00:00:00'],
  ['24:00', null],
  ['12:60', null],
  ['noon', null],
  ['', null],
])('%j is %s', (typed, read) => {
  expect(clockTime(typed)).toBe(read);
});
