import { describe, expect, it } from '@jest/globals';
import { freezeLetter, type LetterFacts } from './letter-facts.js';
import { letterNumber } from './letter-number.js';
import { composeLetter } from './letter-page.js';
import { longDate } from '../time/long-date.js';
import { EXAMPLE_CASE, EXAMPLE_OFFICE, EXAMPLE_PROGRAM } from './spec-support/letter-case-example.js';

const STAMP = { number: 'KPU-2026-000001', language: 'en', office: EXAMPLE_OFFICE } as const;
const FACTS = freezeLetter(EXAMPLE_CASE, STAMP)!;
const said = (change: Partial<LetterFacts>): string =>
  JSON.stringify(composeLetter({ ...FACTS, ...change })).replaceAll('\u00a0', ' ');

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

describe('the words of a letter (R63)', () => {
  it('say what the facts carry, in either language', () => {
    expect(said({})).toContain(
      'approved the placement with Harbour Light from 4 January 2027 to 23 April 2027, 37.5 hours a week',
    );
    expect(said({ language: 'fr' })).toContain(
      'a approuvé le stage chez Harbour Light du 4 janvier 2027 au 23 avril 2027, à raison de 37,5 heures par semaine',
    );
    expect(said({ language: 'fr' })).toContain('(33,3 %)');
  });

  it('say no more than the facts carry', () => {
    for (const language of ['en', 'fr'] as const) {
      expect(said({ language, placement: null })).not.toMatch(/Harbour|2027-04|April|avril/);
      expect(
        said({ language, placement: { ...FACTS.placement!, employer: null, hoursPerWeek: null } }),
      ).not.toMatch(/null|Harbour/);
      expect(said({ language, program: { ...FACTS.program, startsOn: null } })).not.toMatch(/null|2025/);
    }
  });

  it('speak of all students, or of those in the stream (R70)', () => {
    expect(said({})).toContain('required of all of its students');
    expect(said({ basis: 'required_in_stream' })).toContain('all students in this stream');
    expect(said({ language: 'fr' })).toContain('exigés de tous ses étudiants');
    expect(said({ language: 'fr', basis: 'required_in_stream' })).toContain('filière coop');
  });

  it('word attendance, level, planned placements and the kind of letter', () => {
    expect(said({ attendance: 'scheduled_break' })).toContain('scheduled break');
    expect(said({ attendance: 'final_session', language: 'fr' })).toContain('dernière session');
    for (const language of ['en', 'fr'] as const) {
      expect(said({ language, program: { ...FACTS.program, level: 'secondary' } })).toMatch(
        / secondary program| niveau secondaire/,
      );
      expect(said({ language, placement: { ...FACTS.placement!, approved: false } })).toMatch(
        /is planned|est prévu/,
      );
      expect(said({ language, kind: 'coop_permit_support' })).toMatch(/We support|Nous appuyons/);
      expect(said({ language })).not.toMatch(/We support|Nous appuyons/);
    }
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
