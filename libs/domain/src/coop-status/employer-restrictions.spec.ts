import { describe, expect, it } from '@jest/globals';
import { coopPermit, studyPermit } from '../work-authorization/spec-support/builders.js';
import { employerRestrictions } from './employer-restrictions.js';

const DAYS = { from: '2026-12-01', to: '2026-12-18' };
const codes = (...permits: Parameters<typeof employerRestrictions>[1]) =>
  employerRestrictions(DAYS, permits).map(({ code }) => code);

describe('what an employer must know beside yes (R6, R62)', () => {
  it('is that the answer is for this placement', () => {
    expect(codes()).toEqual(['this_placement_only']);
    expect(codes(studyPermit())).toEqual(['this_placement_only']);
  });

  it('names each setting once that a permit good on one of the days bars', () => {
    expect(
      codes(
        studyPermit({ restrictions: ['health_service', 'child_care'] }),
        coopPermit({ restrictions: ['child_care'], expiresOn: '2026-12-01' }),
      ),
    ).toEqual(['this_placement_only', 'no_child_care', 'no_health_service']);
  });

  it('leaves out permits that are good on none of them', () => {
    expect(
      codes(
        studyPermit(),
        coopPermit({ restrictions: ['agriculture'], expiresOn: '2026-11-30' }),
        coopPermit({
          id: 'WP2',
          restrictions: ['child_care'],
          issuedOn: '2026-12-19',
          expiresOn: '2027-12-31',
        }),
        studyPermit({ id: 'SP2', restrictions: ['school_teaching'], validFrom: '2026-12-19' }),
      ),
    ).toEqual(['this_placement_only']);
  });

  it('keeps the conditions of the study permit that ended last, on maintained status', () => {
    expect(
      codes(
        studyPermit({ id: 'SP0', restrictions: ['agriculture'], expiresOn: '2025-08-31' }),
        studyPermit({ restrictions: ['school_teaching'], expiresOn: '2026-11-30' }),
      ),
    ).toEqual(['this_placement_only', 'no_school_teaching']);
  });
});
