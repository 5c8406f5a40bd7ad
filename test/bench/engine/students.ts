import { formatDay, parseDay } from '#domain/time/days.js';
import type { WorkAuthorizationFacts } from '#domain/work-authorization/facts.js';

const DLI = 'O19359011033';
const K1 =
  'May accept employment on or off campus if meeting eligibility criteria as per R186(f), (v) or (w). Must cease working if no longer meeting these criteria.';

/** The same students in every run: a small generator with a seed, so that two runs measure the same work. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A realistic mix: 3 permits, 3 applications, 4 placements, 2 years of enrolment, a trip and two letters each. */
export function benchStudents(count: number): WorkAuthorizationFacts[] {
  const below = numbersFrom(20_261_121);
  return Array.from({ length: count }, () => benchStudent(below));
}

function benchStudent(below: (limit: number) => number): WorkAuthorizationFacts {
  const start = parseDay('2025-09-01') + below(60);
  const on = (days: number): string => formatDay(start + days);
  const at = (days: number): string => `${on(days)}T${String(10 + below(10))}:15:30Z`;
  const firstEnd = 300 + below(120);
  const decided = firstEnd + 20 + below(40);
  return {
    asOf: at(420),
    institution: { dliNumber: DLI, timeZone: 'America/Vancouver' },
    student: { level: 'post_secondary', citizenships: ['IN'], passportExpiresOn: on(1_500) },
    program: {
      credential: true,
      months: 24,
      totalWeeks: 96,
      workTermWeeks: 32 + below(4),
      kind: 'academic',
      placementBasis: 'mandatory_all',
      streamCertified: true,
    },
    enrolment: Array.from({ length: 6 }, (_, term) => ({
      from: on(term * 122),
      to: on(term * 122 + 121),
      load: term === 2 && below(3) === 0 ? ('scheduled_break' as const) : ('full_time' as const),
    })),
    permits: [
      permit('SP1', 'study_permit', on(-10), on(firstEnd)),
      permit('WP1', 'coop_work_permit', on(60), on(firstEnd - 30)),
      permit('SP2', 'study_permit', on(decided), on(decided + 365)),
    ],
    applications: [
      {
        id: 'A1',
        kind: 'study_permit_extension',
        receivedAt: at(firstEnd - 40),
        evidence: 'verified',
        outcome: { kind: 'approved', at: at(decided) },
      },
      {
        id: 'A2',
        kind: 'coop_work_permit_renewal',
        receivedAt: at(firstEnd - 50),
        evidence: 'proof',
        outcome: { kind: below(2) === 0 ? 'refused' : 'withdrawn_by_ircc', at: at(decided - 5) },
      },
      { id: 'A3', kind: 'study_permit_extension', receivedAt: at(decided + 300), evidence: 'verified' },
    ],
    travel: [{ departedAt: at(110), returnedAt: at(125) }],
    letters: [
      { kind: 'placement_confirmation', issuedOn: on(90) },
      { kind: 'coop_permit_support', issuedOn: on(20) },
    ],
    placements: [122, 244, 366, 610].map((day, index) => ({
      id: `P${index + 1}`,
      from: on(day),
      to: on(day + 100 + below(20)),
      approvedByDli: true,
    })),
  };
}

const permit = (
  id: string,
  kind: WorkAuthorizationFacts['permits'][number]['kind'],
  issuedOn: string,
  expiresOn: string,
): WorkAuthorizationFacts['permits'][number] => ({
  id,
  kind,
  issuedOn,
  expiresOn,
  dliNumber: DLI,
  ...(kind === 'study_permit' && { remarks: [K1] }),
  verified: true,
});
