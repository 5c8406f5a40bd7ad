import { describe, expect, it } from '@jest/globals';
import { iecFacts, iecOffer } from '#testing/builders/iec-facts.js';
import { COUNTRY_TABLE_2025_12_24 as TABLE } from './country-tables/edition-2025-12-24.js';
import { evaluateIec } from './evaluate-iec.js';
import type { IecParticipation } from './facts.js';

type Rule = readonly [country: string, stays: number, coopTwice: boolean, gapMonths: number];

/** As the official page has them: stays allowed, whether co-op may be used twice, months between two stays. */
const RULES: readonly Rule[] = [
  ['AT', 3, false, 0],
  ['CL', 2, true, 0],
  ['HR', 2, true, 3],
  ['FI', 3, false, 0],
  ['DE', 2, false, 0],
  ['LV', 2, false, 12],
  ['LU', 1, true, 0],
  ['PL', 2, false, 6],
  ['KR', 2, false, 0],
  ['ES', 2, false, 3],
  ['GB', 2, true, 0],
];
/** Earlier stays, all of six months and long enough before: categories in their order. */
const EARLIER = [[], ['wh'], ['coop'], ['wh', 'yp'], ['wh', 'coop'], ['wh', 'yp', 'wh']] as const;
/** The last day of the earlier permit against an offer from 2027-05-03: months before it, and a day more or less. */
const LAST_DAYS = [
  ['a year', '2026-05-03', 12],
  ['a day less than a year', '2026-05-04', 11],
  ['six months', '2026-11-03', 6],
  ['a day less than six months', '2026-11-04', 5],
  ['three months', '2027-02-03', 3],
  ['a day less than three months', '2027-02-04', 2],
] as const;

const stay = (
  citizenship: string,
  category: IecParticipation['category'],
  expiredOn: string,
): IecParticipation => ({
  citizenship,
  category,
  months: 6,
  permitIssued: true,
  expiredOn,
});
const codesOf = (country: string, previous: readonly IecParticipation[]): string[] =>
  evaluateIec(
    iecFacts({
      citizenships: [country],
      chosenCitizenship: country,
      residence: country,
      school: { country, enrolled: true },
      occupationSector: 'tourism',
      offer: iecOffer({ from: '2027-05-03', to: '2027-08-31' }),
      previous,
    }),
    TABLE,
  ).reasons.map(({ code }) => code);

const histories = RULES.flatMap((rule) => EARLIER.map((categories) => [...rule, categories] as const));
const gaps = RULES.flatMap(([country, , , months]) =>
  LAST_DAYS.map(([name, lastDay, full]) => [country, name, lastDay, full >= months] as const),
);

describe('earlier stays (R43, R45, R46)', () => {
  it('are tried over enough of them', () => expect([histories.length, gaps.length]).toEqual([66, 66]));

  it.each(histories)(
    '%s: %i stays, co-op twice %p, gap %i, after %j',
    (country, stays, twice, _gap, categories) => {
      const found = codesOf(
        country,
        categories.map((category, at) => stay(country, category, `${2018 + at}-06-30`)),
      );
      expect(found.includes('participations_used')).toBe(categories.length >= stays);
      const usedCoop = (categories as readonly string[]).includes('coop');
      expect(found.includes('category_used')).toBe(usedCoop && !twice);
      expect(found).not.toContain('discontinuity');
    },
  );

  it.each(gaps)('%s: an earlier permit that ended %s before the offer', (country, _name, lastDay, enough) => {
    expect(codesOf(country, [stay(country, 'wh', lastDay)]).includes('discontinuity')).toBe(!enough);
  });

  it.each(RULES)(
    '%s: a letter that was never used, or a stay under another citizenship, takes nothing',
    (country) => {
      const unused = { ...stay(country, 'coop', '2027-04-30'), permitIssued: false };
      const other = stay(country === 'DE' ? 'FR' : 'DE', 'coop', '2027-04-30');
      expect(codesOf(country, [unused, other, other])).toEqual([]);
    },
  );
});
