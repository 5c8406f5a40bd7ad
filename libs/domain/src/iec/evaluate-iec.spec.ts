import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { iecFacts, iecOffer, iecStay } from '#testing/builders/iec-facts.js';
import { evaluateIec } from './evaluate-iec.js';
import type { IecFacts } from './facts.js';
import { COUNTRY_TABLE_2025_12_24 as TABLE } from './country-tables/edition-2025-12-24.js';

const SEED = { seed: 20_261_121, numRuns: 400 };

describe('the whole answer', () => {
  it('is printed with every part for a candidate in order', () => {
    const ita = { issuedAt: '2027-02-05T15:00:00Z', acceptedAt: '2027-02-09T18:30:00Z' };
    expect(evaluateIec(iecFacts({ chosenCitizenship: 'CZ', ita }), TABLE)).toEqual({
      eligible: 'yes',
      ageTestedOn: '2027-02-05',
      maxMonths: 12,
      permitEndsOn: '2027-10-29',
      permitEndReason: 'offer',
      extendable: true,
      acceptBy: '2027-02-15T15:00:00Z',
      submitBy: '2027-03-01T18:30:00Z',
      reasons: [],
      notes: [expect.objectContaining({ code: 'offer_number_missing', rule: 'R48' })],
      source: { table: 'iec-coop-2025-12-24', verifiedOn: TABLE.verifiedOn },
    });
  });

  it('gives every reason there is, in a fixed order', () => {
    const result = evaluateIec(
      iecFacts({
        chosenCitizenship: 'SK',
        birthDate: '1980-01-01',
        residence: 'BR',
        school: { country: 'BR', enrolled: false },
        curriculumRequires: false,
        passportExpiresOn: '2020-01-01',
        funds: 1,
        dependants: true,
        previous: [
          iecStay({ citizenship: 'SK', category: 'coop', expiredOn: '2027-04-30' }),
          iecStay({ citizenship: 'SK' }),
        ],
        ita: {
          issuedAt: '2026-01-01T00:00:00Z',
          acceptedAt: '2026-02-01T00:00:00Z',
          submittedAt: '2026-04-01T00:00:00Z',
        },
      }),
      TABLE,
    );
    expect(result.reasons.map(({ code }) => code)).toEqual([
      'age',
      'school_country',
      'residence',
      'participations_used',
      'category_used',
      'discontinuity',
      'not_student',
      'not_required_by_curriculum',
      'passport',
      'funds',
      'dependants',
      'ita_expired',
      'submission_late',
    ]);
    expect(result.reasons.every(({ rule, text }) => /^[RQ]\d+$/.test(rule) && text.endsWith('.'))).toBe(true);
  });

  it('prints instants without fractions of a second', () => {
    const ita = { issuedAt: '2027-02-05T15:00:00.250Z', acceptedAt: '2027-02-06T01:02:03.999Z' };
    expect(evaluateIec(iecFacts({ ita }), TABLE)).toMatchObject({
      acceptBy: '2027-02-15T15:00:00Z',
      submitBy: '2027-02-26T01:02:03Z',
    });
  });
});

const day = fc
  .integer({ min: 0, max: 1500 })
  .map((days) => new Date(Date.UTC(2027, 0, 1 + days)).toISOString().slice(0, 10));
const country = fc.constantFrom(...TABLE.rows.map((row) => row.country), 'US', 'MX');

const facts: fc.Arbitrary<IecFacts> = fc
  .record({
    chosenCitizenship: country,
    residence: country,
    from: day,
    length: fc.integer({ min: 0, max: 900 }),
    passportExpiresOn: day,
    insuranceUntil: day,
    funds: fc.integer({ min: 0, max: 5000 }),
    birthYear: fc.integer({ min: 1985, max: 2010 }),
    stays: fc.array(fc.constantFrom('coop', 'yp', 'wh'), { maxLength: 3 }),
    throughRo: fc.boolean(),
  })
  .map(({ from, length, birthYear, stays, ...rest }) => {
    const to = new Date(Date.parse(from) + length * 86_400_000).toISOString().slice(0, 10);
    const previous = stays.map((category) =>
      iecStay({ citizenship: rest.chosenCitizenship, category, months: 5 }),
    );
    return iecFacts({ ...rest, birthDate: `${birthYear}-07-01`, offer: iecOffer({ from, to }), previous });
  });

describe('whatever the facts', () => {
  it('the permit never outlasts offer, passport or insurance, and the day is that of its reason', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const { permitEndsOn, permitEndReason, extendable } = evaluateIec(given, TABLE);
        if (permitEndsOn === null) return permitEndReason === null && !extendable;
        const limits = {
          offer: given.offer?.to,
          passport: given.passportExpiresOn,
          insurance: given.insuranceUntil,
        };
        const within = Object.values(limits).every((limit) => limit !== undefined && permitEndsOn <= limit);
        const named =
          permitEndReason === 'country_max' || limits[permitEndReason ?? 'offer'] === permitEndsOn;
        return (
          within && named && extendable === (permitEndReason === 'offer' || permitEndReason === 'passport')
        );
      }),
      SEED,
    );
  });

  it('yes goes with no reason, no with one that is not only the agreement, and the organization never adds a reason', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const { eligible, reasons } = evaluateIec({ ...given, throughRo: false }, TABLE);
        const through = evaluateIec({ ...given, throughRo: true }, TABLE).reasons.map(({ code }) => code);
        const codes = reasons.map(({ code }) => code);
        const others = codes.filter((code) => code !== 'no_agreement' && code !== 'no_coop_category');
        const expected = others.length > 0 ? 'no' : codes.length > 0 ? 'ro_only' : 'yes';
        return eligible === expected && through.every((code) => codes.includes(code));
      }),
      SEED,
    );
  });

  it('a missing fact never turns a no into anything else, nor a yes into a no', () => {
    fc.assert(
      fc.property(
        facts,
        fc.constantFrom('offer', 'funds', 'dependants', 'occupationSector'),
        (given, key) => {
          const whole = evaluateIec(given, TABLE);
          const { [key]: _unknown, ...rest } = given;
          const part = evaluateIec(rest, TABLE);
          const lost = whole.reasons.filter(
            (reason) => !part.reasons.some(({ code }) => code === reason.code),
          );
          if (whole.eligible === 'no' && lost.length === 0) return part.eligible === 'no';
          return whole.eligible !== 'yes' || part.eligible !== 'no';
        },
      ),
      SEED,
    );
  });
});
