import { expect, test } from '@jest/globals';
import { afterInWalk, beforeInWalk, rememberWalk, walkSearch, walkView } from './queue-walk.js';

test('a decision leads to the next row, and from the last one back to the view', () => {
  rememberWalk(['/a', '/b'], '/desk?group=today');
  expect(afterInWalk('/a')).toBe('/b');
  expect(afterInWalk('/b')).toBe('/desk?group=today');
  expect(afterInWalk('/elsewhere')).toBe('/desk?group=today');
  expect(beforeInWalk('/b')).toBe('/a');
  expect(beforeInWalk('/a')).toBeNull();
  expect(beforeInWalk('/elsewhere')).toBeNull();
  expect(walkView()).toBe('/desk?group=today');
});

test('the list beside a decision is filtered as the view was', () => {
  rememberWalk([], '/desk?group=today&q=T%C3%A9o&nonsense=1');
  expect(walkSearch()).toEqual({ group: 'today', q: 'Téo' });
  rememberWalk([], '/desk');
  expect(walkSearch()).toEqual({});
});
