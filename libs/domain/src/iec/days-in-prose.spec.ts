import { expect, it } from '@jest/globals';
import { inProse } from './days-in-prose.js';

it('writes days out and leaves instants to the page', () => {
  const text = '2027-03-01T18:30:00Z, 2027-03-01 (2027-04-02).';
  expect(inProse({ en: text, fr: text })).toEqual({
    en: '2027-03-01T18:30:00Z, 1 March 2027 (2 April 2027).',
    fr: '2027-03-01T18:30:00Z, 1er mars 2027 (2 avril 2027).',
  });
});
