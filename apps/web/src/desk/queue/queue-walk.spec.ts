import { expect, test } from '@jest/globals';
import { afterInWalk, rememberWalk, walkView } from './queue-walk.js';

test('a decision leads to the next row, and from the last one back to the view', () => {
  rememberWalk(['/a', '/b'], '/desk?group=today');
  expect(afterInWalk('/a')).toBe('/b');
  expect(afterInWalk('/b')).toBe('/desk?group=today');
  expect(afterInWalk('/elsewhere')).toBe('/desk?group=today');
  expect(walkView()).toBe('/desk?group=today');
});
