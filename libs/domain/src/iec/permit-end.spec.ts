import { describe, expect, it } from '@jest/globals';
import { iecFacts, iecOffer, withoutFact } from '#testing/builders/iec-facts.js';
import { evaluateIec } from './evaluate-iec.js';
import type { IecFacts } from './facts.js';
import type { IecResult, PermitEndReason } from './result.js';
import { COUNTRY_TABLE_2025_12_24 as TABLE } from './country-tables/edition-2025-12-24.js';

const FROM = '2027-05-01';

/** Germany, twelve months from 2027-05-01: the country's maximum ends on 2028-04-30. */
function end(
  offerTo: string,
  passport: string,
  insurance: string,
  changes: Partial<IecFacts> = {},
): IecResult {
  return evaluateIec(
    iecFacts({
      offer: iecOffer({ from: FROM, to: offerTo }),
      passportExpiresOn: passport,
      insuranceUntil: insurance,
      ...changes,
    }),
    TABLE,
  );
}

const codes = (result: IecResult) => result.notes.map(({ code }) => code);

describe('the end of the permit is the earliest of four (R51)', () => {
  const MAX = '2028-04-30';
  it.each<
    [name: string, offer: string, passport: string, insurance: string, on: string, by: PermitEndReason]
  >([
    ['all four alike', MAX, MAX, MAX, MAX, 'country_max'],
    ['the country alone', '2029-01-01', '2029-01-01', '2029-01-01', MAX, 'country_max'],
    ['country and offer alike', MAX, '2029-01-01', '2029-01-01', MAX, 'country_max'],
    ['country and passport alike', '2029-01-01', MAX, '2029-01-01', MAX, 'country_max'],
    ['country and insurance alike', '2029-01-01', '2029-01-01', MAX, MAX, 'country_max'],
    ['the offer a day short', '2028-04-29', MAX, MAX, '2028-04-29', 'offer'],
    ['the passport a day short', MAX, '2028-04-29', MAX, '2028-04-29', 'passport'],
    ['the insurance a day short', MAX, MAX, '2028-04-29', '2028-04-29', 'insurance'],
    ['offer and passport alike', '2027-12-01', '2027-12-01', MAX, '2027-12-01', 'offer'],
    ['offer and insurance alike', '2027-12-01', MAX, '2027-12-01', '2027-12-01', 'offer'],
    ['passport and insurance alike', MAX, '2027-12-01', '2027-12-01', '2027-12-01', 'passport'],
    ['offer, passport and insurance alike', '2027-12-01', '2027-12-01', '2027-12-01', '2027-12-01', 'offer'],
    [
      'offer before passport before insurance',
      '2027-10-01',
      '2027-11-01',
      '2027-12-01',
      '2027-10-01',
      'offer',
    ],
    [
      'offer before insurance before passport',
      '2027-10-01',
      '2027-12-01',
      '2027-11-01',
      '2027-10-01',
      'offer',
    ],
    [
      'passport before offer before insurance',
      '2027-11-01',
      '2027-10-01',
      '2027-12-01',
      '2027-10-01',
      'passport',
    ],
    [
      'passport before insurance before offer',
      '2027-12-01',
      '2027-10-01',
      '2027-11-01',
      '2027-10-01',
      'passport',
    ],
    [
      'insurance before offer before passport',
      '2027-11-01',
      '2027-12-01',
      '2027-10-01',
      '2027-10-01',
      'insurance',
    ],
    [
      'insurance before passport before offer',
      '2027-12-01',
      '2027-11-01',
      '2027-10-01',
      '2027-10-01',
      'insurance',
    ],
    ['an offer of a single day', FROM, MAX, MAX, FROM, 'offer'],
  ])('%s', (_name, offer, passport, insurance, on, by) => {
    const result = end(offer, passport, insurance);
    expect(result).toMatchObject({ permitEndsOn: on, permitEndReason: by, eligible: 'yes' });
    expect(result.extendable).toBe(by === 'offer' || by === 'passport');
  });

  const LATE = '2031-01-01';
  it.each([
    ['Austria, six months', 'AT', '2027-05-01', '2027-10-31'],
    ['Portugal, twenty-four months', 'PT', '2027-05-01', '2029-04-30'],
    ['Switzerland, eighteen months', 'CH', '2027-05-01', '2028-10-31'],
    ['the United Kingdom, first stay', 'GB', '2027-05-01', '2029-04-30'],
    ['from the end of January', 'AT', '2027-01-31', '2027-07-30'],
    ['six months from 31 August into a common February', 'AT', '2026-08-31', '2027-02-27'],
    ['six months from 31 August into a leap February', 'AT', '2027-08-31', '2028-02-28'],
    ['twelve months from a leap day', 'DE', '2028-02-29', '2029-02-27'],
    ['twelve months from New Year', 'DE', '2027-01-01', '2027-12-31'],
  ])('the country maximum counts from the first day: %s', (_name, country, from, on) => {
    const offer = iecOffer({ from, to: LATE });
    const result = end(LATE, LATE, LATE, { chosenCitizenship: country, ...home(country), offer });
    expect(result).toMatchObject({ permitEndsOn: on, permitEndReason: 'country_max', extendable: false });
  });

  it('has no day to count from without an offer', () => {
    const result = evaluateIec(withoutFact(iecFacts(), 'offer'), TABLE);
    expect(result).toMatchObject({
      permitEndsOn: null,
      permitEndReason: null,
      extendable: false,
      maxMonths: 12,
    });
  });

  it('has no end where no month is left', () => {
    const previous = [{ citizenship: 'CH', category: 'yp', months: 18, permitIssued: true } as const];
    const result = end(LATE, LATE, LATE, { chosenCitizenship: 'CH', ...home('CH'), previous });
    expect(result).toMatchObject({
      maxMonths: 0,
      permitEndsOn: null,
      permitEndReason: null,
      extendable: false,
    });
  });

  it('is set by offer, passport and insurance where an organization sets the maximum', () => {
    const result = end('2029-01-01', '2028-06-30', LATE, {
      chosenCitizenship: 'US',
      ...home('US'),
      throughRo: true,
    });
    expect(result).toMatchObject({
      maxMonths: null,
      permitEndsOn: '2028-06-30',
      permitEndReason: 'passport',
    });
  });
});

