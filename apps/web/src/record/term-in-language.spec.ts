import { expect, test } from '@jest/globals';
import { termInLanguage } from './term-in-language.js';

test('a season and its year are said in French; a name of the office’s own stays', () => {
  expect(termInLanguage('Spring 2027', 'fr')).toBe('Printemps 2027');
  expect(termInLanguage('Spring 2027', 'en')).toBe('Spring 2027');
  expect(termInLanguage('Winter Intersession 2027', 'fr')).toBe('Winter Intersession 2027');
  expect(termInLanguage('Automne 2027', 'fr')).toBe('Automne 2027');
});
