import { describe, expect, it } from '@jest/globals';
import { letterFindings } from './findings.js';
import type { LetterCase, LetterPermit, LetterProgram, StudyPeriod } from './letter-case.js';
import { EXAMPLE_CASE, EXAMPLE_PROGRAM } from './spec-support/letter-case-example.js';

const found = (change: Partial<LetterCase>) =>
  letterFindings({ ...EXAMPLE_CASE, ...change }).map(({ code, severity }) => `${severity} ${code}`);
const withProgram = (change: Partial<LetterProgram>) => found({ program: { ...EXAMPLE_PROGRAM, ...change } });
const withPermit = (change: Partial<LetterPermit>) =>
  found({ permit: { ...EXAMPLE_CASE.permit!, ...change } });
const withStudent = (change: Partial<LetterCase['student']>) =>
  found({ student: { ...EXAMPLE_CASE.student, ...change } });
const period = (from: string, to: string, load: StudyPeriod['load'], finalSession = false): StudyPeriod => ({
  from,
  to,
  load,
  finalSession,
});
const withLoad = (load: StudyPeriod['load']) =>
  found({ studyLoad: [period('2026-09-01', '2026-12-31', load)] });
const withFinalSession = () =>
  found({
    studyLoad: [
      period('2025-09-01', '2026-08-31', 'full_time'),
      period('2026-09-01', '2026-12-31', 'part_time', true),
    ],
  });
const withBreak = () =>
  found({
    studyLoad: [
      period('2025-09-01', '2026-08-31', 'full_time'),
      period('2026-09-01', '2026-12-31', 'scheduled_break'),
      period('2027-01-01', '2027-04-30', 'full_time'),
    ],
  });

describe('findings about a letter (R66)', () => {
  it('finds nothing to warn of in a case that carries the letter, and words everything in both languages', () => {
    const findings = letterFindings(EXAMPLE_CASE);
    expect(findings.every(({ severity }) => severity === 'info')).toBe(true);
    for (const { text } of findings) for (const words of [text.en, text.fr]) expect(words).toMatch(/[.)]$/);
  });

  it.each([
    ['no program', found({ program: null }), 'block program_missing'],
    ['optional placements (R70)', withProgram({ placementBasis: 'optional' }), 'block placement_optional'],
    [
      'a stream nobody certified (Q2)',
      withProgram({ placementBasis: 'required_in_stream' }),
      'block stream_not_certified',
    ],
    [
      'a certified stream',
      withProgram({ placementBasis: 'required_in_stream', streamCertified: true }),
      'info placement_required_in_stream',
    ],
    ['28 of 52 weeks (R35)', withProgram({ totalWeeks: 52, workTermWeeks: 28 }), 'block share_over_half'],
    ['26 of 52 weeks', withProgram({ totalWeeks: 52, workTermWeeks: 26 }), 'warn share_near_half'],
    ['45 % exactly (Q5)', withProgram({ totalWeeks: 100, workTermWeeks: 45 }), 'warn share_near_half'],
    ['no credential', withProgram({ credential: null }), 'block no_credential'],
    ['five months', withProgram({ months: 5 }), 'warn program_too_short'],
    ['a language program', withProgram({ kind: 'language' }), 'warn program_kind_excluded'],
    ['no program dates', withProgram({ endsOn: null }), 'warn program_dates_missing'],
    [
      'a dropped course',
      found({ gate: { ...EXAMPLE_CASE.gate, courses: [{ code: 'COOP 1101', state: 'dropped' }] } }),
      'block course_dropped',
    ],
    [
      'a course under way',
      found({ gate: { ...EXAMPLE_CASE.gate, courses: [{ code: 'COOP 1101', state: 'registered' }] } }),
      'info course_registered',
    ],
    [
      'no acceptance',
      found({ gate: { ...EXAMPLE_CASE.gate, acceptedIntoCoop: null } }),
      'block acceptance_unknown',
    ],
    ['one name', withStudent({ givenName: '' }), 'warn single_name'],
    ['continuance not met', withStudent({ continuanceMet: false }), 'warn continuance_not_met'],
    ['continuance unknown', withStudent({ continuanceMet: null }), 'warn continuance_unknown'],
    ['an unknown study load', found({ studyLoad: [] }), 'block load_unknown'],
    ['part-time study (R3)', withLoad('part_time'), 'block not_full_time'],
    ['part-time study in the final session (R9)', withFinalSession(), 'info final_session'],
    ['a scheduled break', withBreak(), 'info scheduled_break'],
    ['no permit', found({ permit: null }), 'info permit_unknown'],
    ['a stated permit', withPermit({ evidence: 'stated' }), 'info permit_stated'],
    ['no expiry date', withPermit({ expiresOn: null }), 'warn permit_expiry_unknown'],
    ['an expired permit', withPermit({ expiresOn: '2026-11-20' }), 'warn permit_expired'],
    [
      'a permit that ends within the work term (R34)',
      withPermit({ expiresOn: '2027-04-22' }),
      'warn permit_ends_before',
    ],
    [
      'a permit to the last day of the work term',
      withPermit({ expiresOn: '2027-04-23' }),
      'info permit_dates_ok',
    ],
    ['another institution (R5)', withPermit({ dliNumber: 'O19000000000' }), 'warn dli_mismatch'],
    ['no DLI number', withPermit({ dliNumber: null }), 'info dli_unknown'],
    ['K2 (R4)', withPermit({ remarkClass: 'K2' }), 'info remark_k2'],
    ['old wording (R4)', withPermit({ remarkClass: 'not_qualifying' }), 'warn remark_not_qualifying'],
    [
      'a passport that ends first (R14)',
      withStudent({ passportExpiresOn: '2027-02-01' }),
      'warn passport_ends_before',
    ],
    ['an expired passport', withStudent({ passportExpiresOn: '2026-01-01' }), 'warn passport_ends_before'],
    ['no passport date', withStudent({ passportExpiresOn: null }), 'info passport_unknown'],
    ['no work term', found({ placement: null }), 'info work_term_open'],
    [
      'an unapproved work term',
      found({ placement: { ...EXAMPLE_CASE.placement!, approved: false } }),
      'warn work_term_not_approved',
    ],
    [
      'a work term after the program',
      found({ placement: { ...EXAMPLE_CASE.placement!, to: '2027-09-30' } }),
      'warn work_term_after_program',
    ],
    ['the wrong kind of letter (R12)', found({ base: 'permit_support' }), 'block kind_not_applicable'],
  ])('%s', (_, codes, expected) => expect(codes).toContain(expected));

  it('takes a co-op permit letter where one is needed', () => {
    expect(found({ base: 'permit_support', coopPermitNeeded: true }).join()).not.toContain('block');
  });

  it('asks a work permit for no study remark', () => {
    expect(withPermit({ kind: 'coop_work_permit', remarkClass: 'none' }).join()).not.toContain('remark');
  });

  it('holds dates against the program where no work term is named, and against nothing where neither is known', () => {
    expect(
      found({ placement: null, permit: { ...EXAMPLE_CASE.permit!, expiresOn: '2027-08-30' } }),
    ).toContain('warn permit_ends_before');
    expect(
      found({ placement: null, program: null, permit: { ...EXAMPLE_CASE.permit!, expiresOn: '2026-12-01' } }),
    ).toContain('info permit_dates_ok');
  });

  it('puts the gravest first', () => {
    expect(found({ program: null, permit: null })[0]).toMatch(/^block/);
  });
});
