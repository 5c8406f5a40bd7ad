import type { WorkAuthorizationFacts } from '#domain/work-authorization/facts.js';
import { authorizationFacts, extension, placement, studyPermit } from './authorization-facts.js';

/** Whole facts, every key of the contract given. */
export const whole = (): WorkAuthorizationFacts =>
  authorizationFacts({
    student: {
      level: 'secondary',
      citizenships: ['IN', 'FR'],
      passportExpiresOn: '2030-05-01',
      disasterMeasure: true,
    },
    enrolment: [{ from: '2025-09-01', to: '2027-08-31', load: 'full_time', finalSession: true }],
    completedOn: '2027-08-31',
    deEnrolledOn: '2027-08-31',
    permits: [
      studyPermit({
        validFrom: '2025-09-01',
        documentNumber: 'F123456789',
        restrictions: ['child_care'],
        cancelledOn: '2027-01-01',
      }),
    ],
    applications: [
      extension({
        channel: 'paper',
        stampedOn: '2026-11-30',
        outcome: { kind: 'refused', at: '2026-12-20T18:00:00.25Z' },
      }),
    ],
    travel: [{ departedAt: '2026-10-10T08:00:00Z', returnedAt: '2026-10-11T08:00:00Z' }],
    letters: [{ kind: 'coop_permit_support', issuedOn: '2026-08-01', voidedOn: '2026-08-01' }],
    placements: [placement({ setting: 'agriculture', hoursPerWeek: 37.5 })],
  });

/** The facts with the value at a path replaced, or taken out. */
export function changed(path: string, value?: unknown): unknown {
  const facts: unknown = structuredClone(whole());
  const steps = path.split(/[.[\]]+/).filter((step) => step !== '');
  const last = steps.pop() ?? '';
  const holder = steps.reduce<unknown>(
    (here, step) => (here as Record<string, unknown>)[step],
    facts,
  ) as Record<string, unknown>;
  if (value === undefined) Reflect.deleteProperty(holder, last);
  else holder[last] = value;
  return facts;
}
