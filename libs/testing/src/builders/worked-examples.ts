import type { WorkAuthorizationFacts } from '#domain/work-authorization/facts.js';
import type { PlacementVerdict, StayState, WorkBasis, WorkState } from '#domain/work-authorization/result.js';
import { authorizationFacts, extension, K1, placement, studyPermit } from './authorization-facts.js';

/** A worked example of the rules with what must come out; days are `[date, state, basis]`. */
export interface WorkedExample {
  readonly name: string;
  readonly facts: WorkAuthorizationFacts;
  readonly verdict?: PlacementVerdict;
  readonly work?: readonly (readonly [on: string, state: WorkState, basis?: WorkBasis])[];
  readonly stay?: readonly (readonly [on: string, state: StayState])[];
  readonly study?: readonly (readonly [on: string, state: StayState])[];
  readonly inTime?: Readonly<Record<string, boolean>>;
  readonly deadline?: { readonly permit: string; readonly at: string; readonly local: string };
  readonly restorationLastDay?: string;
}

const K2 =
  'This permit does not authorize the holder to engage in off campus employment in Canada. May accept employment only on campus if meeting eligibility criteria as per R186(f). Must cease working if no longer meeting these criteria.';
const HOURS_ONLY = 'May work 20 hrs per week off-campus or full-time during regular breaks.';
const toNovember = studyPermit({ expiresOn: '2026-11-30' });
const program = authorizationFacts().program;
const vancouver = authorizationFacts().institution;
const toronto = { ...vancouver, timeZone: 'America/Toronto' };
const coop = (expiresOn: string) => ({
  id: 'CP1',
  kind: 'coop_work_permit' as const,
  issuedOn: '2025-08-20',
  expiresOn,
  verified: true,
});

/** Before April 2026 both permits end on one day in November 2025. */
const bothToNovember2025 = [
  studyPermit({ issuedOn: '2024-08-20', expiresOn: '2025-11-30' }),
  coop('2025-11-30'),
];
const autumn2025 = {
  permits: bothToNovember2025,
  enrolment: [{ from: '2024-09-01', to: '2027-08-31', load: 'full_time' as const }],
  placements: [placement({ from: '2025-09-08', to: '2026-03-20' })],
};

