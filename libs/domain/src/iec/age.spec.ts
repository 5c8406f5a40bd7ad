import { describe, expect, it } from '@jest/globals';
import { iecFacts } from '#testing/builders/iec-facts.js';
import { evaluateIec } from './evaluate-iec.js';
import { COUNTRY_TABLE_2025_12_24 as TABLE } from './country-tables/edition-2025-12-24.js';

const answer = (country: string, birthDate: string, testedOn: string, throughRo = false) => {
  const facts = iecFacts({
    chosenCitizenship: country,
    birthDate,
    throughRo,
    asOf: testedOn,
    ita: { issuedAt: testedOn },
  });
  const result = evaluateIec(facts, TABLE);
  return { codes: result.reasons.map(({ code }) => code).join(), on: result.ageTestedOn };
};

describe('age on the day of the invitation (R44)', () => {
  it.each([
    ['the day before 18', 'DE', '2009-03-10', '2027-03-09T12:00:00Z', 'age'],
    ['the 18th birthday', 'DE', '2009-03-10', '2027-03-10T12:00:00Z', ''],
    ['E22: the last day of 35', 'DE', '1991-03-10', '2027-03-09T12:00:00Z', ''],
    ['E22: the 36th birthday', 'DE', '1991-03-10', '2027-03-10T12:00:00Z', 'age'],
    ['the last second of 35 in UTC', 'DE', '1991-03-10', '2027-03-09T23:59:59Z', ''],
    ['the first second of 36 in UTC', 'DE', '1991-03-10', '2027-03-10T00:00:00Z', 'age'],
    ['a Swede on the last day of 30', 'SE', '1996-06-01', '2027-05-31T12:00:00Z', ''],
    ['E23: a Swede of 31', 'SE', '1996-06-01', '2027-06-01T12:00:00Z', 'age'],
    ['a Dane has no row of ages', 'DK', '1950-01-01', '2027-06-01T12:00:00Z', 'no_coop_category'],
    [
      '29 February: still 35 on 28 February 2028 of a leap year',
      'DE',
      '1992-02-29',
      '2028-02-28T12:00:00Z',
      '',
    ],
    ['29 February: 36 on 29 February 2028', 'DE', '1992-02-29', '2028-02-29T12:00:00Z', 'age'],
    [
      '29 February: still 17 on 28 February of a common year',
      'DE',
      '2008-02-29',
      '2026-02-28T12:00:00Z',
      'age',
    ],
    ['29 February: 18 on 1 March of a common year', 'DE', '2008-02-29', '2026-03-01T12:00:00Z', ''],
    ['born on 31 December, tested on 1 January', 'DE', '1991-12-31', '2027-01-01T00:00:00Z', ''],
    ['born on 1 January, tested on 31 December', 'DE', '1991-01-01', '2027-12-31T23:59:59Z', 'age'],
  ])('%s', (_name, country, birthDate, testedOn, codes) => {
    expect(answer(country, birthDate, testedOn)).toEqual({ codes, on: testedOn.slice(0, 10) });
  });

  it('leaves ages to the agreement of a recognized organization', () => {
    expect(answer('DE', '1980-01-01', '2027-01-01T00:00:00Z', true).codes).toBe('');
  });

  it('tests on the UTC date of the question while there is no invitation', () => {
    const facts = iecFacts({ birthDate: '1990-11-22', asOf: '2026-11-21T23:59:59Z' });
    expect(evaluateIec(facts, TABLE)).toMatchObject({ ageTestedOn: '2026-11-21', eligible: 'yes' });
    const later = evaluateIec({ ...facts, asOf: '2026-11-22T00:00:00Z' }, TABLE);
    expect(later).toMatchObject({ ageTestedOn: '2026-11-22', eligible: 'no' });
    expect(later.reasons[0]?.text).toContain(
      'Germany takes ages 18 to 35; on 2026-11-22 the candidate is 36',
    );
  });

  it('tests on the UTC date of an invitation that was issued before midnight elsewhere', () => {
    const facts = iecFacts({ ita: { issuedAt: '2027-01-02T03:00:00Z' } });
    expect(evaluateIec(facts, TABLE).ageTestedOn).toBe('2027-01-02');
  });
});
