import { describe, expect, it } from '@jest/globals';
import { CLAIMS, CLAIMS_OF_BASE, type Claims, REQUIRED_CLAIMS } from './claim.js';
import { claimsOf } from './claims.js';
import { INVENTED_STUDENTS, inventedFacts } from './invented-letters.js';
import { LETTER_BASES } from './letter-base.js';
import { freezeLetter, type LetterFacts } from './letter-facts.js';
import { EXAMPLE_CASE, EXAMPLE_OFFICE } from './spec-support/letter-case-example.js';

const FACTS = freezeLetter(EXAMPLE_CASE, {
  number: 'KPU-2026-000001',
  language: 'en',
  office: EXAMPLE_OFFICE,
})!;
const claims = (change: Partial<LetterFacts>): Claims => claimsOf({ ...FACTS, ...change });
const said = (change: Partial<LetterFacts>): string =>
  JSON.stringify(claims(change)).replaceAll('\u00a0', ' ');

describe('what only the record may say (R63)', () => {
  it('is said from the facts, in either language', () => {
    expect(said({})).toContain(
      'approved the placement with Harbour Light from 4 January 2027 to 23 April 2027, 37.5 hours a week',
    );
    expect(said({ language: 'fr' })).toContain(
      'a approuvé le stage chez Harbour Light du 4 janvier 2027 au 23 avril 2027, à raison de 37,5 heures par semaine',
    );
    expect(said({ language: 'fr' })).toContain('(33,3 %)');
  });

  it('says no more than the facts carry', () => {
    for (const language of ['en', 'fr'] as const) {
      expect(said({ language, placement: null })).not.toMatch(/Harbour|April|avril/);
      expect(
        said({ language, placement: { ...FACTS.placement!, employer: null, hoursPerWeek: null } }),
      ).not.toMatch(/null|Harbour/);
    }
  });

  it('speaks of all students, or of those in the stream (R70)', () => {
    expect(said({})).toContain('required of all of its students');
    expect(said({ basis: 'required_in_stream' })).toContain('all students in this stream');
    expect(said({ language: 'fr' })).toContain('exigés de tous ses étudiants');
    expect(said({ language: 'fr', basis: 'required_in_stream' })).toContain('filière coop');
  });

  it.each([
    ['all students, of a stream alone (R3b)', { basis: 'required_in_stream' }, ['all_students']],
    [
      'placements, without a basis',
      { basis: null },
      ['requirement', 'required_placements', 'all_students', 'placement'],
    ],
    ['half of the program, where it is more (R35)', { weeks: { work: 49, total: 96 } }, ['share', 'weeks']],
    ['a share of no weeks', { weeks: null }, ['share', 'weeks']],
    ['attendance that is not recorded', { attendance: null }, ['attendance', 'attendance_short']],
    ['an end that is not recorded', { program: { ...FACTS.program, endsOn: null } }, ['end_of_studies']],
  ] as const)('is silent of %s', (_, change, missing) => {
    for (const language of ['en', 'fr'] as const) {
      const all = Object.keys(claims({ language }));
      expect(all.filter((claim) => !(claim in claims({ ...change, language })))).toEqual(missing);
    }
  });

  it('takes one half exactly (R35)', () =>
    expect(said({ weeks: { work: 48, total: 96 } })).toContain('(50 %)'));
});

describe('the claims of a base', () => {
  it.each(LETTER_BASES)(
    '%s: what it must say, an invented student’s facts carry in both languages',
    (base) => {
      for (const who of INVENTED_STUDENTS)
        for (const language of ['en', 'fr'] as const) {
          const facts = inventedFacts(who, {
            kind: base,
            base,
            language,
            office: EXAMPLE_OFFICE,
            number: '1',
            today: '2026-11-21',
          });
          expect(Object.keys(claimsOf(facts))).toEqual(expect.arrayContaining([...REQUIRED_CLAIMS[base]]));
          expect(CLAIMS_OF_BASE[base]).toEqual(expect.arrayContaining([...REQUIRED_CLAIMS[base]]));
        }
    },
  );

  it('cover every claim', () => {
    expect([...new Set(LETTER_BASES.flatMap((base) => CLAIMS_OF_BASE[base]))].sort()).toEqual(
      [...CLAIMS].sort(),
    );
  });
});

describe('the facts of other bases', () => {
  it('are frozen without what the letter does not speak of', () => {
    const stamp = { number: '1', language: 'en', office: EXAMPLE_OFFICE } as const;
    const optional = {
      ...EXAMPLE_CASE,
      program: { ...EXAMPLE_CASE.program!, placementBasis: 'optional' as const },
    };
    expect(freezeLetter({ ...optional, base: 'enrolment' }, stamp)).toMatchObject({
      base: 'enrolment',
      basis: null,
      weeks: null,
      placement: null,
      attendance: 'full_time',
    });
    const endless = { ...EXAMPLE_CASE.program!, endsOn: null };
    expect(freezeLetter({ ...EXAMPLE_CASE, base: 'extension', program: endless }, stamp)).toBeNull();
    expect(freezeLetter({ ...EXAMPLE_CASE, base: 'iec_host' }, stamp)).toBeNull();
    const stream = {
      ...EXAMPLE_CASE.program!,
      placementBasis: 'required_in_stream' as const,
      streamCertified: true,
    };
    expect(freezeLetter({ ...EXAMPLE_CASE, base: 'all_students', program: stream }, stamp)).toBeNull();
    expect(freezeLetter({ ...EXAMPLE_CASE, base: 'all_students' }, stamp)).toMatchObject({
      basis: 'mandatory_all',
    });
  });
});
