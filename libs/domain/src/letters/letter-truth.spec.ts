import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LETTER_BASES } from './letter-base.js';
import type { LetterCase } from './letter-case.js';
import { freezeLetter } from './letter-facts.js';
import { letterTruth } from './letter-truth.js';
import { EXAMPLE_CASE, EXAMPLE_OFFICE, EXAMPLE_PROGRAM } from './spec-support/letter-case-example.js';
import { UNTRUE_CODES } from './untrue-reason.js';

const STAMP = { number: 'KPU-2026-000001', language: 'en', office: EXAMPLE_OFFICE } as const;
const FACTS = freezeLetter(EXAMPLE_CASE, STAMP)!;
const PLACEMENT = EXAMPLE_CASE.placement!;
const FULL_TIME = EXAMPLE_CASE.studyLoad[0]!;
const codes = (facts: typeof FACTS, now: Partial<LetterCase>): string[] =>
  letterTruth(facts, { ...EXAMPLE_CASE, ...now }).map(({ code }) => code);

const changes: readonly [(typeof UNTRUE_CODES)[number], string, Partial<LetterCase>][] = [
  ['institution_changed', 'a new name', { institution: { ...EXAMPLE_CASE.institution, name: 'Kestrel U' } }],
  ['institution_changed', 'a DLI number', { institution: { ...EXAMPLE_CASE.institution, dliNumber: 'O1' } }],
  ['name_changed', 'a name', { student: { ...EXAMPLE_CASE.student, familyName: 'Rao' } }],
  ['name_changed', 'a student number', { student: { ...EXAMPLE_CASE.student, studentNumber: '7' } }],
  ['left_coop', 'out of co-op', { gate: { ...EXAMPLE_CASE.gate, acceptedIntoCoop: false } }],
  [
    'left_coop',
    'course dropped',
    { gate: { ...EXAMPLE_CASE.gate, courses: [{ code: 'COOP 1101', state: 'dropped' }] } },
  ],
  ['program_changed', 'another program', { program: { ...EXAMPLE_PROGRAM, name: 'Welding' } }],
  ['program_changed', 'no program', { program: null }],
  ['program_changed', 'another credential', { program: { ...EXAMPLE_PROGRAM, credential: 'Diploma' } }],
  ['program_dates_changed', 'a later end', { program: { ...EXAMPLE_PROGRAM, endsOn: '2028-04-30' } }],
  ['basis_changed', 'optional', { program: { ...EXAMPLE_PROGRAM, placementBasis: 'optional' } }],
  [
    'basis_changed',
    'a stream',
    { program: { ...EXAMPLE_PROGRAM, placementBasis: 'required_in_stream', streamCertified: true } },
  ],
  ['plan_changed', 'more work', { program: { ...EXAMPLE_PROGRAM, workTermWeeks: 40 } }],
  ['plan_changed', 'fewer weeks', { program: { ...EXAMPLE_PROGRAM, totalWeeks: 90 } }],
  ['not_full_time', 'part-time today', { studyLoad: [{ ...FULL_TIME, load: 'part_time' }] }],
  ['work_term_gone', 'cancelled', { placement: null }],
  ['work_term_moved', 'a later start', { placement: { ...PLACEMENT, from: '2027-01-11' } }],
  ['work_term_hours_changed', 'other hours', { placement: { ...PLACEMENT, hoursPerWeek: 20 } }],
  ['approval_taken_back', 'not approved', { placement: { ...PLACEMENT, approved: false } }],
  ['employer_changed', 'another employer', { placement: { ...PLACEMENT, employer: 'Alder & Co' } }],
];

