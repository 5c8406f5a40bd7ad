import { describe, expect, it } from '@jest/globals';
import type { PrintedKind } from '../reading/printed-kind.js';
import type { DocumentReading, FieldProposal } from '../reading/read-document.js';
import { crossCheck, type RecordToCheck } from './cross-checks.js';
import type { ChosenKind } from './kind-check.js';

const TODAY = '2026-11-22';
const box = { x: 0, y: 0, width: 0.1, height: 0.02 };
const place = { page: 1, box, confidence: 1 };
const VALUES: Readonly<Partial<Record<FieldProposal['field'], string>>> = {
  documentNumber: 'F123456789',
  familyName: 'NGUYEN',
  givenNames: 'THI LINH',
  issuedOn: '2025-08-20',
  expiresOn: '2027-08-31',
  dliNumber: 'O19359011033',
};
const RECORD: RecordToCheck = {
  familyName: 'Nguyễn',
  givenName: 'Thị Linh',
  pathway: 'coop',
  citizenships: ['VN'],
  passportExpiresOn: '2030-01-01',
  institutionDliNumber: 'O19359011033',
  studyPermitExpiresOn: '2027-08-31',
  permits: [],
  numberElsewhere: false,
  submission: null,
};

function reading(
  kind: PrintedKind | null,
  values: typeof VALUES = VALUES,
  remarks: readonly string[] | null = null,
): DocumentReading {
  return {
    kind: kind && { kind, ...place },
    fields: Object.entries(values).map(([field, value]) => ({
      field: field as FieldProposal['field'],
      value,
      printed: value,
      ...place,
    })),
    remarks: remarks && { lines: remarks, ...place },
  };
}

const codes = (read: DocumentReading, chosen: ChosenKind, record: Partial<RecordToCheck> = {}): string[] =>
  crossCheck(read, chosen, { ...RECORD, ...record }, TODAY).map(({ code }) => code);

describe('a reading against choice and record', () => {
  it('says nothing of a study permit that fits', () => {
    expect(codes(reading('study_permit'), 'study_permit')).toEqual([]);
  });

  it.each<[PrintedKind | null, ChosenKind, string[]]>([
    ['work_permit', 'study_permit', ['kind_not_chosen', 'number_letter_mismatch']],
    ['visitor_record', 'study_permit', ['kind_not_chosen']],
    ['approval_letter', 'study_permit', ['kind_not_chosen']],
    ['study_permit', 'approval_letter', ['kind_not_chosen']],
    // A form number or no title at all says nothing about the kind (R16).
    [null, 'study_permit', []],
    [null, 'coop_work_permit', ['number_letter_mismatch']],
    ['work_permit', 'other_work_permit', ['number_letter_mismatch']],
  ])('calls itself %s, chosen as %s: %j', (printed, chosen, expected) => {
    expect(codes(reading(printed), chosen)).toEqual(expected);
  });

  it('asks about dates the wrong way round and of another year (R17)', () => {
    const values = { ...VALUES, issuedOn: '2027-09-01' };
    expect(codes(reading('study_permit', values), 'study_permit')).toEqual([
      'expires_before_issue',
      'issued_in_future',
    ]);
    const oneDay = { ...VALUES, issuedOn: '2026-11-22', expiresOn: '2026-11-22' };
    expect(codes(reading('study_permit', oneDay), 'study_permit')).toEqual([]);
  });

  it('holds the expiry against passport and study permit, except for Americans’ passports (R14)', () => {
    const passport = { passportExpiresOn: '2027-08-30' };
    expect(codes(reading('study_permit'), 'study_permit', passport)).toEqual(['permit_beyond_passport']);
    expect(codes(reading('study_permit'), 'study_permit', { ...passport, citizenships: ['US'] })).toEqual([]);
    const values = { ...VALUES, documentNumber: 'U123456789', expiresOn: '2027-09-01' };
    expect(codes(reading('work_permit', values), 'coop_work_permit')).toEqual(['permit_beyond_study_permit']);
    expect(codes(reading('work_permit', values), 'other_work_permit')).toEqual([]);
  });

  it('finds the same number at another student, and another institution', () => {
    expect(codes(reading('study_permit'), 'study_permit', { numberElsewhere: true })).toEqual([
      'number_at_another_student',
    ]);
    expect(codes(reading('study_permit'), 'study_permit', { institutionDliNumber: 'O19283746512' })).toEqual([
      'dli_mismatch',
    ]);
  });

  it('compares a name only where both parts were read', () => {
    const { givenNames: _left, ...familyAlone } = { ...VALUES, familyName: 'SINGH' };
    expect(codes(reading('study_permit', familyAlone), 'study_permit')).toEqual([]);
    expect(codes(reading('study_permit', { ...VALUES, familyName: 'SINGH' }), 'study_permit')).toEqual([
      'name_differs',
    ]);
  });

  it('tells permits of the two pathways apart by what is printed (R42)', () => {
    const values = { ...VALUES, documentNumber: 'U123456789' };
    const iec = reading('work_permit', values, ['INTERNATIONAL EXPERIENCE CANADA', 'C21']);
    expect(codes(iec, 'coop_work_permit')).toEqual(['iec_permit']);
    expect(codes(iec, 'other_work_permit', { pathway: 'iec' })).toEqual([]);
    const ours = reading('work_permit', values, ['PRACTICUM MAY NOT EXCEED 50%']);
    expect(codes(ours, 'other_work_permit', { pathway: 'iec' })).toEqual(['no_iec_permit']);
    expect(codes(reading('work_permit', values), 'other_work_permit', { pathway: 'iec' })).toEqual([]);
  });

  it('holds a permit against its approval letter, and a letter against its permit (R16)', () => {
    const letter = { kind: 'study_permit', source: 'approval_letter', expiresOn: '2027-07-31' } as const;
    expect(codes(reading('study_permit'), 'study_permit', { permits: [letter] })).toEqual([
      'permit_differs_from_letter',
    ]);
    expect(
      codes(reading('study_permit'), 'study_permit', { permits: [{ ...letter, expiresOn: '2027-08-31' }] }),
    ).toEqual([]);
    const permit = { kind: 'study_permit', source: 'permit', expiresOn: '2027-08-31' } as const;
    expect(codes(reading('approval_letter'), 'approval_letter', { permits: [permit] })).toEqual([
      'permit_already_there',
    ]);
    expect(codes(reading('approval_letter'), 'approval_letter', { permits: [letter] })).toEqual([]);
  });

  it('puts warnings before notes, each in both languages', () => {
    const found = crossCheck(
      reading('study_permit', { ...VALUES, familyName: 'LINH', givenNames: 'NGUYEN THI' }),
      'study_permit',
      { ...RECORD, numberElsewhere: true },
      TODAY,
    );
    expect(found.map(({ severity }) => severity)).toEqual(['warn', 'info']);
    for (const { text } of found) expect(text.fr).not.toBe(text.en);
  });
});
