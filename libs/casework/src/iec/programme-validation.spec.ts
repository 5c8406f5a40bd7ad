import { describe, expect, it } from '@jest/globals';
import { COUNTRY_TABLE_2025_12_24 } from '#domain/iec/country-tables/edition-2025-12-24.js';
import { validateRows } from './programme-validation.js';

const germany = () => structuredClone(COUNTRY_TABLE_2025_12_24.rows.find(({ country }) => country === 'DE')!);
const faultsOf = (row: object) => {
  const read = validateRows('country_table', [row]);
  return read.ok ? [] : read.faults;
};

describe('a row of the country table that cannot be', () => {
  it('is refused for what is wrong in it, not for what else it might have been', () => {
    const row = germany();
    const young = { ...row, coop: { ...row.coop!, ages: { from: 18, to: 12 } } };
    expect(faultsOf(young)).toEqual([{ path: '[0].coop.ages.to', problem: 'must be at least 16' }]);
    const places = { ...row, quota: { season: 2025, places: -1 } };
    expect(faultsOf(places)).toEqual([{ path: '[0].quota.places', problem: 'must be at least 0' }]);
  });

  it('names ages that nobody can have', () => {
    const row = germany();
    const none = { ...row, coop: { ...row.coop!, ages: { from: 18, to: 17 } } };
    expect(faultsOf(none)).toEqual([
      { path: '[0].coop.ages.to', problem: 'is below the youngest age: nobody would fit' },
    ]);
  });

  it('may have no co-op category at all', () => {
    expect(faultsOf({ ...germany(), coop: null })).toEqual([]);
    expect(faultsOf({ ...germany(), coop: 'none' })).toEqual([
      { path: '[0].coop', problem: 'must be an object' },
    ]);
  });
});
