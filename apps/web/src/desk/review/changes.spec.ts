import { expect, test } from '@jest/globals';
import { changesBetween } from './changes.js';

test('what reads otherwise is told line by line, with what came and what went', () => {
  const seen = [
    { name: 'State', value: 'Submitted' },
    { name: 'Passport valid until', value: '1 May 2028' },
    { name: 'Note', value: 'Please hurry' },
  ];
  const current = [
    { name: 'State', value: 'Returned' },
    { name: 'Passport valid until', value: '1 May 2028' },
    { name: 'Reasons', value: 'A page is missing.' },
  ];
  expect(changesBetween(seen, current)).toEqual([
    { name: 'State', before: 'Submitted', now: 'Returned' },
    { name: 'Reasons', before: null, now: 'A page is missing.' },
    { name: 'Note', before: 'Please hurry', now: null },
  ]);
  expect(changesBetween(seen, seen)).toEqual([]);
});
