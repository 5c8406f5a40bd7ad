import { describe, expect, it } from '@jest/globals';
import { feeOn, IEC_FEES, type IecFee } from './fees.js';
import { RECOGNIZED_ORGANIZATIONS } from './recognized-organizations.js';
import { IEC_SEASONS, seasonOn, type IecSeason } from './seasons.js';

describe('fees are dated data (R48, R49)', () => {
  it('gives the fee of the day and none before the first row', () => {
    expect(feeOn(IEC_FEES, 'participation', '2026-11-21')?.cents).toBe(18_475);
    expect(feeOn(IEC_FEES, 'participation', '2025-11-30')).toBeUndefined();
    expect(feeOn(IEC_FEES, 'biometrics', '2026-11-21')).toMatchObject({
      cents: 8_500,
      refundedOnRefusal: false,
    });
    expect(feeOn(IEC_FEES, 'employer_compliance', '2026-11-21')).toMatchObject({
      cents: 23_000,
      paidBy: 'employer',
    });
  });

  it('changes on the day of the next row, in whatever order the rows stand', () => {
    const first = IEC_FEES[0] as IecFee;
    const rows = [{ ...first, cents: 19_000, from: '2026-12-01' }, first];
    expect(
      [rows, [...rows].reverse()].map((fees) => feeOn(fees, 'participation', '2026-11-30')?.cents),
    ).toEqual([18_475, 18_475]);
    expect(
      [rows, [...rows].reverse()].map((fees) => feeOn(fees, 'participation', '2026-12-01')?.cents),
    ).toEqual([19_000, 19_000]);
  });
});

describe('seasons (R56)', () => {
  const announced: IecSeason = {
    year: 2027,
    opensOn: '2026-12-18',
    closesOn: '2027-10-15',
    source: 's',
    verifiedOn: 'd',
  };

  it.each([
    ['before the first known season', '2023-01-01', 'closed', undefined],
    ['after the close of 2024', '2024-10-22', 'closed', 2024],
    ['the day before 2026 opened', '2025-12-18', 'closed', 2025],
    ['the day on which 2026 opened', '2025-12-19', 'open', 2026],
    ['autumn of 2026, before past closing days', '2026-10-20', 'open', 2026],
    ['from the past closing days on', '2026-10-21', 'assumed_closed', 2026],
    ['the day of the snapshot', '2026-11-21', 'assumed_closed', 2026],
  ])('%s', (_name, day, state, year) => {
    const answer = seasonOn(IEC_SEASONS, day);
    expect([answer.state, answer.season?.year]).toEqual([state, year]);
  });

  it('tells of the next opening where it is announced', () => {
    expect(seasonOn(IEC_SEASONS, '2026-11-21')).not.toHaveProperty('next');
    expect(seasonOn(IEC_SEASONS, '2025-12-01').next?.year).toBe(2026);
    const later: IecSeason = { ...announced, year: 2028, opensOn: '2027-12-17' };
    expect(seasonOn([later, announced, ...IEC_SEASONS], '2026-11-21').next).toEqual(announced);
  });

  it('keeps to an announced closing, its last day included', () => {
    const seasons = [announced, ...IEC_SEASONS, { year: 2029, source: 's', verifiedOn: 'd' }];
    expect(seasonOn(seasons, '2027-10-15')).toMatchObject({ state: 'open', season: announced });
    expect(seasonOn(seasons, '2027-10-16')).toMatchObject({ state: 'closed', season: announced });
  });
});

describe('recognized organizations (R55)', () => {
  it('names those for co-op first, each once, each with a note and a date', () => {
    expect(
      RECOGNIZED_ORGANIZATIONS.filter(({ categories }) => categories.includes('coop')).map(({ id }) => id),
    ).toEqual(['iaeste', 'international-internship-network']);
    expect(new Set(RECOGNIZED_ORGANIZATIONS.map(({ id }) => id)).size).toBe(RECOGNIZED_ORGANIZATIONS.length);
    expect(
      RECOGNIZED_ORGANIZATIONS.every(({ note, verifiedOn }) => note.includes('2026') && verifiedOn),
    ).toBe(true);
  });
});
