import { describe, expect, it } from '@jest/globals';
import { iecFacts } from '#testing/builders/iec-facts.js';
import { COUNTRY_TABLE_2025_12_24 as TABLE } from './country-tables/edition-2025-12-24.js';
import { evaluateIec } from './evaluate-iec.js';

/** The category's 27 partners; Sweden alone stops at 30. */
const PARTNERS = 'AU AT CL CR HR CZ EE FI FR DE GR IE IT LV LT LU NO PL PT SK SI KR ES SE CH TW GB'.split(
  ' ',
);
const OLDEST: Readonly<Record<string, number>> = { SE: 30 };
const INVITED_ON = '2027-03-10';

/** Birth days around both birthdays that decide, with whether the age is right on the day of the invitation. */
const cases = PARTNERS.flatMap((country) => {
  const oldest = OLDEST[country] ?? 35;
  return [
    [country, 'eighteen tomorrow', `${2027 - 18}-03-11`, false],
    [country, 'eighteen today', `${2027 - 18}-03-10`, true],
    [country, `${oldest + 1} tomorrow`, `${2027 - oldest - 1}-03-11`, true],
    [country, `${oldest + 1} today`, `${2027 - oldest - 1}-03-10`, false],
  ] as const;
});

describe('the age on the day of the invitation, both ends included (R44)', () => {
  it('is tried for every partner with the category, at both ends', () => {
    expect(cases).toHaveLength(108);
    expect(
      TABLE.rows
        .filter(({ coop }) => coop)
        .map(({ country }) => country)
        .toSorted(),
    ).toEqual(PARTNERS.toSorted());
  });

  it.each(cases)('%s, %s', (country, _when, birthDate, right) => {
    const home = { citizenships: [country], chosenCitizenship: country, residence: country };
    const facts = iecFacts({
      ...home,
      school: { country, enrolled: true },
      birthDate,
      ita: { issuedAt: `${INVITED_ON}T23:59:59Z` },
    });
    const result = evaluateIec(facts, TABLE);
    expect(result.ageTestedOn).toBe(INVITED_ON);
    expect(result.reasons.some(({ code }) => code === 'age')).toBe(!right);
  });
});
