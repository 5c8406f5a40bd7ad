import { describe, expect, test } from '@jest/globals';
import type { CaseDocument, DocumentContext } from '../../api/shapes/document.js';
import { compare, fieldsOf, firstEntry } from './permit-entry.js';

const DOCUMENT: CaseDocument = {
  id: 'd',
  studentId: 's',
  submissionId: null,
  createdAtLocal: '2026-11-21T09:00:00-07:00',
  decidedAt: null,
  decidedAtLocal: null,
  purpose: 'study_permit',
  state: 'ready',
  files: [],
  evidence: null,
  reasons: [],
  fields: {},
  version: 1,
  createdAt: '2026-11-21T16:00:00Z',
};
const CONTEXT: DocumentContext = {
  student: {
    id: 's',
    studentNumber: '1',
    givenName: 'A',
    familyName: 'B',
    passportExpiresOn: null,
    programName: null,
    institutionDliNumber: 'O19359011033',
  },
  currentPermits: [],
  submission: null,
  stated: { kind: 'study_permit', documentNumber: 'F123456789', expiresOn: '2027-08-31' },
};

describe('the fields beside a page', () => {
  test('begin with what the student stated about this kind of permit', () => {
    expect(firstEntry(DOCUMENT, CONTEXT)).toMatchObject({
      documentNumber: 'F123456789',
      expiresOn: '2027-08-31',
    });
    expect(firstEntry({ ...DOCUMENT, purpose: 'coop_work_permit' }, CONTEXT)).toMatchObject({
      kind: 'coop_work_permit',
      documentNumber: '',
    });
  });

  test('tell remarks that cannot be seen from remarks that are not there', () => {
    const entry = firstEntry(DOCUMENT, CONTEXT);
    expect(entry.remarksState).toBe('unread');
    expect(fieldsOf(entry)['remarks']).toBeNull();
    expect(fieldsOf({ ...entry, remarksState: 'none' })['remarks']).toEqual([]);
    expect(fieldsOf({ ...entry, remarksState: 'printed', remarks: ' One. \n\nTwo.' })['remarks']).toEqual([
      'One.',
      'Two.',
    ]);
  });

  test('leave an empty field unknown', () => {
    expect(fieldsOf(firstEntry(DOCUMENT, CONTEXT))).toMatchObject({ dliNumber: null, validFrom: null });
  });

  test('are held against the record in words', () => {
    expect(compare('f123-456-789', 'F123456789')).toEqual({ kind: 'same' });
    expect(compare('F123456788', 'F123456789')).toEqual({ kind: 'differs', value: 'F123456789' });
    expect(compare(' ', 'F123456789')).toEqual({ kind: 'open', value: 'F123456789' });
    expect(compare('F123456788', null)).toBeNull();
  });
});