describe('the truth of a letter', () => {
  it.each(changes)('%s: %s', (code, _, now) => expect(codes(FACTS, now)).toEqual([code]));

  it('knows every reason of the table, each in two languages', () => {
    const known = new Set([...changes.map(([code]) => code), 'internship_changed']);
    expect(known).toEqual(new Set(UNTRUE_CODES));
    for (const [, , now] of changes)
      for (const { en, fr } of letterTruth(FACTS, { ...EXAMPLE_CASE, ...now })) expect(en).not.toBe(fr);
  });

  it.each([
    ['another host', { host: 'Alder & Co' }],
    ['another school', { homeInstitution: 'Hochschule am Fluss' }],
    ['other dates', { to: '2027-11-30' }],
  ])('holds a host’s letter against the case: %s', (_, change) => {
    const internship = {
      homeInstitution: 'Hochschule am See',
      host: 'Harbour Light Software Ltd.',
      from: '2027-05-03',
      to: '2027-10-29',
    };
    const hosted: LetterCase = { ...EXAMPLE_CASE, base: 'iec_host', program: null, internship };
    const facts = freezeLetter(hosted, STAMP)!;
    expect(facts).toMatchObject({ internship, attendance: null, placement: null });
    expect(letterTruth(facts, hosted)).toEqual([]);
    const now = letterTruth(facts, { ...hosted, internship: { ...internship, ...change } });
    expect(now.map(({ code }) => code)).toEqual(['internship_changed']);
    const closed = letterTruth(facts, { ...hosted, internship: null });
    expect(closed.map(({ code }) => code)).toEqual(['internship_changed']);
    expect(freezeLetter({ ...hosted, internship: null }, STAMP)).toBeNull();
  });

  it('holds a French letter against either name of the institution, an English one against the English name alone', () => {
    const office = { ...EXAMPLE_OFFICE, institutionNameFr: 'Université Kestrel' };
    const french = freezeLetter(EXAMPLE_CASE, { ...STAMP, language: 'fr', office })!;
    const earlier = freezeLetter(EXAMPLE_CASE, { ...STAMP, language: 'fr' })!;
    expect(french.office).toEqual({ ...EXAMPLE_OFFICE, institutionName: 'Université Kestrel' });
    const { institution } = EXAMPLE_CASE;
    const named = (name: string, nameFr?: string) => ({
      institution: { ...institution, name, ...(nameFr && { nameFr }) },
    });
    const both = named(institution.name, 'Université Kestrel');
    for (const facts of [french, earlier, FACTS]) expect(codes(facts, both)).toEqual([]);
    const renamed = named(institution.name, 'Polytechnique Kestrel');
    expect(codes(french, renamed)).toEqual(['institution_changed']);
    for (const facts of [earlier, FACTS]) expect(codes(facts, renamed)).toEqual([]);
    expect(codes(french, {})).toEqual(['institution_changed']);
    const translated = { ...FACTS, office: french.office };
    expect(codes(translated, both)).toEqual(['institution_changed']);
  });

  it('names every reason at once', () => {
    const now = { placement: null, gate: { ...EXAMPLE_CASE.gate, acceptedIntoCoop: false } };
    expect(codes(FACTS, now)).toEqual(['left_coop', 'work_term_gone']);
  });

  it('a stream that is no longer certified requires nothing', () => {
    const program = {
      ...EXAMPLE_PROGRAM,
      placementBasis: 'required_in_stream',
      streamCertified: true,
    } as const;
    const facts = freezeLetter({ ...EXAMPLE_CASE, program }, STAMP)!;
    expect(codes(facts, { program })).toEqual([]);
    expect(codes(facts, { program: { ...program, streamCertified: false } })).toEqual(['basis_changed']);
  });

  it('counts part-time on the day of issue, recorded later, and never after the last day', () => {
    const early = [
      { ...FULL_TIME, to: '2026-12-20', load: 'part_time' },
      { ...FULL_TIME, from: '2026-12-21' },
    ] as const;
    expect(codes(FACTS, { today: '2027-02-01', studyLoad: early })).toEqual(['not_full_time']);
    const partTime = [{ ...FULL_TIME, load: 'part_time' }] as const;
    expect(codes(FACTS, { today: PLACEMENT.to, studyLoad: partTime })).toEqual(['not_full_time']);
    expect(codes(FACTS, { today: '2027-04-24', studyLoad: partTime })).toEqual([]);
  });

  it('a load that nobody has recorded yet contradicts nothing', () =>
    expect(codes(FACTS, { today: '2027-02-01', studyLoad: [] })).toEqual([]));

  it('what a letter leaves open makes it untrue in no way', () => {
    const open = freezeLetter({ ...EXAMPLE_CASE, placement: null }, STAMP)!;
    expect(codes(open, {})).toEqual([]);
    const planned = freezeLetter({ ...EXAMPLE_CASE, placement: { ...PLACEMENT, approved: false } }, STAMP)!;
    expect(codes(planned, {})).toEqual([]);
    expect(codes(planned, { placement: { ...PLACEMENT, employer: 'Alder & Co' } })).toEqual([]);
  });

  it('outside co-op a letter about studies alone stays true', () => {
    const facts = freezeLetter({ ...EXAMPLE_CASE, kind: 'enrolment', base: 'enrolment' }, STAMP)!;
    const gate = { ...EXAMPLE_CASE.gate, acceptedIntoCoop: false };
    expect(codes(facts, { gate, program: { ...EXAMPLE_PROGRAM, placementBasis: 'optional' } })).toEqual([]);
  });

  it('a letter that was just frozen is true of its own case', () => {
    let frozen = 0;
    fc.assert(
      fc.property(aCase, (letter) => {
        const facts = freezeLetter(letter, {
          ...STAMP,
          office: {
            ...EXAMPLE_OFFICE,
            institutionName: letter.institution.name,
            dliNumber: letter.institution.dliNumber,
          },
        });
        if (!facts) return;
        frozen += 1;
        expect(letterTruth(facts, letter)).toEqual([]);
      }),
      { seed: 20_261_122, numRuns: 4_000 },
    );
    expect(frozen).toBeGreaterThan(300);
  });
});

