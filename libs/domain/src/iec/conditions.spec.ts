import { describe, expect, it } from '@jest/globals';
import { iecFacts, iecOffer, withoutFact } from '#testing/builders/iec-facts.js';
import { evaluateIec } from './evaluate-iec.js';
import type { IecFacts } from './facts.js';
import { COUNTRY_TABLE_2025_12_24 as TABLE } from './country-tables/edition-2025-12-24.js';

function answer(facts: IecFacts) {
  const result = evaluateIec(facts, TABLE);
  return {
    eligible: result.eligible,
    codes: result.reasons.map(({ code }) => code).join(),
    asked: result.notes.filter(({ code }) => code === 'fact_missing').map(({ fact }) => fact),
  };
}

const of = (country: string, changes: Partial<IecFacts> = {}) =>
  answer(iecFacts({ chosenCitizenship: country, ...changes })).codes;

describe('residence and school (R43, R42)', () => {
  const abroad = { residence: 'BR' };
  const schoolAbroad = { school: { country: 'BR', enrolled: true } };

  it.each(['AT', 'CZ', 'IT', 'LV', 'NO', 'SK', 'ES', 'SE'])('%s asks for residence', (country) => {
    expect(of(country, abroad)).toBe('residence');
  });

  it.each(['AU', 'CL', 'CR', 'HR', 'EE', 'FI', 'FR', 'DE', 'GB', 'TW', 'PL'])(
    '%s does not ask for it',
    (country) => {
      expect(of(country, abroad)).toBe('');
    },
  );

  it.each(['AU', 'CL', 'CR', 'HR', 'CZ', 'EE', 'IE', 'LV', 'LT', 'PL', 'SK', 'SI', 'ES', 'SE', 'CH', 'TW'])(
    '%s asks for a school at home',
    (country) => {
      expect(of(country, schoolAbroad)).toBe('school_country');
    },
  );

  it.each(['AT', 'FI', 'FR', 'DE', 'GR', 'IT', 'LU', 'NO', 'PT', 'KR', 'GB'])(
    '%s takes any foreign school',
    (country) => {
      expect(of(country, schoolAbroad)).toBe('');
    },
  );

  it('never takes a student of a school in Canada', () => {
    expect(of('DE', { school: { country: 'CA', enrolled: true } })).toBe('school_country');
    expect(of('AU', { school: { country: 'CA', enrolled: true } })).toBe('school_country');
  });

  it('keeps both conditions on the route through an organization', () => {
    expect(of('ES', { ...abroad, ...schoolAbroad, throughRo: true })).toBe('school_country,residence');
  });
});

describe('sector and pay (R43)', () => {
  it.each([
    ['E24: computer science in another sector', 'other', 'sector'],
    ['E24: tourism', 'tourism', ''],
    ['forestry', 'forestry', ''],
    ['agriculture', 'agriculture', ''],
  ] as const)('Austria, %s', (_name, occupationSector, codes) => {
    expect(of('AT', { occupationSector, fieldOfStudy: 'computer science' })).toBe(codes);
  });

  it('Austria is left open by a sector that is not known', () => {
    const facts = withoutFact(iecFacts({ chosenCitizenship: 'AT' }), 'occupationSector');
    expect(answer(facts)).toEqual({ eligible: 'unknown', codes: '', asked: ['occupationSector'] });
    expect(answer({ ...facts, birthDate: '1980-01-01' })).toEqual({
      eligible: 'no',
      codes: 'age',
      asked: [],
    });
  });

  it('no other country asks for a sector', () => {
    expect(answer(withoutFact(iecFacts(), 'occupationSector')).eligible).toBe('yes');
  });

  it.each([
    ['E25: unpaid, Czech Republic', 'CZ', false, 'unpaid'],
    ['paid, Czech Republic', 'CZ', true, ''],
    ['unpaid, Germany', 'DE', false, ''],
  ])('%s', (_name, country, paid, codes) => {
    expect(of(country, { offer: iecOffer({ paid }) })).toBe(codes);
  });
});

