import { describe, expect, it } from '@jest/globals';
import { freezeLetter } from './letter-facts.js';
import { letterNumber } from './letter-number.js';
import { longDate } from '../time/long-date.js';
import { EXAMPLE_CASE, EXAMPLE_OFFICE, EXAMPLE_PROGRAM } from './spec-support/letter-case-example.js';

const STAMP = { number: 'KPU-2026-000001', language: 'en', office: EXAMPLE_OFFICE } as const;
const FACTS = freezeLetter(EXAMPLE_CASE, STAMP)!;

describe('the facts of a letter', () => {
  it('are frozen as they are on the day', () => {
    expect(FACTS).toMatchObject({
      schema: 1,
      issuedOn: '2026-11-21',
      student: { name: 'Ananya Sharma' },
      attendance: 'full_time',
    });
  });

  it.each([
    ['an optional placement', { program: { ...EXAMPLE_PROGRAM, placementBasis: 'optional' as const } }],
    ['no credential', { program: { ...EXAMPLE_PROGRAM, credential: null } }],
    ['an unknown study load', { studyLoad: [] }],
    ['no program', { program: null }],
  ])('cannot be frozen with %s', (_, change) => {
    expect(freezeLetter({ ...EXAMPLE_CASE, ...change }, STAMP)).toBeNull();
  });

  it('name no employer before the placement is approved (R3)', () => {
    const placement = { ...EXAMPLE_CASE.placement!, approved: false };
    expect(freezeLetter({ ...EXAMPLE_CASE, placement }, STAMP)!.placement).toMatchObject({ employer: null });
  });
});

describe('numbers and dates of a letter', () => {
  it.each([
    ['Kestrel Polytechnic University', 'KPU-2026-000007'],
    ['École de technologie supérieure', 'E-2026-000007'],
    ['école', 'COOP-2026-000007'],
    ['A B C D E F G', 'ABCDE-2026-000007'],
  ])('%s', (name, expected) => expect(letterNumber(name, 2026, 7)).toBe(expected));

  it('are written out, on one line', () => {
    expect(longDate('2026-08-31', 'en')).toBe('31\u00a0August\u00a02026');
    expect(longDate('2026-08-01', 'fr')).toBe('1er\u00a0août\u00a02026');
    expect(longDate('2026-08-01', 'en')).toBe('1\u00a0August\u00a02026');
  });
});
