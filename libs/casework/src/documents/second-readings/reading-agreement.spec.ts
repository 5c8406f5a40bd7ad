import { describe, expect, it } from '@jest/globals';
import { agreementOf, differingFields } from './reading-agreement.js';

const FIRST = {
  kind: 'study_permit',
  documentNumber: 'F123456789',
  expiresOn: '2028-08-31',
  employerName: null,
  remarks: ['May accept employment', 'on or off campus'],
  restrictions: ['child_care', 'agriculture'],
};

describe('the agreement of two readings', () => {
  it('is full where only capitals, line ends and order differ', () => {
    const second = {
      ...FIRST,
      remarks: ['MAY ACCEPT EMPLOYMENT ON OR', 'OFF CAMPUS'],
      restrictions: ['agriculture', 'child_care'],
    };
    expect(differingFields(agreementOf(FIRST, second))).toEqual([]);
  });

  it('tells each field that differs, also where one saw nothing', () => {
    const second = { ...FIRST, expiresOn: '2028-08-21', employerName: 'Kestrel', remarks: [] };
    expect(differingFields(agreementOf(FIRST, second))).toEqual(['employerName', 'expiresOn', 'remarks']);
    expect(differingFields(agreementOf({ remarks: null }, { remarks: [] }))).toEqual(['remarks']);
  });

  it('compares an instant as it was kept with one as it was typed', () => {
    const first = { receivedAt: '2026-11-10T17:00:01.000Z' };
    expect(agreementOf(first, { receivedAt: new Date('2026-11-10T17:00:01Z') })).toEqual({
      receivedAt: true,
    });
  });
});
