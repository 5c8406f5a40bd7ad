import { expect, test } from '@jest/globals';
import { todayHere } from './calendar-date.js';
import { hearOfficeDay, officeToday } from './office-day.js';

const answer = (day?: string): Headers => new Headers(day ? { 'office-day': day } : {});

test('the office’s day is the device’s until an answer tells it, and goes forward alone', () => {
  expect(officeToday()).toBe(todayHere());
  hearOfficeDay(answer('2031-03-04'));
  expect(officeToday()).toBe('2031-03-04');
  hearOfficeDay(answer());
  hearOfficeDay(answer('2031-03-03'));
  expect(officeToday()).toBe('2031-03-04');
  hearOfficeDay(answer('2031-03-05'));
  expect(officeToday()).toBe('2031-03-05');
});
