import { describe, expect, test } from '@jest/globals';
import { rowOf, valuesOf } from './row-values.js';

const AUSTRIA = {
  country: 'AT',
  name: 'Austria',
  coop: {
    ages: { from: 18, to: 35 },
    cap: { per: 'participation', months: 6 },
    participations: 3,
    repeat: 'no_repeat',
    gapMonths: 0,
    residentAtHome: false,
    schoolAtHome: false,
    paidOnly: false,
    sectors: ['forestry', 'tourism'],
    graduateWithinMonths: 12,
  },
  quota: { season: 2025, places: 20 },
  hints: ['One.', 'Two, with a comma.'],
  hintsFr: ['Un.', 'Deux, avec une virgule.'],
};
const shownOf = (row: object): string[] =>
  Object.entries(row).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? [key, ...shownOf(value).map((inner) => `${key}.${inner}`)]
      : [key],
  );
const plain = ['country', 'name', 'coop', 'quota', 'quota.season', 'quota.places', 'hints', 'hintsFr'];

describe('a row and its form', () => {
  test('a country comes back as it was', () => {
    const shown = [...plain, ...shownOf(AUSTRIA).filter((name) => name.startsWith('coop.'))];
    const fields = shown.filter((name) => !['coop.ages', 'coop.cap'].includes(name));
    expect(rowOf('country_table', valuesOf('country_table', AUSTRIA), fields)).toEqual(AUSTRIA);
  });

  test('a country without the category has none, whatever stood in its fields', () => {
    const values = { ...valuesOf('country_table', AUSTRIA), coop: false, quota: 'none' };
    expect(rowOf('country_table', values, plain.slice(0, 4))).toEqual({
      country: 'AT',
      name: 'Austria',
      coop: null,
    });
  });

  test.each([
    ['no_cap', 'no_cap'],
    [null, 'unknown'],
    [5, 'number'],
  ])('places %s are chosen as %s and come back', (places, chosen) => {
    const row = { country: 'JP', name: 'Japan', coop: null, quota: { season: 2025, places } };
    const values = valuesOf('country_table', row);
    expect(values['quota']).toBe(chosen);
    expect(rowOf('country_table', values, plain.slice(0, 6))).toEqual(row);
  });

  test('a fee is typed in dollars and kept in cents, with a point or a comma', () => {
    const fee = { kind: 'participation', cents: 18_475, from: '2025-12-01', refundedOnRefusal: true };
    const values = valuesOf('fees', fee);
    expect(values['cents']).toBe('184.75');
    expect(rowOf('fees', { ...values, cents: '99,50' }, Object.keys(fee))).toEqual({ ...fee, cents: 9_950 });
  });

  test('what is left empty is left out', () => {
    expect(
      rowOf('seasons', { year: '2027', opensOn: '', closesOn: ' ' }, ['year', 'opensOn', 'closesOn']),
    ).toEqual({
      year: 2027,
    });
  });
});
