import type {
  ApplicationFacts,
  EnrolmentRow,
  LetterFacts,
  PermitFacts,
  PlacementFacts,
  ProgramFacts,
  StudentFacts,
  TravelFacts,
  WorkAuthorizationFacts,
} from '../facts.js';
import { evaluate, type EvaluationOptions } from '../evaluate.js';
import type { PlacementAnswer, WorkAuthorizationResult, WorkInterval } from '../result.js';
import { RULE_PACK_2026_11 } from '../rule-packs/2026-11.js';
import { fixedZones } from './fixed-zones.js';
import { wellFormed } from './well-formed.js';

export const DLI = 'O19359011033';
export const K1 =
  'May accept employment on or off campus if meeting eligibility criteria as per R186(f), (v) or (w). Must cease working if no longer meeting these criteria.';
export const K2 =
  'This permit does not authorize the holder to engage in off campus employment in Canada. May accept employment only on campus if meeting eligibility criteria as per R186(f). Must cease working if no longer meeting these criteria.';
export const R186V_ONLY =
  'MAY WORK 20 HRS OFF CAMPUS OR FULL-TIME DURING REGULAR BREAKS IF MEETING CRITERIA OUTLINED IN SECTION 186(V) OF IRPR';
export const ON_CAMPUS =
  'May accept employment on the campus of the institution at which registered in full-time studies';

type Id = { readonly id?: string };

export const studyPermit = (over: Partial<PermitFacts> & Id = {}): PermitFacts => ({
  id: 'SP1',
  kind: 'study_permit',
  issuedOn: '2025-08-20',
  expiresOn: '2027-08-31',
  dliNumber: DLI,
  remarks: [K1],
  verified: true,
  ...over,
});

export const coopPermit = (over: Partial<PermitFacts> & Id = {}): PermitFacts => ({
  id: 'WP1',
  kind: 'coop_work_permit',
  issuedOn: '2025-08-20',
  expiresOn: '2026-12-31',
  dliNumber: DLI,
  verified: true,
  ...over,
});

export const openPermit = (over: Partial<PermitFacts> & Id = {}): PermitFacts => ({
  id: 'OP1',
  kind: 'other_work_permit',
  issuedOn: '2025-08-20',
  expiresOn: '2027-12-31',
  verified: true,
  ...over,
});

export const application = (over: Partial<ApplicationFacts> & Id = {}): ApplicationFacts => ({
  id: 'A1',
  kind: 'study_permit_extension',
  receivedAt: '2026-11-10T18:00:00Z',
  evidence: 'verified',
  ...over,
});

export const placement = (over: Partial<PlacementFacts> & Id = {}): PlacementFacts => ({
  id: 'P1',
  from: '2026-09-08',
  to: '2026-12-18',
  approvedByDli: true,
  ...over,
});

export const FULL_TIME: EnrolmentRow = { from: '2025-09-01', to: '2027-08-31', load: 'full_time' };

export interface Overrides {
  readonly asOf?: string;
  readonly timeZone?: string;
  readonly student?: Partial<StudentFacts>;
  readonly program?: Partial<ProgramFacts>;
  readonly enrolment?: readonly EnrolmentRow[];
  readonly completedOn?: string;
  readonly deEnrolledOn?: string;
  readonly permits?: readonly PermitFacts[];
  readonly applications?: readonly ApplicationFacts[];
  readonly travel?: readonly TravelFacts[];
  readonly letters?: readonly LetterFacts[];
  readonly placements?: readonly PlacementFacts[];
}

/** A student to whom nothing is wrong, with what a case changes. */
export function factsWith(over: Overrides = {}): WorkAuthorizationFacts {
  const { timeZone = 'America/Vancouver', student, program, ...lists } = over;
  return {
    asOf: '2026-10-01T18:00:00Z',
    institution: { dliNumber: DLI, timeZone },
    student: { level: 'post_secondary', citizenships: ['IN'], passportExpiresOn: '2030-05-01', ...student },
    program: {
      credential: true,
      months: 24,
      totalWeeks: 96,
      workTermWeeks: 32,
      kind: 'academic',
      placementBasis: 'mandatory_all',
      streamCertified: true,
      ...program,
    },
    enrolment: [FULL_TIME],
    permits: [studyPermit()],
    applications: [],
    travel: [],
    letters: [{ kind: 'placement_confirmation', issuedOn: '2025-08-01' }],
    placements: [placement()],
    ...lists,
  };
}

export const evaluated = (over: Overrides = {}, options?: EvaluationOptions): WorkAuthorizationResult =>
  wellFormed(evaluate(factsWith(over), RULE_PACK_2026_11, fixedZones, options));

/** The work answer of one day. */
export function workOnDay(result: WorkAuthorizationResult, day: string): WorkInterval | undefined {
  return result.work.find(({ from, to }) => from <= day && day <= to);
}

export function stateOn<State extends string>(
  intervals: readonly { readonly from: string; readonly to: string; readonly state: State }[],
  day: string,
): State | undefined {
  return intervals.find(({ from, to }) => from <= day && day <= to)?.state;
}

export const codes = (result: WorkAuthorizationResult): string[] => result.findings.map(({ code }) => code);

export const onlyPlacement = (result: WorkAuthorizationResult): PlacementAnswer => {
  const [answer] = result.placements;
  if (!answer) throw new Error('The facts have no placement.');
  return answer;
};

const DAY = 86_400_000;
export const dayAfter = (date: string): string => new Date(Date.parse(date) + DAY).toISOString().slice(0, 10);
export const dayBefore = (date: string): string =>
  new Date(Date.parse(date) - DAY).toISOString().slice(0, 10);
