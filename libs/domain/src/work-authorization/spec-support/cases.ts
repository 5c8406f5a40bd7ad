import type { EnrolmentRow, PermitFacts } from '../facts.js';
import {
  application,
  coopPermit,
  FULL_TIME,
  K2,
  ON_CAMPUS,
  openPermit,
  placement,
  R186V_ONLY,
  studyPermit,
  type Overrides,
} from './builders.js';
import { PENDING_CASES } from './pending-cases.js';

const EXPIRING = studyPermit({ expiresOn: '2026-11-30' });
const EXPIRING_COOP = coopPermit({ expiresOn: '2026-11-30' });
const ANOTHER = 'O19395299688';
const RESTRICTED = { restrictions: ['child_care'] } as const;
const CHILD_CARE = [placement({ setting: 'child_care' })];
const only = (load: EnrolmentRow['load']): Overrides => ({ enrolment: [{ ...FULL_TIME, load }] });
const CONFLICT: Overrides = { enrolment: [FULL_TIME, { ...FULL_TIME, load: 'part_time' }] };
const without = (key: 'dliNumber' | 'remarks'): PermitFacts => {
  const { [key]: _left, ...permit } = studyPermit();
  return permit;
};
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
  'a permit that nobody verified': { permits: [studyPermit({ verified: false })] },
  'a co-op permit that nobody verified': { permits: [coopPermit({ verified: false })] },
  'a permit for any employer that nobody verified': { permits: [openPermit({ verified: false })] },
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
  'a leave and no permit': { ...only('leave'), permits: [] },
  'a letter of the first day alone': {
    letters: [{ kind: 'placement_confirmation', issuedOn: '2026-09-08', voidedOn: '2026-09-09' }],
  },
  'a letter of the last day alone': {
    letters: [{ kind: 'placement_confirmation', issuedOn: '2026-12-18', voidedOn: '2026-12-19' }],
  },
  'a break of one day': {
    enrolment: [
      { from: '2025-09-01', to: '2026-09-07', load: 'full_time' },
      { from: '2026-09-08', to: '2026-09-08', load: 'scheduled_break' },
      { from: '2026-09-09', to: '2027-08-31', load: 'full_time' },
    ],
  },
  'an unverified permit for any employer, without approval': {
    permits: [openPermit({ verified: false })],
    placements: [placement({ approvedByDli: false })],
  },
  'before study permits sufficed, completed on the first day': {
    placements: [placement({ from: '2026-01-05', to: '2026-03-31' })],
    completedOn: '2026-01-05',
  },
  ...PENDING_CASES,
};
