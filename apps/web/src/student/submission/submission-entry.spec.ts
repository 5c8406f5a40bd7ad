import { expect, test } from '@jest/globals';
import { readClock } from './submission-entry.js';

test('the clock is read to the second or not at all', () => {
  expect(readClock({ hour: '9', minute: '5', second: '07' })).toEqual({ time: '09:05:07' });
  expect(readClock({ hour: '23', minute: '59', second: '59' })).toEqual({ time: '23:59:59' });
  expect(readClock({ hour: '9', minute: '5', second: '' })).toEqual({ fault: 'missing' });
  expect(readClock({ hour: '24', minute: '0', second: '0' })).toEqual({ fault: 'wrong' });
  expect(readClock({ hour: 'x', minute: '0', second: '0' })).toEqual({ fault: 'wrong' });
});
