import { expect, test } from '@jest/globals';
import { todayHere } from './calendar-date.js';
import { hearOfficeDay, officeToday } from './office-day.js';

const answer = (day?: string, date?: string): Headers =>
  new Headers({ ...(day ? { 'office-day': day } : {}), ...(date ? { date } : {}) });

test('the office’s day is the device’s until an answer tells it, and goes forward alone among answers of one second', () => {
  expect(officeToday()).toBe(todayHere());
  hearOfficeDay(answer('2031-03-04'));
  expect(officeToday()).toBe('2031-03-04');
  hearOfficeDay(answer());
  hearOfficeDay(answer('2031-03-03'));
  expect(officeToday()).toBe('2031-03-04');
  hearOfficeDay(answer('2031-03-05'));
  expect(officeToday()).toBe('2031-03-05');
});

test('the answer written last is believed: a day that a cache had kept is not, a zone changed backward is', () => {
  hearOfficeDay(answer('2031-03-06', 'Thu, 06 Mar 2031 05:10:00 GMT'));
  expect(officeToday()).toBe('2031-03-06');
  hearOfficeDay(answer('2031-03-05', 'Thu, 06 Mar 2031 04:59:00 GMT'));
  expect(officeToday()).toBe('2031-03-06');
  hearOfficeDay(answer('2031-03-05', 'Thu, 06 Mar 2031 05:11:00 GMT'));
  expect(officeToday()).toBe('2031-03-05');
});