export const WORKED_EXAMPLES: readonly WorkedExample[] = [
  {
    name: 'E1 study permit over the whole placement',
    facts: authorizationFacts(),
    verdict: 'covered',
    work: [
      ['2026-09-08', 'authorized', 'R186F_SWP'],
      ['2026-12-18', 'authorized', 'R186F_SWP'],
    ],
  },
  {
    name: 'E2 co-op permit beside a study permit for hours only',
    facts: authorizationFacts({
      permits: [studyPermit({ expiresOn: '2026-12-31', remarks: [HOURS_ONLY] }), coop('2026-12-31')],
    }),
    verdict: 'covered',
    work: [['2026-12-18', 'authorized', 'COOP_WP']],
  },
  {
    name: 'E3 first co-op application withdrawn by IRCC',
    facts: authorizationFacts({
      applications: [
        {
          id: 'A1',
          kind: 'coop_work_permit_first',
          receivedAt: '2026-02-20T18:00:00Z',
          evidence: 'verified',
          outcome: { kind: 'withdrawn_by_ircc', at: '2026-05-20T18:00:00Z' },
        },
      ],
      letters: [{ kind: 'placement_confirmation', issuedOn: '2026-01-05' }],
      placements: [placement({ from: '2026-04-01', to: '2026-08-14' })],
    }),
    verdict: 'covered',
    work: [
      ['2026-03-31', 'limited', 'R186V'],
      ['2026-04-01', 'authorized', 'R186F_SWP'],
    ],
  },
  {
    name: 'E4 no remark on the study permit',
    facts: authorizationFacts({ permits: [studyPermit({ remarks: [] })] }),
    verdict: 'not_covered',
  },
  {
    name: 'E5 the second wording',
    facts: authorizationFacts({ permits: [studyPermit({ remarks: [K2] })] }),
    verdict: 'covered',
  },
  {
    name: 'E6 optional internship',
    facts: authorizationFacts({ program: { ...program, placementBasis: 'optional' } }),
    verdict: 'blocked',
    work: [['2026-10-01', 'limited', 'R186V']],
  },
  {
    name: 'E7 more than half',
    facts: authorizationFacts({ program: { ...program, totalWeeks: 52, workTermWeeks: 28 } }),
    verdict: 'blocked',
  },
  {
    name: 'E7 exactly half',
    facts: authorizationFacts({ program: { ...program, totalWeeks: 52, workTermWeeks: 26 } }),
    verdict: 'covered',
  },
  {
    name: 'E8 five months',
    facts: authorizationFacts({ program: { ...program, months: 5 } }),
    verdict: 'blocked',
  },
  {
    name: 'E9 received in the last second',
    facts: authorizationFacts({ permits: [toNovember], applications: [extension()] }),
    verdict: 'covered_policy',
    inTime: { A1: true },
    deadline: { permit: 'SP1', at: '2026-12-01T00:00:00Z', local: '2026-11-30T17:00:00-07:00' },
  },
  {
    name: 'E10 received a second later',
    facts: authorizationFacts({
      asOf: '2026-12-10T20:00:00Z',
      permits: [toNovember],
      applications: [extension({ receivedAt: '2026-12-01T00:00:00Z' })],
    }),
    verdict: 'partly_covered',
    inTime: { A1: false },
    stay: [
      ['2026-11-30', 'permitted'],
      ['2026-12-01', 'not_permitted'],
    ],
    restorationLastDay: '2027-02-28',
  },
  {
    name: 'E11 the deadline in January 2026, in Vancouver',
    facts: authorizationFacts({
      asOf: '2026-01-02T20:00:00Z',
      permits: [studyPermit({ expiresOn: '2026-01-31' })],
    }),
    deadline: { permit: 'SP1', at: '2026-02-01T00:00:00Z', local: '2026-01-31T16:00:00-08:00' },
  },
  {
    name: 'E11 the deadline in January 2026, in Toronto',
    facts: authorizationFacts({
      asOf: '2026-01-02T20:00:00Z',
      institution: toronto,
      permits: [studyPermit({ expiresOn: '2026-01-31' })],
    }),
    deadline: { permit: 'SP1', at: '2026-02-01T00:00:00Z', local: '2026-01-31T19:00:00-05:00' },
  },
  {
    name: 'E12 filed at ten in the evening of the expiry date',
    facts: authorizationFacts({
      permits: [toNovember],
      applications: [extension({ receivedAt: '2026-12-01T05:00:00Z' })],
    }),
    inTime: { A1: false },
  },
  {
    name: 'E13 undecided in mid-December',
    facts: authorizationFacts({
      asOf: '2026-12-15T20:00:00Z',
      permits: [toNovember],
      applications: [extension()],
    }),
    verdict: 'covered_policy',
    work: [['2026-12-15', 'authorized_policy', 'R186F_SWP']],
    stay: [['2026-12-15', 'maintained']],
    study: [['2026-12-15', 'maintained']],
  },
  {
    name: 'E14 only the study permit extended',
    facts: authorizationFacts({
      ...autumn2025,
      applications: [extension({ receivedAt: '2025-11-10T18:00:00Z' })],
    }),
    verdict: 'partly_covered',
    work: [
      ['2025-11-30', 'authorized', 'COOP_WP'],
      ['2025-12-01', 'not_authorized'],
    ],
    study: [['2025-12-01', 'maintained']],
  },
  {
    name: 'E15 renewal of the work permit refused',
    facts: authorizationFacts({
      ...autumn2025,
      asOf: '2026-02-01T20:00:00Z',
      permits: [studyPermit({ issuedOn: '2024-08-20', expiresOn: '2025-11-30' }), coop('2025-11-30')],
      applications: [
        extension({
          id: 'A0',
          receivedAt: '2025-11-10T18:00:00Z',
          outcome: { kind: 'refused', at: '2026-01-20T18:00:00Z' },
        }),
        extension({
          kind: 'coop_work_permit_renewal',
          receivedAt: '2025-11-10T18:00:00Z',
          outcome: { kind: 'refused', at: '2026-01-20T18:00:00Z' },
        }),
      ],
    }),
    work: [
      ['2025-12-01', 'authorized', 'R186U'],
      ['2026-01-20', 'authorized', 'R186U'],
      ['2026-01-21', 'not_authorized'],
    ],
    restorationLastDay: '2026-04-20',
  },
  {
    name: 'E16 a day trip within the permits',
    facts: authorizationFacts({
      permits: [studyPermit({ expiresOn: '2026-12-31' })],
      travel: [{ departedAt: '2026-10-10T15:00:00Z', returnedAt: '2026-10-11T04:00:00Z' }],
    }),
    verdict: 'covered',
  },
  {
    name: 'E17 the second application sustains by itself',
    facts: authorizationFacts({
      asOf: '2026-12-20T20:00:00Z',
      permits: [toNovember],
      applications: [
        extension({
          receivedAt: '2026-11-01T18:00:00Z',
          outcome: { kind: 'refused', at: '2026-12-10T18:00:00Z' },
        }),
        extension({ id: 'A2', receivedAt: '2026-11-25T18:00:00Z' }),
      ],
    }),
    verdict: 'covered_policy',
    stay: [
      ['2026-12-11', 'maintained'],
      ['2026-12-18', 'maintained'],
    ],
    inTime: { A1: true, A2: true },
  },
  {
    name: 'E18 authority outlasts the letter that proves it',
    facts: authorizationFacts({
      permits: [
        studyPermit(),
        {
          id: 'WP1',
          kind: 'other_work_permit',
          issuedOn: '2025-06-01',
          expiresOn: '2026-05-31',
          verified: true,
        },
      ],
      applications: [extension({ kind: 'other_work_permit_renewal', receivedAt: '2026-05-04T18:00:00Z' })],
      placements: [placement({ from: '2027-04-01', to: '2027-06-30' })],
    }),
    verdict: 'covered',
    work: [
      ['2027-05-04', 'authorized', 'R186U'],
      ['2027-05-05', 'authorized', 'R186U'],
      ['2027-06-30', 'authorized', 'R186U'],
    ],
  },
  {
    name: 'E19 restoration pending',
    facts: authorizationFacts({
      asOf: '2026-12-20T20:00:00Z',
      permits: [toNovember],
      applications: [extension({ kind: 'restoration', receivedAt: '2026-12-10T18:00:00Z' })],
    }),
    work: [['2026-12-15', 'not_authorized']],
    stay: [['2026-12-15', 'not_permitted']],
  },
  {
    name: 'E20 de-enrolled during the placement',
    facts: authorizationFacts({ deEnrolledOn: '2026-10-05', permits: [studyPermit({ remarks: [K1] })] }),
    verdict: 'partly_covered',
    work: [
      ['2026-10-04', 'authorized', 'R186F_SWP'],
      ['2026-10-05', 'not_authorized'],
      ['2026-11-01', 'not_authorized'],
    ],
    stay: [
      ['2026-10-04', 'permitted'],
      ['2026-10-05', 'not_permitted'],
    ],
  },
];