describe('student, curriculum and offer (R42, R48)', () => {
  it('asks for enrolment and for a placement that the program needs', () => {
    expect(of('DE', { school: { country: 'DE', enrolled: false } })).toBe('not_student');
    expect(of('DE', { curriculumRequires: false })).toBe('not_required_by_curriculum');
  });

  describe('a graduate of Austria, whose row takes them for twelve months', () => {
    const graduate = { chosenCitizenship: 'AT', school: { country: 'AT', enrolled: false } };

    it('is left open while nobody knows since when', () => {
      expect(answer(iecFacts(graduate))).toEqual({
        eligible: 'unknown',
        codes: '',
        asked: ['studiesEndedOn'],
      });
    });

    it.each([
      ['twelve months to the day', '2025-11-21', {}, 'yes', ''],
      ['a day longer', '2025-11-20', {}, 'no', 'not_student'],
      ['today', '2026-11-21', {}, 'yes', ''],
      [
        'twelve months to the day of application',
        '2025-11-20',
        {
          ita: {
            issuedAt: '2026-11-10T00:00:00Z',
            acceptedAt: '2026-11-11T00:00:00Z',
            submittedAt: '2026-11-20T23:59:59Z',
          },
        },
        'yes',
        '',
      ],
    ])('is answered by the end of the studies: %s', (_name, studiesEndedOn, changes, eligible, codes) => {
      expect(answer(iecFacts({ ...graduate, ...changes, studiesEndedOn }))).toEqual({
        eligible,
        codes,
        asked: [],
      });
    });

    it('helps nobody under a row without graduates', () => {
      const german = { school: { country: 'DE', enrolled: false }, studiesEndedOn: '2026-11-01' };
      expect(of('DE', german)).toBe('not_student');
    });
  });

  it('is left open by an offer that is not known', () => {
    expect(answer(withoutFact(iecFacts(), 'offer'))).toEqual({
      eligible: 'unknown',
      codes: '',
      asked: ['offer'],
    });
  });

  it('says no to an application that went in without an offer', () => {
    const ita = {
      issuedAt: '2026-11-15T00:00:00Z',
      acceptedAt: '2026-11-16T00:00:00Z',
      submittedAt: '2026-11-20T00:00:00Z',
    };
    expect(answer(withoutFact(iecFacts({ ita }), 'offer'))).toEqual({
      eligible: 'no',
      codes: 'no_offer',
      asked: [],
    });
  });
});

describe('passport, funds and dependants (R51, R52)', () => {
  it.each([
    [
      'expires on the day of the question',
      { passportExpiresOn: '2026-11-21', offer: iecOffer({ from: '2026-11-21' }) },
      '',
    ],
    ['expired the day before', { passportExpiresOn: '2026-11-20' }, 'passport'],
    ['expires the day before the placement', { passportExpiresOn: '2027-05-02' }, 'passport'],
    ['expires on the first day of the placement', { passportExpiresOn: '2027-05-03' }, ''],
  ])('a passport that %s', (_name, changes, codes) => {
    expect(of('DE', changes)).toBe(codes);
  });

  it('judges the passport of someone without an offer by the day of the question', () => {
    const facts = withoutFact(iecFacts({ passportExpiresOn: '2026-11-22' }), 'offer');
    expect(answer(facts).codes).toBe('');
    expect(answer({ ...facts, passportExpiresOn: '2026-11-20' }).codes).toBe('passport');
  });

  it.each([
    [2499.99, 'funds'],
    [2500, ''],
    [0, 'funds'],
  ])('funds of %d', (funds, codes) => {
    expect(of('DE', { funds })).toBe(codes);
  });

  it('takes no dependants', () => {
    expect(of('DE', { dependants: true })).toBe('dependants');
  });

  it.each(['funds', 'dependants'] as const)('is left open by %s that are not known', (key) => {
    expect(answer(withoutFact(iecFacts(), key))).toEqual({ eligible: 'unknown', codes: '', asked: [key] });
  });

  it('names every fact that is missing, in the order of the questions', () => {
    const {
      offer: _o,
      funds: _f,
      dependants: _d,
      occupationSector: _s,
      ...facts
    } = iecFacts({ chosenCitizenship: 'AT' });
    expect(answer(facts).asked).toEqual(['occupationSector', 'offer', 'funds', 'dependants']);
  });
});
