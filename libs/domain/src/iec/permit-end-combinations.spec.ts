import { describe, expect, it } from '@jest/globals';
import { iecFacts, iecOffer } from '#testing/builders/iec-facts.js';
import { COUNTRY_TABLE_2025_12_24 as TABLE } from './country-tables/edition-2025-12-24.js';
import { evaluateIec } from './evaluate-iec.js';

/** From 2027-05-03 on: six months of Austria's row, a year of Germany's, two of Portugal's. */
const COUNTRY_ENDS = [
  ['AT', '2027-11-02'],
  ['DE', '2028-05-02'],
  ['PT', '2029-05-02'],
] as const;
const DAYS = ['2027-08-31', '2027-11-02', '2028-05-02', '2029-06-30'] as const;
const ORDER = ['country_max', 'offer', 'passport', 'insurance'] as const;

const combinations = COUNTRY_ENDS.flatMap(([country, countryEnd]) =>
  DAYS.flatMap((offer) =>
    DAYS.flatMap((passport) =>
      DAYS.map((insurance) => [country, countryEnd, offer, passport, insurance] as const),
    ),
  ),
);

describe('the end of the permit is the earliest of four (R51)', () => {
  it('is tried over enough of them', () => expect(combinations).toHaveLength(192));

  it.each(combinations)('%s to %s, offer %s, passport %s, insurance %s', (country, ...ends) => {
    const [, offer, passport, insurance] = ends;
    const facts = iecFacts({
      chosenCitizenship: country,
      offer: iecOffer({ to: offer }),
      passportExpiresOn: passport,
      insuranceUntil: insurance,
    });
    const earliest = ends.toSorted()[0]!;
    // On a tie the first of the order is named.
    const reason = ORDER[ends.indexOf(earliest)]!;
    const result = evaluateIec(facts, TABLE);
    expect(result).toMatchObject({
      permitEndsOn: earliest,
      permitEndReason: reason,
      extendable: reason === 'offer' || reason === 'passport',
    });
    expect(result.notes.some(({ code }) => code === 'insurance_short')).toBe(reason === 'insurance');
  });
});
