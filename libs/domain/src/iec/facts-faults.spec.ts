import { describe, expect, it } from '@jest/globals';
import { iecFacts, iecOffer, iecStay } from '#testing/builders/iec-facts.js';
import type { IecFacts } from './facts.js';
import { iecFactsFaults } from './facts-faults.js';

const ISSUED = '2027-02-05T15:00:00Z';

describe('faults that the schema cannot see', () => {
  it('finds none in good facts', () => {
    const ita = { issuedAt: ISSUED, acceptedAt: '2027-02-06T00:00:00Z', submittedAt: '2027-02-07T00:00:00Z' };
    expect(iecFactsFaults(iecFacts({ ita, previous: [iecStay()] }))).toEqual([]);
  });

  it.each<[name: string, changes: Partial<IecFacts>, path: string, problem: RegExp]>([
    [
      'a citizenship not held',
      { citizenships: ['DE'], chosenCitizenship: 'FR' },
      'chosenCitizenship',
      /not among/,
    ],
    ['an unknown citizenship', { citizenships: ['DE', 'ZZ'] }, 'citizenships[1]', /ISO 3166-1/],
    ['an unknown residence', { residence: 'UK' }, 'residence', /ISO 3166-1/],
    [
      'an unknown country of the school',
      { school: { country: 'QQ', enrolled: true } },
      'school.country',
      /ISO 3166-1/,
    ],
    [
      'an unknown earlier citizenship',
      { previous: [iecStay({ citizenship: 'XX' })] },
      'previous[0].citizenship',
      /ISO/,
    ],
    ['a birth after the question', { birthDate: '2026-11-22' }, 'birthDate', /after asOf/],
    [
      'an offer that ends first',
      { offer: iecOffer({ from: '2027-05-02', to: '2027-05-01' }) },
      'offer.to',
      /before offer\.from/,
    ],
    [
      'accepted before issued',
      { ita: { issuedAt: ISSUED, acceptedAt: '2027-02-05T14:59:59Z' } },
      'ita.acceptedAt',
      /before ita\.issuedAt/,
    ],
    [
      'submitted before accepted',
      { ita: { issuedAt: ISSUED, acceptedAt: '2027-02-06T00:00:00Z', submittedAt: '2027-02-05T23:59:59Z' } },
      'ita.submittedAt',
      /before ita\.acceptedAt/,
    ],
    [
      'submitted before issued',
      { ita: { issuedAt: ISSUED, submittedAt: '2027-02-05T00:00:00Z' } },
      'ita.submittedAt',
      /before ita\.issuedAt/,
    ],
  ])('%s', (_name, changes, path, problem) => {
    const faults = iecFactsFaults(iecFacts(changes));
    expect(faults).toEqual([{ path, problem: expect.stringMatching(problem) }]);
  });

  it('takes the same instant or day for both ends', () => {
    const ita = { issuedAt: ISSUED, acceptedAt: ISSUED, submittedAt: ISSUED };
    const offer = iecOffer({ from: '2027-05-01', to: '2027-05-01' });
    expect(iecFactsFaults(iecFacts({ ita, offer, birthDate: '2026-11-21' }))).toEqual([]);
  });

  it('names every fault at once', () => {
    const changes = {
      residence: 'ZZ',
      birthDate: '2030-01-01',
      offer: iecOffer({ from: '2028-01-01', to: '2027-01-01' }),
    };
    expect(iecFactsFaults(iecFacts(changes)).map(({ path }) => path)).toEqual([
      'residence',
      'birthDate',
      'offer.to',
    ]);
  });
});
