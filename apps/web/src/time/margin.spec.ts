import { expect, test } from '@jest/globals';
import { marginInWords } from './margin.js';

test.each([
  [25_140, 'en', '6 h 59 min'],
  [25_199, 'en', '6 h 59 min'],
  [1, 'en', '1 s'],
  [0, 'en', '0 s'],
  [61, 'en', '1 min 1 s'],
  [3600, 'en', '1 h'],
  [86_400 * 2 + 3600, 'en', '2 days 1 h'],
  [-86_400, 'fr', '1 jour'],
] as const)('%i seconds in %s are %s', (seconds, language, words) => {
  expect(marginInWords(seconds, language)).toBe(words);
});
