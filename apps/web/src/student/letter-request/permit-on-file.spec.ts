import { describe, expect, test } from '@jest/globals';
import type { Permit } from '../../api/shapes/record.js';
import { permitOnFile } from './permit-on-file.js';

const permit = (change: Partial<Permit>): Permit => ({
  id: 'p',
  kind: 'study_permit',
  source: 'permit',
  documentId: null,
  documentNumber: 'F111111111',
  issuedOn: '2025-09-01',
  validFrom: null,
  expiresOn: '2027-08-31',
  dliNumber: null,
  employerName: null,
  remarks: ['One.', 'Two.'],
  restrictions: [],
  verified: true,
  cancelledOn: null,
  version: 1,
  ...change,
});

describe('the permit that the form begins with', () => {
  test('is what was answered already', () => {
    const answers = { permit: { documentNumber: 'F999999999' } };
    expect(permitOnFile(answers, { permits: [permit({})] })).toEqual({
      documentNumber: 'F999999999',
      fromRecord: false,
    });
  });

  test('is a verified one before an unverified one that lasts longer', () => {
    const permits = [
      permit({ documentNumber: 'F222222222', verified: false, expiresOn: '2029-01-01' }),
      permit({}),
    ];
    expect(permitOnFile({}, { permits })).toMatchObject({
      documentNumber: 'F111111111',
      remarkText: 'One.\nTwo.',
      fromRecord: true,
    });
  });

  test('is nothing when nothing is on file', () => {
    expect(permitOnFile({}, { permits: [] })).toEqual({ fromRecord: false });
  });
});
