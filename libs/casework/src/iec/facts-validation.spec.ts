import { describe, expect, it } from '@jest/globals';
import { iecFacts } from '#testing/builders/iec-facts.js';
import { validateIecFacts } from './facts-validation.js';

const faults = (input: unknown) => {
  const answer = validateIecFacts(input);
  return answer.ok ? [] : answer.faults;
};
const stay = { citizenship: 'DE', category: 'wh', months: 12, permitIssued: true };

describe('facts of a candidate', () => {
  it('pass when they are whole, and when every optional key is left out', () => {
    const {
      occupationSector: _s,
      offer: _o,
      insuranceUntil: _i,
      funds: _f,
      dependants: _d,
      ...least
    } = iecFacts();
    expect(validateIecFacts(iecFacts())).toEqual({ ok: true, value: iecFacts() });
    expect(faults(least)).toEqual([]);
  });

  it.each([
    'asOf',
    'citizenships',
    'chosenCitizenship',
    'birthDate',
    'residence',
    'school',
    'curriculumRequires',
    'passportExpiresOn',
    'previous',
  ])('%s is required', (key) => {
    const { [key]: _left, ...rest }: Record<string, unknown> = { ...iecFacts() };
    expect(faults(rest)).toEqual([{ path: key, problem: expect.stringMatching(/^is missing: give /) }]);
  });

  it.each<[name: string, changes: Record<string, unknown>, path: string, problem: string]>([
    ['an unknown key', { nickname: 'x' }, 'nickname', 'is not a known key'],
    [
      'an unknown key within',
      { school: { country: 'DE', enrolled: true, city: 'x' } },
      'school.city',
      'is not a known key',
    ],
    [
      'a key left out within',
      { offer: { employer: 'E', from: '2027-01-01', to: '2027-02-01' } },
      'offer.paid',
      'is missing: give true or false',
    ],
    ['a country in words', { residence: 'Germany' }, 'residence', 'must be an ISO 3166-1 alpha-2 code'],
    [
      'a country in small letters',
      { chosenCitizenship: 'de' },
      'chosenCitizenship',
      'must be an ISO 3166-1 alpha-2 code',
    ],
    [
      'a country that does not exist',
      { residence: 'ZZ' },
      'residence',
      'is no country: give an ISO 3166-1 alpha-2 code, such as DE',
    ],
    [
      'a day that does not exist',
      { birthDate: '2001-02-29' },
      'birthDate',
      'must be a calendar date, YYYY-MM-DD',
    ],
    [
      'a day with a time',
      { passportExpiresOn: '2030-01-01T00:00:00Z' },
      'passportExpiresOn',
      'must be a calendar date, YYYY-MM-DD',
    ],
    [
      'an instant with an offset',
      { asOf: '2026-11-21T12:00:00-08:00' },
      'asOf',
      'must be an RFC 3339 instant in UTC with Z',
    ],
    [
      'an instant without seconds',
      { ita: { issuedAt: '2026-11-21T12:00Z' } },
      'ita.issuedAt',
      'must be an RFC 3339 instant in UTC with Z',
    ],
    [
      'an unknown sector',
      { occupationSector: 'mining' },
      'occupationSector',
      'must be one of forestry, agriculture, tourism, other',
    ],
    [
      'an unknown category',
      { previous: [stay, { ...stay, category: 'x' }] },
      'previous[1].category',
      'must be one of coop, yp, wh',
    ],
    ['funds in words', { funds: '2500' }, 'funds', 'must be an amount of Canadian dollars, 0 or more'],
    ['stays that are no list', { previous: {} }, 'previous', 'must be a list'],
    ['an answer that is neither yes nor no', { dependants: null }, 'dependants', 'must be true or false'],
    ['no citizenship at all', { citizenships: [] }, 'citizenships', 'has too few entries: give at least 1'],
    ['negative funds', { funds: -1 }, 'funds', 'must be at least 0'],
    [
      'an offer number of another form',
      { offer: { employer: 'E', from: '2027-01-01', to: '2027-02-01', paid: true, offerNumber: '1234567' } },
      'offer.offerNumber',
      'must be the letter A and seven digits, as the portal prints it',
    ],
    [
      'accepted before issued',
      { ita: { issuedAt: '2027-01-02T00:00:00Z', acceptedAt: '2027-01-01T00:00:00Z' } },
      'ita.acceptedAt',
      'is before ita.issuedAt: an invitation is accepted after its issue',
    ],
  ])('%s', (_name, changes, path, problem) => {
    expect(faults({ ...iecFacts(), ...changes })).toEqual([
      { path, problem: expect.stringContaining(problem) },
    ]);
  });

  it.each([null, 7, 'text', true, []])('%j is no object', (input) => {
    expect(faults(input)).toEqual([{ path: '', problem: expect.stringContaining('must be an object') }]);
  });

  it('names every fault and quotes no value', () => {
    const found = faults({
      ...iecFacts(),
      birthDate: '17 May 2004',
      funds: 'a lot',
      school: { country: 'Q1' },
    });
    expect(found.map(({ path }) => path).sort()).toEqual([
      'birthDate',
      'funds',
      'school.country',
      'school.enrolled',
    ]);
    expect(JSON.stringify(found)).not.toMatch(/17 May|a lot|Q1/);
  });
});
