import type { Schemas, With } from '../schema.js';
import type { EngineResult } from './authorization.js';
import type { PlacementBasis } from './record.js';
import type { Differences } from './what-if.js';

/** Facts as the assessment of then kept them, as far as the screens read them. */
export interface PastFacts {
  student: { level: string; passportExpiresOn?: string };
  program: { months: number; placementBasis: PlacementBasis; workTermWeeks: number; totalWeeks: number };
  completedOn?: string;
  deEnrolledOn?: string;
  enrolment: { from: string; to: string; load: string }[];
  permits: { id: string; kind: string; expiresOn: string; verified: boolean; cancelledOn?: string }[];
  applications: { id: string; kind: string; receivedAtLocal: string; outcome?: { kind: string } }[];
  travel: { departedAt: string; departedAtLocal: string; returnedAtLocal?: string }[];
  letters: { kind: string; issuedOn: string; voidedOn?: string }[];
  placements: { id: string; from: string; to: string; approvedByDli: boolean }[];
}

export type FactSource = Schemas['FactSourceAnswer'];

/** What was known at an instant. */
export type PastAnswer = With<
  Schemas['PastAnswerAnswer'],
  {
    facts: PastFacts | null;
    result: EngineResult | null;
    today: { rulePack: string; result: EngineResult | null; differences: Differences | null } | null;
  }
>;

export type AssessmentItem = Schemas['AssessmentItemAnswer'];
export type AssessmentPage = Schemas['AssessmentPageAnswer'];