function home(country: string): Pick<IecFacts, 'citizenships' | 'residence' | 'school'> {
  return { citizenships: [country], residence: country, school: { country, enrolled: true } };
}

describe('short insurance is warned of before it is too late (R51, R52)', () => {
  const invited = { issuedAt: '2026-11-20T00:00:00Z', acceptedAt: '2026-11-20T12:00:00Z' };

  it('warns before submission', () => {
    const result = end('2028-04-30', '2029-01-01', '2027-12-31', { ita: invited });
    expect(codes(result)).toContain('insurance_short');
    expect(result).toMatchObject({ eligible: 'yes', permitEndReason: 'insurance', extendable: false });
  });

  it('keeps silent once submitted: nothing can be changed any more', () => {
    const ita = { ...invited, submittedAt: '2026-11-21T00:00:00Z' };
    expect(codes(end('2028-04-30', '2029-01-01', '2027-12-31', { ita }))).not.toContain('insurance_short');
  });

  it('keeps silent where something else cuts first', () => {
    expect(codes(end('2027-10-01', '2029-01-01', '2027-12-31'))).not.toContain('insurance_short');
  });

  it('asks for an insurance whose end is not known, and counts without it', () => {
    const result = evaluateIec(withoutFact(iecFacts(), 'insuranceUntil'), TABLE);
    expect(codes(result)).toContain('insurance_missing');
    expect(result).toMatchObject({ eligible: 'yes', permitEndsOn: '2027-10-29', permitEndReason: 'offer' });
  });
});
