import { describe, expect, it } from '@jest/globals';
import { ROSTER_COLUMNS, type RosterColumn } from './roster-columns.js';
import { wordsOf } from './roster-reasons.js';
import { readRow } from './roster-row.js';

const GOOD = {
  student_number: '1001',
  given_name: 'Ananya',
  family_name: 'Sharma',
  email: 'ananya@students.example',
} as const;

function reading(cells: Partial<Record<RosterColumn, string>>) {
  const all = { ...GOOD, ...cells };
  return readRow(2, Object.keys(all) as RosterColumn[], Object.values(all));
}
const reasons = (cells: Partial<Record<RosterColumn, string>>) => {
  const result = reading(cells);
  return result.ok ? [] : result.reasons.map(({ code, column }) => [code, column]);
};

describe('a row of the roster', () => {
  it('says nothing by empty cells', () => {
    const empty = Object.fromEntries(Object.keys(ROSTER_COLUMNS).map((column) => [column, '  ']));
    expect(reading({ ...empty, ...GOOD })).toMatchObject({
      ok: true,
      row: { student: {}, program: null, course: null, study: null, workTerm: null },
    });
  });

  it('reads every column', () => {
    const result = reading({
      language: 'FR',
      citizenships: 'in|fr',
      passport_expires_on: '2030-01-31',
      medical_exam_expires_on: '2027-06-30',
      program_code: 'CIS',
      program_months: '24',
      placement_basis: 'Mandatory all',
      stream_certified: 'Oui',
      course_code: 'COOP 1101',
      course_term: '2026-09',
      course_state: 'registered',
      accepted_into_coop: 'yes',
      continuance_met: '0',
      study_from: '2026-09-08',
      study_to: '2026-12-18',
      study_load: 'full-time',
      final_session: 'no',
      work_term: '2027-01',
      work_from: '2027-01-04',
      work_to: '2027-04-23',
      work_employer: 'Acme',
      work_setting: 'health service',
      work_hours_per_week: '37,5',
      work_approved: 'n',
    });
    expect(result).toEqual({
      ok: true,
      row: {
        line: 2,
        studentNumber: '1001',
        person: { givenName: 'Ananya', familyName: 'Sharma', email: 'ananya@students.example' },
        student: {
          language: 'fr',
          citizenships: ['IN', 'FR'],
          passportExpiresOn: '2030-01-31',
          medicalExamExpiresOn: '2027-06-30',
          acceptedIntoCoop: true,
          continuanceMet: false,
        },
        program: { code: 'CIS', months: 24, placementBasis: 'mandatory_all', streamCertified: true },
        course: { courseCode: 'COOP 1101', term: '2026-09', state: 'registered' },
        study: { from: '2026-09-08', to: '2026-12-18', load: 'full_time', finalSession: false },
        workTerm: {
          term: '2027-01',
          from: '2027-01-04',
          to: '2027-04-23',
          employer: 'Acme',
          setting: 'health_service',
          hoursPerWeek: 37.5,
          approvedByDli: false,
        },
      },
    });
  });

  it.each<[string, Partial<Record<RosterColumn, string>>, string, RosterColumn]>([
    ['no number', { student_number: '' }, 'missing', 'student_number'],
    ['no mail address', { email: '' }, 'missing', 'email'],
    ['no real mail address', { email: 'ananya' }, 'bad_mail', 'email'],
    ['an endless name', { given_name: 'x'.repeat(121) }, 'too_long', 'given_name'],
    ['a control character', { family_name: 'Sha\u0000rma' }, 'bad_characters', 'family_name'],
    ['a letter lost in decoding', { family_name: 'Sha\uFFFDrma' }, 'bad_characters', 'family_name'],
    ['a date as Excel likes it', { passport_expires_on: '9/8/2026' }, 'bad_date', 'passport_expires_on'],
    ['29 February of no leap year', { passport_expires_on: '2027-02-29' }, 'bad_date', 'passport_expires_on'],
    ['a country in words', { citizenships: 'India' }, 'bad_country', 'citizenships'],
    ['an unknown language', { language: 'de' }, 'bad_choice', 'language'],
    [
      'an unknown state',
      { course_code: 'C', course_term: 'T', course_state: 'failed' },
      'bad_choice',
      'course_state',
    ],
    ['maybe', { accepted_into_coop: 'maybe' }, 'bad_yes_no', 'accepted_into_coop'],
    ['zero months', { program_code: 'P', program_months: '0' }, 'bad_number', 'program_months'],
    [
      'too many hours',
      { work_term: 'T', work_from: '2027-01-04', work_to: '2027-02-04', work_hours_per_week: '85' },
      'bad_number',
      'work_hours_per_week',
    ],
    ['a course without a term', { course_code: 'C', course_state: 'registered' }, 'missing', 'course_term'],
    ['a study load without dates', { study_load: 'leave' }, 'missing', 'study_from'],
    ['an employer without a work term', { work_employer: 'Acme' }, 'missing', 'work_term'],
    ['a plan without a program', { program_months: '24' }, 'missing', 'program_code'],
    [
      'study that ends before it starts',
      { study_from: '2026-09-08', study_to: '2026-09-07', study_load: 'leave' },
      'dates_reversed',
      'study_to',
    ],
    [
      'work that ends before it starts',
      { work_term: 'T', work_from: '2027-01-04', work_to: '2026-02-04' },
      'dates_reversed',
      'work_to',
    ],
    [
      'a program that ends before it starts',
      { program_starts_on: '2026-09-08', program_ends_on: '2025-09-08' },
      'dates_reversed',
      'program_ends_on',
    ],
    [
      'more work than program',
      { program_code: 'P', program_total_weeks: '10', program_work_term_weeks: '11' },
      'work_terms_too_long',
      'program_work_term_weeks',
    ],
  ])('is rejected for %s', (_name, cells, code, column) => {
    expect(reasons(cells)).toContainEqual([code, column]);
    expect(wordsOf(code)).not.toEqual({ en: code, fr: code });
  });

  it('names every fault of the line, and still whose line it is', () => {
    const result = reading({ email: 'x', language: 'de', passport_expires_on: 'soon' });
    expect(result).toMatchObject({ ok: false, studentNumber: '1001' });
    expect(reasons({ email: 'x', language: 'de', passport_expires_on: 'soon' })).toHaveLength(3);
  });

  it('is rejected with more or fewer cells than the header', () => {
    const columns = Object.keys(GOOD) as RosterColumn[];
    for (const cells of [
      ['1001', 'A', 'B'],
      [...Object.values(GOOD), 'more'],
    ])
      expect(readRow(2, columns, cells)).toMatchObject({
        ok: false,
        reasons: [{ code: 'wrong_cell_count' }],
      });
  });
});
