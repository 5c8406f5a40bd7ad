import { describe, expect, it } from '@jest/globals';
import { editionChanges, identityOf, type ProgrammeRow } from './edition-changes.js';
import { SHIPPED_PROGRAMME } from './shipped-programme.js';

const rows = (list: readonly object[]): ProgrammeRow[] => list.map((row) => ({ ...row }));
const COUNTRIES = rows(SHIPPED_PROGRAMME.table.rows);
const FEES = rows(SHIPPED_PROGRAMME.fees);

describe('what differs between two editions', () => {
  it('is nothing where nothing differs, also in another order', () => {
    expect(editionChanges('country_table', COUNTRIES, COUNTRIES)).toEqual([]);
    expect(editionChanges('country_table', COUNTRIES, COUNTRIES.toReversed())).toEqual([]);
  });

  it('names a changed field by its place in the row, with both values', () => {
    const changed = COUNTRIES.map((row) =>
      row['country'] === 'SE'
        ? { ...row, coop: { ...(row['coop'] as object), ages: { from: 18, to: 35 } } }
        : row,
    );
    expect(editionChanges('country_table', COUNTRIES, changed)).toEqual([
      { row: 'SE', kind: 'changed', fields: [{ field: 'coop.ages.to', before: 30, after: 35 }] },
    ]);
  });

  it('tells lists whole, and what a row has no more', () => {
    const austria = COUNTRIES.find(({ country }) => country === 'AT')!;
    const { sectors: _sectors, ...rest } = austria['coop'] as Record<string, unknown>;
    const [change] = editionChanges('country_table', [austria], [{ ...austria, coop: rest }]);
    expect(change!.fields).toEqual([
      { field: 'coop.sectors', before: ['forestry', 'agriculture', 'tourism'], after: null },
    ]);
  });

  it('spreads a category that came or went', () => {
    const [japan] = COUNTRIES.filter(({ country }) => country === 'JP');
    const [finland] = COUNTRIES.filter(({ country }) => country === 'FI');
    const [change] = editionChanges('country_table', [japan!], [{ ...japan!, coop: finland!['coop'] }]);
    expect(change!.fields).toContainEqual({ field: 'coop.ages.from', before: null, after: 18 });
    expect(change!.fields).toContainEqual({ field: 'coop.paidOnly', before: null, after: false });
  });

  it('takes a fee of another day for another row', () => {
    const next = { ...FEES[0]!, cents: 19_000, from: '2026-12-01' };
    const changes = editionChanges('fees', FEES, [...FEES.slice(1), next]);
    expect(changes.map(({ row, kind }) => [row, kind])).toEqual([
      ['participation 2026-12-01', 'added'],
      ['participation 2025-12-01', 'removed'],
    ]);
    expect(changes[0]!.fields).toContainEqual({ field: 'cents', before: null, after: 19_000 });
    expect(changes[1]!.fields).toContainEqual({ field: 'cents', before: 18_475, after: null });
  });

  it('calls an organization by its name', () => {
    const iaeste = { id: 'iaeste', name: 'IAESTE', notes: '' };
    const [changed] = editionChanges('organizations', [iaeste], [{ ...iaeste, name: 'IAESTE Canada' }]);
    expect(changed).toMatchObject({ row: 'iaeste', name: 'IAESTE Canada', kind: 'changed' });
    const [removed] = editionChanges('organizations', [iaeste], []);
    expect(removed).toMatchObject({ row: 'iaeste', name: 'IAESTE', kind: 'removed' });
  });

  it('knows rows of every part by what makes them one', () => {
    expect(identityOf('seasons', { year: 2026 })).toBe('2026');
    expect(identityOf('organizations', { id: 'iaeste' })).toBe('iaeste');
    expect(editionChanges('readings', [{ noteTeer: false }], [{ noteTeer: true }])).toEqual([
      { row: '', kind: 'changed', fields: [{ field: 'noteTeer', before: false, after: true }] },
    ]);
  });
});
