import { describe, expect, it } from '@jest/globals';
import { isIecPermit } from './recognize-permit.js';

describe('a permit of International Experience Canada', () => {
  it.each([
    'INTERNATIONAL EXPERIENCE CANADA',
    'Expérience internationale Canada',
    'CASE TYPE 58 / LMIA EXEMPTION CODE: C21',
    'IEC - International Co-op',
    'Issued under R204(d)',
  ])('is known by: %s', (line) => {
    expect(isIecPermit({ kind: 'other_work_permit', remarks: ['NOT VALID FOR STUDY', line] })).toBe(true);
  });

  it.each([
    [['LMIA EXEMPTION CODE: C32'], 'other_work_permit'],
    [['Unless authorized, no work in child care'], 'coop_work_permit'],
    [['SPECIEC C210'], 'other_work_permit'],
    [['International Experience Canada'], 'study_permit'],
    [[], 'other_work_permit'],
    [null, 'other_work_permit'],
  ])('is none by %j on a %s', (remarks, kind) => expect(isIecPermit({ kind, remarks })).toBe(false));
});