const text = fc.constantFrom('Ana', 'Nguyễn', '', 'O’Neil');
const day = fc.constantFrom('2026-09-01', '2026-11-21', '2027-01-04', '2027-04-23', '2027-08-31');
const aCase: fc.Arbitrary<LetterCase> = fc.record({
  kind: fc.constant('placement_confirmation'),
  base: fc.constantFrom(...LETTER_BASES),
  today: day,
  institution: fc.record({ name: text, dliNumber: text }),
  student: fc.record({
    givenName: text,
    familyName: text,
    studentNumber: text,
    continuanceMet: fc.constantFrom(true, false, null),
    passportExpiresOn: fc.constant(null),
  }),
  gate: fc.oneof(
    { weight: 4, arbitrary: fc.constant(EXAMPLE_CASE.gate) },
    { weight: 1, arbitrary: fc.constant({ ...EXAMPLE_CASE.gate, acceptedIntoCoop: null }) },
  ),
  program: fc.option(
    fc.record({
      name: text,
      credential: fc.constantFrom('Diploma', 'Diploma', null),
      level: fc.constantFrom('post_secondary', 'secondary'),
      kind: fc.constant('academic'),
      months: fc.constantFrom(4, 24),
      totalWeeks: fc.constantFrom(40, 96),
      workTermWeeks: fc.integer({ min: 0, max: 40 }),
      placementBasis: fc.constantFrom('mandatory_all', 'required_in_stream', 'optional'),
      streamCertified: fc.boolean(),
      startsOn: fc.constantFrom('2025-09-01', null),
      endsOn: fc.constantFrom('2026-10-31', '2027-08-31', null),
    }),
    { freq: 12 },
  ),
  studyLoad: fc.constantFrom(
    EXAMPLE_CASE.studyLoad,
    EXAMPLE_CASE.studyLoad,
    [],
    [
      { ...FULL_TIME, to: '2026-12-20' },
      { ...FULL_TIME, from: '2026-12-21', load: 'part_time' as const, finalSession: true },
    ],
  ),
  permit: fc.constant(null),
  placement: fc.option(
    fc.record({
      from: day,
      to: day,
      employer: fc.constantFrom('Harbour Light', null),
      hoursPerWeek: fc.constantFrom(37.5, null),
      approved: fc.boolean(),
    }),
  ),
  coopPermitNeeded: fc.boolean(),
});
