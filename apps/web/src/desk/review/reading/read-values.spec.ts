import { describe, expect, test } from '@jest/globals';
import type { DocumentReading, FieldProposal } from '../../../api/shapes/document.js';
import type { PermitEntry } from '../permit-entry.js';
import { withProposals } from './read-values.js';

const EMPTY: PermitEntry = {
  kind: 'study_permit',
  documentNumber: 'F000000001',
  issuedOn: '',
  validFrom: '',
  expiresOn: '',
  dliNumber: '',
  employerName: '',
  remarksState: 'unread',
  remarks: '',
  restrictions: [],
};
const place = { fileId: 'f', page: 1, box: { x: 0, y: 0, width: 0.1, height: 0.02 }, turn: 0 } as const;
const read = (field: FieldProposal['field'], value: string, sure: boolean): FieldProposal => ({
  ...place,
  field,
  value,
  printed: value,
  confidence: sure ? 0.95 : 0.4,
  sure,
});
const READING: DocumentReading = {
  state: 'read',
  kind: null,
  fields: [
    read('documentNumber', 'F123456789', true),
    read('expiresOn', '2027-08-31', false),
    read('employer', 'Northgate College', true),
  ],
  remarks: { ...place, lines: ['ONE', 'TWO'], confidence: 0.9, remarkClass: 'K1', exact: false, sure: true },
  mismatches: [],
};

describe('what was read, in the form', () => {
  test('stands there from the beginning where it was read surely', () => {
    expect(withProposals(EMPTY, READING, 'sure')).toEqual({
      ...EMPTY,
      documentNumber: 'F123456789',
      employerName: 'Northgate College',
    });
  });

  test('comes in whole when a person takes it over', () => {
    expect(withProposals(EMPTY, READING, 'all')).toEqual({
      ...EMPTY,
      documentNumber: 'F123456789',
      expiresOn: '2027-08-31',
      employerName: 'Northgate College',
      remarksState: 'printed',
      remarks: 'ONE\nTWO',
    });
  });

  test('brings remarks of a known wording, and never says that none are printed', () => {
    const exact = { ...READING, remarks: { ...READING.remarks!, exact: true } };
    expect(withProposals(EMPTY, exact, 'sure').remarks).toBe('ONE\nTWO');
    expect(withProposals(EMPTY, { ...READING, remarks: null }, 'all').remarksState).toBe('unread');
  });
});
