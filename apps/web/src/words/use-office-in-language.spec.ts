import { describe, expect, test } from '@jest/globals';
import { officeInLanguage } from './use-office-in-language.js';

const OFFICE = { officeName: 'Co-op', institutionName: 'Kestrel', email: 'coop@kestrel.example' };
const FRENCH = { officeNameFr: 'Bureau coop', institutionNameFr: 'Université Kestrel' };

describe('an office in the reader’s language', () => {
  test('has its French names in French alone', () => {
    expect(officeInLanguage({ ...OFFICE, ...FRENCH }, 'fr')).toEqual({
      ...OFFICE,
      officeName: 'Bureau coop',
      institutionName: 'Université Kestrel',
    });
    expect(officeInLanguage({ ...OFFICE, ...FRENCH }, 'en')).toEqual(OFFICE);
  });

  test('has the English name where there is no French one', () => {
    expect(officeInLanguage({ ...OFFICE, ...FRENCH, officeNameFr: null }, 'fr')).toMatchObject({
      officeName: 'Co-op',
      institutionName: 'Université Kestrel',
    });
  });
});
