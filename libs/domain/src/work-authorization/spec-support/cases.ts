import type { EnrolmentRow, PermitFacts } from '../facts.js';
import {
  application,
  coopPermit,
  type Overrides,
  FULL_TIME,
  K2,
  ON_CAMPUS,
  openPermit,
  placement,
  R186V_ONLY,
  studyPermit,
} from './builders.js';



const EXPIRING = studyPermit({ expiresOn: '2026-11-30' });
const EXPIRING_COOP = coopPermit({ expiresOn: '2026-11-30' });
const EXPIRING_OPEN = openPermit({ expiresOn: '2026-11-30' });
const APPROVED = { kind: 'approved', at: '2026-12-05T18:00:00Z' } as const;
const ANOTHER = 'O19395299688';
const RESTRICTED = { restrictions: ['child_care'] } as const;
const CHILD_CARE = [placement({ setting: 'child_care' })];
const only = (load: EnrolmentRow['load']): Overrides => ({ enrolment: [{ ...FULL_TIME, load }] });
const CONFLICT: Overrides = { enrolment: [FULL_TIME, { ...FULL_TIME, load: 'part_time' }] };
const without = (key: 'dliNumber' | 'remarks'): PermitFacts => {
  const { [key]: _left, ...permit } = studyPermit();
  return permit;
};
const renewal = application({ kind: 'coop_work_permit_renewal' });
const openRenewal = application({ kind: 'other_work_permit_renewal' });
const breakAfter = (load: EnrolmentRow['load'] | 'nothing'): EnrolmentRow[] => [
  ...(load === 'nothing' ? [] : [{ from: '2025-09-01', to: '2026-09-07', load }]),
  { from: '2026-09-08', to: '2026-12-18', load: 'scheduled_break' },
  { from: '2026-12-19', to: '2027-08-31', load: 'full_time' },
];

