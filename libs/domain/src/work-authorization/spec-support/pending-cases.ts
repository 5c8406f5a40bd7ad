import type { ApplicationFacts, EnrolmentRow } from '../facts.js';
import {
  application,
  coopPermit,
  FULL_TIME,
  openPermit,
  placement,
  studyPermit,
  type Overrides,
} from './builders.js';

const EXPIRING = studyPermit({ expiresOn: '2026-11-30' });
const EXPIRING_COOP = coopPermit({ expiresOn: '2026-11-30' });
const EXPIRING_OPEN = openPermit({ expiresOn: '2026-11-30' });
const APPROVED = { kind: 'approved', at: '2026-12-05T18:00:00Z' } as const;
const ANOTHER = 'O19395299688';
const RESTRICTED = { restrictions: ['child_care'] } as const;
const CHILD_CARE = [placement({ setting: 'child_care' })];
const only = (load: EnrolmentRow['load']): Overrides => ({ enrolment: [{ ...FULL_TIME, load }] });
const renewal = application({ kind: 'coop_work_permit_renewal' });
const openRenewal = application({ kind: 'other_work_permit_renewal' });
const LATER = [placement({ from: '2026-12-11' })];
const twice = (
  kind: ApplicationFacts['kind'],
  firstRefused: string,
  secondRefused: string,
): ApplicationFacts[] => [
  application({ kind, outcome: { kind: 'refused', at: `${firstRefused}T20:00:00Z` } }),
  application({
    id: 'A2',
    kind,
    receivedAt: '2026-11-20T18:00:00Z',
    outcome: { kind: 'refused', at: `${secondRefused}T20:00:00Z` },
  }),
];
const breakAfter = (load: EnrolmentRow['load'] | 'nothing'): EnrolmentRow[] => [
  ...(load === 'nothing' ? [] : [{ from: '2025-09-01', to: '2026-09-07', load }]),
  { from: '2026-09-08', to: '2026-12-18', load: 'scheduled_break' },
  { from: '2026-12-19', to: '2027-08-31', load: 'full_time' },
];

/** Applications that carry on, or fail to carry on, what a permit gave until 30 November 2026. */
export const PENDING_CASES: Readonly<Record<string, Overrides>> = {
  'a start on maintained status': {
    permits: [EXPIRING],
    applications: [application()],
    placements: [placement({ from: '2026-12-01' })],
  },
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
  'a renewal of nothing that was approved': {
    permits: [],
    applications: [{ ...renewal, outcome: APPROVED }],
  },
  'a renewal of an unverified permit that was approved': {
    permits: [{ ...EXPIRING_COOP, verified: false }],
    applications: [{ ...renewal, outcome: APPROVED }],
    placements: LATER,
  },
  'two extensions, the later one refused later': {
    permits: [EXPIRING],
    applications: twice('study_permit_extension', '2026-12-10', '2026-12-16'),
  },
  'two extensions, the earlier one refused later': {
    permits: [EXPIRING],
    applications: twice('study_permit_extension', '2026-12-16', '2026-12-10'),
  },
  'two extensions, refused on one day': {
    permits: [EXPIRING],
    applications: twice('study_permit_extension', '2026-12-10', '2026-12-10'),
  },
  'two renewals, the later one refused later': {
    permits: [EXPIRING_COOP],
    applications: twice('coop_work_permit_renewal', '2026-12-10', '2026-12-16'),
  },
  'two renewals, the earlier one refused later': {
    permits: [EXPIRING_COOP],
    applications: twice('coop_work_permit_renewal', '2026-12-16', '2026-12-10'),
  },
  'two renewals, refused on one day': {
    permits: [EXPIRING_COOP],
    applications: twice('coop_work_permit_renewal', '2026-12-10', '2026-12-10'),
  },
  'two renewals for any employer, the later one refused later': {
    permits: [EXPIRING_OPEN],
    applications: twice('other_work_permit_renewal', '2026-12-10', '2026-12-16'),
  },
  'a renewal beside a declared one that lasts longer': {
    permits: [EXPIRING_COOP],
    applications: [
      { ...renewal, outcome: { kind: 'refused', at: '2026-12-10T20:00:00Z' } },
      { ...renewal, id: 'A2', receivedAt: '2026-11-20T18:00:00Z', evidence: 'declared' },
    ],
  },
  'a renewal beside an extension that lasts longer': {
    permits: [EXPIRING, EXPIRING_COOP],
    applications: [
      { ...renewal, outcome: { kind: 'refused', at: '2026-12-10T20:00:00Z' } },
      application({ id: 'A2' }),
    ],
  },
  'a declared renewal for any employer, without approval, throughout': {
    permits: [EXPIRING_OPEN],
    applications: [{ ...openRenewal, evidence: 'declared' }],
    placements: [placement({ from: '2026-12-01', approvedByDli: false })],
  },
  'a declared renewal, without approval, throughout': {
    permits: [EXPIRING_COOP],
    applications: [{ ...renewal, evidence: 'declared' }],
    placements: [placement({ from: '2026-12-01', approvedByDli: false })],
  },
};
