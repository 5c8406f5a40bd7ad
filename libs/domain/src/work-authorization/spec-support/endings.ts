import { application, coopPermit, openPermit, type Overrides, studyPermit } from './builders.js';

const EXPIRING = studyPermit({ expiresOn: '2026-11-30' });
const AFTER = studyPermit({ id: 'SP2', issuedOn: '2026-12-20', expiresOn: '2027-08-31' });
const DECIDED = '2026-12-10T20:00:00Z';
const decided = (
  kind: 'approved' | 'refused' | 'withdrawn' | 'withdrawn_by_ircc' | 'returned_incomplete',
) => ({
  kind,
  at: DECIDED,
});

/** How a stay comes to an end, or goes on: the study permit is good through 30 November 2026, Vancouver. */
export const ENDINGS: Readonly<Record<string, Overrides>> = {
  'nothing asked for': { permits: [EXPIRING] },
  'a co-op permit that lasts longer': { permits: [EXPIRING, coopPermit({ expiresOn: '2026-12-09' })] },
  'an extension undecided': { permits: [EXPIRING], applications: [application()] },
  'an extension refused': {
    permits: [EXPIRING],
    applications: [application({ outcome: decided('refused') })],
  },
  'an extension withdrawn': {
    permits: [EXPIRING],
    applications: [application({ outcome: decided('withdrawn') })],
  },
  'an extension returned': {
    permits: [EXPIRING],
    applications: [application({ outcome: decided('returned_incomplete') })],
  },
  'an extension approved, the permit not recorded': {
    permits: [EXPIRING],
    applications: [application({ outcome: decided('approved') })],
  },
  'an extension approved, a permit from 20 December': {
    permits: [EXPIRING, AFTER],
    applications: [application({ outcome: decided('approved') })],
  },
  'an extension refused, a permit from 20 December': {
    permits: [EXPIRING, AFTER],
    applications: [application({ outcome: decided('refused') })],
  },
  'an extension after the expiry': {
    permits: [EXPIRING],
    applications: [application({ receivedAt: '2026-12-01T00:00:00Z' })],
  },
  'a declared extension': { permits: [EXPIRING], applications: [application({ evidence: 'declared' })] },
  'two extensions, the first refused': {
    permits: [EXPIRING],
    applications: [
      application({ outcome: decided('refused') }),
      application({ id: 'A2', receivedAt: '2026-11-25T18:00:00Z' }),
    ],
  },
  'an extension on paper without its stamp': {
    permits: [EXPIRING],
    applications: [application({ channel: 'paper', receivedAt: '2026-12-03T18:00:00Z' })],
  },
  'leaving Canada while it is undecided': {
    permits: [EXPIRING],
    applications: [application()],
    travel: [{ departedAt: DECIDED, returnedAt: '2026-12-20T20:00:00Z' }],
  },
  'leaving Canada before a refusal': {
    permits: [EXPIRING],
    applications: [application({ outcome: { kind: 'refused', at: '2026-12-20T18:00:00Z' } })],
    travel: [{ departedAt: DECIDED }],
  },
  'an extension on paper without its stamp, refused': {
    permits: [EXPIRING],
    applications: [
      application({ channel: 'paper', receivedAt: '2026-12-03T18:00:00Z', outcome: decided('refused') }),
    ],
  },
  'a gap between two permits': { permits: [EXPIRING, AFTER] },
  'a visitor record refused': {
    permits: [EXPIRING],
    applications: [application({ kind: 'visitor_record', outcome: decided('refused') })],
  },
  'a renewal for any employer refused': {
    permits: [EXPIRING, openPermit({ expiresOn: '2026-12-05' })],
    applications: [application({ kind: 'other_work_permit_renewal', outcome: decided('refused') })],
  },
  'a first co-op application refused': {
    permits: [EXPIRING],
    applications: [application({ kind: 'coop_work_permit_first', outcome: decided('refused') })],
  },
  'a restoration asked for': {
    permits: [EXPIRING],
    applications: [application({ kind: 'restoration', receivedAt: '2026-12-20T18:00:00Z' })],
  },
  'a restoration asked for on the last day': {
    permits: [EXPIRING],
    applications: [application({ kind: 'restoration', receivedAt: '2027-02-28T23:59:59Z' })],
  },
  'a restoration asked for too late': {
    permits: [EXPIRING],
    applications: [application({ kind: 'restoration', receivedAt: '2027-03-01T00:00:00Z' })],
  },
  'the permit cancelled': { permits: [studyPermit({ cancelledOn: '2026-12-10' })] },
  'the permit cancelled while its extension is undecided': {
    permits: [studyPermit({ expiresOn: '2026-12-31', cancelledOn: '2026-12-10' })],
    applications: [application()],
  },
  'de-enrolled': { permits: [studyPermit()], deEnrolledOn: '2026-12-10' },
  'studies completed': { permits: [studyPermit()], completedOn: '2026-09-11' },
  'the disaster measure': { permits: [EXPIRING], student: { disasterMeasure: true } },
};

/** The moments at which each is asked about. */
export const MOMENTS = [
  '2026-11-20T20:00:00Z',
  '2026-12-01T06:59:59Z',
  '2026-12-01T07:00:00Z',
  '2026-12-10T19:59:59Z',
  '2026-12-10T20:00:00Z',
  '2026-12-11T07:00:00Z',
  '2026-12-20T20:00:00Z',
  '2027-02-28T20:00:00Z',
  '2027-03-01T20:00:00Z',
  '2027-03-11T20:00:00Z',
] as const;
