import type { LetterCase, LetterProgram } from '../letter-case.js';

export const EXAMPLE_PROGRAM: LetterProgram = {
  name: 'Computer Information Systems',
  credential: 'Bachelor of Technology',
  level: 'post_secondary',
  kind: 'academic',
  months: 24,
  totalWeeks: 96,
  workTermWeeks: 32,
  placementBasis: 'mandatory_all',
  streamCertified: false,
  startsOn: '2025-09-01',
  endsOn: '2027-08-31',
};

/** A case with nothing to warn of: required placements, full-time, K1, our institution. */
export const EXAMPLE_CASE: LetterCase = {
  kind: 'placement_confirmation',
  base: 'placement',
  today: '2026-11-21',
  institution: { name: 'Kestrel Polytechnic University', dliNumber: 'O19359011033' },
  student: {
    givenName: 'Ananya',
    familyName: 'Sharma',
    studentNumber: '100900001',
    continuanceMet: true,
    passportExpiresOn: '2030-05-01',
  },
  gate: {
    acceptedIntoCoop: true,
    courses: [{ code: 'COOP 1101', state: 'completed' }],
    coopCourseCodes: ['COOP 1101'],
  },
  program: EXAMPLE_PROGRAM,
  studyLoad: [{ from: '2025-09-01', to: '2027-08-31', load: 'full_time', finalSession: false }],
  permit: {
    evidence: 'verified',
    kind: 'study_permit',
    expiresOn: '2028-08-31',
    dliNumber: 'O19359011033',
    remarkClass: 'K1',
  },
  placement: {
    from: '2027-01-04',
    to: '2027-04-23',
    employer: 'Harbour Light',
    hoursPerWeek: 37.5,
    approved: true,
  },
  coopPermitNeeded: false,
};

export const EXAMPLE_OFFICE = {
  institutionName: 'Kestrel Polytechnic University',
  dliNumber: 'O19359011033',
  officeName: 'Co-operative Education',
  email: 'coop@kestrel.example',
  telephone: '+1 604 555 0100',
  address: '12666 72 Avenue, Surrey BC',
  signatoryName: 'Maya Okafor',
  signatoryTitle: 'Co-op Coordinator',
};
