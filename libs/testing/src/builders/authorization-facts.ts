import type {
  ApplicationFacts,
  PermitFacts,
  PlacementFacts,
  WorkAuthorizationFacts,
} from '#domain/work-authorization/facts.js';

/** The first qualifying condition, as printed (R4). */
export const K1 =
  'May accept employment on or off campus if meeting eligibility criteria as per R186(f), (v) or (w). Must cease working if no longer meeting these criteria.';

/** A student in Vancouver with everything in order: a placement in autumn 2026 under a study permit to August 2027. */
export function authorizationFacts(changes: Partial<WorkAuthorizationFacts> = {}): WorkAuthorizationFacts {
  return {
    asOf: '2026-11-21T20:00:00Z',
    institution: { dliNumber: 'O19359011033', timeZone: 'America/Vancouver' },
    student: { level: 'post_secondary', citizenships: ['IN'], passportExpiresOn: '2030-05-01' },
    program: {
      credential: true,
      months: 24,
      totalWeeks: 96,
      workTermWeeks: 32,
      kind: 'academic',
      placementBasis: 'mandatory_all',
      streamCertified: true,
    },
    enrolment: [{ from: '2025-09-01', to: '2027-08-31', load: 'full_time' }],
    permits: [studyPermit()],
    applications: [],
    travel: [],
    letters: [{ kind: 'placement_confirmation', issuedOn: '2026-08-01' }],
    placements: [placement()],
    ...changes,
  };
}

export function studyPermit(changes: Partial<PermitFacts> = {}): PermitFacts {
  return {
    id: 'SP1',
    kind: 'study_permit',
    issuedOn: '2025-08-20',
    expiresOn: '2027-08-31',
    verified: true,
    dliNumber: 'O19359011033',
    remarks: [K1],
    ...changes,
  };
}

export function placement(changes: Partial<PlacementFacts> = {}): PlacementFacts {
  return { id: 'P1', from: '2026-09-08', to: '2026-12-18', approvedByDli: true, ...changes };
}

/** An extension of the study permit, proven. */
export function extension(changes: Partial<ApplicationFacts> = {}): ApplicationFacts {
  return {
    id: 'A1',
    kind: 'study_permit_extension',
    receivedAt: '2026-11-30T23:59:59Z',
    evidence: 'verified',
    ...changes,
  };
}