/** A placement from 8 September to 18 December 2026 and one thing about it each. */
export const CASES: Readonly<Record<string, Overrides>> = {
  'a study permit': {},
  'a co-op permit beside it': { permits: [studyPermit(), coopPermit()] },
  'a permit for any employer': { permits: [openPermit()] },
  'maintained study status': { permits: [EXPIRING], applications: [application()] },
  'no permit': { permits: [] },
  'a leave': only('leave'),
  'a leave, with a co-op permit': { ...only('leave'), permits: [studyPermit(), coopPermit()] },
  'a leave, with a permit for any employer': { ...only('leave'), permits: [openPermit()] },
  'part-time study': only('part_time'),
  'part-time study, with a co-op permit': { ...only('part_time'), permits: [coopPermit()] },
  'not enrolled, with a co-op permit': { ...only('not_enrolled'), permits: [coopPermit()] },
  'an unknown load': { enrolment: [] },
  'an unknown load, with a co-op permit': { enrolment: [], permits: [coopPermit()] },
  'loads that contradict': CONFLICT,
  'loads that contradict, with a co-op permit': { ...CONFLICT, permits: [coopPermit()] },
  'loads that contradict, and no condition': { ...CONFLICT, permits: [studyPermit({ remarks: [] })] },
  'a final session after nothing known': {
    enrolment: [{ ...FULL_TIME, load: 'part_time', finalSession: true }],
  },
  'a program that does not qualify': { program: { credential: false } },
  'a program that does not qualify, with a co-op permit': {
    program: { credential: false },
    permits: [coopPermit()],
  },
  'no approval': { placements: [placement({ approvedByDli: false })] },
  'no approval, with a co-op permit': {
    placements: [placement({ approvedByDli: false })],
    permits: [coopPermit()],
  },
  'no approval, with a permit for any employer': {
    placements: [placement({ approvedByDli: false })],
    permits: [openPermit()],
  },
  'completed on the last day before': { completedOn: '2026-09-07' },
  'completed on the first day': { completedOn: '2026-09-08' },
  'de-enrolled on the last day': { deEnrolledOn: '2026-12-18' },
  'de-enrolled on the day after': { deEnrolledOn: '2026-12-19' },
  'a restricted setting': { permits: [studyPermit(RESTRICTED)], placements: CHILD_CARE },
  'a restricted setting on the co-op permit': { permits: [coopPermit(RESTRICTED)], placements: CHILD_CARE },
  'a restricted setting on the permit for any employer': {
    permits: [openPermit(RESTRICTED)],
    placements: CHILD_CARE,
  },
  'another institution': { permits: [studyPermit({ dliNumber: ANOTHER })] },
  'another institution on the co-op permit': { permits: [coopPermit({ dliNumber: ANOTHER })] },
  'an institution that is not recorded': { permits: [without('dliNumber')] },
  'no condition': { permits: [studyPermit({ remarks: [] })] },
  'a condition that does not qualify': { permits: [studyPermit({ remarks: [R186V_ONLY] })] },
  'a condition for a person to read': { permits: [studyPermit({ remarks: [ON_CAMPUS] })] },
  'remarks that are not recorded': { permits: [without('remarks')] },
  'the condition on campus': { permits: [studyPermit({ remarks: [K2] })] },
  'no letter': { letters: [] },
  'a letter voided on the first day': {
    letters: [{ kind: 'placement_confirmation', issuedOn: '2026-01-01', voidedOn: '2026-09-08' }],
  },
  'a letter voided on the last day': {
    letters: [{ kind: 'placement_confirmation', issuedOn: '2026-01-01', voidedOn: '2026-12-18' }],
  },
  'a letter voided after': {
    letters: [{ kind: 'placement_confirmation', issuedOn: '2026-01-01', voidedOn: '2026-12-19' }],
  },
  'a letter of the second day': { letters: [{ kind: 'placement_confirmation', issuedOn: '2026-09-09' }] },
  'a letter of another kind': { letters: [{ kind: 'coop_permit_support', issuedOn: '2026-01-01' }] },
  'no letter, and no study full-time': { letters: [], ...only('part_time') },
  'no letter, with a co-op permit': { letters: [], permits: [coopPermit()] },
  'a start on maintained status': {
    permits: [EXPIRING],
    applications: [application()],
    placements: [placement({ from: '2026-12-01' })],
  },
  'a break that counts': { enrolment: breakAfter('full_time') },
  'a break that counts, without a letter': { enrolment: breakAfter('full_time'), letters: [] },
  'a break that counts, on the older condition': {
    enrolment: breakAfter('full_time'),
    permits: [studyPermit({ remarks: [R186V_ONLY] })],
  },
  'a break that counts, on the condition on campus': {
    enrolment: breakAfter('full_time'),
    permits: [studyPermit({ remarks: [K2] })],
  },
  'a break that counts, without a condition': {
    enrolment: breakAfter('full_time'),
    permits: [studyPermit({ remarks: [] })],
  },
  'a break that counts, with a condition for a person': {
    enrolment: breakAfter('full_time'),
    permits: [studyPermit({ remarks: [ON_CAMPUS] })],
  },
  'a break that does not count': { enrolment: breakAfter('part_time') },
  'a break that does not count, with a co-op permit': {
    enrolment: breakAfter('part_time'),
    permits: [coopPermit()],
  },
  'a break after what is not recorded': { enrolment: breakAfter('nothing') },
  'before study permits sufficed': { placements: [placement({ from: '2026-01-05', to: '2026-03-31' })] },
  'over the day they began to suffice': { placements: [placement({ from: '2026-03-31', to: '2026-04-01' })] },
  'a secondary school': { student: { level: 'secondary' } },
  'a secondary school, with a co-op permit': { student: { level: 'secondary' }, permits: [coopPermit()] },
  'leaving Canada on maintained status': {
    permits: [EXPIRING],
    applications: [application()],
    travel: [{ departedAt: '2026-12-05T18:00:00Z' }],
  },
  'leaving Canada on a renewal': {
    permits: [EXPIRING_COOP],
    applications: [renewal],
    travel: [{ departedAt: '2026-12-05T18:00:00Z' }],
  },
  'a permit that nobody verified': { permits: [studyPermit({ verified: false })] },
  'a co-op permit that nobody verified': { permits: [coopPermit({ verified: false })] },
  'a permit for any employer that nobody verified': { permits: [openPermit({ verified: false })] },
  'a declared filing': { permits: [EXPIRING], applications: [application({ evidence: 'declared' })] },
  'a declared renewal': { permits: [EXPIRING_COOP], applications: [{ ...renewal, evidence: 'declared' }] },
  'a renewal in time': { permits: [EXPIRING_COOP], applications: [renewal] },
  'a renewal and a leave': { ...only('leave'), permits: [EXPIRING_COOP], applications: [renewal] },
  'a renewal and part-time study': {
    ...only('part_time'),
    permits: [EXPIRING_COOP],
    applications: [renewal],
  },
  'a renewal for another institution': {
    permits: [coopPermit({ expiresOn: '2026-11-30', dliNumber: ANOTHER })],
    applications: [renewal],
  },
  'a renewal of a restricted permit': {
    permits: [coopPermit({ expiresOn: '2026-11-30', ...RESTRICTED })],
    applications: [renewal],
    placements: CHILD_CARE,
  },
  'a renewal that was approved': {
    permits: [EXPIRING_COOP],
    applications: [{ ...renewal, outcome: APPROVED }],
  },
  'a renewal that was approved, and a leave': {
    ...only('leave'),
    permits: [EXPIRING_COOP],
    applications: [{ ...renewal, outcome: APPROVED }],
  },
  'a renewal of nothing': { permits: [], applications: [renewal] },
  'a renewal for any employer': { permits: [EXPIRING_OPEN], applications: [openRenewal] },
  'a renewal for any employer, and a leave': {
    ...only('leave'),
    permits: [EXPIRING_OPEN],
    applications: [openRenewal],
  },
  'a renewal for any employer, without approval': {
    permits: [EXPIRING_OPEN],
    applications: [openRenewal],
    placements: [placement({ approvedByDli: false })],
  },
  'a renewal for any employer of a restricted permit': {
    permits: [openPermit({ expiresOn: '2026-11-30', ...RESTRICTED })],
    applications: [openRenewal],
    placements: CHILD_CARE,
  },
  'a renewal for any employer, not approved by anyone but in doubt': {
    permits: [EXPIRING_OPEN],
    applications: [{ ...openRenewal, evidence: 'declared' }],
    placements: [placement({ approvedByDli: false })],
  },
  'an extension that was approved': {
    permits: [EXPIRING],
    applications: [application({ outcome: APPROVED })],
  },
  'an extension that was approved, and a leave': {
    ...only('leave'),
    permits: [EXPIRING],
    applications: [application({ outcome: APPROVED })],
  },
  'an extension that was approved, without a letter': {
    letters: [],
    permits: [EXPIRING],
    applications: [application({ outcome: APPROVED })],
  },
  'an extension that was approved, of a secondary student': {
    student: { level: 'secondary' },
    permits: [EXPIRING],
    applications: [application({ outcome: APPROVED })],
  },
  'an extension that was approved, in a break': {
    enrolment: breakAfter('full_time'),
    permits: [EXPIRING],
    applications: [application({ outcome: APPROVED })],
  },
  'an extension that was refused': {
    permits: [EXPIRING],
    applications: [application({ outcome: { ...APPROVED, kind: 'refused' } })],
  },
  'an extension that was withdrawn': {
    permits: [EXPIRING],
    applications: [application({ outcome: { ...APPROVED, kind: 'withdrawn' } })],
  },
  'an extension that was returned': {
    permits: [EXPIRING],
    applications: [application({ outcome: { ...APPROVED, kind: 'returned_incomplete' } })],
  },
  'an extension after the expiry': {
    permits: [EXPIRING],
    applications: [application({ receivedAt: '2026-12-01T00:00:00Z' })],
  },
  'an extension on paper without its stamp': {
    permits: [EXPIRING],
    applications: [application({ channel: 'paper', receivedAt: '2026-12-03T18:00:00Z' })],
  },
  'a restoration that was approved': {
    permits: [EXPIRING],
    applications: [
      application({ kind: 'restoration', receivedAt: '2026-12-03T18:00:00Z', outcome: APPROVED }),
    ],
  },
  'one number on two permits': {
    permits: [
      studyPermit({ documentNumber: 'F123456789' }),
      studyPermit({ id: 'SP2', documentNumber: 'F123456789', expiresOn: '2027-07-31' }),
    ],
  },
  'a doubtful permit beside a good one': {
    permits: [studyPermit({ id: 'SP0', verified: false }), studyPermit()],
  },
  'two co-op permits, one for another institution': {
    permits: [coopPermit({ id: 'WP0', dliNumber: ANOTHER, expiresOn: '2026-12-30' }), coopPermit()],
  },
  'a placement that outlasts both permits': { permits: [EXPIRING, EXPIRING_COOP] },
  'a permit until the last day': { permits: [studyPermit({ expiresOn: '2026-12-18' })] },
  'a permit until the day before the last': { permits: [studyPermit({ expiresOn: '2026-12-17' })] },
  'a permit from the first day': { permits: [studyPermit({ issuedOn: '2026-09-08' })] },
  'a permit from the second day': {
    permits: [studyPermit({ issuedOn: '2026-09-08', validFrom: '2026-09-09' })],
  },
};
