import { describe, expect, it } from '@jest/globals';
import { withFrenchSpaces } from './french-spaces.js';

describe('French words', () => {
  it.each([
    ['Échéance : demain', 'Échéance\u00A0: demain'],
    ['Choisissez « Télécharger » : 50 %', 'Choisissez «\u00A0Télécharger\u00A0»\u00A0: 50\u00A0%'],
    ['Puis-je travailler ? Oui ; demain !', 'Puis-je travailler? Oui; demain!'],
    ['à 16:59, en un mot', 'à 16:59, en un mot'],
  ])('keep their signs on the line of the word before: %s', (typed, set) => {
    expect(withFrenchSpaces(typed)).toBe(set);
  });
});
