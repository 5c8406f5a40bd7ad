import { describe, expect, test } from '@jest/globals';
import type { Preparation } from '../../../api/shapes/preparation.js';
import { preparationOf, preparationValues } from './preparation-fields.js';

const LIST: Preparation = {
  kind: 'study_permit_extension',
  documents: [
    { en: 'Passport.', fr: 'Passeport.' },
    { en: 'Permit.', fr: 'Permis.' },
  ],
  numbers: [{ en: 'UCI.', fr: 'IUC.' }],
  confirmation: [],
  source: { title: { en: 'Page', fr: 'Page' }, address: 'https://www.canada.ca/' },
  checkedOn: '2026-11-21',
};

describe('a list for students as a form', () => {
  test('comes back as it was', () => {
    expect(preparationOf(LIST.kind, preparationValues(LIST), String)).toEqual(LIST);
  });

  test('says at the French field that a line has no twin', () => {
    const values = { ...preparationValues(LIST), documentsFr: 'Passeport.\n\n' };
    expect(() => preparationOf(LIST.kind, values, (count) => `${count}`)).toThrow(
      expect.objectContaining({ errors: [{ path: 'documentsFr', problem: '2' }] }),
    );
  });
});
